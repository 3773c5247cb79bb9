"""Reads about who is away; plain SQL, since the grid shows it soon."""

from datetime import date

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
