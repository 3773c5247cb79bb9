"""The table of a file in which the people stand: its headings, and its rows as they were read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from distance_leader.domain.zones import known_zones
from distance_leader.presentation.importing.columns import has_name, recognised

_LOOKED_AT = 20
"""Rows in which headings are looked for; lists have titles and dates above them."""
_LETTERS = 26
_VALUE = re.compile(r".*@.*|[\d\s.,:/+\-]+")
"""What stands in no heading: an address, a number, a date."""

Row = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are what the headings say; `has_headings` is False where columns have letters only."""

    headings: tuple[str, ...]
    columns: tuple[str | None, ...]
    rows: tuple[Row, ...]
    has_headings: bool = True


def table_of(sheets: Sequence[Sequence[Row]]) -> Table:
    """The table whose headings are best known; where none are, the first one. At least one sheet has rows."""
    tables = [found for sheet in sheets if (found := _with_headings(sheet)) is not None]
    if tables:
        return max(tables, key=lambda one: len({key for key in one.columns if key}))
    return _without_headings(next(sheet for sheet in sheets if sheet))


def _with_headings(sheet: Sequence[Row]) -> Table | None:
    for at, (_, cells) in enumerate(sheet[:_LOOKED_AT]):
        columns = recognised(cells)
        if has_name(columns):
            return _table(tuple(cells), columns, sheet[at + 1 :])
    return None


def _without_headings(sheet: Sequence[Row]) -> Table:
    """Headings in another language are shown all the same; a first row of values is no heading."""
    first = sheet[0][1]
    if any(_VALUE.fullmatch(cell) or cell in known_zones() for cell in first if cell.strip()):
        return _table((), (), sheet)
    found = _table(tuple(first), recognised(first), sheet[1:])
    return Table(found.headings, found.columns, found.rows, has_headings=False)


def _table(headings: tuple[str, ...], columns: tuple[str | None, ...], rows: Sequence[Row]) -> Table:
    """As wide as its widest row; columns that have no heading are called by their letter, as in a spreadsheet."""
    width = max((len(cells) for _, cells in rows), default=0)
    missing = range(len(headings), max(width, len(headings)))
    named = [" ".join(heading.split()) or _letter(at) for at, heading in enumerate(headings)]
    return Table(
        (*named, *(_letter(at) for at in missing)), (*columns, *(None for _ in missing)), tuple(rows), bool(headings)
    )


def _letter(at: int) -> str:
    """A, B … Z, AA, AB and so on."""
    return (_letter(at // _LETTERS - 1) if at >= _LETTERS else "") + chr(ord("A") + at % _LETTERS)
