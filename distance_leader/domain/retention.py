"""How long what kind of thing is kept, and what is kept longer for a reason (GDPR, article 5(1)(e))."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from distance_leader.domain.codes import Kept
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.rules import check_line, check_range

DEFAULT_MONTHS: dict[Kept, int] = {
    Kept.COMMENTS: 12,
    Kept.SENSITIVE: 6,
    Kept.TALKS: 24,
    Kept.HISTORY: 12,
    Kept.PERSON: 6,
}
"""Of what was said freely in check-ins; of sensitive notes; of talks, answers and agreements; of what stood before a
correction; of somebody who left."""
MOST_MONTHS = 120


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RetentionLimit(Entity):
    """Another limit than the usual one. More than that needs a reason."""

    category: Kept
    months: int
    reason: str = ""

    def __post_init__(self) -> None:
        check_range("RetentionLimit", "months", self.months, 1, MOST_MONTHS)
        is_longer = self.months > DEFAULT_MONTHS[self.category]
        check_line("RetentionLimit", "reason", self.reason, required=is_longer)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeptLonger(Entity):
    """Somebody's things of a category stay until a day, since there is a reason."""

    employee_id: UUID
    category: Kept
    decided_on: date
    until_on: date
    reason: str

    def __post_init__(self) -> None:
        check_line("KeptLonger", "reason", self.reason, required=True)
        if self.until_on <= self.decided_on:
            raise InvalidValueError(
                "KeptLonger", "until_on", Problem.END_BEFORE_START, start=self.decided_on, end=self.until_on
            )


def cutoff(today: date, months: int) -> date:
    """The day before which all is over: what is so many months old today has been kept for its time."""
    return months_before(today, months) + timedelta(days=1)


def months_before(day: date, months: int) -> date:
    """The same day of the month so many months earlier, or the last one where that month is shorter."""
    number = day.year * 12 + day.month - 1 - months
    year, month = divmod(number, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))
