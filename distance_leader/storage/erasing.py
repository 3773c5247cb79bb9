"""Removes a person for good: rows, search, log, free pages and write-ahead log. Not a step that can be undone.

What SQLite deletes it may keep in free pages and in its log; so the file is packed anew, and the log is emptied.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from distance_leader.domain.codes import AuditAct
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import msg
from distance_leader.storage.audit import AuditEntry, write_entry
from distance_leader.storage.change_log import label_text
from distance_leader.storage.queries.subjects import about_person, only_theirs
from distance_leader.storage.search_index import rebuild
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import TABLES

_CHUNK = 500
_LABELS = "SELECT number, label FROM change_log WHERE instr(label, ?) > 0"


class Erased(NamedTuple):
    """What was removed: the ids of the person and of the parties and customers that went along, and how many rows."""

    subjects: tuple[UUID, ...]
    rows: int


def erase_subjects(connection: Connection, subjects: Iterable[UUID], at: datetime) -> Erased:
    """Remove people by their ids, with all that is about them; who is not there (any more) is passed over.

    In the transaction of `connection`; `make_unreadable` belongs after its commit. `at` in UTC.
    """
    gone: list[UUID] = []
    rows = 0
    for subject in subjects:
        reader = Reader(connection)
        found = about_person(reader, subject)
        if Employee not in found:
            continue
        shared = only_theirs(reader, found)
        names = {_name(one) for one in (*found[Employee], *shared)} | set(_earlier_names(reader.raw, subject))
        removed = [(kind, [one.id for one in found[kind]]) for kind in reversed(found)]
        removed += [(type(one), [one.id]) for one in shared]
        for kind, ids in removed:
            _delete(reader.raw, TABLES[kind].name, "id", ids)
            _delete(reader.raw, "change_log", "entity_id", ids)
        _delete(reader.raw, "change_log", "subject_id", [subject, *(one.id for one in shared)])
        _forget_names(reader.raw, names)
        rows += sum(len(ids) for _, ids in removed)
        gone += [subject, *(one.id for one in shared)]
        write_entry(reader.raw, AuditEntry(at, AuditAct.ERASURE, None, "person", len(removed)))
    if gone:
        rebuild(connection)
    return Erased(tuple(gone), rows)


def make_unreadable(raw: Any) -> bool:
    """Pack the file anew and empty its log, so that nothing that was deleted is left in a page.

    `raw` is a connection of the driver, outside of a transaction. False where somebody else still reads the file: then
    the log is emptied when the last one lets go of it.
    """
    raw.execute("VACUUM")
    return bool(raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)


def _delete(raw: Any, table: str, column: str, ids: Sequence[UUID]) -> None:
    for start in range(0, len(ids), _CHUNK):
        some = [one.hex for one in ids[start : start + _CHUNK]]
        marks = ", ".join("?" * len(some))
        raw.execute(f'DELETE FROM "{table}" WHERE {column} IN ({marks})', some)  # noqa: S608 - names of our own


def _name(one: Any) -> str:
    return str(one.name)


def _earlier_names(raw: Any, subject: UUID) -> Iterable[str]:
    """What the person was called before, as the log has it."""
    for pair in raw.execute("SELECT before, after FROM change_log WHERE entity_id = ?", (subject.hex,)).fetchall():
        for text in pair:
            name = json.loads(text).get("name") if text else None
            if name:
                yield name


def _forget_names(raw: Any, names: Iterable[str]) -> None:
    """The log's acts on several people name some of them: there it says only that something was done."""
    nameless = label_text(msg("A change of which the name was erased"))
    for name in names:
        part = json.dumps(name, ensure_ascii=False)[1:-1]
        numbers = [number for number, _ in raw.execute(_LABELS, (part,)).fetchall()]
        raw.executemany("UPDATE change_log SET label = ? WHERE number = ?", [(nameless, one) for one in numbers])
