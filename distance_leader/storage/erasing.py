"""Removes a person for good: rows, search, log, free pages and write-ahead log. Not a step that can be undone.

What SQLite deletes it may keep in free pages and in its log; so the file is packed anew, and the log is emptied.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import Connection

from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import AuditAct, Kept
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import msg
from distance_leader.storage.audit import AuditEntry, write_entry
from distance_leader.storage.change_log import label_text
from distance_leader.storage.drafts import OF_NOBODY
from distance_leader.storage.queries.expiring import NAMELESS, RULES, expired_keys
from distance_leader.storage.queries.subjects import about_person, only_theirs
from distance_leader.storage.search_index import rebuild
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import TABLES

MADE_NAMELESS = "nameless"
"""What the account calls it."""
_CHUNK = 500
_FIGURES = frozenset({Employee, Assignment, Contact, CheckIn, Answer})
"""What is kept of somebody nameless; everything else goes."""
_UNLINKED = (
    "UPDATE assignment SET customer_id = NULL, home_manager_id = NULL WHERE employee_id = ?",
    "UPDATE assignment SET customer_manager_id = NULL WHERE employee_id = ?",
    "UPDATE contact SET party_id = NULL, talk_id = NULL WHERE employee_id = ?",
)
_SUBJECTS = " UNION ".join(
    f'SELECT id FROM "{one.name}"'  # noqa: S608 - names of our own
    for one in TABLES.values()
    if one.info["subject"] == "id"
)
_UNDONE = f"""
SELECT DISTINCT subject_id FROM change_log WHERE subject_id IS NOT NULL AND subject_id NOT IN ({_SUBJECTS})
"""  # noqa: S608 - names of our own
_LABELS = "SELECT number, label FROM change_log WHERE instr(label, ?) > 0"


class Erased(NamedTuple):
    """What was removed: the ids of the person and of the parties and customers that went along, and how many rows."""

    subjects: tuple[UUID, ...]
    rows: int


def erase_subjects(connection: Connection, subjects: Iterable[UUID], at: datetime) -> Erased:
    """Remove people by their ids, with all that is about them; of who is not there (any more), what the log holds.

    In the transaction of `connection`; `make_unreadable` belongs after its commit. `at` in UTC.
    """
    gone: list[UUID] = []
    rows = 0
    for subject in subjects:
        reader = Reader(connection)
        found = about_person(reader, subject)
        if Employee not in found:
            rows += _forget_logged(reader.raw, [subject])
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
        count = sum(len(ids) for _, ids in removed)
        rows += count
        gone += [subject, *(one.id for one in shared)]
        write_entry(reader.raw, AuditEntry(at, AuditAct.ERASURE, None, "person", count))
    if gone:
        connection.exec_driver_sql(OF_NOBODY)
        rebuild(connection)
    return Erased(tuple(gone), rows)


Act: TypeAlias = Callable[[Connection], Erased]
"""What is done to a file and to each of its copies, within a transaction."""


class Over(NamedTuple):
    """Somebody's things of a category that were kept for their time."""

    employee_id: UUID
    category: Kept
    cutoff: date
    """All before this day is over."""
    keeps_figures: bool = False
    """Of somebody who left: make this person nameless instead, and keep dates and figures of talks and answers."""


def erase_over(connection: Connection, over: Sequence[Over], at: datetime) -> Erased:
    """Remove what was kept for its time, or its texts; everything about somebody who left, where that is over.

    In the transaction of `connection`; `make_unreadable` belongs after its commit. `at` in UTC.
    """
    reader = Reader(connection)
    raw = reader.raw
    rows, gone = 0, list[UUID]()
    for one in over:
        if one.category is Kept.PERSON and not one.keeps_figures:
            erased = erase_subjects(connection, [one.employee_id], at)
            rows, gone = rows + erased.rows, [*gone, *erased.subjects]
            continue
        if one.category is Kept.PERSON:
            count = _make_nameless(reader, one.employee_id)
            entry = AuditEntry(at, AuditAct.ERASURE, None, MADE_NAMELESS, count)
        else:
            count = _erase_rows(raw, one)
            entry = AuditEntry(at, AuditAct.ERASURE, one.employee_id, str(one.category), count)
        write_entry(raw, entry)
        rows += count
    if rows:
        rebuild(connection)
    return Erased(tuple(gone), rows)


