"""The account of what left the file and what was removed from it: who, what kind and how much, never a content.

It stands outside the undo list, as the change log does, and it is written while another window works in the file.
"""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from distance_leader.domain.codes import AuditAct
from distance_leader.storage.audit_tables import audit
from distance_leader.storage.keys import FileKey
from distance_leader.storage.sqlite import Access, connect, opening_errors
from distance_leader.storage.store import Reader

_INSERT = "INSERT INTO audit(at, act, subject_id, what, count) VALUES(?, ?, ?, ?, ?)"


class AuditEntry(NamedTuple):
    """One act: `what` is a word of the program's own such as 'people.xlsx', `how_many` people or rows."""

    at: datetime
    act: AuditAct
    subject_id: UUID | None
    what: str
    how_many: int


def note_act(path: Path, key: FileKey | None, entry: AuditEntry) -> None:
    """Write an entry into a file, whoever else has it open. Raises FileError."""
    with opening_errors(path), closing(connect(path, Access.WRITE, key)) as connection:
        write_entry(connection, entry)


def write_entry(raw: Any, entry: AuditEntry) -> None:
    """Write an entry by a connection of the driver, in the transaction it is in."""
    subject = entry.subject_id.hex if entry.subject_id else None
    at = entry.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    raw.execute(_INSERT, (at, str(entry.act), subject, entry.what, entry.how_many))


def audit_entries(reader: Reader) -> list[AuditEntry]:
    """All entries, oldest first."""
    columns = (audit.c.at, audit.c.act, audit.c.subject_id, audit.c.what, audit.c["count"])
    rows = reader.connection.execute(select(*columns).order_by(audit.c.number))
    return [AuditEntry(*row) for row in rows]
