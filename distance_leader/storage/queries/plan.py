"""What the grid shows, in plain SQL over the driver: the one read that must not wait for SQLAlchemy.

The rows are as the file has them, texts and not yet values, since most are never looked at.
"""

from datetime import UTC, date
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from distance_leader.domain.contact import Contact
from distance_leader.domain.home import Home
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.queries.followed import FOLLOWED

NOTE_LENGTH = 80
"""Characters of a note that a chip can show at most."""


class Raw(Protocol):
    """Anything with a connection of the driver: a first look, or a reader."""

    @property
    def raw(self) -> Any: ...


class Look:
    """A first look at a file, before SQLAlchemy is there."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw


class ChipRow(NamedTuple):
    """What a chip of the grid shows. `starts_at` is 'YYYY-MM-DD HH:MM' in UTC, `foci` codes with commas."""

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
    talk_key: str | None = None
    called_off_by: str | None = None
    reason: str = ""

    @property
    def id(self) -> UUID:
        return UUID(self.key)


class StaffRow(NamedTuple):
    """What a row's head shows of a person on a day. `zone` is the leader's for someone without an assignment."""

    key: str
    name: str
    title: str
    customer: str
    site: str
    country: str
    zone: str
    assignment_key: str | None

    @property
    def employee_id(self) -> UUID:
        return UUID(self.key)

    @property
    def assignment_id(self) -> UUID | None:
        return UUID(self.assignment_key) if self.assignment_key else None


_CHIPS = f"""
SELECT id, employee_id, week, day, last_day, substr(time, 1, 5), substr(starts_at, 1, 16), minutes, channel, foci,
       state, substr(note, 1, {NOTE_LENGTH}), moved_from, party_id, talk_id, called_off_by, reason
FROM contact WHERE week BETWEEN ? AND ? ORDER BY week, day, time
"""
_STAYS = """
SELECT a.employee_id, a.starts_on, a.ends_on, COALESCE(c.name, ''), a.site, a.country, a.zone, a.id
FROM assignment a LEFT JOIN customer c ON c.id = a.customer_id ORDER BY a.starts_on
"""
_PEOPLE = f"SELECT e.id, e.name, e.title FROM employee e WHERE {FOLLOWED}"


def chips_between(source: Raw, first: IsoWeek, last: IsoWeek) -> list[ChipRow]:
    """The chips of all people in some weeks, in the order of their hours; one statement."""
    rows = source.raw.execute(_CHIPS, (str(first), str(last)))
    return list(map(ChipRow._make, rows))


def chip_row(of: Contact) -> ChipRow:
    """The row that `chips_between` would give for a contact: the grid follows an edit without reading again."""
    return ChipRow(
        key=of.id.hex,
        employee_key=of.employee_id.hex,
        week=str(of.week),
        day=of.day.isoformat() if of.day else None,
        last_day=of.last_day.isoformat() if of.last_day else None,
        time=of.time.strftime("%H:%M") if of.time else None,
        starts_at=of.starts_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M") if of.starts_at else None,
        minutes=of.minutes,
        channel=of.channel,
        foci=",".join(of.ordered_foci),
        state=of.state,
        note=of.note[:NOTE_LENGTH],
        moved_from=str(of.moved_from) if of.moved_from else None,
        party_key=of.party_id.hex if of.party_id else None,
        talk_key=of.talk_id.hex if of.talk_id else None,
        called_off_by=of.called_off_by,
        reason=of.reason,
    )


def home_of(source: Raw) -> Home:
    """The leader's clock, travels included; two statements."""
    zone = str(source.raw.execute("SELECT zone FROM leader").fetchone()[0])
    travels = source.raw.execute("SELECT first_on, last_on, zone FROM travel ORDER BY first_on")
    return Home(
        zone, tuple((date.fromisoformat(first), date.fromisoformat(last), there) for first, last, there in travels)
    )


def is_sample_file(source: Raw) -> bool:
    """Whether the people in the file are invented."""
    return bool(source.raw.execute("SELECT is_sample FROM leader").fetchone()[0])


def staff(source: Raw, today: str, home: str) -> list[StaffRow]:
    """All people who are followed, with the assignment that counts on a day ('2026-11-22'); two statements."""
    return staff_of(source, _PEOPLE, today, home)


def staff_of(source: Raw, people: str, today: str, home: str) -> list[StaffRow]:
    """As `staff`, for the people (id, name, title) that a statement chooses."""
    chosen: dict[str, Any] = {}
    for stay in source.raw.execute(_STAYS):  # oldest first
        before = chosen.get(stay[0])
        if before is None or _counts_more(stay, before, today):
            chosen[stay[0]] = stay
    nowhere = ("", "", "", home, None)
    return [
        StaffRow(*person, *(chosen[person[0]][3:] if person[0] in chosen else nowhere))
        for person in source.raw.execute(people)
    ]


def _counts_more(stay: Any, before: Any, today: str) -> bool:
    """As `domain.assignment.assignment_on`: the one that covers the day, else the next, else the last."""
    covers = stay[1] <= today and (stay[2] is None or today <= stay[2])
    is_later = stay[1] > today
    before_covers = before[1] <= today and (before[2] is None or today <= before[2])
    return covers or (not before_covers and (not is_later or before[1] <= today))
