"""The tables of what planning needs beside contacts: who is away, what to talk about, what was promised."""

from sqlalchemy import Column, Date, Index, Table
from sqlalchemy import text as sql

from distance_leader.domain.codes import AbsenceKind, Channel, Owner, Repeat, Visibility
from distance_leader.storage.column_types import Code, SpanText, UtcMoment
from distance_leader.storage.columns import code, key, line, link, metadata

absence = Table(
    "absence",
    metadata,
    key(),
    link("employee_id", "employee"),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date, nullable=False),
    code("kind", Code(AbsenceKind)),
    line("note", "note", searchable=True, private=True),
    Index(None, "employee_id", "last_on"),
    info={"subject": "employee_id"},
)

family_agreement = Table(
    "family_agreement",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    Column("on", Date, nullable=False),
    code("repeat", Code(Repeat)),
    code("span", SpanText, nullable=True),
    line("what", "family", searchable=True, private=True),
    Index(None, "employee_id"),
    info={"subject": "employee_id"},
)

UNTALKED = sql("talked_on IS NULL")

talking_point = Table(
    "talking_point",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    line("text", "agreement", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    Column("noted_on", Date, nullable=False),
    Column("talked_on", Date),
    Index(None, "employee_id"),
    Index("ix_talking_point_open", "employee_id", sqlite_where=UNTALKED, postgresql_where=UNTALKED),
    info={"subject": "employee_id"},
)

UNCLOSED = sql("closed_on IS NULL")

action = Table(
    "action",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    line("text", "agreement", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    code("owner", Code(Owner)),
    Column("made_on", Date, nullable=False),
    Column("due_on", Date),
    Column("closed_on", Date),
    link("issue_id", "issue"),
    Index(None, "employee_id"),
    Index(None, "issue_id"),
    Index("ix_action_open", "due_on", sqlite_where=UNCLOSED, postgresql_where=UNCLOSED),
    info={"subject": "employee_id"},
)

UNANSWERED = sql("answered_at IS NULL")

request = Table(
    "request",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    Column("received_at", UtcMoment, nullable=False),
    code("channel", Code(Channel)),
    line("about", "note", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    Column("answered_at", UtcMoment),
    Index(None, "employee_id"),
    Index("ix_request_open", "received_at", sqlite_where=UNANSWERED, postgresql_where=UNANSWERED),
    info={"subject": "employee_id"},
)

travel = Table(
    "travel",
    metadata,
    key(),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date, nullable=False),
    line("zone", "code"),
    line("place", "identity"),
    info={"subject": "id"},
)

busy_time = Table(
    "busy_time",
    metadata,
    key(),
    Column("starts_at", UtcMoment, nullable=False),
    Column("ends_at", UtcMoment, nullable=False),
    line("source", "code"),
    Index(None, "starts_at"),
    info={"subject": "id"},
)
