"""Of which table a row can be that is found without its table's name: by its number of columns and what stands in them.

The values of closed sets, the days, the moments and the ids tell our tables apart.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Boolean, Column, Integer
from sqlalchemy.dialects import sqlite

from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.storage.audit_tables import audit
from distance_leader.storage.past_schemas import PastSchema
from distance_leader.storage.tables import TABLES, change_log

VERSION = "alembic_version"
"""The table whose one row is the number of the schema."""
_NUMBER = re.compile(r"\d{4}")
_DIALECT = sqlite.dialect()
_UNLIKE = (ValueError, TypeError, LookupError, AttributeError, DistanceLeaderError)


class Shape(NamedTuple):
    """How the rows of a table look: `fits` of each column, and how many of them there were from the first."""

    least: int
    fits: list[Callable[[Any], bool]]


def shapes_of(pasts: Sequence[PastSchema]) -> dict[str, Shape]:
    """The shapes of all tables that hold what a leader wrote, and of the one with the schema's number."""
    found = {VERSION: Shape(1, [lambda value: isinstance(value, str) and bool(_NUMBER.fullmatch(value))])}
    for table in (*TABLES.values(), change_log, audit):
        least = next(len(past.columns[table.name]) for past in pasts if table.name in past.columns)
        found[table.name] = Shape(least, [_fits(table.c[column]) for column in pasts[-1].columns[table.name]])
    return found


def tables_of(record: Sequence[Any], shapes: dict[str, Shape]) -> frozenset[str]:
    """The tables that a stored record can be a row of. It has as many columns as its table had when it was written."""
    return frozenset(
        name
        for name, shape in shapes.items()
        if shape.least <= len(record) <= len(shape.fits)
        and all(fits(value) for value, fits in zip(record, shape.fits, strict=False))
    )


def _fits(column: Column[Any]) -> Callable[[Any], bool]:
    """Whether a stored value can be one of this column."""
    if isinstance(column.type, Boolean):
        return lambda value: value in (0, 1)
    if isinstance(column.type, Integer):
        if column.primary_key:  # it is the row's number, and its place in the record is empty
            return lambda value: value is None
        return lambda value: isinstance(value, int) or (value is None and bool(column.nullable))
    read = column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)

    def is_like(value: Any) -> bool:
        if value is None:
            return bool(column.nullable)
        try:
            if read is not None:
                read(value)
        except _UNLIKE:
            return False
        return isinstance(value, str)

    return is_like
