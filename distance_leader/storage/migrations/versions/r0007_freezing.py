"""The seventh schema: since when somebody is frozen and why, what an employee says of a note, the employer."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """From 6 to 7."""
    op.add_column("employee", sa.Column("frozen_on", sa.Date))
    op.add_column("employee", sa.Column("frozen_why", sa.String, nullable=False, server_default=""))
    op.create_index("ix_employee_frozen", "employee", ["frozen_on"], sqlite_where=sa.text("frozen_on IS NOT NULL"))
    op.add_column("leader", sa.Column("employer", sa.String, nullable=False, server_default=""))
    op.add_column("contact", sa.Column("employee_remark", sa.Text, nullable=False, server_default=""))
