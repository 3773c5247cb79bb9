"""Days on which somebody is away, counted for the clocks that they stop."""

from collections.abc import Sequence
from datetime import date, timedelta

Absences = Sequence[tuple[date, date]]
"""First and last day of each, both included."""


def is_away(absences: Absences, day: date) -> bool:
    return any(first <= day <= last for first, last in absences)


def days_away(absences: Absences, since: date, until: date) -> int:
    """Days of absence after `since` up to `until`; days that two absences share count once."""
    days = (since + timedelta(days=number) for number in range(1, (until - since).days + 1))
    return sum(1 for day in days if is_away(absences, day)) if absences else 0
