"""When each person was last visited, and when the next visit is planned. Plain SQL over two partial indexes."""

from datetime import date
from typing import NamedTuple

from distance_leader.storage.queries.plan import Raw

VISITED = """
SELECT employee_id, MAX(counts_on) FROM contact
WHERE channel = 'visit' AND state = 'held' AND party_id IS NULL GROUP BY employee_id
"""
TO_VISIT = """
SELECT employee_id, MIN(counts_on) FROM contact
WHERE state = 'planned' AND channel = 'visit' AND party_id IS NULL AND counts_on >= :today GROUP BY employee_id
"""


class Visits(NamedTuple):
    """Days; None where there is none."""

    last_on: date | None
    next_on: date | None


def visits(source: Raw, today: date) -> dict[str, Visits]:
    """By the person's key, for those who were or will be visited; two statements."""
    last = dict(source.raw.execute(VISITED).fetchall())
    ahead = dict(source.raw.execute(TO_VISIT, {"today": today.isoformat()}).fetchall())
    return {key: Visits(_day(last.get(key)), _day(ahead.get(key))) for key in {**last, **ahead}}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
