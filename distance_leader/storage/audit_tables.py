"""The table of the account of exports and erasures; it stands outside the undo list."""

from sqlalchemy import Column, Integer, Table, Uuid

from distance_leader.domain.codes import AuditAct
from distance_leader.storage.column_types import Code, UtcMoment
from distance_leader.storage.columns import code, line, metadata

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcMoment, nullable=False),
    code("act", Code(AuditAct)),
    Column("subject_id", Uuid),
    line("what", "code"),
    Column("count", Integer, nullable=False),
)
