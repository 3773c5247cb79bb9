"""The table of what was typed and not kept yet. It follows the person whom it is about, also out of the file."""

from sqlalchemy import Column, ForeignKey, Index, Table, Uuid

from distance_leader.storage.column_types import UtcMoment
from distance_leader.storage.columns import key, line, metadata

draft = Table(
    "draft",
    metadata,
    key(),
    Column("employee_id", Uuid, ForeignKey("employee.id", ondelete="CASCADE")),
    line("place", "code"),
    Column("typed_at", UtcMoment, nullable=False),
    line("text", "note"),
    Index(None, "employee_id"),
    info={"subject": "employee_id"},
)
