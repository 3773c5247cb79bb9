"""Reads what can be read of a damaged file into a new one, and counts what could not. The file itself stays."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.leader import Leader
from distance_leader.storage.keys import FileKey, Secret
from distance_leader.storage.leftovers import part_name
from distance_leader.storage.locking import FileLock
from distance_leader.storage.making import publish
from distance_leader.storage.opening import OpenFile, check_file
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import (
    APPLICATION_ID,
    DAMAGE,
    Access,
    checkpoint,
    complaints,
    connect,
    file_errors,
    quoted,
    schema_number,
    settle,
)

_BATCH = 500
_MOST = 1 << 40
_MOST_GAPS = 500
"""Damaged stretches of one table; with more of them what follows is counted as lost, so that a repair ends."""
_INDEX = "search_"
"""The tables of the search begin so; it is made anew from what was read."""


class Salvaged(NamedTuple):
    """What became of one table: rows that were read, at most so many that could not be, and those left out.

    Left out are rows whose person or assignment is among the lost.
    """

    table: str
    rows: int
    lost: int
    left_out: int


def repair(path: Path, out: Path, password: Secret | None) -> list[Salvaged]:
    """Write what can be read of a file to a new one with the same password. Raises FileError.

    `damaged` where not even the list of the tables can be read, `exists` where `out` does.
    """
    key = check_file(path, password).key
    if out.exists():
        raise FileError(FileProblem.EXISTS, str(out))
    if not out.parent.is_dir():
        raise FileError(FileProblem.NO_FOLDER, str(out))
    with file_errors(path):
        lock = FileLock(path) if os.access(path, os.W_OK) else None
    from distance_leader.storage.migrating import migrating_errors  # noqa: PLC0415 - heavy

    part = part_name(out)
    prefix = f"{part.name}-repair-"  # as what a kill leaves of it, it is cleared away by the first opening of `out`
    try:
        with (
            migrating_errors(out),
            TemporaryDirectory(prefix=prefix, dir=out.parent, ignore_cleanup_errors=True) as folder,
        ):
            source = _Source(_copied(path, Path(folder)), key)
            part.touch(mode=0o600)
            with closing(source), closing(connect(part, Access.CREATE, key)) as target:
                found = _salvage(source, target, path)
            _finish(part, key)
            publish(part, out)
    finally:
        with suppress(OSError):
            for suffix in ("", "-wal", "-shm"):
                part.with_name(part.name + suffix).unlink(missing_ok=True)
        if lock is not None:
            lock.release()
    return found


class _Source:
    """A connection that is opened anew after each error: one that met damage may refuse whatever follows."""

    def __init__(self, path: Path, key: FileKey | None) -> None:
        self._path, self._key = path, key
        self._connection: Any = None

    def rows(self, statement: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement, as far as they can be read; then the driver's error."""
        if self._connection is None:
            self._connection = connect(self._path, Access.WRITE, self._key)
        try:
            yield from self._connection.execute(statement, values)
        except DAMAGE:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the copy."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _copied(path: Path, folder: Path) -> Path:
    """The file and its log, so that the damaged one is not touched."""
    copy = folder / "damaged.distance"
    for side in ("", "-wal"):
        there = path.with_name(path.name + side)
        if there.exists():
            shutil.copyfile(there, copy.with_name(copy.name + side))
    return copy


