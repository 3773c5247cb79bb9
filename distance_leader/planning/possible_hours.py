"""Which hours of a day suit both sides: the leader's and the employee's, each on their own clock and calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.moments import to_utc, to_wall

STRETCH_START, STRETCH_END = 7 * 60, 21 * 60
"""Outside working hours, but awake and not yet evening: 07 to 21 of a working day."""


class HourKind(StrEnum):
    """What an hour is for both; the values are the codes of the command line."""

    BOTH_NORMAL = "both_normal"
    STRETCHED = "stretched"
    NIGHT_OR_HOLIDAY = "night_or_holiday"


class Reason(StrEnum):
    """Why an hour is not normal for a side."""

    OUTSIDE_HOURS = "outside_hours"
    NIGHT = "night"
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Side:
    """One side's zone, working hours, and whether a local date is a public holiday there."""

    zone: str
    hours: WorkingHours
    is_holiday: Callable[[date], bool] = lambda _day: False

    def reason(self, wall: datetime) -> Reason | None:
        """Why a local minute is not normal here; None where it is."""
        if self.is_holiday(wall.date()):
            return Reason.HOLIDAY
        span, minute = self.hours.on(wall.weekday()), wall.hour * 60 + wall.minute
        if span is None:
            return Reason.DAY_OFF
        if span.start <= minute < span.end:
            return None
        return Reason.OUTSIDE_HOURS if STRETCH_START <= minute < STRETCH_END else Reason.NIGHT


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of one kind, from `start` up to `end`, both instants in UTC."""

    start: datetime
    end: datetime
    kind: HourKind
    leader: Reason | None
    employee: Reason | None


def possible_hours(day: date, leader: Side, employee: Side) -> list[Slot]:
    """The whole of the leader's date in stretches, without gaps: 23 or 25 hours where its clock changes.

    Each minute is asked for by itself, so that no change of a clock can fall between two borders.
    """
    minute = timedelta(minutes=1)
    at, end = to_utc(day, time(), leader.zone), to_utc(day + timedelta(days=1), time(), leader.zone)
    slots: list[Slot] = []
    while at < end:
        one, other = leader.reason(to_wall(at, leader.zone)), employee.reason(to_wall(at, employee.zone))
        last = slots[-1] if slots else None
        if last is not None and (last.leader, last.employee) == (one, other):
            slots[-1] = Slot(last.start, at + minute, last.kind, one, other)
        else:
            slots.append(Slot(at, at + minute, kind_of(one, other), one, other))
        at += minute
    return slots


def kind_of(leader: Reason | None, employee: Reason | None) -> HourKind:
    """The kind of an hour by what keeps either side from it."""
    reasons = {reason for reason in (leader, employee) if reason is not None}
    if not reasons:
        return HourKind.BOTH_NORMAL
    return HourKind.STRETCHED if reasons == {Reason.OUTSIDE_HOURS} else HourKind.NIGHT_OR_HOLIDAY
