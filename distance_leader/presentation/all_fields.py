"""Every field there is, by the kind of entity and the name: what the log is read back with."""

from distance_leader.presentation.assignment_fields import (
    ASSIGNMENT_FIELDS,
    CONDITION_FIELDS,
    EXPECTATION_FIELDS,
    EXTENSION_FIELDS,
    KNOWLEDGE_FIELDS,
)
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from distance_leader.presentation.field import Field
from distance_leader.presentation.fields import (
    ABSENCE_FIELDS,
    ACTION_FIELDS,
    AGREEMENT_FIELDS,
    CONTACT_FIELDS,
    ISSUE_FIELDS,
    LEADER_FIELDS,
    POINT_FIELDS,
    QUESTION_FIELDS,
    REQUEST_FIELDS,
    TRAVEL_FIELDS,
)
from distance_leader.presentation.party_fields import CUSTOMER_FIELDS, PARTY_FIELDS
from distance_leader.presentation.person_fields import BELONGING_FIELDS, ENERGY_FIELDS, GOAL_FIELDS, HOME_DAY_FIELDS

_TUPLES = (
    EMPLOYEE_FIELDS,
    ASSIGNMENT_FIELDS,
    EXTENSION_FIELDS,
    KNOWLEDGE_FIELDS,
    CONDITION_FIELDS,
    EXPECTATION_FIELDS,
    CONTACT_FIELDS,
    ABSENCE_FIELDS,
    AGREEMENT_FIELDS,
    POINT_FIELDS,
    ACTION_FIELDS,
    REQUEST_FIELDS,
    TRAVEL_FIELDS,
    LEADER_FIELDS,
    CUSTOMER_FIELDS,
    PARTY_FIELDS,
    HOME_DAY_FIELDS,
    GOAL_FIELDS,
    ENERGY_FIELDS,
    BELONGING_FIELDS,
    ISSUE_FIELDS,
    QUESTION_FIELDS,
)

ALL_FIELDS: dict[tuple[str, str], Field] = {(field.kind, field.name): field for each in _TUPLES for field in each}
