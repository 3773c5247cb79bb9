"""The sixth schema: when somebody was told what is kept, and the account of exports and erasures."""

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
