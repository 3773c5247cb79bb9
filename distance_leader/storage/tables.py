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
from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.busy_time import BusyTime
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import (
    Anchor,
    Channel,
    Clarity,
    Experience,
    Focus,
    Initiator,
    Reception,
    Role,
    Standing,
    State,
)
from distance_leader.domain.condition import Condition
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.draft import Draft
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
from distance_leader.domain.observation import Observation
from distance_leader.domain.question import Question
from distance_leader.domain.request import Request
from distance_leader.domain.retention import KeptLonger, RetentionLimit
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.storage import audit_tables, search_tables  # noqa: F401 - they belong to the same metadata
from distance_leader.storage.agenda_tables import (
    absence,
    action,
    busy_time,
    family_agreement,
    request,
    talking_point,
    travel,
)
from distance_leader.storage.checkin_tables import answer, check_in, issue, question
from distance_leader.storage.column_types import Code, CodesText, HoursText, UtcMoment, WeekText
from distance_leader.storage.columns import code, key, line, link, metadata, number, text
from distance_leader.storage.draft_tables import draft
from distance_leader.storage.people_tables import (
    belonging_event,
    condition,
    energy_note,
    expectation,
    extension,
    goal,
    home_day,
    knowledge,
    observation,
)
from distance_leader.storage.rights_tables import kept_longer, retention_limit

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
    line("email", "identity", server_default="''"),
    Column("asks_energy", Boolean, nullable=False, server_default=sql("1")),
    line("form_secret", "code", server_default="''"),
    line("employer", "identity", server_default="''"),
    info={"subject": "id"},
)

FROZEN = sql("frozen_on IS NOT NULL")

customer = Table(
    "customer",
    metadata,
    key(),
    line("name", "place", searchable=True),
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
    line("department", "identity", server_default="''", searchable=True),
    code("wanted_foci", CodesText(Focus), server_default="''"),
    text("wishes", "note", server_default="''"),
    text("avoid", "note", server_default="''", private=True),
    text("situation", "note", server_default="''", private=True),
    number("visits_a_year", 0),
    Column("informed_on", Date),
    Column("frozen_on", Date),
    line("frozen_why", "note", server_default="''", private=True),
    Index("ix_employee_frozen", "frozen_on", sqlite_where=FROZEN, postgresql_where=FROZEN),
    info={"subject": "id"},
)

assignment = Table(
    "assignment",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    link("customer_id", "customer"),
    line("project", "place", searchable=True),
    line("site", "place", searchable=True),
    line("country", "code"),
    line("zone", "code"),
    code("working_hours", HoursText),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date),
    link("home_manager_id", "stakeholder"),
    link("customer_manager_id", "stakeholder"),
    line("owner_department", "assignment", server_default="''", searchable=True),
    line("network", "assignment", server_default="''", searchable=True),
    line("escort", "assignment", server_default="''", searchable=True),
    line("emergency_contact", "identity", server_default="''", searchable=True),
    line("risk", "assignment", server_default="''", searchable=True),
    line("ramp_week_1", "assignment", server_default="''", searchable=True),
    line("ramp_week_4", "assignment", server_default="''", searchable=True),
    line("ramp_week_12", "assignment", server_default="''", searchable=True),
    text("priority", "note", server_default="''"),
    text("home_may_ask", "note", server_default="''"),
    number("home_days", 0),
    number("home_weeks", 0),
    number("follow_up_weeks", 3),
    Column("end_talked_on", Date),
    code("received", Code(Reception), nullable=True),
    code("role_clarity", Code(Clarity), nullable=True),
    code("seen_as", Code(Standing), nullable=True),
    number("checkin_first_weeks", 3),
    number("checkin_every_weeks", 4),
    Index(None, "employee_id", "starts_on"),
    Index(None, "home_manager_id"),
    Index(None, "customer_manager_id"),
    info={"subject": "employee_id"},
)

HELD = sql("state = 'held' AND party_id IS NULL")
SPOKEN = sql("state = 'held' AND party_id IS NULL AND foci >= 'wellbeing'")
JOINED = sql("talk_id IS NOT NULL")
VISITED = sql("channel = 'visit' AND state = 'held' AND party_id IS NULL")
PLANNED = sql("state = 'planned'")
OF_A_PARTY = sql("party_id IS NOT NULL")
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
    code("foci", CodesText(Focus)),
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
    text("employee_remark", "note", server_default="''"),
    Index(None, "employee_id", "week"),
    Index(None, "week"),
    Index("ix_contact_talk", "talk_id", sqlite_where=JOINED, postgresql_where=JOINED),
    Index("ix_contact_held", "employee_id", "counts_on", sqlite_where=HELD, postgresql_where=HELD),
    Index("ix_contact_spoken", "employee_id", "counts_on", sqlite_where=SPOKEN, postgresql_where=SPOKEN),
    Index("ix_contact_visit", "employee_id", "counts_on", sqlite_where=VISITED, postgresql_where=VISITED),
    Index("ix_contact_planned", "counts_on", sqlite_where=PLANNED, postgresql_where=PLANNED),
    Index("ix_contact_party", "party_id", sqlite_where=OF_A_PARTY, postgresql_where=OF_A_PARTY),
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
    Question: question,
    CheckIn: check_in,
    Answer: answer,
    Issue: issue,
    Action: action,
    Request: request,
    Travel: travel,
    BusyTime: busy_time,
    HomeDay: home_day,
    Goal: goal,
    EnergyNote: energy_note,
    BelongingEvent: belonging_event,
    Knowledge: knowledge,
    Condition: condition,
    Expectation: expectation,
    Observation: observation,
    RetentionLimit: retention_limit,
    KeptLonger: kept_longer,
    Draft: draft,
}
"""In the order in which rows can be inserted."""
