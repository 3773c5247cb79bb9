"""Every schema that a release made, as an empty file has it."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from distance_leader.storage.engine import make_engine
from distance_leader.storage.migrating import migrate
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import Access, connect, quoted


class PastSchema(NamedTuple):
    """What a file of one schema is made of.

    `made` has the type, the name and the statement of each table and index, in the order in which they came;
    `columns` the names of the columns of each table, in their order.
    """

    made: list[tuple[str, str, str]]
    columns: dict[str, list[str]]


def past_schemas(folder: Path) -> list[PastSchema]:
    """From the first to today's; made by the migrations in a file in `folder`, which takes a quarter of a second."""
    path, found = folder / "schemas.distance", []
    engine = make_engine(lambda: connect(path, Access.CREATE))
    try:
        for number in range(1, SCHEMA + 1):
            migrate(engine, schema=number)
            found.append(_schema_of(path))
    finally:
        engine.dispose()
    return found


def _schema_of(path: Path) -> PastSchema:
    with closing(connect(path, Access.WRITE)) as connection:
        made = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        tables = [name for kind, name, _ in made if kind == "table"]
        asked = {name: connection.execute(f"PRAGMA table_info({quoted(name)})") for name in tables}
        return PastSchema(made, {name: [row[1] for row in rows] for name, rows in asked.items()})
