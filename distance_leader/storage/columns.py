"""What the tables are made of: the shared metadata and the shapes of columns.

`Column.info` says of every text what it is: its `category` (what retention and the access report go by), and
`searchable`, `private` or `sensitive` where they hold; `visibility` names the column that says so row by row.
"""

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Text, TextClause, Uuid
from sqlalchemy import text as sql

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def line(name: str, category: str, *, server_default: str | None = None, **info: Any) -> Column[str]:
    """One line of text. A column that came after the first schema has a default, in SQL, for the rows of before."""
    return Column(
        name, String, nullable=False, server_default=_sql(server_default), info={"category": category, **info}
    )


def text(name: str, category: str, *, server_default: str | None = None, **info: Any) -> Column[str]:
    """Lines of text, which the search reads; a default as for a line."""
    marks = {"category": category, "searchable": True, **info}
    return Column(name, Text, nullable=False, server_default=_sql(server_default), info=marks)


def number(name: str, default: int) -> Column[int]:
    """A whole number that came after the first schema."""
    return Column(name, Integer, nullable=False, server_default=_sql(str(default)))


def code(name: str, type_: Any, *, nullable: bool = False, server_default: str | None = None) -> Column[Any]:
    """A value of a closed set or of a type of our own."""
    return Column(name, type_, nullable=nullable, server_default=_sql(server_default), info={"category": "code"})


def key() -> Column[Any]:
    """The id of an entity."""
    return Column("id", Uuid, primary_key=True)


def link(name: str, target: str, *, nullable: bool = True) -> Column[Any]:
    """The id of an entity of another table."""
    return Column(name, Uuid, ForeignKey(f"{target}.id"), nullable=nullable)


def _sql(default: str | None) -> TextClause | None:
    return None if default is None else sql(default)
