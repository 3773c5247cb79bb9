"""Reads entities over the bare driver: a page that asks for a dozen kinds waits for SQLAlchemy, not for SQLite.

The columns' own types turn what the driver gives into values, so nothing is said twice.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Dialect

from distance_leader.domain.entity import Entity
from distance_leader.storage.mapper import to_entity
from distance_leader.storage.store import Reader
from distance_leader.storage.tables import TABLES

E = TypeVar("E", bound=Entity)
_Processor = Callable[[Any], Any] | None


def fast_entities(reader: Reader, kind: type[E], condition: str, *given: Any) -> list[E]:
    """The entities whose rows fit a condition in SQL of our own; `given` are what its question marks stand for."""
    any_kind: Any = kind
    names, statement, processors = _plan(any_kind, reader.connection.dialect)
    found = []
    for row in reader.raw.execute(f"{statement} WHERE {condition}", given).fetchall():
        values = [process(value) if process else value for process, value in zip(processors, row, strict=True)]
        found.append(to_entity(kind, dict(zip(names, values, strict=True))))
    return found


@cache
def _plan(kind: Any, dialect: Dialect) -> tuple[tuple[str, ...], str, tuple[_Processor, ...]]:
    table = TABLES[kind]
    names = tuple(column.name for column in table.columns)
    quoted = ", ".join(f'"{name}"' for name in names)
    processors = tuple(column.type.dialect_impl(dialect).result_processor(dialect, None) for column in table.columns)
    return names, f'SELECT {quoted} FROM "{table.name}"', processors  # noqa: S608 - names of our own
