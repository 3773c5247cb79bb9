"""Inserts many entities of a kind: what SQLAlchemy works out for each row anew is worked out once for all of them."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.exc import IntegrityError

from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import ConflictError
from distance_leader.storage.tables import TABLES

_Process = Callable[[Any], Any]


def insert_entities(connection: Connection, kind: type[Entity], entities: Sequence[Entity]) -> None:
    """Insert entities, all of one kind, in one statement of the driver's.

    Raises ConflictError where one is there already, or what it belongs to is not.
    """
    statement, values, processes = _prepared(TABLES[kind], connection.dialect)
    rows = [list(values(entity)) for entity in entities]
    for row in rows:
        for at, process in processes:
            row[at] = process(row[at])
    try:
        connection.exec_driver_sql(statement, [tuple(row) for row in rows])
    except IntegrityError:
        raise ConflictError(kind.__name__, entities[0].id) from None


@lru_cache(maxsize=100)
def _prepared(table: Table, dialect: Any) -> tuple[str, _Process, tuple[tuple[int, _Process], ...]]:
    """The statement, what gives an entity's values in its order, and how those are bound that need it."""
    compiled = insert(table).compile(dialect=dialect)
    names = compiled.positiontup or [column.name for column in table.columns]
    found = [table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names]
    processes = tuple((at, process) for at, process in enumerate(found) if process is not None)
    return str(compiled), attrgetter(*names), processes
