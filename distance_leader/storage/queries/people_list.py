"""What the list of people shows beside the rhythm. Plain SQL over the partial indexes, two statements for everybody."""

from datetime import date
from typing import NamedTuple

from distance_leader.storage.queries.plan import Raw, StaffRow, staff_of

LATEST = """
SELECT e.id, (SELECT max(c.counts_on) FROM contact c
              WHERE c.employee_id = e.id AND c.state = 'held' AND c.party_id IS NULL)
FROM employee e
"""
NEXT = """
SELECT employee_id, MIN(counts_on), day IS NULL FROM contact
WHERE state = 'planned' AND party_id IS NULL AND counts_on >= :today GROUP BY employee_id
"""
_EVERYBODY = "SELECT id, name, title FROM employee"


def all_staff(source: Raw, today: str, home: str) -> list[StaffRow]:
    """As `plan.staff`, archived people too."""
    return staff_of(source, _EVERYBODY, today, home)


def latest_held(source: Raw, today: date) -> dict[str, date]:
    """By the person's key: the last held contact, never later than today."""
    rows = source.raw.execute(LATEST).fetchall()
    return {key: min(date.fromisoformat(day), today) for key, day in rows if day}


class Coming(NamedTuple):
    """The next planned contact; one of a week counts on its Sunday."""

    on: date
    is_of_week: bool


def next_planned(source: Raw, today: date) -> dict[str, Coming]:
    """By the person's key: the next planned contact from today on."""
    rows = source.raw.execute(NEXT, {"today": today.isoformat()}).fetchall()
    return {key: Coming(date.fromisoformat(day), bool(is_of_week)) for key, day, is_of_week in rows}
