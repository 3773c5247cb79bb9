"""What a profile shows of one person's contacts. Plain SQL: ten years of them are some hundred rows."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from distance_leader.storage.queries.plan import ChipRow, Raw

CONTACTS = """
SELECT c.id, c.employee_id, c.week, c.day, c.last_day, substr(c.time, 1, 5), substr(c.starts_at, 1, 16), c.minutes,
       c.channel, c.foci, c.state, c.note, c.moved_from, c.party_id, c.talk_id, c.called_off_by, c.reason,
       CASE WHEN c.state = 'held' THEN MIN(c.counts_on, :today) ELSE c.counts_on END AS counted,
       COALESCE(p.name, ''), c.private_note, c.employee_remark
FROM contact c LEFT JOIN stakeholder p ON p.id = c.party_id
WHERE c.employee_id = :who AND counted <= :today ORDER BY counted DESC, c.time DESC
"""
VISITS = """
SELECT COUNT(*) FILTER (WHERE counts_on BETWEEN :first AND :last), MAX(counts_on) FROM contact
WHERE employee_id = :who AND state = 'held' AND party_id IS NULL AND channel IN ('visit', 'meeting')
"""


class TimelineContact(NamedTuple):
    """A contact with its note, as the timeline shows it; `on` is the date under which it stands."""

    key: str
    employee_key: str
    week: str
    day: str | None
    last_day: str | None
    time: str | None
    starts_at: str | None
    minutes: int
    channel: str
    foci: str
    state: str
    note: str
    moved_from: str | None
    party_key: str | None
    talk_key: str | None
    called_off_by: str | None
    reason: str
    on: str
    party: str
    private_note: str
    employee_remark: str

    @property
    def chip(self) -> ChipRow:
        """What the plan shows of it."""
        return ChipRow._make(self[: len(ChipRow._fields)])


def contacts_of_person(source: Raw, employee_id: UUID, today: date) -> list[TimelineContact]:
    """All contacts in somebody's row up to a day, newest first; one held without a day counts never later than it."""
    given = {"who": employee_id.hex, "today": today.isoformat()}
    return list(map(TimelineContact._make, source.raw.execute(CONTACTS, given)))


class FaceToFace(NamedTuple):
    """How often the two met this year, and when last ('2026-11-03'); None where they never did."""

    this_year: int
    last_on: str | None


def meetings(source: Raw, employee_id: UUID, year: int) -> FaceToFace:
    """Visits at the site and meetings at home, held with the person."""
    given = {"who": employee_id.hex, "first": f"{year}-01-01", "last": f"{year}-12-31"}
    return FaceToFace(*source.raw.execute(VISITS, given).fetchone())
