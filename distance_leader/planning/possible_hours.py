"""Which hours of a day suit both sides: the leader's and the employee's, each on their own clock and calendar."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from distance_leader.domain.hours import DAY_MINUTES, Span, WorkingHours
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
    ABSENT = "absent"
    FAMILY = "family"
    BUSY = "busy"


def _never(_day: date) -> bool:
    return False


def _nothing(_day: date) -> Sequence[Span]:
    return ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side's zone and working hours, and what takes hours away; days and spans are on the side's own clock.

    `agreed` are the hours of a day that belong to the family, `busy` are instants from and up to, oldest first,
    `preferred` the hours in which this side likes to be called.
    """

    zone: str
    hours: WorkingHours
    is_holiday: Callable[[date], bool] = _never
    is_absent: Callable[[date], bool] = _never
    agreed: Callable[[date], Sequence[Span]] = _nothing
    busy: tuple[tuple[datetime, datetime], ...] = ()
    preferred: WorkingHours = field(default_factory=WorkingHours.none)

    def reason(self, wall: datetime, at: datetime | None = None) -> Reason | None:
        """Why a local minute is not normal here; None where it is. Busy times are asked for where `at` is given."""
        day, minute = wall.date(), wall.hour * 60 + wall.minute
        if self.is_absent(day):
            return Reason.ABSENT
        if self.is_holiday(day):
            return Reason.HOLIDAY
        if any(span.start <= minute < span.end for span in self.agreed(day)):
            return Reason.FAMILY
        if at is not None and any(start <= at < end for start, end in self.busy):
            return Reason.BUSY
        span = self.hours.on(wall.weekday())
        if span is None:
            return Reason.DAY_OFF
        if span.start <= minute < span.end:
            return None
        return Reason.OUTSIDE_HOURS if STRETCH_START <= minute < STRETCH_END else Reason.NIGHT

    def prefers(self, wall: datetime) -> bool:
        """Whether a local minute lies in the hours that this side likes."""
        span = self.preferred.on(wall.weekday())
        return span is not None and span.start <= wall.hour * 60 + wall.minute < span.end

    def borders(self, first: datetime, last: datetime) -> Iterator[datetime]:
        """All instants between two at which the answer may change, the changes of the clock included."""
        day, end = to_wall(first, self.zone).date() - timedelta(days=1), to_wall(last, self.zone).date()
        while day <= end:
            spans = [self.hours.on(day.weekday()), self.preferred.on(day.weekday()), *self.agreed(day)]
            minutes = {0, STRETCH_START, STRETCH_END, *(edge for span in spans if span for edge in _edges(span))}
            for minute in minutes:
                yield from _instants(day, minute, self.zone)
            day += timedelta(days=1)
        for start, stop in self.busy:
            yield from (start, stop)
        yield from _clock_changes(first, last, self.zone)


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of one kind, from `start` up to `end`, both instants in UTC."""

    start: datetime
    end: datetime
    kind: HourKind
    leader: Reason | None
    employee: Reason | None
    is_preferred: bool = False
    """Whether the employee likes to be called then."""


def possible_hours(day: date, leader: Side, employee: Side) -> list[Slot]:
    """The whole of the leader's date in stretches, without gaps: 23 or 25 hours where its clock changes."""
    start, end = to_utc(day, time(), leader.zone), to_utc(day + timedelta(days=1), time(), leader.zone)
    edges = {start, end}
    for side in (leader, employee):
        edges.update(edge for edge in side.borders(start, end) if start < edge < end)
    ordered = sorted(edges)
    slots: list[Slot] = []
    for at, until in pairwise(ordered):
        slot = _slot(at, until, leader, employee)
        if slots and _is_alike(slots[-1], slot):
            slot = Slot(slots[-1].start, until, slot.kind, slot.leader, slot.employee, slot.is_preferred)
            slots.pop()
        slots.append(slot)
    return slots


def _slot(at: datetime, until: datetime, leader: Side, employee: Side) -> Slot:
    mine, theirs = to_wall(at, leader.zone), to_wall(at, employee.zone)
    one, other = leader.reason(mine, at), employee.reason(theirs, at)
    return Slot(at, until, kind_of(one, other), one, other, other is None and employee.prefers(theirs))


def _is_alike(one: Slot, other: Slot) -> bool:
    return (one.leader, one.employee, one.is_preferred) == (other.leader, other.employee, other.is_preferred)


def kind_of(leader: Reason | None, employee: Reason | None) -> HourKind:
    """The kind of an hour by what keeps either side from it."""
    reasons = {reason for reason in (leader, employee) if reason is not None}
    if not reasons:
        return HourKind.BOTH_NORMAL
    return HourKind.STRETCHED if reasons == {Reason.OUTSIDE_HOURS} else HourKind.NIGHT_OR_HOLIDAY


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _instants(day: date, minute: int, zone: str) -> Iterator[datetime]:
    """The instants of a wall time: two where an hour is doubled."""
    if minute == DAY_MINUTES:
        day, minute = day + timedelta(days=1), 0
    first = to_utc(day, time(*divmod(minute, 60)), zone)
    yield first
    second = to_utc(day, time(*divmod(minute, 60), fold=1), zone)
    if second != first:
        yield second


def _clock_changes(first: datetime, last: datetime, zone: str) -> Iterator[datetime]:
    """The minutes at which a clock is put forward or back between two instants."""
    hour, minute = timedelta(hours=1), timedelta(minutes=1)
    at = first
    while at < last:
        if _offset(at, zone) != _offset(at + hour, zone):
            yield from (
                at + number * minute
                for number in range(1, 61)
                if _offset(at + number * minute, zone) != _offset(at + (number - 1) * minute, zone)
            )
        at += hour


def _offset(at: datetime, zone: str) -> timedelta:
    return to_wall(at, zone) - at.replace(tzinfo=None)
