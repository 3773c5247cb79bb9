"""Brings a file up to the present schema: whole, or not at all."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.engine import engine_errors, set_schema_number, without_foreign_keys
from distance_leader.storage.keys import FileKey
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import DAMAGE, copy_verified

MIGRATIONS = "distance_leader.storage:migrations"


@contextmanager
def migrating_errors(path: Path) -> Generator[None, None, None]:
    """As `engine_errors`, where a file of unknown content is brought up to date: what else goes wrong is damage."""
    from alembic.util import CommandError  # noqa: PLC0415 - as in `migrate`

    try:
        with engine_errors(path):
            yield
    except (CommandError, SQLAlchemyError, *DAMAGE) as error:
        raise FileError(FileProblem.DAMAGED, str(path)) from error


def copy_name(path: Path, schema: int) -> Path:
    """Where the copy from before a migration lies: 'plan.before-schema-2.db'."""
    return path.with_name(f"{path.stem}.before-schema-{schema}{path.suffix}")


def migrate(engine: Engine, *, script: str = MIGRATIONS, schema: int = SCHEMA) -> None:
    """Run all missing migrations up to a schema in one transaction, the schema number included.

    Alembic as shipped commits statement by statement on SQLite, and a kill leaves a torn file; here the driver
    is in autocommit and our own BEGIN IMMEDIATE (see `sqlite.make_engine`) holds it all.
    """
    # Alembic is heavy (0.1 s) and seldom needed, so it is imported here only.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", script)
    config.set_main_option("path_separator", "os")
    with without_foreign_keys(engine) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, f"{schema:04}")
        set_schema_number(connection, schema)


def migrate_with_copy(
    engine: Engine, path: Path, key: FileKey | None = None, *, script: str = MIGRATIONS, schema: int = SCHEMA
) -> Path:
    """As `migrate`, after a verified copy of the file, encrypted where the file is; returns where that lies."""
    target = copy_name(path, schema)
    copy_verified(path, target, key)
    migrate(engine, script=script, schema=schema)
    return target
