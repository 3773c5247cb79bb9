"""Work in a process of its own: its result, its refusal, and its end when it takes too much."""

import os
import time

import pytest

from distance_leader.exchange.limited import RefusedError, TooMuchError, run_limited


def add(one, other):
    return one + other


def refuse(why, line):
    raise RefusedError(why, line)


def never_end():
    while True:
        time.sleep(1)


def eat():
    return len(b"x" * (3 * 1024**3))


def die():
    os._exit(7)


def test_what_is_found_comes_back():
    assert run_limited(add, [1], ["two"], seconds=60, megabytes=1024) == [1, "two"]


def test_a_refusal_comes_back_with_its_reason():
    with pytest.raises(RefusedError) as refused:
        run_limited(refuse, "not_a_calendar", 7, seconds=60, megabytes=1024)
    assert refused.value.args == ("not_a_calendar", 7)


@pytest.mark.parametrize("work", [eat, die])
def test_memory_without_end_and_sudden_death_are_too_much(work):
    with pytest.raises(TooMuchError):
        run_limited(work, seconds=60, megabytes=1024)


def test_time_without_end_is_too_much():
    with pytest.raises(TooMuchError):
        run_limited(never_end, seconds=0.5, megabytes=1024)
