"""Hides names and notes from whoever looks over the leader's shoulder: every read sees initials, and dots for notes.

A view of the connection's own stands before each table, so no query knows of it and none can forget it. Nothing can be
written through such a connection: what is read there is not what is stored.
"""

from typing import Any

from sqlalchemy import Column, String, Table

from distance_leader.storage.columns import metadata
from distance_leader.storage.tables import change_log

_PEOPLE = frozenset({"employee", "leader", "stakeholder"})
_SHOWN = frozenset({"code", "question", "place"})
"""Categories of texts that stay: words of the program, what is asked, what a customer and its work are called. All
others are hidden, so that a column that comes is, until somebody decides otherwise."""


def veil(connection: Any) -> None:
    """Put the views before the tables. `connection` is the driver's."""
    for table in metadata.sorted_tables:
        if table is change_log:
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            connection.execute(f'CREATE TEMP VIEW "{table.name}" AS SELECT {columns} FROM main."{table.name}" WHERE 0')  # noqa: S608 - our own names
        elif any(_is_hidden(column) for column in table.columns):
            connection.execute(_view(table))


def _view(table: Table) -> str:
    columns = ", ".join(_shown(column) for column in table.columns)
    return f'CREATE TEMP VIEW "{table.name}" AS SELECT rowid AS rowid, {columns} FROM main."{table.name}"'  # noqa: S608


def _is_hidden(column: Column[Any]) -> bool:
    return isinstance(column.type, String) and column.info.get("category") not in _SHOWN


def _shown(column: Column[Any]) -> str:
    name = f'"{column.name}"'
    if not _is_hidden(column):
        return name
    if column.name == "name" and column.table.name in _PEOPLE:
        second = f"CASE instr({name}, ' ') WHEN 0 THEN '' ELSE substr({name}, instr({name}, ' ') + 1, 1) END"
        return f"substr({name}, 1, 1) || {second} AS {name}"
    return f"CASE {name} WHEN '' THEN '' ELSE '…' END AS {name}"
