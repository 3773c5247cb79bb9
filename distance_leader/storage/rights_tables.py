"""The tables of how long things are kept."""

from sqlalchemy import Column, Date, Index, Integer, Table

from distance_leader.domain.codes import Kept
from distance_leader.storage.column_types import Code
from distance_leader.storage.columns import code, key, line, link, metadata

retention_limit = Table(
    "retention_limit",
    metadata,
    key(),
    code("category", Code(Kept)),
    Column("months", Integer, nullable=False),
    line("reason", "note"),
    info={"subject": "id"},
)

kept_longer = Table(
    "kept_longer",
    metadata,
    key(),
    link("employee_id", "employee", nullable=False),
    code("category", Code(Kept)),
    Column("decided_on", Date, nullable=False),
    Column("until_on", Date, nullable=False),
    line("reason", "note"),
    Index(None, "employee_id"),
    info={"subject": "employee_id"},
)