def _salvage(source: _Source, target: Any, path: Path) -> list[Salvaged]:
    try:
        ((number,),) = source.rows("PRAGMA user_version")
        made = list(source.rows("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    except DAMAGE as error:
        raise FileError(FileProblem.DAMAGED, str(path)) from error
    target.execute("PRAGMA foreign_keys = OFF")
    target.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    target.execute(f"PRAGMA user_version = {number}")
    tables = [(name, sql) for kind, name, sql in made if kind == "table" and not name.startswith("sqlite_")]
    for name, sql in tables:
        if not name.startswith("search_text_"):  # the tables behind a virtual one come with it
            target.execute(sql)
    found = [_salvage_table(source, target, name) for name, _ in tables if not name.startswith(_INDEX)]
    for kind, _, sql in made:
        if kind == "index":
            target.execute(sql)
    left_out = _leave_orphans_out(target)
    return [one._replace(left_out=left_out.get(one.table, 0)) for one in found]


def _salvage_table(source: _Source, target: Any, table: str) -> Salvaged:
    columns = [row[1] for row in target.execute(f"PRAGMA table_info({quoted(table)})")]
    names = ", ".join(quoted(name) for name in ("rowid", *columns))
    insert = f"INSERT OR IGNORE INTO {quoted(table)}({names}) VALUES({', '.join('?' * (len(columns) + 1))})"
    select = f"SELECT {names} FROM {quoted(table)} WHERE rowid >= ? ORDER BY rowid"  # noqa: S608 - our own names
    top, at, lost, gaps = _top(source, table), 0, 0, 0
    while at <= top:
        last = at - 1
        batch: list[tuple[Any, ...]] = []
        try:
            for row in source.rows(select, at):
                batch.append(row)
                last = row[0]
                if len(batch) == _BATCH:
                    target.executemany(insert, batch)
                    batch.clear()
            break
        except DAMAGE:
            begins, gaps = max(last + 1, at), gaps + 1
            goes_on = _next_readable(source, select, begins, top) if gaps < _MOST_GAPS else top + 1
            lost += goes_on - begins
            at = max(goes_on, at + 1)  # damage can give rows out of their order: it goes on all the same
        finally:
            target.executemany(insert, batch)
    rows = target.execute(f"SELECT count(*) FROM {quoted(table)}").fetchone()[0]  # noqa: S608
    return Salvaged(table, rows, lost, 0)


def _top(source: _Source, table: str) -> int:
    """The highest number of a row; where the end of the table cannot be read, the highest that can."""
    try:
        ((highest,),) = source.rows(f"SELECT max(rowid) FROM {quoted(table)}")  # noqa: S608 - our own names
    except DAMAGE:
        return _highest_readable(source, table)
    return highest or 0


def _highest_readable(source: _Source, table: str) -> int:
    top, step = 0, 1
    while step < _MOST:
        try:
            if not list(source.rows(f"SELECT rowid FROM {quoted(table)} WHERE rowid >= ? LIMIT 1", step)):  # noqa: S608
                return step
            top = step
        except DAMAGE:  # on the damaged end itself, or beyond it
            pass
        step *= 2
    return 2 * top


def _next_readable(source: _Source, select: str, start: int, top: int) -> int:
    """The first number from which on rows can be read again: damage is a stretch of pages, so of rows."""
    if not _is_readable(source, select, top):
        return top + 1
    bad, step = start - 1, 1
    while not _is_readable(source, select, min(start + step, top)):
        bad = min(start + step, top)
        step *= 2
    good = min(start + step, top)
    while good - bad > 1:
        middle = (bad + good) // 2
        if _is_readable(source, select, middle):
            good = middle
        else:
            bad = middle
    return good


def _is_readable(source: _Source, select: str, at: int) -> bool:
    try:
        list(source.rows(f"{select} LIMIT 1", at))
    except DAMAGE:
        return False
    return True


def _leave_orphans_out(target: Any) -> dict[str, int]:
    """Rows that belong to a lost one go too; by their table."""
    left: dict[str, int] = {}
    while broken := {(row[0], row[1]) for row in target.execute("PRAGMA foreign_key_check")}:
        for table, rowid in broken:
            target.execute(f"DELETE FROM {quoted(table)} WHERE rowid = ?", (rowid,))  # noqa: S608
            left[table] = left.get(table, 0) + 1
    return left


def _finish(part: Path, key: FileKey | None) -> None:
    """Up to today's schema, with a leader, whole and on the disk."""
    from distance_leader.storage.migrating import migrate  # noqa: PLC0415 - heavy
    from distance_leader.storage.store import Edit  # noqa: PLC0415

    opened = OpenFile(part, None, key)
    try:
        if schema_number(opened.raw) != SCHEMA:
            migrate(opened.engine)
        if not opened.raw.execute("SELECT count(*) FROM leader").fetchone()[0]:
            with opened.engine.connect().execution_options(writes=True) as connection, connection.begin():
                Edit(connection).load([Leader()])
        if complaints(opened.raw):
            raise FileError(FileProblem.IO, str(part))
    finally:
        opened.let_go()
    checkpoint(part, key)
    settle(part)
