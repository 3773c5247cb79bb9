"""Reads about contacts."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.codes import Anchor, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.fast_reading import fast_entities
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import contact

_LAST_HELD = "employee_id = ? AND state = 'held' AND party_id IS NULL ORDER BY counts_on DESC, time DESC LIMIT ?"
_NEXT_PLANNED = (
    "employee_id = ? AND week >= ? AND counts_on >= ? AND state = 'planned' ORDER BY counts_on, time LIMIT 1"
)
_CHUNK = 500
"""Ids in one statement; well under SQLite's limit of variables."""


def contacts_between(reader: Reader, first: IsoWeek, last: IsoWeek) -> list[Contact]:
    """All contacts of some weeks, whole, in the order of their hours."""
    chosen = select(contact).where(contact.c.week.between(first, last))
    ordered = chosen.order_by(contact.c.week, contact.c.day, contact.c.time)
    return [to_entity(Contact, row) for row in reader.connection.execute(ordered).mappings()]


def all_contacts_of(reader: Reader, person: UUID) -> list[Contact]:
    """One person's contacts of all times, for a change of assignment that moves their zone."""
    chosen = select(contact).where(contact.c.employee_id == person)
    return [to_entity(Contact, row) for row in reader.connection.execute(chosen).mappings()]


def open_contacts_of(reader: Reader, people: Sequence[UUID]) -> list[Contact]:
    """All contacts of some people that are not held, for a change of many assignments."""
    found: list[Contact] = []
    for start in range(0, len(people), _CHUNK):
        some = people[start : start + _CHUNK]
        chosen = select(contact).where(contact.c.employee_id.in_(some), contact.c.state != State.HELD)
        found += [to_entity(Contact, row) for row in reader.connection.execute(chosen).mappings()]
    return found


def last_held_of(reader: Reader, person: UUID, most: int) -> list[Contact]:
    """The last held talks with a person, the newest first; those with a party about the person are left out."""
    return fast_entities(reader, Contact, _LAST_HELD, person.hex, most)


def talks_between(reader: Reader, person: UUID, first: date, last: date) -> list[tuple[datetime, int]]:
    """Start and minutes of a person's held and planned talks with an hour, on some days."""
    chosen = select(contact.c.starts_at, contact.c.minutes).where(
        contact.c.employee_id == person,
        contact.c.week.between(IsoWeek.of(first), IsoWeek.of(last)),
        contact.c.state.in_((State.HELD, State.PLANNED)),
        contact.c.starts_at.is_not(None),
        contact.c.counts_on.between(first, last),
    )
    return [(row.starts_at, row.minutes) for row in reader.connection.execute(chosen)]


def next_planned_of(reader: Reader, person: UUID, today: date) -> Contact | None:
    """The next planned contact with a person from a day on."""
    given = (person.hex, str(IsoWeek.of(today)), today.isoformat())
    found = fast_entities(reader, Contact, _NEXT_PLANNED, *given)
    return found[0] if found else None


def contacts_of_talk(reader: Reader, talk_id: UUID) -> list[Contact]:
    """The contacts of one talk with several people."""
    chosen = select(contact).where(contact.c.talk_id == talk_id).order_by(contact.c.id)
    return [to_entity(Contact, row) for row in reader.connection.execute(chosen).mappings()]


def planned_contacts(reader: Reader, anchor: Anchor) -> list[Contact]:
    """All planned contacts on one side's clock, for a change of that clock's zone."""
    chosen = select(contact).where(contact.c.state == State.PLANNED, contact.c.anchor == anchor)
    return [to_entity(Contact, row) for row in reader.connection.execute(chosen).mappings()]


def contacts_of_other_rules(reader: Reader, version: str) -> list[Contact]:
    """Planned contacts whose instant was worked out by another release of the time-zone rules than `version`."""
    chosen = select(contact).where(
        contact.c.state == State.PLANNED, contact.c.starts_at.is_not(None), contact.c.tzdata != version
    )
    return [to_entity(Contact, row) for row in reader.connection.execute(chosen).mappings()]


def planned_after(reader: Reader, person: UUID, day: date) -> list[Contact]:
    """What is planned with a person for later than a day, soonest first; talks with parties about the person too."""
    chosen = select(contact).where(
        contact.c.employee_id == person, contact.c.state == State.PLANNED, contact.c.counts_on > day
    )
    ordered = chosen.order_by(contact.c.counts_on, contact.c.time)
    return [to_entity(Contact, row) for row in reader.connection.execute(ordered).mappings()]
