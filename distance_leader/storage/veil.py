"""Hides names and notes from whoever looks over the leader's shoulder: every read sees initials, and dots for notes.

A view of the connection's own stands before each table, so no query knows of it and none can forget it. Nothing can be
written through such a connection: what is read there is not what is stored.
"""

from typing import Any

from sqlalchemy import Column, Table

from distance_leader.storage.columns import metadata
from distance_leader.storage.tables import change_log

_PEOPLE = frozenset({"employee", "leader", "stakeholder"})
_HIDDEN = frozenset({"identity", "note", "wellbeing", "family", "development", "agreement", "belonging"})
"""Categories of texts that are about a person; what an assignment or a customer is called stays."""
_SHOWN = frozenset({("customer", "name")})


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
    return column.info.get("category") in _HIDDEN and (column.table.name, column.name) not in _SHOWN


def _shown(column: Column[Any]) -> str:
    name = f'"{column.name}"'
    if not _is_hidden(column):
        return name
    if column.name == "name" and column.table.name in _PEOPLE:
        second = f"CASE instr({name}, ' ') WHEN 0 THEN '' ELSE substr({name}, instr({name}, ' ') + 1, 1) END"
        return f"substr({name}, 1, 1) || {second} AS {name}"
    return f"CASE {name} WHEN '' THEN '' ELSE '…' END AS {name}"
