"""Finds the tables of a file whose schema cannot be read.

What is left of the schema lies on pages of its own, and names the root page of each table that stands there. The rows
of the other tables are known by their shape; where two tables could be meant they count as lost.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from math import inf, isfinite
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from distance_leader.domain.errors import FileProblem
from distance_leader.storage.keys import FileKey
from distance_leader.storage.laid_over import NOTHING, LaidOver, fold_log
from distance_leader.storage.past_schemas import PastSchema, past_schemas
from distance_leader.storage.record_shapes import VERSION, Shape, shapes_of, tables_of
from distance_leader.storage.salvaging import SEARCH, Schema, Source
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import DAMAGE, problem_of
from distance_leader.storage.unclean import has_log

_AT_ONCE = 500
_LONGEST = 600
"""Seconds. A sound file of 100 MB takes ten; one that was made to harm may take any time."""
_SOME = 8
"""So many rows of a page are looked at, from each end."""
_ALL = 1_000
_UPWARDS, _DOWNWARDS = "ORDER BY rowid", "ORDER BY rowid DESC"
_NUMBERS = [16**power for power in range(8)]
"""Of rows, to look for one between damaged ends."""
_MISSING = b""
"""Stands for a column that a record does not have."""


class _Page(NamedTuple):
    """A page with rows: the tables that they can be of, and the lowest and the highest number of a row below it."""

    tables: frozenset[str]
    bottom: float
    top: float


class _Seen:
    """What all pages of a file say, `count` of them."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.pages: dict[int, _Page] = {}
        self.empty: set[int] = set()
        self.roots: dict[tuple[str, str], set[int]] = {}
        """What is left of the schema, by the name and the statement of a table."""
        self.numbers: set[int] = set()
        """Of schemas."""


def find_schema(copy: Path, key: FileKey | None, longest: float = _LONGEST) -> Schema | None:
    """The schema of a file, and its tables in another one beside it; None where nothing of it can be found.

    `copy` is one that may be written to, with its log. It is given up after `longest` seconds.
    """
    ends = monotonic() + longest
    number = fold_log(copy, key)
    if has_log(copy):  # what it holds would be missing unseen
        return None
    pasts = past_schemas(copy.parent)
    laid = LaidOver(copy, copy.with_name("laid-over.distance"), key)
    shapes = shapes_of(pasts)
    seen = _Seen(laid.pages)
    for page, source in _sources(laid, key, 1 + max(len(shape.fits) for shape in shapes.values())):
        if monotonic() > ends:
            return None
        _look_at(source, page, seen, shapes)
    if len(seen.numbers) == 1:
        (number,) = seen.numbers
    if not 0 < number <= SCHEMA or not any(page.tables for page in seen.pages.values()):
        return None
    past = pasts[number - 1]
    tables, out_of_reach = _tables(seen, past)
    laid.define(tables)
    return Schema(number, past.made, Source(laid.path, key), out_of_reach)


def _sources(laid: LaidOver, key: FileKey | None, width: int) -> Iterator[tuple[int, Source]]:
    """Each page that may have rows, and where it can be read as a table `page_<number>` with so many columns."""
    columns = ", ".join(f"c{number} DEFAULT x''" for number in range(width))
    pages = list(laid.table_pages())
    for at in range(0, len(pages), _AT_ONCE):
        some = pages[at : at + _AT_ONCE]
        laid.define({f"page_{page}": (page, f"CREATE TABLE page_{page}({columns})") for page in some})
        with closing(Source(laid.path, key, sound=f"SELECT * FROM {NOTHING}")) as source:  # noqa: S608 - our own
            for page in some:
                yield page, source


def _look_at(source: Source, page: int, seen: _Seen, shapes: dict[str, Shape]) -> None:
    first, is_read = _rows(source, page, _UPWARDS, _SOME)
    last, _ = _rows(source, page, _DOWNWARDS, _SOME)
    if is_read and not first:
        seen.empty.add(page)
        return
    middle = () if first or last else _between(source, page)
    records = [_stored(row) for row in (*first, *last, *middle)]
    if any(_is_of_schema(record) for record in records):
        for row in (*_rows(source, page, _UPWARDS, _ALL)[0], *_rows(source, page, _DOWNWARDS, _ALL)[0]):
            if _is_of_schema(record := _stored(row)) and record[0] == "table":
                seen.roots.setdefault((record[1], record[4]), set()).add(record[3])
        return
    tables = _tables_of_all(records, shapes)
    if tables == {VERSION}:
        seen.numbers.update(int(record[0]) for record in records if tables_of(record, shapes))
    seen.pages[page] = _Page(tables, first[0][0] if first else -inf, last[0][0] if last else inf)


