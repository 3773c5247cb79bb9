"""Thousands of files that are handed over as ours and are anything: each is opened or refused, and no more."""

import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from distance_leader.domain.errors import FileProblem
from tests.opener_fuzzing import fuzz

PROCESSES, COUNT = 20, 500


@pytest.mark.skipif(os.name == "nt", reason="needs limits on a process")
def test_thousands_of_damaged_files_are_opened_or_refused_and_nothing_else_happens(tmp_path):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = pool.map(lambda seed: fuzz(seed, COUNT, tmp_path / str(seed)), range(PROCESSES))
        said = sum(runs, Counter())
    assert PROCESSES * COUNT == 10_000
    assert set(said) <= {"opened", *FileProblem}
    assert min(said["opened"], said["damaged"], said["not_a_database"]) > 500
