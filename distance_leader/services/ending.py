"""An assignment ends, and another may follow: one act, with the contacts that were planned for later."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Channel, Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.weeks import IsoWeek
from distance_leader.domain.zones import check_zone, country_of
from distance_leader.services.contacts import add_contact, mark, move_contact
from distance_leader.services.people import change_assignment, rename_customer
from distance_leader.services.resolving import frozen, resolve
from distance_leader.storage.queries.contacts import planned_after
from distance_leader.storage.queries.people import assignments_of, leader_of
from distance_leader.storage.store import Edit


class Fate(StrEnum):
    """What becomes of a contact that was planned for after the end."""

    KEEP = "keep"
    MOVE = "move"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStay:
    """Where the person goes: an empty customer is not known yet."""

    zone: str
    starts_on: date
    customer: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The last day; a closing talk on a day, and at an hour of the leader's, if one is wanted; what comes after.

    `fates` are by contact; those that are not named are cancelled where the person comes home, else kept.
    """

    ends_on: date
    talk_on: date | None = None
    talk_at: time | None = None
    next: NextStay | None = None
    fates: Mapping[UUID, Fate] = field(default_factory=dict)


def end_assignment(edit: Edit, stay: Assignment, ending: Ending) -> Assignment:
    """End an assignment, plan the closing talk, begin the next one, and settle what was planned for after the end.

    Raises InvalidValueError where the end is before the start, or the next assignment overlaps another.
    """
    ended = change_assignment(edit, stay, ends_on=ending.ends_on)
    for contact in planned_after(edit, stay.employee_id, ending.ends_on):
        _settle(edit, contact, ending)
    if ending.talk_on is not None:
        _plan_closing_talk(edit, stay.employee_id, ending.talk_on, ending.talk_at)
    if ending.next is not None:
        begin_assignment(edit, stay.employee_id, ending.next)
    return ended


def begin_assignment(edit: Edit, employee_id: UUID, new: NextStay) -> Assignment:
    """A further assignment of somebody; future contacts on the person's clock follow it."""
    check_zone("Assignment", "zone", new.zone)
    made = Assignment(
        employee_id=employee_id,
        site=new.site,
        country=country_of(new.zone),
        zone=new.zone,
        starts_on=new.starts_on,
    )
    for before in assignments_of(edit, [employee_id])[-1:]:  # how often somebody is asked goes along
        weeks = before.checkin_first_weeks, before.checkin_every_weeks
        made = replace(made, checkin_first_weeks=weeks[0], checkin_every_weeks=weeks[1])
    edit.put(made)
    if new.customer.strip():
        made = rename_customer(edit, made, new.customer, made.country)
    _follow(edit, employee_id)
    return made


def _follow(edit: Edit, employee_id: UUID) -> None:
    planned = [one for one in planned_after(edit, employee_id, date.min) if not frozen(one)]
    edit.put_many([resolve(edit, one) for one in planned])


def _settle(edit: Edit, contact: Contact, ending: Ending) -> None:
    usual = Fate.KEEP if ending.next is not None else Fate.CANCEL
    fate = ending.fates.get(contact.id, usual)
    if fate is Fate.CANCEL:
        mark(edit, [contact], State.CANCELLED)
    elif fate is Fate.MOVE:
        move_contact(edit, contact, IsoWeek.of(ending.ends_on))


def _plan_closing_talk(edit: Edit, employee_id: UUID, on: date, at: time | None) -> None:
    """How it went, and what comes after."""
    talk = Contact(
        employee_id=employee_id,
        week=IsoWeek.of(on),
        day=on,
        time=at,
        zone=leader_of(edit).zone,
        channel=Channel.VIDEO,
        foci=frozenset({Focus.WELLBEING, Focus.DEVELOPMENT}),
    )
    add_contact(edit, talk)
