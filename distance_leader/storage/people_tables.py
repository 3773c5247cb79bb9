"""The tables of what a leader knows of a person and an assignment beside the contacts."""

from sqlalchemy import Boolean, Column, Date, Index, Table

from distance_leader.domain.codes import (
    Belonging,
    ConditionState,
    Energy,
    HomeDayState,
    Observed,
    Owner,
    Topic,
    Visibility,
)
from distance_leader.storage.column_types import Code
from distance_leader.storage.columns import code, key, line, link, metadata

_OF_THE_ASSIGNMENT = {"subject": ("assignment_id", "assignment")}

extension = Table(
    "extension",
    metadata,
    key(),
    link("assignment_id", "assignment", nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("previous_end_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    line("reason", "assignment", searchable=True),
    Index(None, "assignment_id"),
    info=_OF_THE_ASSIGNMENT,
)

home_day = Table(
    "home_day",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date, nullable=False),
    code("state", Code(HomeDayState)),
    line("note", "family", searchable=True, private=True),
    Index(None, "employee_id"),
    info={"subject": "employee_id"},
)

goal = Table(
    "goal",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    line("text", "development", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    Column("set_on", Date, nullable=False),
    Column("talked_on", Date),
    Column("reached_on", Date),
    Index(None, "employee_id"),
    info={"subject": "employee_id"},
)

energy_note = Table(
    "energy_note",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    code("kind", Code(Energy)),
    line("text", "wellbeing", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    Column("noted_on", Date, nullable=False),
    Column("until_on", Date),
    Index(None, "employee_id"),
    info={"subject": "employee_id"},
)

belonging_event = Table(
    "belonging_event",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    Column("on", Date, nullable=False),
    code("kind", Code(Belonging)),
    line("what", "belonging", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    Index(None, "employee_id", "on"),
    info={"subject": "employee_id"},
)

knowledge = Table(
    "knowledge",
    metadata,
    key(),
    link("assignment_id", "assignment", nullable=False),
    link("stakeholder_id", "stakeholder", nullable=False),
    line("about", "assignment", searchable=True),
    Column("is_backup", Boolean, nullable=False),
    Index(None, "assignment_id"),
    Index(None, "stakeholder_id"),
    info=_OF_THE_ASSIGNMENT,
)

condition = Table(
    "condition",
    metadata,
    key(),
    link("assignment_id", "assignment", nullable=False),
    code("topic", Code(Topic)),
    line("name", "assignment", searchable=True),
    line("agreed", "assignment", searchable=True),
    line("actual", "assignment", searchable=True),
    code("state", Code(ConditionState)),
    Column("with_employee_on", Date),
    Column("with_customer_on", Date),
    code("owner", Code(Owner)),
    Column("differs_since", Date),
    Column("settled_on", Date),
    Index(None, "assignment_id"),
    info=_OF_THE_ASSIGNMENT,
)

expectation = Table(
    "expectation",
    metadata,
    key(),
    link("assignment_id", "assignment", nullable=False),
    code("expects", Code(Owner)),
    code("expected_of", Code(Owner)),
    line("text", "agreement", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    Column("noted_on", Date, nullable=False),
    Column("agreed_on", Date),
    Index(None, "assignment_id"),
    info=_OF_THE_ASSIGNMENT,
)

observation = Table(
    "observation",
    metadata,
    key(),
    link("assignment_id", "assignment", nullable=False),
    code("what", Code(Observed)),
    Column("noted_on", Date, nullable=False),
    Column("over_on", Date),
    Index(None, "assignment_id"),
    info=_OF_THE_ASSIGNMENT,
)
