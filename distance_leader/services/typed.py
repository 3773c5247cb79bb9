"""From what was typed into a cell to a contact: what was not said comes from the person and from the guide."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from distance_leader.domain.absence import Absence
from distance_leader.domain.assignment import assignment_on
from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator, Role
from distance_leader.domain.contact import DEFAULT_MINUTES, Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.rules import storable
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import msg
from distance_leader.planning.typed_absence import TypedAbsence
from distance_leader.planning.typed_change import changes_of
from distance_leader.planning.typed_contact import TypedContact, state_of
from distance_leader.services.contacts import add_contact, change_contact
from distance_leader.storage.queries.people import assignments_of, leader_of
from distance_leader.storage.store import Edit

LONGEST_NOTE = 200
"""Signs of what was typed about an absence that are kept."""
_PARTIES = {Role.CUSTOMER_MANAGER: msg("Customer's project manager"), Role.HOME_MANAGER: msg("Project manager at home")}


def party_of(edit: Edit, role: Role, employee_id: UUID, day: date) -> UUID:
    """The project manager of the assignment that counts on a day; made, and named after the role, if there is none."""
    stay = assignment_on(assignments_of(edit, [employee_id]), day)
    is_customers = role is Role.CUSTOMER_MANAGER
    known = None
    if stay is not None:
        known = stay.customer_manager_id if is_customers else stay.home_manager_id
    if known is not None:
        return known
    name = catalogue(leader_of(edit).language).text(_PARTIES[role])
    party = Stakeholder(name=name, role=role, customer_id=stay.customer_id if stay and is_customers else None)
    edit.put(party)
    if stay is not None and is_customers:
        edit.put(replace(stay, customer_manager_id=party.id))
    elif stay is not None:
        edit.put(replace(stay, home_manager_id=party.id))
    return party.id


def add_typed(edit: Edit, typed: TypedContact, employee_id: UUID, week: IsoWeek, today: date) -> Contact:
    """Plan or log what was typed. A focus not said is wellbeing, which the guide calls the heart of the contact."""
    person = edit.get(Employee, employee_id)
    channel = person.preferred_channel if person else Channel.PHONE
    return add_contact(
        edit,
        Contact(
            employee_id=employee_id,
            week=week,
            day=typed.day,
            last_day=typed.last_day,
            time=typed.time,
            anchor=typed.anchor or Anchor.LEADER,
            zone=leader_of(edit).zone,
            minutes=typed.minutes or DEFAULT_MINUTES,
            channel=typed.channel or channel,
            foci=typed.foci or frozenset({Focus.WELLBEING}),
            state=state_of(typed, week, today),
            initiator=typed.initiator or Initiator.LEADER,
            note=storable(typed.note),
            party_id=party_of(edit, typed.party, employee_id, typed.day or week.monday) if typed.party else None,
        ),
        today,
    )


def absence_of(typed: TypedAbsence, employee_id: UUID, first_on: date, last_on: date) -> Absence:
    """The absence that a phrase says, on these days."""
    note = storable(typed.note[:LONGEST_NOTE])
    return Absence(employee_id=employee_id, first_on=first_on, last_on=last_on, kind=typed.kind, note=note)


def change_typed(edit: Edit, contact: Contact, before: TypedContact, after: TypedContact, today: date) -> Contact:
    """Change a contact by its own phrase: `before` is what that said, `after` what was typed in its place.

    Raises InvalidValueError where the fields do not fit one another.
    """
    fields = changes_of(contact, before, after, today)
    if "note" in fields:
        fields["note"] = storable(fields["note"])
    if after.party is not None:
        fields["party_id"] = party_of(edit, after.party, contact.employee_id, after.day or contact.week.monday)
    return change_contact(edit, contact, today, **fields) if fields else contact
