"""A disk that fails at the n-th step of an act on files: at each of its first and last steps, and at some between."""

import errno
import os
from random import Random

import pytest

from tests.robustness.faulty_acts import ACTS, OLD, watch_for
from tests.robustness.nth_fault import Fault, some_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and the layer of SQLite for POSIX")

MOST, MOST_OF_SLOW = 120, 42
UNCHANGED = ("backup", "schedule", "calendar", "access", "repair", "mend")
"""The acts that leave the plan as it is."""


@pytest.mark.parametrize("name", ACTS)
def test_whichever_step_fails_an_act_is_done_or_not_and_can_be_done_again(name, tmp_path, monkeypatch):
    watch = watch_for(name, tmp_path, monkeypatch)
    is_slow = name in ("import", "mend", "set") or OLD in ACTS[name][1].passwords
    outcomes = set()
    for number, at in enumerate(some_of(watch.steps, MOST_OF_SLOW if is_slow else MOST, Random(name))):
        outcomes.add(watch.check(Fault(at)))
        if number % 4 == 0:  # and nothing works from there on
            outcomes.add(watch.check(Fault(at, errno.ENOSPC, lasts=True)))
    assert outcomes == ({True} if name in UNCHANGED else {True, False})
