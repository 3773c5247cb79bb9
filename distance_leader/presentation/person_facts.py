"""All that is stored about one person as plain values, for scripts: fields, assignments, lists."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.condition import Condition
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.energy_note import EnergyNote
from distance_leader.domain.entity import Entity
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.extension import Extension
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.goal import Goal
from distance_leader.domain.home_day import HomeDay
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.observation import Observation
from distance_leader.domain.request import Request
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.storage.marks import plain_values
from distance_leader.storage.queries.belongings import belongings
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.store import Reader

_OF_A_PERSON: dict[str, type[Entity]] = {
    "absences": Absence,
    "family_agreements": FamilyAgreement,
    "talking_points": TalkingPoint,
    "actions": Action,
    "requests": Request,
    "home_days": HomeDay,
    "goals": Goal,
    "energy": EnergyNote,
    "belonging": BelongingEvent,
}
_OF_AN_ASSIGNMENT: dict[str, type[Entity]] = {
    "extensions": Extension,
    "conditions": Condition,
    "expectations": Expectation,
    "observations": Observation,
    "knowledge": Knowledge,
}


def person_facts(reader: Reader, employee_id: UUID, *, with_private: bool = False) -> Mapping[str, Any]:
    """`fields`, `assignments` and the lists. Private texts are '' unless asked for, sensitive ones always are."""
    person = reader.get(Employee, employee_id)
    if person is None:
        return {}
    found: dict[str, Any] = {"fields": plain_values(person, with_private=with_private)}
    found["assignments"] = [
        _stay(reader, one, with_private=with_private) for one in assignments_of(reader, [employee_id])
    ]
    for name, kind in _OF_A_PERSON.items():
        found[name] = _all(reader, kind, employee_id, with_private=with_private)
    return found


def _stay(reader: Reader, stay: Assignment, *, with_private: bool) -> dict[str, Any]:
    found = dict(plain_values(stay, with_private=with_private))
    customer = reader.get(Customer, stay.customer_id) if stay.customer_id else None
    found["customer"] = customer.name if customer else ""
    for name, party in (("home_manager", stay.home_manager_id), ("customer_manager", stay.customer_manager_id)):
        known = reader.get(Stakeholder, party) if party else None
        found[name] = known.name if known else ""
    for name, kind in _OF_AN_ASSIGNMENT.items():
        found[name] = _all(reader, kind, stay.id, with_private=with_private)
    return found


def _all(reader: Reader, kind: type[Entity], owner: UUID, *, with_private: bool) -> list[Mapping[str, Any]]:
    return [plain_values(one, with_private=with_private) for one in belongings(reader, kind, owner)]
