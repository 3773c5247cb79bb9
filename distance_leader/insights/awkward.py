"""Awkward minutes: how much of their talks each side had outside its normal hours, so that it can be shared."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

_STEP = timedelta(minutes=5)
"""Fine enough for a ledger of hours."""


@dataclass(frozen=True, slots=True)
class Awkward:
    """Minutes of both sides over the same talks."""

    leader: int
    employee: int


def awkward_minutes(
    talks: Iterable[tuple[datetime, int]],
    leader_is_normal: Callable[[datetime], bool],
    employee_is_normal: Callable[[datetime], bool],
) -> Awkward:
    """Count the minutes of talks (start and length) that lie outside either side's normal hours."""
    mine = theirs = 0
    for start, minutes in talks:
        at, end = start, start + timedelta(minutes=minutes)
        while at < end:
            part = round(min(_STEP, end - at).total_seconds() / 60)
            mine += 0 if leader_is_normal(at) else part
            theirs += 0 if employee_is_normal(at) else part
            at += _STEP
    return Awkward(mine, theirs)
