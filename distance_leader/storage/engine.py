"""SQLAlchemy over the driver: engines, their transactions and their errors. Loaded when it is first needed."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError
from distance_leader.storage.sqlite import file_errors, problem_of


def make_engine(connect: Callable[[], Any]) -> Engine:
    """An engine whose writes begin IMMEDIATE: a deferred one that reads first can fail without waiting."""
    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=QueuePool, pool_size=4)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def set_schema_number(connection: Connection, number: int) -> None:
    """Part of the transaction it stands in."""
    connection.exec_driver_sql(f"PRAGMA user_version = {int(number)}")


@contextmanager
def without_foreign_keys(engine: Engine) -> Generator[Connection, None, None]:
    """A connection for a migration: SQLite rebuilds tables, which its foreign keys would hinder."""
    with engine.connect().execution_options(writes=True) as connection:
        raw = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        try:
            yield connection
        finally:
            raw.execute("PRAGMA foreign_keys = ON")  # type: ignore[union-attr]


@contextmanager
def engine_errors(path: Path) -> Generator[None, None, None]:
    """As `sqlite.file_errors`, for what SQLAlchemy wraps."""
    try:
        with file_errors(path):
            yield
    except DBAPIError as error:
        problem = problem_of(error.orig or error)
        if problem is None:
            raise
        raise FileError(problem, str(path)) from error
