"""From what was typed into a cell to a contact: what was not said comes from the person and from the guide."""

from datetime import date
from uuid import UUID

from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator
from distance_leader.domain.contact import DEFAULT_MINUTES, Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.rules import storable
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_contact import TypedContact, state_of
from distance_leader.services.contacts import add_contact
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.store import Edit


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
        ),
    )
