"""Reads the rows of a table around its damage, and counts what could not be read."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from distance_leader.storage.keys import FileKey
from distance_leader.storage.sqlite import DAMAGE, Access, connect, quoted

SEARCH = "search_"
"""The tables of the search begin so; they are made anew from what was read."""
_BATCH = 500
_MOST = 1 << 40
_MOST_GAPS = 500
"""Damaged stretches of one table; with more of them what follows is counted as lost, so that a repair ends."""


class Salvaged(NamedTuple):
    """What became of one table: rows that were read, at most so many that could not be, and those left out.

    Left out are rows whose person or assignment is among the lost.
    """

    table: str
    rows: int
    lost: int
    left_out: int


class Source:
    """A connection that is opened anew after each error: one that met damage may refuse whatever follows.

    With `sound`, a statement that touches no damage, it is opened anew only where it does refuse that.
    """

    def __init__(self, path: Path, key: FileKey | None, sound: str | None = None) -> None:
        self._path, self._key, self._sound = path, key, sound
        self._connection: Any = None

    def rows(self, statement: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement, as far as they can be read; then the driver's error."""
        if self._connection is None:
            self._connection = connect(self._path, Access.WRITE, self._key)
        try:
            yield from self._connection.execute(statement, values)
        except DAMAGE:
            if not self._is_sound():
                self.close()
            raise

    def _is_sound(self) -> bool:
        """Whether it still reads. SQLCipher, once it met a page that was changed, reads no other any more."""
        with suppress(*DAMAGE):
            if self._sound is not None:
                self._connection.execute("PRAGMA shrink_memory")  # or the statement would be answered without reading
                self._connection.execute(self._sound).fetchall()
                return True
        return False

    def close(self) -> None:
        """Let go of the copy."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class Schema(NamedTuple):
    """A schema: its number, the type, name and statement of all it is made of, and where its tables can be read.

    `out_of_reach` are the rows of a table that cannot be come to from what is its root there.
    """

    number: int
    made: list[tuple[str, str, str]]
    source: Source
    out_of_reach: dict[str, int]


def salvage_table(source: Source, target: Any, table: str) -> Salvaged:
    """Put what can be read of a table into the one of the same name and columns in `target`."""
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
                    _insert(target, insert, batch)
                    batch.clear()
            break
        except DAMAGE:
            begins, gaps = max(last + 1, at), gaps + 1
            goes_on = _next_readable(source, select, begins, top) if gaps < _MOST_GAPS else top + 1
            lost += goes_on - begins
            at = max(goes_on, at + 1)  # damage can give rows out of their order: it goes on all the same
        finally:
            _insert(target, insert, batch)
    rows = target.execute(f"SELECT count(*) FROM {quoted(table)}").fetchone()[0]  # noqa: S608
    return Salvaged(table, rows, lost, 0)


def _insert(target: Any, statement: str, batch: list[tuple[Any, ...]]) -> None:
    """In one transaction, since each waits for the disk."""
    with target:
        target.execute("BEGIN")
        target.executemany(statement, batch)


def _top(source: Source, table: str) -> int:
    """The highest number of a row; where the end of the table cannot be read, the highest that can."""
    try:
        ((highest,),) = source.rows(f"SELECT max(rowid) FROM {quoted(table)}")  # noqa: S608 - our own names
    except DAMAGE:
        return _highest_readable(source, table)
    return highest or 0


def _highest_readable(source: Source, table: str) -> int:
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


def _next_readable(source: Source, select: str, start: int, top: int) -> int:
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


def _is_readable(source: Source, select: str, at: int) -> bool:
    try:
        list(source.rows(f"{select} LIMIT 1", at))
    except DAMAGE:
        return False
    return True
