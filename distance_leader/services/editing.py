"""One door for a form: change fields of whatever kind of entity by the service that knows its rules."""

from collections.abc import Callable
from typing import Any

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.leader import Leader
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.services.agenda import change_entry, change_travel
from distance_leader.services.contacts import change_contact
from distance_leader.services.people import (
    change_assignment,
    change_leader,
    change_person,
    rename_customer,
)
from distance_leader.storage.store import Edit

_CHANGES: dict[type[Entity], Callable[..., Entity]] = {
    Contact: change_contact,
    Employee: change_person,
    Assignment: change_assignment,
    Leader: change_leader,
    Absence: change_entry,
    FamilyAgreement: change_entry,
    TalkingPoint: change_entry,
    Action: change_entry,
    Request: change_entry,
    Travel: change_travel,
}


def change_fields(edit: Edit, entity: Entity, values: dict[str, Any]) -> None:
    """Set fields by name, together. Raises InvalidValueError where a rule is broken, alone or together."""
    wanted = dict(values)
    if isinstance(entity, Assignment) and "customer" in wanted:
        entity = rename_customer(edit, entity, wanted.pop("customer"), entity.country)
    if wanted:
        _CHANGES[type(entity)](edit, entity, **wanted)
