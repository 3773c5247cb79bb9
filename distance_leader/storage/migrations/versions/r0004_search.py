"""The search: an index of all words. It is filled when the file is next opened, by whichever release opens it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """An empty index; the stamp that is missing says that it is to be made."""
    op.create_table(
        "search_entry",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("entity_id", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_search_entry"),
    )
    op.create_index("ix_search_entry_entity_id", "search_entry", ["entity_id"])
    op.create_table("search_stamp", sa.Column("marks", sa.String, nullable=False))
    op.execute(
        "CREATE VIRTUAL TABLE search_text USING fts5("
        "shareable, private, sensitive, content='', columnsize=0, detail=column, tokenize='ascii', prefix='1 2')"
    )
    op.execute("INSERT INTO search_text(search_text, rank) VALUES('secure-delete', 1)")
