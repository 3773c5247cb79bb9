"""Which texts the search reads, and what it dates them by: as the marks of the columns say, for every table."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, Date, DateTime, Table

from distance_leader.domain.entity import Entity
from distance_leader.domain.search_words import FOLDING, words_of
from distance_leader.storage.column_types import UtcMoment
from distance_leader.storage.tables import TABLES

PARTS = ("shareable", "private", "sensitive")
"""The columns of the index, by the codes of visibility."""
UNDATED = 2**22
"""Stands for the day of what has none, such as people and customers: they come before all that is dated."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A column that the search reads. `part` is its visibility, or None where the column `by` says so row by row."""

    name: str
    part: str | None
    by: str | None

    def part_in(self, value: Callable[[str], Any]) -> str:
        return self.part or str(value(self.by or ""))


@dataclass(frozen=True, slots=True)
class Marked:
    """What the search reads of one table: its texts, and the column that it dates them by (None: undated)."""

    table: str
    texts: tuple[MarkedText, ...]
    dated: str | None

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that the index depends on."""
        more = (*(text.by for text in self.texts if text.by), *((self.dated,) if self.dated else ()))
        return tuple(dict.fromkeys((*(text.name for text in self.texts), *more)))

    def day(self, value: Callable[[str], Any]) -> int:
        """The day that an entity stands under, as a number; `value` gives a column's value, stored or not."""
        return UNDATED if self.dated is None else _ordinal(value(self.dated))

    def words(self, value: Callable[[str], Any]) -> tuple[str, ...] | None:
        """The words of each part, with blanks between; None where there are none."""
        found: dict[str, list[str]] = {part: [] for part in PARTS}
        for text in self.texts:
            if isinstance(said := value(text.name), str) and said:  # a file that was tampered with may have anything
                found[text.part_in(value)] += words_of(said)
        return tuple(" ".join(found[part]) for part in PARTS) if any(found.values()) else None


def _ordinal(value: Any) -> int:
    if isinstance(value, str):
        with suppress(ValueError):
            return date.fromisoformat(value[:10]).toordinal()
    if not isinstance(value, date):
        return UNDATED
    return (value.astimezone(UTC) if isinstance(value, datetime) else value).toordinal()


def _marked(table: Table) -> Marked | None:
    texts = tuple(_text(column) for column in table.columns if column.info.get("searchable"))
    return Marked(table.name, texts, _dated(table)) if texts else None


def _text(column: Column[Any]) -> MarkedText:
    by = column.info.get("visibility")
    if by is not None:
        return MarkedText(column.name, None, by)
    sort = "sensitive" if column.info.get("sensitive") else "private" if column.info.get("private") else "shareable"
    return MarkedText(column.name, sort, None)


def _dated(table: Table) -> str | None:
    """The table's mark, else its first date that is always there."""
    if "dated" in table.info:
        return str(table.info["dated"])
    dates = (
        column.name
        for column in table.columns
        if isinstance(column.type, (Date, DateTime, UtcMoment)) and not column.nullable
    )
    return next(dates, None)


MARKED: dict[type[Entity], Marked] = {kind: made for kind, table in TABLES.items() if (made := _marked(table))}
"""The kinds of entities that hold something to be found."""


def marks() -> str:
    """What an index is made of, as a text: another text, and the index is made anew."""
    parts = {
        one.table: {"dated": one.dated, **{text.name: text.part or f"by {text.by}" for text in one.texts}}
        for one in MARKED.values()
    }
    return json.dumps({"folding": FOLDING, "tables": parts}, sort_keys=True)
