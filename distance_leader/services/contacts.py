"""Planning, logging, changing and moving contacts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from distance_leader.domain.codes import Channel, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.resolving import frozen, resolve
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.store import Edit

_PLACING = frozenset({"week", "day", "time", "anchor", "employee_id"})
"""Fields that decide when a contact is; a change of one works the instant out anew."""


def add_contact(edit: Edit, contact: Contact) -> Contact:
    """Plan or log a contact; returns it with its zone and instant."""
    placed = resolve(edit, contact)
    edit.put(placed)
    return placed


def change_contact(edit: Edit, contact: Contact, **fields: Any) -> Contact:
    """Change fields of a contact. A new day takes its week along, a new week its day; a move leaves a trail.

    Raises InvalidValueError where the fields do not fit one another.
    """
    changed = replace(contact, **_completed(contact, fields))
    if changed.week != contact.week and contact.state is State.PLANNED:
        changed = replace(changed, moved_from=contact.week)
    if _PLACING & fields.keys() or (frozen(contact) and not frozen(changed)):
        changed = resolve(edit, changed)
    edit.put(changed)
    return changed


def move_contact(edit: Edit, contact: Contact, week: IsoWeek, employee_id: UUID | None = None) -> Contact:
    """Move to another week, at the same weekday and hour, or to another person's row. The id is kept."""
    return change_contact(edit, contact, week=week, employee_id=employee_id or contact.employee_id)


@dataclass(frozen=True, slots=True)
class Placing:
    """A contact and where it shall stand: in which week, in whose row."""

    contact: Contact
    week: IsoWeek
    employee_id: UUID


def place_contacts(edit: Edit, placings: Sequence[Placing]) -> None:
    """Move contacts to other weeks or people."""
    for placing in placings:
        move_contact(edit, placing.contact, placing.week, placing.employee_id)


def copy_contacts(edit: Edit, placings: Sequence[Placing], today: date) -> None:
    """Plan the same again elsewhere: a copy has no notes, and in a week to come it is planned."""
    for placing in placings:
        kept = placing.contact
        state = State.PLANNED if placing.week >= IsoWeek.of(today) else kept.state
        fresh = replace(
            kept,
            id=uuid4(),
            state=state,
            note="",
            private_note="",
            sensitive_note="",
            moved_from=None,
            talk_id=None,
        )
        placed = replace(fresh, **_completed(fresh, {"week": placing.week, "employee_id": placing.employee_id}))
        add_contact(edit, placed)


def log_contact(edit: Edit, employee_id: UUID, today: date) -> Contact:
    """A talk with someone was held today, by the channel this person prefers, about how they are."""
    person = edit.get(Employee, employee_id)
    contact = Contact(
        employee_id=employee_id,
        week=IsoWeek.of(today),
        day=today,
        zone=leader_of(edit).zone,
        channel=person.preferred_channel if person else Channel.PHONE,
        state=State.HELD,
    )
    return add_contact(edit, contact)


def mark(edit: Edit, contacts: Sequence[Contact], state: State) -> None:
    """Set the state of contacts: held, missed, cancelled, or planned again."""
    marked = [replace(contact, state=state) for contact in contacts]
    if state is State.PLANNED:  # while it was held, its clock may have moved to another zone
        marked = [resolve(edit, contact) for contact in marked]
    edit.put_many(marked)


def remove_contacts(edit: Edit, contacts: Sequence[Contact]) -> None:
    """Take contacts out of the plan."""
    for contact in contacts:
        edit.remove(contact)


def _completed(contact: Contact, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields, with those added that must follow: day and week together, last day and time with the day."""
    wanted = dict(fields)
    if "day" in fields:
        day = fields["day"]
        if day is None:
            return {"last_day": None, "time": None, **wanted}
        wanted.setdefault("week", IsoWeek.of(day))
        if contact.day is not None and contact.last_day is not None:
            wanted.setdefault("last_day", contact.last_day + (day - contact.day))
    elif "week" in fields and contact.day is not None:
        shift = timedelta(weeks=fields["week"] - contact.week)
        wanted["day"] = contact.day + shift
        wanted.setdefault("last_day", contact.last_day and contact.last_day + shift)
    return wanted
