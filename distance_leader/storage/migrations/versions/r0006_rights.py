"""The sixth schema: when somebody was told what is kept, how long it is, and the account of exports and erasures."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """From 5 to 6."""
    op.add_column("employee", sa.Column("informed_on", sa.Date))
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("subject_id", sa.Uuid),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    op.create_table(
        "retention_limit",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("category", sa.String, nullable=False),
        sa.Column("months", sa.Integer, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_retention_limit"),
    )
    op.create_table(
        "kept_longer",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("employee_id", sa.Uuid, nullable=False),
        sa.Column("category", sa.String, nullable=False),
        sa.Column("decided_on", sa.Date, nullable=False),
        sa.Column("until_on", sa.Date, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_kept_longer"),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_kept_longer_employee_id"),
    )
    op.create_index("ix_kept_longer_employee_id", "kept_longer", ["employee_id"])
