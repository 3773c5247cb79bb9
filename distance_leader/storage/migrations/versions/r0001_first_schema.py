"""First schema: the leader, people, customers, parties, assignments, contacts, and the change log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _leader_and_customers()
    _employee()
    _assignment()
    _contact()
    _contact_indexes()
    _change_log()


def _key() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid, nullable=False)


def _word(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.String, nullable=nullable)


def _link(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}")


def _leader_and_customers() -> None:
    op.create_table(
        "leader",
        _key(),
        _word("name"),
        _word("zone"),
        _word("country"),
        _word("working_hours"),
        _word("language"),
        sa.Column("is_sample", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_leader"),
    )
    op.create_table(
        "customer",
        _key(),
        _word("name"),
        _word("country"),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_customer"),
    )
    op.create_table(
        "stakeholder",
        _key(),
        _word("name"),
        _word("role"),
        sa.Column("customer_id", sa.Uuid),
        _word("email"),
        _word("phone"),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stakeholder"),
        _link("stakeholder", "customer_id", "customer"),
    )


def _employee() -> None:
    op.create_table(
        "employee",
        _key(),
        _word("name"),
        _word("title"),
        _word("email"),
        _word("phone"),
        _word("language"),
        _word("experience"),
        sa.Column("ideal_days", sa.Integer, nullable=False),
        sa.Column("longest_days", sa.Integer, nullable=False),
        _word("preferred_channel"),
        sa.Column("counts_written", sa.Boolean, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("archived_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_employee"),
    )


def _assignment() -> None:
    op.create_table(
        "assignment",
        _key(),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        sa.Column("customer_id", sa.Uuid),
        _word("project"),
        _word("site"),
        _word("country"),
        _word("zone"),
        _word("working_hours"),
        sa.Column("starts_on", sa.Date, nullable=False),
        sa.Column("ends_on", sa.Date),
        sa.Column("home_manager_id", sa.Uuid),
        sa.Column("customer_manager_id", sa.Uuid),
        sa.PrimaryKeyConstraint("id", name="pk_assignment"),
        _link("assignment", "employee_id", "employee"),
        _link("assignment", "customer_id", "customer"),
        _link("assignment", "home_manager_id", "stakeholder"),
        _link("assignment", "customer_manager_id", "stakeholder"),
    )
    op.create_index("ix_assignment_employee_id_starts_on", "assignment", ["employee_id", "starts_on"])
    op.create_table(
        "extension",
        _key(),
        sa.Column("assignment_id", sa.Uuid, nullable=False),
        sa.Column("decided_on", sa.Date, nullable=False),
        sa.Column("previous_end_on", sa.Date, nullable=False),
        sa.Column("ends_on", sa.Date, nullable=False),
        _word("reason"),
        sa.PrimaryKeyConstraint("id", name="pk_extension"),
        _link("extension", "assignment_id", "assignment"),
    )
    op.create_index("ix_extension_assignment_id", "extension", ["assignment_id"])


def _contact() -> None:
    op.create_table(
        "contact",
        _key(),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        sa.Column("week", sa.String(8), nullable=False),
        sa.Column("day", sa.Date),
        sa.Column("last_day", sa.Date),
        sa.Column("time", sa.Time),
        _word("anchor"),
        _word("zone"),
        sa.Column("starts_at", sa.DateTime),
        _word("tzdata"),
        sa.Column("minutes", sa.Integer, nullable=False),
        _word("channel"),
        _word("foci"),
        _word("state"),
        _word("initiator"),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("private_note", sa.Text, nullable=False),
        sa.Column("sensitive_note", sa.Text, nullable=False),
        sa.Column("moved_from", sa.String(8)),
        sa.Column("talk_id", sa.Uuid),
        sa.Column("party_id", sa.Uuid),
        sa.Column("counts_on", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
        _link("contact", "employee_id", "employee"),
        _link("contact", "party_id", "stakeholder"),
    )


def _contact_indexes() -> None:
    op.create_index("ix_contact_employee_id_week", "contact", ["employee_id", "week"])
    op.create_index("ix_contact_week", "contact", ["week"])
    planned = sa.text("state = 'planned'")
    op.create_index("ix_contact_planned", "contact", ["counts_on"], sqlite_where=planned, postgresql_where=planned)
    held = "state = 'held' AND party_id IS NULL"
    for name, where in (("held", held), ("spoken", f"{held} AND foci >= 'wellbeing'")):
        condition = sa.text(where)
        op.create_index(
            f"ix_contact_{name}",
            "contact",
            ["employee_id", "counts_on"],
            sqlite_where=condition,
            postgresql_where=condition,
        )


def _change_log() -> None:
    op.create_table(
        "change_log",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        _word("label"),
        _word("kind"),
        sa.Column("entity_id", sa.Uuid),
        sa.Column("subject_id", sa.Uuid),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.PrimaryKeyConstraint("number", name="pk_change_log"),
    )
    op.create_index("ix_change_log_subject_id", "change_log", ["subject_id"])
