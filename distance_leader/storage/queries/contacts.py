"""Reads about contacts."""

from datetime import UTC
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Column, String, func, select, type_coerce

from distance_leader.domain.codes import Anchor, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.column_types import foci_text
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import contact


class ChipRow(NamedTuple):
    """What a chip of the grid shows, as the file has it: texts, not yet values, since most are never looked at."""

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

    @property
    def id(self) -> UUID:
        return UUID(self.key)


_SHOWN = (
    "id",
    "employee_id",
    "week",
    "day",
    "last_day",
    "time",
    "starts_at",
    "minutes",
    "channel",
    "foci",
    "state",
    "note",
    "moved_from",
    "party_id",
)
_NOTE_LENGTH = 80
_LENGTHS = {"note": _NOTE_LENGTH, "time": 5, "starts_at": 16}
"""Characters of a stored text that a chip needs: the start of a note, hours and minutes of a time."""


def _as_stored(column: Column[object]) -> object:
    if column.name in _LENGTHS:
        return func.substr(type_coerce(column, String), 1, _LENGTHS[column.name])
    return column if column.name == "minutes" else type_coerce(column, String)


_CHIPS = select(*(_as_stored(contact.c[name]) for name in _SHOWN))  # type: ignore[call-overload]


def chips_between(reader: Reader, first: IsoWeek, last: IsoWeek) -> list[ChipRow]:
    """The chips of all people in some weeks, in the order of their hours; one statement."""
    chosen = _CHIPS.where(contact.c.week.between(first, last)).order_by(contact.c.week, contact.c.day, contact.c.time)
    return [ChipRow._make(row) for row in reader.connection.execute(chosen).all()]


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
        foci=foci_text(of.foci),
        state=of.state,
        note=of.note[:_NOTE_LENGTH],
        moved_from=str(of.moved_from) if of.moved_from else None,
        party_key=of.party_id.hex if of.party_id else None,
    )


def contacts_between(reader: Reader, first: IsoWeek, last: IsoWeek) -> list[Contact]:
    """All contacts of some weeks, whole, in the order of their hours."""
    chosen = select(contact).where(contact.c.week.between(first, last))
    ordered = chosen.order_by(contact.c.week, contact.c.day, contact.c.time)
    return [to_entity(Contact, row) for row in reader.connection.execute(ordered).mappings()]


def contacts_of(reader: Reader, person: UUID, first: IsoWeek, last: IsoWeek) -> list[Contact]:
    """One person's contacts of some weeks, in the order of their hours."""
    chosen = select(contact).where(contact.c.employee_id == person, contact.c.week.between(first, last))
    ordered = chosen.order_by(contact.c.week, contact.c.day, contact.c.time)
    return [to_entity(Contact, row) for row in reader.connection.execute(ordered).mappings()]


def all_contacts_of(reader: Reader, person: UUID) -> list[Contact]:
    """One person's contacts of all times, for a change of assignment that moves their zone."""
    chosen = select(contact).where(contact.c.employee_id == person)
    return [to_entity(Contact, row) for row in reader.connection.execute(chosen).mappings()]


def planned_contacts(reader: Reader, anchor: Anchor) -> list[Contact]:
    """All planned contacts on one side's clock, for a change of that clock's zone."""
    chosen = select(contact).where(contact.c.state == State.PLANNED, contact.c.anchor == anchor)
    return [to_entity(Contact, row) for row in reader.connection.execute(chosen).mappings()]
