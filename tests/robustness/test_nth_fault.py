"""A disk, a stick or a network folder that fails in the middle of an act: some steps of each, all in `tests/long`."""

import errno
import os
from random import Random

import pytest

from tests.robustness.faulty_acts import ACTS, OLD, watch_for
from tests.robustness.nth_fault import Fault, some_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and the layer of SQLite for POSIX")

KINDS = ((errno.EIO, False), (errno.ENOSPC, True), (errno.ENOSPC, False), (errno.EIO, True))


@pytest.mark.parametrize("name", ACTS)
def test_an_act_with_a_fault_is_done_or_not_with_one_sentence_and_can_be_done_again(name, tmp_path, monkeypatch):
    watch = watch_for(name, tmp_path, monkeypatch)
    is_slow = name in ("import", "mend") or OLD in ACTS[name][1].passwords or name == "set"
    for number, at in enumerate(some_of(watch.steps, 3 if is_slow else 6, Random(name))):
        watch.check(Fault(at, *KINDS[number % len(KINDS)]))
