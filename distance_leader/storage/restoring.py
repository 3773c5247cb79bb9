"""Brings a backup back: the file that is there is put aside first, so that one can go back."""

import os
import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.keys import FileKey, Secret, new_key
from distance_leader.storage.leftovers import SIDES, clear_leftovers, clear_sides, part_name, settle_folder
from distance_leader.storage.locking import FileLock
from distance_leader.storage.opening import check_file, open_file
from distance_leader.storage.rekeying import export
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import (
    Access,
    complaints,
    connect,
    counted,
    mark_as_ours,
    opening_errors,
    settle,
    use_key,
)

_STAMP = "%Y%m%d-%H%M%S"


class Holding(NamedTuple):
    """What a file holds, to choose a backup by: `newest_talk` is '2026-11-22', or '' where none was held."""

    people: int
    newest_talk: str


def restore(
    backup: Path, path: Path, password: Secret | None, now: datetime, *, present: Secret | None = None
) -> Path | None:
    """Put a backup in the place of a file; returns where the file of before lies now, or None if there was none.

    The new file has the backup's password, or the one given where the backup is plain. `present` opens the file that
    is there, where that is another one. Raises FileError.
    """
    source_key = check_file(backup, password).key
    path = path.resolve()  # a link keeps pointing to the file that it points to
    _check_target(backup, path)
    part = part_name(path)
    with opening_errors(path), _alone_with(path, present or password) as lock:
        try:
            part.touch(mode=0o600)
            key = source_key or (new_key(password) if isinstance(password, bytes) else password)
            try:
                _copy(backup, source_key, part, key)
            except FileError as error:
                if error.problem is FileProblem.DISK_FULL:  # it is not the backup that found no room
                    raise FileError(FileProblem.DISK_FULL, str(path)) from error
                raise
            aside = _put_aside(path, now) if path.exists() else None
            clear_sides(path)
            if lock is not None and os.name == "nt":  # there an open file cannot be replaced
                lock.release()
            part.replace(path)
            settle_folder(path.parent)
        finally:
            with suppress(OSError):  # the next opening tries again
                clear_leftovers(path)
    return aside


def holding_of(backup: Path, key: FileKey | None, schema: int) -> Holding:
    """What a backup holds, looked at without touching it; one of an older schema is restored on trial for that."""
    if schema != SCHEMA:
        return prove(backup, key)
    with opening_errors(backup), closing(connect(backup, Access.LOOK, key)) as connection:
        return _holding(connection)


def _holding(connection: Any) -> Holding:
    people = connection.execute("SELECT count(*) FROM employee").fetchone()[0]
    newest = connection.execute("SELECT max(counts_on) FROM contact WHERE state = 'held'").fetchone()[0]
    return Holding(people, newest or "")


def prove(backup: Path, password: Secret | None) -> Holding:
    """Restore a backup to a place of its own, open and migrate it there, and say what it holds. Raises FileError."""
    beside = backup.parent if os.access(backup.parent, os.W_OK) else None
    # The name is that of an unfinished copy, so that whoever makes the next one clears it away after a kill.
    prefix = f".{backup.name}.part-verify-"
    with opening_errors(backup), TemporaryDirectory(prefix=prefix, dir=beside, ignore_cleanup_errors=True) as folder:
        trial = Path(folder) / "trial.distance"
        restore(backup, trial, password, datetime.min.replace(tzinfo=UTC))
        opened = open_file(trial, to_write=True, password=password)
        try:
            if complaints(opened.raw):
                raise FileError(FileProblem.DAMAGED, str(backup))
            return _holding(opened.raw)
        finally:
            opened.close()


def _check_target(backup: Path, path: Path) -> None:
    if path.is_dir():
        raise FileError(FileProblem.FOLDER, str(path))
    if path.exists() and not path.is_file():
        raise FileError(FileProblem.NOT_ALLOWED, str(path))
    if not path.parent.is_dir():
        raise FileError(FileProblem.NO_FOLDER, str(path))
    if path.exists() and path.samefile(backup):
        raise FileError(FileProblem.EXISTS, str(path))


@contextmanager
def _alone_with(path: Path, password: Secret | None) -> Generator[FileLock | None, None, None]:
    """Holds the file that is to be put aside, its log folded in where it can be read at all."""
    if not path.exists():
        yield None
        return
    key: FileKey | None = None
    is_readable = True
    try:
        key = check_file(path, password).key
    except FileError:
        is_readable = False
    lock = FileLock(path)
    try:
        if is_readable:
            _fold(path, key)
        yield lock
    finally:
        lock.release()


def _fold(path: Path, key: FileKey | None) -> None:
    """No log beside the file any more. Raises FileError(in_use) while somebody looks at it; damage is no hindrance."""
    try:
        with opening_errors(path), closing(connect(path, Access.WRITE, key)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
    except FileError as error:
        if error.problem is FileProblem.IN_USE:
            raise


def _copy(backup: Path, source_key: FileKey | None, part: Path, key: FileKey | None) -> None:
    has_log = any(backup.with_name(backup.name + side).exists() for side in SIDES)
    with (
        opening_errors(backup),
        closing(connect(backup, Access.WRITE if has_log else Access.LOOK, source_key)) as source,
    ):
        if complaints(source):
            raise FileError(FileProblem.DAMAGED, str(backup))
        if key is source_key:
            with closing(driver.connect(str(part))) as made:
                use_key(made, key)
                source.backup(made)
                made.execute("PRAGMA journal_mode = DELETE")
        else:
            mark_as_ours(part, key)
            export(source, part, key)
        with closing(connect(part, Access.LOOK, key)) as made:
            if complaints(made) or counted(made) != counted(source):
                raise FileError(FileProblem.IO, str(part))
    settle(part)


def _put_aside(path: Path, now: datetime) -> Path:
    """Another name for the file that is there; its own name stays until the new one takes it."""
    stamp = now.astimezone(UTC).strftime(_STAMP)
    aside = path.with_name(f"{path.stem}.before-restore-{stamp}{path.suffix}")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.stem}.before-restore-{stamp}-{number}{path.suffix}")
        number += 1
    for side in ("", *SIDES):
        there = path.with_name(path.name + side)
        if there.exists():
            _second_name(there, aside.with_name(aside.name + side))
    settle_folder(path.parent)
    return aside


def _second_name(there: Path, other: Path) -> None:
    with suppress(OSError):
        other.hardlink_to(there)
        return
    shutil.copyfile(there, other)  # a file system without links
    settle(other)
