"""The schema. Column names are the field names of the entity they store; new columns stand last, as in old files.

`Table.info["subject"]` says whom a row is about.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    Table,
    Text,
    Time,
    Uuid,
)
from sqlalchemy import text as sql

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.busy_time import BusyTime
from distance_leader.domain.codes import Anchor, Channel, Experience, Initiator, Role, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.extension import Extension
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.leader import Leader
from distance_leader.domain.request import Request
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.storage.agenda_tables import (
    absence,
    action,
    busy_time,
    family_agreement,
    request,
    talking_point,
    travel,
)
from distance_leader.storage.column_types import Code, FociText, HoursText, UtcMoment, WeekText
from distance_leader.storage.columns import code, key, line, link, metadata, text

leader = Table(
    "leader",
    metadata,
    key(),
    line("name", "identity"),
    line("zone", "code"),
    line("country", "code"),
    code("working_hours", HoursText),
    line("language", "code"),
    Column("is_sample", Boolean, nullable=False),
    info={"subject": "id"},
)

customer = Table(
    "customer",
    metadata,
    key(),
    line("name", "identity", searchable=True),
    line("country", "code"),
    text("note", "note"),
    info={"subject": "id"},
)

stakeholder = Table(
    "stakeholder",
    metadata,
    key(),
    line("name", "identity", searchable=True),
    code("role", Code(Role)),
    link("customer_id", "customer"),
    line("email", "identity"),
    line("phone", "identity"),
    text("note", "note"),
    info={"subject": "id"},
)

employee = Table(
    "employee",
    metadata,
    key(),
    line("name", "identity", searchable=True),
    line("title", "identity", searchable=True),
    line("email", "identity"),
    line("phone", "identity"),
    line("language", "code"),
    code("experience", Code(Experience)),
    Column("ideal_days", Integer, nullable=False),
    Column("longest_days", Integer, nullable=False),
    code("preferred_channel", Code(Channel)),
    Column("counts_written", Boolean, nullable=False),
    text("note", "note"),
    Column("archived_on", Date),
    code("preferred_hours", HoursText, server_default="'-,-,-,-,-,-,-'"),
    Column("snoozed_until", Date),
    info={"subject": "id"},
)

assignment = Table(
    "assignment",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    link("customer_id", "customer"),
    line("project", "assignment", searchable=True),
    line("site", "assignment", searchable=True),
    line("country", "code"),
    line("zone", "code"),
    code("working_hours", HoursText),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date),
    link("home_manager_id", "stakeholder"),
    link("customer_manager_id", "stakeholder"),
    Index(None, "employee_id", "starts_on"),
    info={"subject": "employee_id"},
)

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
    info={"subject": ("assignment_id", "assignment")},
)

HELD = sql("state = 'held' AND party_id IS NULL")
SPOKEN = sql("state = 'held' AND party_id IS NULL AND foci >= 'wellbeing'")
JOINED = sql("talk_id IS NOT NULL")
VISITED = sql("channel = 'visit' AND state = 'held' AND party_id IS NULL")
PLANNED = sql("state = 'planned'")
"""Talks with the person, and those about wellbeing: it is the first focus in a set, and the last in the alphabet.
Of planned contacts there are never many: those to come, and those that nobody confirmed."""

contact = Table(
    "contact",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    code("week", WeekText),
    Column("day", Date),
    Column("last_day", Date),
    Column("time", Time),
    code("anchor", Code(Anchor)),
    line("zone", "code"),
    Column("starts_at", UtcMoment, info={"derived": True}),
    line("tzdata", "code", derived=True),
    Column("minutes", Integer, nullable=False),
    code("channel", Code(Channel)),
    code("foci", FociText),
    code("state", Code(State)),
    code("initiator", Code(Initiator)),
    text("note", "note"),
    text("private_note", "note", private=True),
    text("sensitive_note", "note", sensitive=True),
    code("moved_from", WeekText, nullable=True),
    Column("talk_id", Uuid),
    link("party_id", "stakeholder"),
    Column("counts_on", Date, nullable=False, info={"derived": True}),
    code("called_off_by", Code(Initiator), nullable=True),
    line("reason", "note", searchable=True, server_default="''"),
    Index(None, "employee_id", "week"),
    Index(None, "week"),
    Index("ix_contact_talk", "talk_id", sqlite_where=JOINED, postgresql_where=JOINED),
    Index("ix_contact_held", "employee_id", "counts_on", sqlite_where=HELD, postgresql_where=HELD),
    Index("ix_contact_spoken", "employee_id", "counts_on", sqlite_where=SPOKEN, postgresql_where=SPOKEN),
    Index("ix_contact_visit", "employee_id", "counts_on", sqlite_where=VISITED, postgresql_where=VISITED),
    Index("ix_contact_planned", "counts_on", sqlite_where=PLANNED, postgresql_where=PLANNED),
    info={"subject": "employee_id"},
)

REMOVED = sql("after IS NULL AND entity_id IS NOT NULL")

change_log = Table(
    "change_log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcMoment, nullable=False),
    line("label", "log"),
    line("kind", "code"),
    Column("entity_id", Uuid),
    Column("subject_id", Uuid),
    Column("before", Text, info={"category": "log"}),
    Column("after", Text, info={"category": "log"}),
    Index(None, "subject_id"),
    Index(None, "entity_id"),
    Index("ix_change_log_removed", "kind", sqlite_where=REMOVED, postgresql_where=REMOVED),
)

TABLES: dict[type[Entity], Table] = {
    Leader: leader,
    Customer: customer,
    Stakeholder: stakeholder,
    Employee: employee,
    Assignment: assignment,
    Extension: extension,
    Contact: contact,
    Absence: absence,
    FamilyAgreement: family_agreement,
    TalkingPoint: talking_point,
    Action: action,
    Request: request,
    Travel: travel,
    BusyTime: busy_time,
}
"""In the order in which rows can be inserted."""
