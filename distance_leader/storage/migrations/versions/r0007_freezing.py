"""The seventh schema: since when somebody is frozen, and why."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """From 6 to 7."""
    op.add_column("employee", sa.Column("frozen_on", sa.Date))
    op.add_column("employee", sa.Column("frozen_why", sa.String, nullable=False, server_default=""))