def _erase_rows(raw: Any, one: Over) -> int:
    count = 0
    for rule in RULES[one.category]:
        keys = expired_keys(raw, rule, one.employee_id.hex, one.cutoff)
        count += len(keys)
        if one.category is Kept.HISTORY:
            names = set(_earlier_names(raw, one.employee_id)) - _names_now(raw, one.employee_id)
            raw.executemany("DELETE FROM change_log WHERE number = ?", [(number,) for number in keys])
            _forget_names(raw, names - set(_earlier_names(raw, one.employee_id)))
            continue
        ids = [UUID(key) for key in keys]
        if rule.blanks:
            _blank(raw, rule.table, rule.blanks, ids)
        else:
            _delete(raw, rule.table, "id", ids)
        _delete(raw, "change_log", "entity_id", ids)
    return count


def _make_nameless(reader: Reader, employee_id: UUID) -> int:
    """Dates and figures of talks and answers stay, without a word or a party that says whose.

    How many rows went or were changed.
    """
    raw, found = reader.raw, about_person(reader, employee_id)
    if Employee not in found:  # in a copy of before, or one whose page was lost
        return _forget_logged(raw, [employee_id])
    shared = only_theirs(reader, found)
    names = {_name(one) for one in (*found[Employee], *shared)} | set(_earlier_names(raw, employee_id))
    count = 0
    for kind in reversed(found):
        table, ids = TABLES[kind].name, [one.id for one in found[kind]]
        if kind in _FIGURES:
            _blank(raw, table, _texts(table), ids)
        else:
            _delete(raw, table, "id", ids)
        _delete(raw, "change_log", "entity_id", ids)
        count += len(ids)
    raw.execute(OF_NOBODY)
    for statement in _UNLINKED:
        raw.execute(statement, (employee_id.hex,))
    raw.execute("UPDATE employee SET name = ? WHERE id = ?", (NAMELESS, employee_id.hex))
    for party in shared:
        _delete(raw, TABLES[type(party)].name, "id", [party.id])
        _delete(raw, "change_log", "entity_id", [party.id])
    _delete(raw, "change_log", "subject_id", [employee_id, *(one.id for one in shared)])
    _forget_names(raw, names)
    return count


def _blank(raw: Any, table: str, columns: Sequence[str], ids: Sequence[UUID]) -> None:
    if not columns:
        return
    said = ", ".join(f"\"{column}\" = ''" for column in columns)
    raw.executemany(f'UPDATE "{table}" SET {said} WHERE id = ?', [(one.hex,) for one in ids])  # noqa: S608


def _texts(table: str) -> tuple[str, ...]:
    """The columns of a table that hold somebody's words."""
    found = next(one for one in TABLES.values() if one.name == table)
    return tuple(column.name for column in found.columns if column.info.get("category") not in (None, "code"))


def forget_undone(raw: Any) -> None:
    """Remove from the log who was added and taken back, since nobody can bring them back any more.

    `raw` is a connection of the driver, outside of a transaction; when the last session with the file ends.
    """
    subjects = [UUID(one) for (one,) in raw.execute(_UNDONE).fetchall()]
    if not subjects:
        return
    raw.execute("BEGIN IMMEDIATE")
    _forget_logged(raw, subjects)
    raw.execute("COMMIT")


def _forget_logged(raw: Any, subjects: Sequence[UUID]) -> int:
    """Remove from the log people who are not there themselves; how many rows."""
    names = {name for one in subjects for name in _earlier_names(raw, one)}
    before = raw.execute("SELECT count(*) FROM change_log").fetchone()[0]
    _delete(raw, "change_log", "subject_id", subjects)
    _forget_names(raw, names - {name for (name,) in raw.execute("SELECT name FROM employee").fetchall()})
    return int(before - raw.execute("SELECT count(*) FROM change_log").fetchone()[0])


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


def _names_now(raw: Any, employee_id: UUID) -> set[str]:
    return {name for (name,) in raw.execute("SELECT name FROM employee WHERE id = ?", (employee_id.hex,)).fetchall()}


def _forget_names(raw: Any, names: Iterable[str]) -> None:
    """The log's acts on several people name some of them: there it says only that something was done."""
    nameless = label_text(msg("A change of which the name was erased"))
    for name in names:
        part = json.dumps(name, ensure_ascii=False)[1:-1]
        numbers = [number for number, _ in raw.execute(_LABELS, (part,)).fetchall()]
        raw.executemany("UPDATE change_log SET label = ? WHERE number = ?", [(nameless, one) for one in numbers])
