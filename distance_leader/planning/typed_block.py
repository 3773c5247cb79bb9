"""A block of cells from a spreadsheet: names down, weeks across, phrases in the cells; names and weeks may lack."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_place import parse_place

MOST_CELLS = 20_000
_WEEK = re.compile(r"^\s*(?:(?:uge|week|wk|w|u)\.?\s*)?\d{1,2}\.?\s*$|^\s*\d{4}-W\d{2}\s*$", re.IGNORECASE)
_WORD = re.compile(r"\d+")
_LAST_WEEK = 53


@dataclass(frozen=True, slots=True)
class Cell:
    """A phrase and where it stands: rows and columns count from the block's own first ones."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """`names` and `weeks` say what heads the rows and columns; None where the block has no such heads."""

    names: tuple[str, ...] | None
    weeks: tuple[IsoWeek | None, ...] | None
    cells: tuple[Cell, ...]


def parse_block(text: str, today: date, is_name: Callable[[str], bool]) -> Block:
    """What was copied from a spreadsheet; `is_name` knows the people. Never raises; cells beyond the most are left."""
    rows = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
    weeks = _weeks(rows[0], today) if len(rows) > 1 else None
    body = rows[1:] if weeks is not None else rows
    is_headed = weeks is not None and weeks[0] is None
    has_names = is_headed or any(is_name(row[0].strip()) for row in body if len(row) > 1)
    first = 1 if has_names else 0
    cells = [
        Cell(number, column - first, phrase.strip())
        for number, row in enumerate(body)
        for column, phrase in enumerate(row)
        if column >= first and phrase.strip()
    ]
    return Block(
        names=tuple(row[0].strip() for row in body) if has_names else None,
        weeks=tuple(weeks[first:]) if weeks is not None else None,
        cells=tuple(cells[:MOST_CELLS]),
    )


def _weeks(row: Sequence[str], today: date) -> list[IsoWeek | None] | None:
    """The weeks of a row of heads, None where a column has none; None for a row of anything else."""
    heads = [cell.strip() for cell in row]
    said = [head for head in heads[1:] if head] or [head for head in heads if head]
    if not said or not all(_WEEK.match(head) for head in said):
        return None
    return [_week(head, today) if _WEEK.match(head) else None for head in heads]


def _week(head: str, today: date) -> IsoWeek | None:
    number = _WORD.search(head)
    if "-" not in head and number is not None:
        if not 1 <= int(number[0]) <= _LAST_WEEK:
            return None
        return parse_place(number[0], today)[0]
    return parse_place(head, today)[0]
