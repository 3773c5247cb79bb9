"""Keeps the index of the search: written with each change, in its transaction; made anew where the marks changed.

Plain SQL: only SQLite has this kind of index.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine

from distance_leader.domain.changes import Change
from distance_leader.domain.entity import Entity
from distance_leader.storage.search_marks import MARKED, Marked, marks
from distance_leader.storage.uncollected import uncollected

_SHIFT = 24
"""Bits of a number that tell apart what is dated by the same day."""
_NUMBER = "SELECT number FROM search_entry WHERE entity_id = ?"
_LAST = "SELECT max(number) FROM search_entry WHERE number >= ? AND number < ?"
_ENTER = "INSERT INTO search_entry(number, kind, entity_id) VALUES(?, ?, ?)"
_INSERT = "INSERT INTO search_text(rowid, shareable, private, sensitive) VALUES(?, ?, ?, ?)"
_DELETE = "INSERT INTO search_text(search_text, rowid, shareable, private, sensitive) VALUES('delete', ?, ?, ?, ?)"


class _Filed(NamedTuple):
    """What the index knows of an entity: the day it stands under, its id, and the words of each part."""

    day: int
    key: bytes
    words: tuple[str, ...]


def follow(connection: Connection, kind: type[Entity], changes: Sequence[Change[Entity]]) -> None:
    """Bring the index up to changes of one kind. `before` is what is stored, so its words are those to take out."""
    marked = MARKED.get(kind)
    if marked is None:
        return
    real = [change for change in changes if _concerns(marked, change)]
    gone = [filed for change in real if (filed := _filed(marked, change.before)) is not None]
    new = [filed for change in real if (filed := _filed(marked, change.after)) is not None]
    raw = _raw(connection)
    if gone:
        rows = sorted((int(raw.execute(_NUMBER, (filed.key,)).fetchone()[0]), *filed.words) for filed in gone)
        raw.executemany(_DELETE, rows)
        raw.executemany("DELETE FROM search_entry WHERE number = ?", [row[:1] for row in rows])
    if new:
        new.sort(key=itemgetter(0))
        _write(raw, [marked.table] * len(new), new, _numbers(_free(raw, new)))


def refresh(engine: Engine) -> None:
    """Make the index anew where it was made of other columns than today's, or not at all."""
    with engine.connect() as connection:
        if _raw(connection).execute("SELECT marks FROM search_stamp").fetchall() == [(marks(),)]:
            return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        rebuild(connection)


def rebuild(connection: Connection) -> None:
    """Make the index anew, in the transaction of `connection`; afterwards no word of before is left in it."""
    raw = _raw(connection)
    raw.execute("INSERT INTO search_text(search_text) VALUES('delete-all')")
    raw.execute("DELETE FROM search_entry")
    with uncollected():
        rows = [(marked.table, filed) for marked in MARKED.values() for filed in _stored(raw, marked)]
        rows.sort(key=lambda row: row[1].day)
        found = [filed for _, filed in rows]
        _write(raw, [table for table, _ in rows], found, _numbers(filed.day << _SHIFT for filed in found))
    raw.execute("INSERT INTO search_text(search_text) VALUES('optimize')")
    raw.execute("DELETE FROM search_stamp")
    raw.execute("INSERT INTO search_stamp(marks) VALUES(?)", (marks(),))


def _raw(connection: Connection) -> Any:
    """The driver's own connection: the same transaction, without SQLAlchemy's share of the time."""
    return connection.connection.driver_connection


def _concerns(marked: Marked, change: Change[Entity]) -> bool:
    """Whether a change touches what is searched."""
    before, after = change.before, change.after
    if before is None or after is None:
        return True
    return any(getattr(before, name) != getattr(after, name) for name in marked.columns)


def _filed(marked: Marked, entity: Entity | None) -> _Filed | None:
    if entity is None:
        return None

    def value(name: str) -> Any:
        return getattr(entity, name)

    words = marked.words(value)
    return None if words is None else _Filed(marked.day(value), entity.id.bytes, words)


def _stored(raw: Any, marked: Marked) -> Iterator[_Filed]:
    """As `_filed`, of all rows of a table, without making entities of them."""
    names = marked.columns
    place = {name: index for index, name in enumerate(names, start=1)}
    some = " OR ".join(f"\"{text.name}\" <> ''" for text in marked.texts)
    shown = ", ".join(f'"{name}"' for name in names)
    for row in raw.execute(f'SELECT id, {shown} FROM "{marked.table}" WHERE {some}'):  # noqa: S608 - names of our own

        def value(name: str, row: Any = row) -> Any:
            return row[place[name]]

        words = marked.words(value)
        if words is not None:
            yield _Filed(marked.day(value), UUID(row[0]).bytes, words)


def _write(raw: Any, tables: list[str], filed: list[_Filed], numbers: Iterator[int]) -> None:
    """Write entries that stand in the order of their days: the index makes a piece of its own at each step back."""
    taken = list(numbers)
    entries = zip(taken, tables, filed, strict=True)
    raw.executemany(_ENTER, ((number, table, one.key) for number, table, one in entries))
    raw.executemany(_INSERT, ((number, *one.words) for number, one in zip(taken, filed, strict=True)))


def _free(raw: Any, filed: list[_Filed]) -> Iterator[int]:
    """For each entry the first number of its day that is free, were it the only one."""
    day, number = -1, 0
    for one in filed:
        if one.day != day:
            day = one.day
            first = day << _SHIFT
            last = raw.execute(_LAST, (first, first + (1 << _SHIFT))).fetchone()[0]
            number = first if last is None else int(last) + 1
        yield number


def _numbers(least: Iterable[int]) -> Iterator[int]:
    """Numbers that grow, each at least what is wished for it."""
    number = -1
    for wish in least:
        number = max(number + 1, wish)
        yield number
