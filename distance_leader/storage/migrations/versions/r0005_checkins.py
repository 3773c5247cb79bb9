"""Check-ins: questions, rounds, answers and issues, and what assignments and the leader say about them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """From 4 to 5."""
    _leader_and_assignment()
    _questions()
    _rounds()
    _answers()
    _issues()
    _actions()


def _word(name: str, *, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False, server_default=default)


def _number(name: str, default: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default=sa.text(default))


def _key() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid, nullable=False)


def _links(table: str, *targets: str) -> list[sa.Constraint]:
    """The primary key, and a foreign key to each of the tables, whose columns are named after them."""
    keys = [sa.ForeignKeyConstraint([f"{one}_id"], [f"{one}.id"], name=f"fk_{table}_{one}_id") for one in targets]
    return [sa.PrimaryKeyConstraint("id", name=f"pk_{table}"), *keys]


def _leader_and_assignment() -> None:
    op.add_column("leader", _word("email", default=""))
    energy = sa.Column("asks_energy", sa.Boolean, nullable=False, server_default=sa.text("1"))
    op.add_column("leader", energy)
    op.add_column("leader", _word("form_secret", default=""))
    op.execute("UPDATE leader SET form_secret = lower(hex(randomblob(32)))")
    op.add_column("assignment", _number("checkin_first_weeks", "3"))
    op.add_column("assignment", _number("checkin_every_weeks", "4"))


def _questions() -> None:
    texts = [f"{part}_{language}" for part in ("title", "text", "first", "second") for language in ("da", "en")]
    op.create_table(
        "question",
        _key(),
        _word("key"),
        sa.Column("version", sa.Integer, nullable=False),
        _word("kind"),
        _word("asked_of"),
        *map(_word, texts),
        sa.Column("first_weeks", sa.Integer),
        sa.Column("every_weeks", sa.Integer),
        sa.Column("retired_on", sa.Date),
        *_links("question"),
    )


def _rounds() -> None:
    op.create_table(
        "check_in",
        _key(),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        sa.Column("assignment_id", sa.Uuid, nullable=False),
        _word("sheet"),
        sa.Column("asked_on", sa.Date, nullable=False),
        _word("questions"),
        sa.Column("reminded_on", sa.Date),
        sa.Column("answered_on", sa.Date),
        sa.Column("closed_on", sa.Date),
        sa.Column("came_by", sa.String),
        _word("comment"),
        _word("visibility"),
        *_links("check_in", "employee", "assignment"),
    )
    op.create_index("ix_check_in_employee_id_asked_on", "check_in", ["employee_id", "asked_on"])
    op.create_index("ix_check_in_assignment_id_asked_on", "check_in", ["assignment_id", "asked_on"])
    answered = sa.text("answered_on IS NOT NULL")
    by_person = ["employee_id", "answered_on"]
    op.create_index("ix_check_in_answered", "check_in", by_person, sqlite_where=answered, postgresql_where=answered)


def _answers() -> None:
    op.create_table(
        "answer",
        _key(),
        sa.Column("check_in_id", sa.Uuid, nullable=False),
        _word("question_key"),
        sa.Column("question_version", sa.Integer, nullable=False),
        sa.Column("said", sa.String),
        sa.Column("half", sa.String),
        sa.Column("rating", sa.Integer),
        _word("text"),
        _word("visibility"),
        *_links("answer", "check_in"),
    )
    op.create_index("ix_answer_check_in_id", "answer", ["check_in_id"])


def _issues() -> None:
    op.create_table(
        "issue",
        _key(),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        sa.Column("assignment_id", sa.Uuid),
        sa.Column("answer_id", sa.Uuid),
        _word("question_key"),
        sa.Column("question_version", sa.Integer, nullable=False),
        sa.Column("half", sa.String),
        _word("text"),
        _word("visibility"),
        _word("talk_with"),
        _word("to_change"),
        sa.Column("opened_on", sa.Date, nullable=False),
        sa.Column("closed_on", sa.Date),
        _word("closed_why"),
        *_links("issue", "employee", "assignment", "answer"),
    )
    op.create_index("ix_issue_employee_id", "issue", ["employee_id"])
    op.create_index("ix_issue_answer_id", "issue", ["answer_id"])
    unsettled = sa.text("closed_on IS NULL")
    op.create_index("ix_issue_open", "issue", ["opened_on"], sqlite_where=unsettled, postgresql_where=unsettled)


def _actions() -> None:
    # SQLite adds a column with its foreign key in one statement, but Alembic only by making the table anew.
    op.execute("ALTER TABLE action ADD COLUMN issue_id CHAR(32) CONSTRAINT fk_action_issue_id REFERENCES issue (id)")
    op.create_index("ix_action_issue_id", "action", ["issue_id"])
