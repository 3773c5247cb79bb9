"""Reads about who is away, what belongs to the family and when the leader is busy; plain SQL, a few rows each."""

from datetime import date, datetime
from uuid import UUID

from distance_leader.domain.codes import Repeat
from distance_leader.domain.hours import Span
from distance_leader.storage.queries.moments import moment, stored
from distance_leader.storage.queries.plan import Raw

ABSENCES = """
SELECT employee_id, first_on, last_on, kind FROM absence
WHERE employee_id IS NOT NULL AND last_on >= :first AND first_on <= :last ORDER BY first_on
"""


def absence_rows(source: Raw, first: date, last: date) -> list[tuple[str, date, date, str]]:
    """The employees' absences that touch some days: key of the person, first and last day, kind."""
    given = {"first": first.isoformat(), "last": last.isoformat()}
    return [
        (key, date.fromisoformat(start), date.fromisoformat(end), kind)
        for key, start, end, kind in source.raw.execute(ABSENCES, given)
    ]


def absent_spans(source: Raw, employee_id: UUID | None, first: date, last: date) -> list[tuple[date, date]]:
    """The days on which one person is away (None: the leader), that touch some days."""
    who = "employee_id IS NULL" if employee_id is None else "employee_id = :who"
    given = {"who": employee_id.hex if employee_id else "", "first": first.isoformat(), "last": last.isoformat()}
    statement = f"SELECT first_on, last_on FROM absence WHERE {who} AND last_on >= :first AND first_on <= :last"
    rows = source.raw.execute(statement, given)
    return [(date.fromisoformat(start), date.fromisoformat(end)) for start, end in rows]


def family_rows(source: Raw, employee_id: UUID) -> list[tuple[date, Repeat, Span | None]]:
    """A person's family agreements: first day, how it comes back, and its hours (None: the whole day)."""
    statement = 'SELECT "on", repeat, span FROM family_agreement WHERE employee_id = :who'
    return [
        (date.fromisoformat(on), Repeat(repeat), Span.parse(span) if span else None)
        for on, repeat, span in source.raw.execute(statement, {"who": employee_id.hex})
    ]


def busy_spans(source: Raw, first: datetime, last: datetime) -> list[tuple[datetime, datetime]]:
    """The leader's busy times that touch a stretch, oldest first."""
    given = {"first": stored(first), "last": stored(last)}
    statement = (
        "SELECT starts_at, ends_at FROM busy_time WHERE ends_at > :first AND starts_at < :last ORDER BY starts_at"
    )
    return [(moment(start), moment(end)) for start, end in source.raw.execute(statement, given)]


def busy_sources(source: Raw) -> list[tuple[str, int]]:
    """The files that busy times came from, by name, and how many came from each."""
    statement = "SELECT source, COUNT(*) FROM busy_time GROUP BY source ORDER BY source"
    return [(name, count) for name, count in source.raw.execute(statement)]
