"""However the program ends while it imports, the file has all of the list or nothing of it: the full count."""

import os

import pytest

from tests.robustness.import_killing import lists_survive_kills

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")


def test_all_of_a_list_or_nothing_is_there_after_each_of_forty_kills(plan_file, tmp_path):
    lists_survive_kills(plan_file, tmp_path, times=40, seed=40)
