"""What a profile shows of one person's contacts. Plain SQL: ten years of them are some hundred rows."""

from typing import NamedTuple
from uuid import UUID

from distance_leader.storage.queries.plan import ChipRow, Raw

CONTACTS = """
SELECT c.id, c.employee_id, c.week, c.day, c.last_day, substr(c.time, 1, 5), substr(c.starts_at, 1, 16), c.minutes,
       c.channel, c.foci, c.state, c.note, c.moved_from, c.party_id, c.talk_id, c.called_off_by, c.reason,
       c.counts_on, COALESCE(p.name, ''), c.private_note
FROM contact c LEFT JOIN stakeholder p ON p.id = c.party_id
WHERE c.employee_id = :who ORDER BY c.week DESC, c.counts_on DESC, c.time DESC
"""
VISITS = """
SELECT COUNT(*) FILTER (WHERE counts_on BETWEEN :first AND :last), MAX(counts_on) FROM contact
WHERE employee_id = :who AND state = 'held' AND party_id IS NULL AND channel IN ('visit', 'meeting')
"""


class TimelineContact(NamedTuple):
    """A contact with its note, as the timeline shows it; `counts_on` is the date under which it stands."""

    chip: ChipRow
    counts_on: str
    party: str
    private_note: str


def contacts_of_person(source: Raw, employee_id: UUID) -> list[TimelineContact]:
    """All contacts in somebody's row, newest first."""
    rows = source.raw.execute(CONTACTS, {"who": employee_id.hex})
    shown = len(ChipRow._fields)
    return [TimelineContact(ChipRow._make(row[:shown]), *row[shown:]) for row in rows]


class FaceToFace(NamedTuple):
    """How often the two met this year, and when last ('2026-11-03'); None where they never did."""

    this_year: int
    last_on: str | None


def meetings(source: Raw, employee_id: UUID, year: int) -> FaceToFace:
    """Visits at the site and meetings at home, held with the person."""
    given = {"who": employee_id.hex, "first": f"{year}-01-01", "last": f"{year}-12-31"}
    return FaceToFace(*source.raw.execute(VISITS, given).fetchone())
