"""Planning, logging, changing and moving contacts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from distance_leader.domain.codes import Anchor, Channel, State
from distance_leader.domain.contact import Contact, is_ahead
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.rules import check_range
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.resolving import frozen, resolve
from distance_leader.storage.queries.contacts import contacts_of_talk
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Edit, Reader

_PLACING = frozenset({"week", "day", "time", "anchor", "employee_id"})
"""Fields that decide when a contact is; a change of one works the instant out anew."""
_DATING = frozenset({"week", "day", "anchor", "state"})
"""Fields that decide whether what was held could have been."""
SHARED = frozenset({"week", "day", "last_day", "time", "minutes", "channel", "foci"})
"""What a talk with several people has in common; state, notes and reasons are each person's own."""


def add_contact(edit: Edit, contact: Contact, today: date | None = None) -> Contact:
    """Plan or log a contact; returns it with its zone and instant.

    `today` is the leader's date: InvalidValueError where it was held in a week to come. None for history made up.
    """
    _check_held([contact], today)
    placed = resolve(edit, contact)
    edit.put(placed)
    return placed


def change_contact(edit: Edit, contact: Contact, today: date | None = None, **fields: Any) -> Contact:
    """Change fields of a contact. A new day takes its week along, a new week its day; a move leaves a trail.

    What the people of one talk share is changed for all of them. Raises InvalidValueError where the fields do not fit
    one another, or the talk would be held in a week that `today` is still to come.
    """
    if contact.talk_id is not None and fields.get("anchor") is Anchor.EMPLOYEE:
        raise InvalidValueError("Contact", "anchor", Problem.SEVERAL_CLOCKS)
    shared = {name: value for name, value in fields.items() if name in SHARED}
    if contact.talk_id is not None and shared:
        for other in contacts_of_talk(edit, contact.talk_id):
            if other.id != contact.id and not frozen(other):
                _change_one(edit, other, shared, today)
    return _change_one(edit, contact, fields, today)


def _change_one(edit: Edit, contact: Contact, fields: dict[str, Any], today: date | None) -> Contact:
    changed = replace(contact, **_completed(contact, fields))
    if _DATING & fields.keys():
        _check_held([changed], today)
    if changed.week != contact.week and contact.state is State.PLANNED:
        changed = replace(changed, moved_from=contact.week)
    if _PLACING & fields.keys() or (frozen(contact) and not frozen(changed)):
        changed = resolve(edit, changed)
    edit.put(changed)
    return changed


def move_contact(
    edit: Edit, contact: Contact, week: IsoWeek, employee_id: UUID | None = None, today: date | None = None
) -> Contact:
    """Move to another week, at the same weekday and hour, or to another person's row. The id is kept."""
    return change_contact(edit, contact, today, week=week, employee_id=employee_id or contact.employee_id)


@dataclass(frozen=True, slots=True)
class Placing:
    """A contact and where it shall stand: in which week, in whose row."""

    contact: Contact
    week: IsoWeek
    employee_id: UUID


def place_contacts(edit: Edit, placings: Sequence[Placing], today: date | None = None) -> None:
    """Move contacts to other weeks or people."""
    for placing in placings:
        stored = edit.get(Contact, placing.contact.id) or placing.contact  # it may have moved with its talk
        move_contact(edit, stored, placing.week, placing.employee_id, today)


@dataclass(frozen=True, slots=True)
class Series:
    """Every so many weeks, up to and with a week."""

    every: int
    until: IsoWeek

    def weeks_after(self, week: IsoWeek) -> list[IsoWeek]:
        """The weeks of the series after the first."""
        return [week + number for number in range(self.every, self.until - week + 1, self.every)]


LONGEST_EVERY = 52
MOST_IN_SERIES = 106
"""Two years of weekly talks."""


def plan_series(edit: Edit, contact: Contact, series: Series, today: date) -> int:
    """Plan a contact again every so many weeks; how many times. Raises InvalidValueError for none or too many."""
    check_range("Series", "every", series.every, 1, LONGEST_EVERY)
    weeks = series.weeks_after(contact.week)
    if not 1 <= len(weeks) <= MOST_IN_SERIES:
        raise InvalidValueError("Series", "until", Problem.OUT_OF_RANGE, value=len(weeks), least=1, most=MOST_IN_SERIES)
    talk = contacts_of_talk(edit, contact.talk_id) if contact.talk_id else [contact]
    for week in weeks:
        copies = copy_contacts(edit, [Placing(one, week, one.employee_id) for one in talk], today)
        if len(copies) > 1:
            join_talk(edit, copies)
    return len(weeks)


def join_talk(edit: Edit, contacts: Sequence[Contact]) -> list[Contact]:
    """Make one talk of contacts of several people: the first one's hour, length, channel and foci hold for all.

    Raises InvalidValueError where two of them are the same person's, or some are history.
    """
    if len({contact.employee_id for contact in contacts}) < max(len(contacts), 2):
        raise InvalidValueError("Contact", "talk_id", Problem.NOT_ONE_TALK)
    first = _on_leaders_clock(edit, contacts[0])
    shared = {name: getattr(first, name) for name in SHARED} | {"anchor": Anchor.LEADER, "talk_id": uuid4()}
    joined = [replace(contact, **shared) for contact in contacts]
    joined = [contact if frozen(contact) else resolve(edit, contact) for contact in joined]
    edit.put_many(joined)
    return joined


def _on_leaders_clock(reader: Reader, contact: Contact) -> Contact:
    """The same instant, as the leader's clock shows it: several people have several clocks."""
    if contact.starts_at is None or contact.anchor is Anchor.LEADER:
        return contact
    wall = home_of(reader).wall(contact.starts_at)
    return replace(contact, week=IsoWeek.of(wall.date()), day=wall.date(), last_day=None, time=wall.time())


def leave_talk(edit: Edit, contacts: Sequence[Contact]) -> None:
    """Each of the contacts becomes a talk of its own."""
    edit.put_many([replace(contact, talk_id=None) for contact in contacts])


def copy_contacts(edit: Edit, placings: Sequence[Placing], today: date) -> list[Contact]:
    """Plan the same again elsewhere: a copy has no notes, and in a week to come it is planned."""
    made = []
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
            called_off_by=None,
            reason="",
        )
        placed = replace(fresh, **_completed(fresh, {"week": placing.week, "employee_id": placing.employee_id}))
        made.append(add_contact(edit, placed, today))
    return made


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


def mark(edit: Edit, contacts: Sequence[Contact], state: State, today: date | None = None) -> None:
    """Set the state of contacts: held (not in a week to come), missed, cancelled, or planned again."""
    marked = [replace(contact, state=state) for contact in contacts]
    _check_held(marked, today)
    if state is State.PLANNED:  # while it was held, its clock may have moved to another zone
        marked = [resolve(edit, contact) for contact in marked]
    edit.put_many(marked)


def remove_contacts(edit: Edit, contacts: Sequence[Contact]) -> None:
    """Take contacts out of the plan."""
    for contact in contacts:
        edit.remove(contact)


def _check_held(contacts: Sequence[Contact], today: date | None) -> None:
    for one in contacts:
        if today and one.state is State.HELD and is_ahead(one.week, today, one.anchor):
            raise InvalidValueError("Contact", "state", Problem.NOT_HELD_YET, week=one.week)


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
