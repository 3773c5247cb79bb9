"""Reads what can be read of a damaged file into a new one, and counts what could not. The file itself stays."""

import os
import shutil
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.leader import Leader
from distance_leader.storage.keys import PAGE_SIZE, FileKey, Secret, key_from
from distance_leader.storage.leftovers import part_name
from distance_leader.storage.locking import FileLock
from distance_leader.storage.making import publish
from distance_leader.storage.opening import OpenFile, check_file
from distance_leader.storage.salvaging import SEARCH, Salvaged, Schema, Source, salvage_table
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import (
    APPLICATION_ID,
    DAMAGE,
    Access,
    checkpoint,
    complaints,
    connect,
    file_errors,
    quoted,
    schema_number,
    settle,
)
from distance_leader.storage.unlocking import salt_of

if TYPE_CHECKING:
    from distance_leader.storage.erasing import Act

_MADE = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
_SET_VERSION = "INSERT INTO alembic_version SELECT ? WHERE NOT EXISTS (SELECT 1 FROM alembic_version)"


def repair(path: Path, out: Path, password: Secret | None, erase: "Act | None" = None) -> list[Salvaged]:
    """Write what can be read of a file to a new one with the same password. Raises FileError.

    `erase` is done to the new one before anybody can open it: an old copy may hold who was erased since.

    `damaged` where nothing can be read, `exists` where `out` does. A file whose first page is lost is one of ours where
    its other pages prove it.
    """
    key, refusal = _key_and_refusal(path, password)
    if out.exists():
        raise FileError(FileProblem.EXISTS, str(out))
    if not out.parent.is_dir():
        raise FileError(FileProblem.NO_FOLDER, str(out))
    with file_errors(path):
        lock = FileLock(path) if os.access(path, os.W_OK) else None
    from distance_leader.storage.migrating import migrating_errors  # noqa: PLC0415 - heavy

    part = part_name(out)
    prefix = f"{part.name}-repair-"  # as what a kill leaves of it, it is cleared away by the first opening of `out`
    try:
        with (
            migrating_errors(out),
            TemporaryDirectory(prefix=prefix, dir=out.parent, ignore_cleanup_errors=True) as folder,
        ):
            schema = _schema(_copied(path, Path(folder)), key, refusal)
            part.touch(mode=0o600)
            with closing(schema.source), closing(connect(part, Access.CREATE, key)) as target:
                found = _salvage(schema, target)
            _finish(part, key, erase)
            publish(part, out)
    finally:
        with suppress(OSError):
            for suffix in ("", "-wal", "-shm"):
                part.with_name(part.name + suffix).unlink(missing_ok=True)
        if lock is not None:
            lock.release()
    return found


def _key_and_refusal(path: Path, password: Secret | None) -> tuple[FileKey | None, FileError]:
    """The key of a file, and what is said of it where nothing can be read."""
    try:
        return check_file(path, password).key, FileError(FileProblem.DAMAGED, str(path))
    except FileError as refusal:
        if refusal.problem is FileProblem.DAMAGED and password is not None:
            return key_from(password, salt_of(path)), refusal
        if refusal.problem is FileProblem.NOT_A_DATABASE and _has_statement(path):
            return None, refusal
        raise


def _has_statement(path: Path) -> bool:
    """Whether a file has a page as those of a schema are."""
    with file_errors(path), path.open("rb") as stream:
        pages = iter(lambda: stream.read(PAGE_SIZE), b"")
        return any(b"CREATE TABLE" in page for page in pages)


def _copied(path: Path, folder: Path) -> Path:
    """The file and its log, so that the damaged one is not touched."""
    copy = folder / "damaged.distance"
    for side in ("", "-wal"):
        there = path.with_name(path.name + side)
        if there.exists():
            shutil.copyfile(there, copy.with_name(copy.name + side))
    return copy


def _schema(copy: Path, key: FileKey | None, refusal: FileError) -> Schema:
    """The schema as the file has it; where it cannot be read, what can be put together of it."""
    source = Source(copy, key)
    try:
        ((number,),) = source.rows("PRAGMA user_version")
        return Schema(number, list(source.rows(_MADE)), source, {})
    except DAMAGE as error:
        source.close()
        from distance_leader.storage.lost_schema import find_schema  # noqa: PLC0415 - heavy

        found = find_schema(copy, key)
        if found is None:
            raise refusal from error
        return found


def _salvage(schema: Schema, target: Any) -> list[Salvaged]:
    number, made, source, out_of_reach = schema
    target.execute("PRAGMA foreign_keys = OFF")
    target.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    target.execute(f"PRAGMA user_version = {number}")
    tables = [(name, sql) for kind, name, sql in made if kind == "table" and not name.startswith("sqlite_")]
    for name, sql in tables:
        if not name.startswith("search_text_"):  # the tables behind a virtual one come with it
            target.execute(sql)
    found = [salvage_table(source, target, name) for name, _ in tables if not name.startswith(SEARCH)]
    for kind, _, sql in made:
        if kind == "index":
            target.execute(sql)
    if "alembic_version" in dict(tables):  # without its row every migration would run again one day
        target.execute(_SET_VERSION, (f"{number:04}",))
    left_out = _leave_orphans_out(target)
    return [
        one._replace(lost=one.lost + out_of_reach.get(one.table, 0), left_out=left_out.get(one.table, 0))
        for one in found
    ]


def _leave_orphans_out(target: Any) -> dict[str, int]:
    """Rows that belong to a lost one go too; by their table."""
    left: dict[str, int] = {}
    while broken := {(row[0], row[1]) for row in target.execute("PRAGMA foreign_key_check")}:
        for table, rowid in broken:
            target.execute(f"DELETE FROM {quoted(table)} WHERE rowid = ?", (rowid,))  # noqa: S608
            left[table] = left.get(table, 0) + 1
    return left


def _finish(part: Path, key: FileKey | None, erase: "Act | None") -> None:
    """Up to today's schema, with a leader, without the erased, whole and on the disk."""
    from distance_leader.storage.erasing import make_unreadable  # noqa: PLC0415 - heavy
    from distance_leader.storage.migrating import migrate  # noqa: PLC0415 - heavy
    from distance_leader.storage.store import Edit  # noqa: PLC0415

    opened = OpenFile(part, None, key)
    try:
        if schema_number(opened.raw) != SCHEMA:
            migrate(opened.engine)
        if not opened.raw.execute("SELECT count(*) FROM leader").fetchone()[0]:
            with opened.engine.connect().execution_options(writes=True) as connection, connection.begin():
                Edit(connection).load([Leader()])
        if erase is not None:
            with opened.engine.connect().execution_options(writes=True) as connection, connection.begin():
                erase(connection)
            make_unreadable(opened.raw)
        if complaints(opened.raw):
            raise FileError(FileProblem.IO, str(part))
    finally:
        opened.let_go()
    checkpoint(part, key)
    settle(part)