def _rows(source: Source, page: int, where: str, most: int) -> tuple[list[tuple[Any, ...]], bool]:
    """The rows from one end on, as far as they can be read, and whether no damage was met."""
    rows: list[tuple[Any, ...]] = []
    try:
        for row in source.rows(f"SELECT rowid, * FROM page_{page} {where} LIMIT {most}"):  # noqa: S608 - our own
            rows.append(row)  # noqa: PERF402 - those before the damage stay
    except DAMAGE as error:
        if problem_of(error) is FileProblem.IO:  # what was not read for once is not damaged
            raise
        return rows, False
    return rows, True


def _between(source: Source, page: int) -> list[tuple[Any, ...]]:
    """Some rows of a page of which neither end can be read."""
    tried = (_rows(source, page, f"WHERE rowid >= {number} {_UPWARDS}", _SOME)[0] for number in _NUMBERS)
    return next((rows for rows in tried if rows), [])


def _stored(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row without its number and without the columns that its record does not have."""
    return row[1 : row.index(_MISSING)] if _MISSING in row else row[1:]


def _is_of_schema(record: tuple[Any, ...]) -> bool:
    kinds = (str, str, str, int, str | None)
    return (
        len(record) == len(kinds)
        and record[0] in ("table", "index")
        and all(isinstance(value, kind) for value, kind in zip(record, kinds, strict=True))
    )


def _tables_of_all(records: list[tuple[Any, ...]], shapes: dict[str, Shape]) -> frozenset[str]:
    """The tables that the records of a page can be of. Some of them may be damaged and look like none."""
    left, unlike = shapes, 0
    for record in records:
        fitting = tables_of(record, left)
        left = {name: left[name] for name in fitting} or left
        unlike += not fitting
    return frozenset(left) if 2 * unlike < len(records) else frozenset()


def _tables(seen: _Seen, past: PastSchema) -> tuple[dict[str, tuple[int | None, str]], dict[str, int]]:
    """Of each table of a schema the root page, and how it was made; and how many rows lie where no root leads.

    A table without a row looks like any other, so one whose page is unknown is taken for empty where there are pages
    enough without rows. Where there are not, it is missing.
    """
    made = {name: sql for kind, name, sql in past.made if kind == "table" and not name.startswith(SEARCH)}
    roots: dict[str, int | None] = dict(_known_roots(seen, made))
    meant = _pages_of_lost(seen, frozenset(made), frozenset(made.keys() - roots.keys()))
    out_of_reach: dict[str, int] = Counter()
    for names, pages in meant.items():
        if len(names) == 1:
            (name,) = names
            roots[name] = top = max(pages, key=lambda page: (seen.pages[page].top, -seen.pages[page].bottom))
            lowest = min(seen.pages[page].bottom for page in pages)
            out_of_reach[name] += int(max(seen.pages[top].bottom - max(lowest, 1), 0))
    for names, pages in meant.items():
        for name in names if len(names) > 1 else ():
            roots.setdefault(name, None)
            out_of_reach[name] += sum(_most_rows(seen.pages[page]) for page in pages)
    taken = {root for (name, _), said in seen.roots.items() if name not in made for root in said} | {*roots.values()}
    unknown = made.keys() - roots.keys()
    if len(seen.empty - taken) >= len(unknown):
        roots |= dict.fromkeys(unknown)
    return {name: (root, made[name]) for name, root in roots.items()}, out_of_reach


def _most_rows(page: _Page) -> int:
    span = page.top - page.bottom + 1
    return int(span) if isfinite(span) else 1


def _pages_of_lost(seen: _Seen, made: frozenset[str], lost: frozenset[str]) -> dict[frozenset[str], list[int]]:
    """The pages whose rows can be of lost tables and of no other table, by those tables."""
    found: dict[frozenset[str], list[int]] = {}
    for page, (tables, _, _) in seen.pages.items():
        meant = tables & made
        if meant and meant <= lost:
            found.setdefault(meant, []).append(page)
    return found


def _known_roots(seen: _Seen, made: dict[str, str]) -> dict[str, int]:
    """What is left of the schema, where it says one thing and the rows do not say another."""
    said = {name: seen.roots.get((name, sql), set()) for name, sql in made.items()}
    known = {name: root for name, roots in said.items() if len(roots) == 1 for root in roots if 1 < root <= seen.count}
    there = {name: seen.pages[root].tables for name, root in known.items() if root in seen.pages}
    return {name: root for name, root in known.items() if not there.get(name) or name in there[name]}
