"""The schema. Column names are the field names of the entity they store.

`Column.info` says of every text what it is: its `category` (what retention and the access report go by), and
`searchable`, `private` or `sensitive` where they hold. `Table.info["subject"]` says whom a row is about.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
    Uuid,
    text,
)

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Anchor, Channel, Experience, Initiator, Role, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.extension import Extension
from distance_leader.domain.leader import Leader
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.storage.column_types import Code, FociText, HoursText, UtcMoment, WeekText

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _line(name: str, category: str, **info: Any) -> Column[str]:
    return Column(name, String, nullable=False, info={"category": category, **info})


def _text(name: str, category: str, **info: Any) -> Column[str]:
    return Column(name, Text, nullable=False, info={"category": category, "searchable": True, **info})


def _code(name: str, type_: Any, *, nullable: bool = False) -> Column[Any]:
    return Column(name, type_, nullable=nullable, info={"category": "code"})


def _id() -> Column[Any]:
    return Column("id", Uuid, primary_key=True)


def _link(name: str, target: str, *, nullable: bool = True) -> Column[Any]:
    return Column(name, Uuid, ForeignKey(f"{target}.id"), nullable=nullable)


leader = Table(
    "leader",
    metadata,
    _id(),
    _line("name", "identity"),
    _line("zone", "code"),
    _line("country", "code"),
    _code("working_hours", HoursText),
    _line("language", "code"),
    Column("is_sample", Boolean, nullable=False),
    info={"subject": "id"},
)

customer = Table(
    "customer",
    metadata,
    _id(),
    _line("name", "identity", searchable=True),
    _line("country", "code"),
    _text("note", "note"),
    info={"subject": "id"},
)

stakeholder = Table(
    "stakeholder",
    metadata,
    _id(),
    _line("name", "identity", searchable=True),
    _code("role", Code(Role)),
    _link("customer_id", "customer"),
    _line("email", "identity"),
    _line("phone", "identity"),
    _text("note", "note"),
    info={"subject": "id"},
)

employee = Table(
    "employee",
    metadata,
    _id(),
    _line("name", "identity", searchable=True),
    _line("title", "identity", searchable=True),
    _line("email", "identity"),
    _line("phone", "identity"),
    _line("language", "code"),
    _code("experience", Code(Experience)),
    Column("ideal_days", Integer, nullable=False),
    Column("longest_days", Integer, nullable=False),
    _code("preferred_channel", Code(Channel)),
    Column("counts_written", Boolean, nullable=False),
    _text("note", "note"),
    Column("archived_on", Date),
    info={"subject": "id"},
)

assignment = Table(
    "assignment",
    metadata,
    _id(),
    _link("employee_id", "employee", nullable=False),
    _link("customer_id", "customer"),
    _line("project", "assignment", searchable=True),
    _line("site", "assignment", searchable=True),
    _line("country", "code"),
    _line("zone", "code"),
    _code("working_hours", HoursText),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date),
    _link("home_manager_id", "stakeholder"),
    _link("customer_manager_id", "stakeholder"),
    Index(None, "employee_id", "starts_on"),
    info={"subject": "employee_id"},
)

extension = Table(
    "extension",
    metadata,
    _id(),
    _link("assignment_id", "assignment", nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("previous_end_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    _line("reason", "assignment", searchable=True),
    Index(None, "assignment_id"),
    info={"subject": ("assignment_id", "assignment")},
)

HELD = text("state = 'held' AND party_id IS NULL")
SPOKEN = text("state = 'held' AND party_id IS NULL AND foci >= 'wellbeing'")
PLANNED = text("state = 'planned'")
"""Talks with the person, and those about wellbeing: it is the first focus in a set, and the last in the alphabet.
Of planned contacts there are never many: those to come, and those that nobody confirmed."""

contact = Table(
    "contact",
    metadata,
    _id(),
    _link("employee_id", "employee", nullable=False),
    _code("week", WeekText),
    Column("day", Date),
    Column("last_day", Date),
    Column("time", Time),
    _code("anchor", Code(Anchor)),
    _line("zone", "code"),
    Column("starts_at", UtcMoment, info={"derived": True}),
    _line("tzdata", "code", derived=True),
    Column("minutes", Integer, nullable=False),
    _code("channel", Code(Channel)),
    _code("foci", FociText),
    _code("state", Code(State)),
    _code("initiator", Code(Initiator)),
    _text("note", "note"),
    _text("private_note", "note", private=True),
    _text("sensitive_note", "note", sensitive=True),
    _code("moved_from", WeekText, nullable=True),
    Column("talk_id", Uuid),
    _link("party_id", "stakeholder"),
    Column("counts_on", Date, nullable=False, info={"derived": True}),
    Index(None, "employee_id", "week"),
    Index(None, "week"),
    Index("ix_contact_held", "employee_id", "counts_on", sqlite_where=HELD, postgresql_where=HELD),
    Index("ix_contact_spoken", "employee_id", "counts_on", sqlite_where=SPOKEN, postgresql_where=SPOKEN),
    Index("ix_contact_planned", "counts_on", sqlite_where=PLANNED, postgresql_where=PLANNED),
    info={"subject": "employee_id"},
)

change_log = Table(
    "change_log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcMoment, nullable=False),
    _line("label", "log"),
    _line("kind", "code"),
    Column("entity_id", Uuid),
    Column("subject_id", Uuid),
    Column("before", Text, info={"category": "log"}),
    Column("after", Text, info={"category": "log"}),
    Index(None, "subject_id"),
)

TABLES: dict[type[Entity], Table] = {
    Leader: leader,
    Customer: customer,
    Stakeholder: stakeholder,
    Employee: employee,
    Assignment: assignment,
    Extension: extension,
    Contact: contact,
}
"""In the order in which rows can be inserted."""
