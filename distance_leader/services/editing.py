"""One door for a form: change fields of whatever kind of entity by the service that knows its rules."""

from collections.abc import Callable
from datetime import date
from typing import Any

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Role
from distance_leader.domain.condition import Condition
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.energy_note import EnergyNote
from distance_leader.domain.entity import Entity
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.extension import Extension
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.goal import Goal
from distance_leader.domain.home_day import HomeDay
from distance_leader.domain.issue import Issue
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.leader import Leader
from distance_leader.domain.question import Question
from distance_leader.domain.request import Request
from distance_leader.domain.retention import RetentionLimit
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.services.agenda import change_entry, change_travel
from distance_leader.services.assignments import change_condition, name_manager
from distance_leader.services.contacts import change_contact
from distance_leader.services.people import (
    change_assignment,
    change_leader,
    change_person,
    rename_customer,
)
from distance_leader.services.questions import reword
from distance_leader.services.retaining import change_limit
from distance_leader.storage.store import Edit

_CHANGES: dict[type[Entity], Callable[..., Entity]] = {
    Employee: change_person,
    Assignment: change_assignment,
    Leader: change_leader,
    Absence: change_entry,
    FamilyAgreement: change_entry,
    TalkingPoint: change_entry,
    Action: change_entry,
    Request: change_entry,
    Travel: change_travel,
    HomeDay: change_entry,
    Goal: change_entry,
    EnergyNote: change_entry,
    BelongingEvent: change_entry,
    Extension: change_entry,
    Knowledge: change_entry,
    Expectation: change_entry,
    Customer: change_entry,
    Stakeholder: change_entry,
    Issue: change_entry,
    CheckIn: change_entry,
    Question: reword,
    RetentionLimit: change_limit,
}
_NAMED = {"home_manager": Role.HOME_MANAGER, "customer_manager": Role.CUSTOMER_MANAGER}
"""Fields of an assignment that hold the name of a party."""


def change_fields(edit: Edit, entity: Entity, values: dict[str, Any], today: date) -> None:
    """Set fields by name, together. Raises InvalidValueError where a rule is broken, alone or together."""
    wanted = dict(values)
    if isinstance(entity, Assignment):
        entity = _name_parties(edit, entity, wanted)
    if not wanted:
        return
    if isinstance(entity, Condition):
        change_condition(edit, entity, today, **wanted)
    elif isinstance(entity, Contact):
        change_contact(edit, entity, today, **wanted)
    else:
        _CHANGES[type(entity)](edit, entity, **wanted)


def _name_parties(edit: Edit, stay: Assignment, wanted: dict[str, Any]) -> Assignment:
    """Take the names of customer and project managers out of the values, and let them be those of this assignment."""
    if "customer" in wanted:
        stay = rename_customer(edit, stay, wanted.pop("customer"), stay.country)
    for name, role in _NAMED.items():
        if name in wanted:
            stay = name_manager(edit, stay, role, wanted.pop(name))
    return stay
