"""The tables of check-ins: the leader's own questions, the rounds, what was answered, and the issues of it."""

from sqlalchemy import Column, Date, Index, Integer, Table
from sqlalchemy import text as sql

from distance_leader.domain.codes import Asked, CameBy, Counterpart, Half, QuestionKind, Sheet, Visibility, YesNo
from distance_leader.storage.column_types import Code, CodesText, WordingsText
from distance_leader.storage.columns import code, key, line, link, metadata

question = Table(
    "question",
    metadata,
    key(),
    line("key", "code"),
    Column("version", Integer, nullable=False),
    code("kind", Code(QuestionKind)),
    code("asked_of", Code(Asked)),
    line("title_da", "question"),
    line("title_en", "question"),
    line("text_da", "question"),
    line("text_en", "question"),
    line("first_da", "question"),
    line("first_en", "question"),
    line("second_da", "question"),
    line("second_en", "question"),
    Column("first_weeks", Integer),
    Column("every_weeks", Integer),
    Column("retired_on", Date),
    info={"subject": "id"},
)

ANSWERED = sql("answered_on IS NOT NULL")

check_in = Table(
    "check_in",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    link("assignment_id", "assignment", nullable=False),
    code("sheet", Code(Sheet)),
    Column("asked_on", Date, nullable=False),
    code("questions", WordingsText),
    Column("reminded_on", Date),
    Column("answered_on", Date),
    Column("closed_on", Date),
    code("came_by", Code(CameBy), nullable=True),
    line("comment", "wellbeing", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    Index(None, "employee_id", "asked_on"),
    Index(None, "assignment_id", "asked_on"),
    Index("ix_check_in_answered", "employee_id", "answered_on", sqlite_where=ANSWERED, postgresql_where=ANSWERED),
    info={"subject": "employee_id"},
)

answer = Table(
    "answer",
    metadata,
    key(),
    link("check_in_id", "check_in", nullable=False),
    line("question_key", "code"),
    Column("question_version", Integer, nullable=False),
    code("said", Code(YesNo), nullable=True),
    code("half", Code(Half), nullable=True),
    Column("rating", Integer),
    line("text", "wellbeing", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    Index(None, "check_in_id"),
    info={"subject": ("check_in_id", "check_in")},
)

UNSETTLED = sql("closed_on IS NULL")

issue = Table(
    "issue",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    link("assignment_id", "assignment"),
    link("answer_id", "answer"),
    line("question_key", "code"),
    Column("question_version", Integer, nullable=False),
    code("half", Code(Half), nullable=True),
    line("text", "wellbeing", searchable=True, visibility="visibility"),
    code("visibility", Code(Visibility)),
    code("talk_with", CodesText(Counterpart)),
    line("to_change", "wellbeing", searchable=True, visibility="visibility"),
    Column("opened_on", Date, nullable=False),
    Column("closed_on", Date),
    line("closed_why", "wellbeing", searchable=True, visibility="visibility"),
    Index(None, "employee_id"),
    Index(None, "answer_id"),
    Index("ix_issue_open", "opened_on", sqlite_where=UNSETTLED, postgresql_where=UNSETTLED),
    info={"subject": "employee_id"},
)
