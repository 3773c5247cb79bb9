"""The eighth schema: what was typed and not kept yet."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """From 7 to 8."""
    op.create_table(
        "draft",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("employee_id", sa.Uuid),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("typed_at", sa.DateTime, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_draft_employee_id", ondelete="CASCADE"),
    )
    op.create_index("ix_draft_employee_id", "draft", ["employee_id"])
