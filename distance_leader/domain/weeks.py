"""ISO weeks: Monday first, week 53 where the year has one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from distance_leader.domain.errors import InvalidValueError, Problem

_TEXT = re.compile(r"(\d{4})-W(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class IsoWeek:
    """One ISO 8601 week. Its text, '2026-W48', sorts as the weeks do."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9998 or not 1 <= self.number <= weeks_in(self.year):  # noqa: PLR2004
            raise InvalidValueError("IsoWeek", "week", Problem.NOT_A_WEEK, text=str(self))

    @classmethod
    def of(cls, day: date) -> "IsoWeek":
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def parse(cls, text: str) -> "IsoWeek":
        """Read '2026-W48'. Raises InvalidValueError (`not_a_week`), also for week 53 of a year without one."""
        match = _TEXT.fullmatch(text)
        if match is None:
            raise InvalidValueError("IsoWeek", "week", Problem.NOT_A_WEEK, text=text)
        return cls(int(match[1]), int(match[2]))

    @property
    def monday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 7)

    def day(self, weekday: int) -> date:
        """Monday is 0, Sunday is 6."""
        return self.monday + timedelta(days=weekday)

    def __add__(self, weeks: int) -> "IsoWeek":
        return IsoWeek.of(self.monday + timedelta(weeks=weeks))

    def __sub__(self, other: "IsoWeek") -> int:
        """How many weeks `other` lies before this one."""
        return (self.monday - other.monday).days // 7

    def __contains__(self, day: date) -> bool:
        return self.monday <= day <= self.sunday

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


def weeks_in(year: int) -> int:
    """52 or 53: 28 December is always in the last week of its ISO year."""
    return date(year, 12, 28).isocalendar().week


def week_range(first: IsoWeek, last: IsoWeek) -> tuple[IsoWeek, ...]:
    """All weeks from `first` to `last`, both included; empty when `last` is earlier."""
    return tuple(_weeks(first, last))


def _weeks(first: IsoWeek, last: IsoWeek) -> Iterator[IsoWeek]:
    week = first
    while week <= last:
        yield week
        week += 1
