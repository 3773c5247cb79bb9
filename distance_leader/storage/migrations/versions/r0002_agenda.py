"""The second schema: who is away, preferred hours, talking points, actions, requests, travel and busy times."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """From 1 to 2."""
    _employee_and_contact()
    _absences()
    _agreements()
    _requests()
    _of_the_leader()
    _change_log()


def _word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _key() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid, nullable=False)


def _of_employee(table: str) -> tuple[sa.Constraint, sa.Constraint]:
    return (
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=f"fk_{table}_employee_id"),
    )


def _open(table: str, column: str, condition: str) -> None:
    """An index of those that are still open."""
    where = sa.text(condition)
    op.create_index(f"ix_{table}_open", table, [column], sqlite_where=where, postgresql_where=where)


def _employee_and_contact() -> None:
    op.add_column("employee", sa.Column("preferred_hours", sa.String, nullable=False, server_default="-,-,-,-,-,-,-"))
    op.add_column("employee", sa.Column("snoozed_until", sa.Date))
    op.add_column("contact", sa.Column("called_off_by", sa.String))
    op.add_column("contact", sa.Column("reason", sa.String, nullable=False, server_default=""))
    joined = sa.text("talk_id IS NOT NULL")
    op.create_index("ix_contact_talk", "contact", ["talk_id"], sqlite_where=joined, postgresql_where=joined)
    visited = sa.text("channel = 'visit' AND state = 'held' AND party_id IS NULL")
    by_person = ["employee_id", "counts_on"]
    op.create_index("ix_contact_visit", "contact", by_person, sqlite_where=visited, postgresql_where=visited)


def _absences() -> None:
    op.create_table(
        "absence",
        _key(),
        sa.Column("employee_id", sa.Uuid),
        sa.Column("first_on", sa.Date, nullable=False),
        sa.Column("last_on", sa.Date, nullable=False),
        _word("kind"),
        _word("note"),
        *_of_employee("absence"),
    )
    op.create_index("ix_absence_employee_id_last_on", "absence", ["employee_id", "last_on"])
    op.create_table(
        "family_agreement",
        _key(),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        _word("repeat"),
        sa.Column("span", sa.String),
        _word("what"),
        *_of_employee("family_agreement"),
    )
    op.create_index("ix_family_agreement_employee_id", "family_agreement", ["employee_id"])


def _agreements() -> None:
    op.create_table(
        "talking_point",
        _key(),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        _word("text"),
        _word("visibility"),
        sa.Column("noted_on", sa.Date, nullable=False),
        sa.Column("talked_on", sa.Date),
        *_of_employee("talking_point"),
    )
    op.create_index("ix_talking_point_employee_id", "talking_point", ["employee_id"])
    _open("talking_point", "employee_id", "talked_on IS NULL")
    op.create_table(
        "action",
        _key(),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        _word("text"),
        _word("visibility"),
        _word("owner"),
        sa.Column("made_on", sa.Date, nullable=False),
        sa.Column("due_on", sa.Date),
        sa.Column("closed_on", sa.Date),
        *_of_employee("action"),
    )
    op.create_index("ix_action_employee_id", "action", ["employee_id"])
    _open("action", "due_on", "closed_on IS NULL")


def _requests() -> None:
    op.create_table(
        "request",
        _key(),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        sa.Column("received_at", sa.DateTime, nullable=False),
        _word("channel"),
        _word("about"),
        _word("visibility"),
        sa.Column("answered_at", sa.DateTime),
        *_of_employee("request"),
    )
    op.create_index("ix_request_employee_id", "request", ["employee_id"])
    _open("request", "received_at", "answered_at IS NULL")


def _of_the_leader() -> None:
    op.create_table(
        "travel",
        _key(),
        sa.Column("first_on", sa.Date, nullable=False),
        sa.Column("last_on", sa.Date, nullable=False),
        _word("zone"),
        _word("place"),
        sa.PrimaryKeyConstraint("id", name="pk_travel"),
    )
    op.create_table(
        "busy_time",
        _key(),
        sa.Column("starts_at", sa.DateTime, nullable=False),
        sa.Column("ends_at", sa.DateTime, nullable=False),
        _word("source"),
        sa.PrimaryKeyConstraint("id", name="pk_busy_time"),
    )
    op.create_index("ix_busy_time_starts_at", "busy_time", ["starts_at"])


def _change_log() -> None:
    op.create_index("ix_change_log_entity_id", "change_log", ["entity_id"])
    removed = sa.text("after IS NULL AND entity_id IS NOT NULL")
    op.create_index("ix_change_log_removed", "change_log", ["kind"], sqlite_where=removed, postgresql_where=removed)
