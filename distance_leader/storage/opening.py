"""Opens and makes files; refuses, untouched, what is not ours or not for us."""

import os
import stat
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.locking import FileLock, is_held_here
from distance_leader.storage.migrating import migrate, migrate_with_copy
from distance_leader.storage.sqlite import (
    APPLICATION_ID,
    HEADER_SIZE,
    MAGIC,
    Access,
    checkpoint,
    complaints,
    connect,
    file_errors,
    header_numbers,
    make_engine,
    mark_as_ours,
    schema_number,
    settle,
)
from distance_leader.storage.tables import SCHEMA


@dataclass
class OpenFile:
    """An open file: its engine, and the lock where this process may write."""

    path: Path
    engine: Engine
    lock: FileLock | None
    may_be_written: bool = True
    """False for a file or place that nobody may write to."""

    @property
    def is_writable(self) -> bool:
        return self.lock is not None

    def close(self) -> None:
        """Close the connections, fold the log into the file, and let go of the lock, in this order."""
        self.engine.dispose()
        if self.lock is not None:
            try:
                with file_errors(self.path):
                    checkpoint(self.path)
            finally:
                self.lock.release()
                self.lock = None


def open_file(path: Path, *, to_write: bool) -> OpenFile:
    """Open a file of ours. With `to_write` a file or place that cannot be written is opened to look at.

    Raises FileError: missing, folder, empty, not_a_database, foreign, newer, in_use, damaged.
    """
    check_file(path)
    can_write = _can_write(path)
    lock = FileLock(path) if can_write and to_write else None
    access = Access.WRITE if can_write else Access.LOOK
    engine = make_engine(path, access)
    opened = OpenFile(path, engine, lock, can_write)
    try:
        _bring_up_to_date(opened, can_write=can_write)
    except BaseException:
        engine.dispose()
        if lock is not None:
            lock.release()
        raise
    return opened


def check_file(path: Path) -> int:
    """The schema number of a file that looks like ours, read from its header alone. Raises FileError."""
    if is_held_here(path):  # checked when it was opened; a bare look would drop SQLite's locks on it
        return SCHEMA
    header = _read_header(path)
    if not header:
        raise FileError(FileProblem.EMPTY, str(path))
    if len(header) < HEADER_SIZE or not header.startswith(MAGIC):
        raise FileError(FileProblem.NOT_A_DATABASE, str(path))
    schema, application = header_numbers(header)
    if application != APPLICATION_ID:
        raise FileError(FileProblem.FOREIGN, str(path))
    if schema > SCHEMA:
        raise FileError(FileProblem.NEWER, str(path), found=schema, known=SCHEMA)
    return schema


def _read_header(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileError(FileProblem.FOLDER, str(path))
        if not path.is_file():
            raise FileError(FileProblem.MISSING, str(path))
        with path.open("rb") as stream:
            return stream.read(HEADER_SIZE)
    except OSError as error:
        raise FileError(FileProblem.NOT_ALLOWED, str(path)) from error


def _can_write(path: Path) -> bool:
    """Whether file and folder may be written. The mode counts also for root, who is asked to respect it."""
    if not all(place.stat().st_mode & stat.S_IWUSR and os.access(place, os.W_OK) for place in (path, path.parent)):
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise FileError(FileProblem.UNFINISHED, str(path))
        return False
    return True


def _bring_up_to_date(opened: OpenFile, *, can_write: bool) -> None:
    with file_errors(opened.path):
        if _schema_of(opened.path, can_write=can_write) == SCHEMA:
            return
        if not can_write:
            raise FileError(FileProblem.READ_ONLY, str(opened.path))
        with _locked(opened):
            # Asked again: another may have done it in between, and its copy from before must stay.
            if _schema_of(opened.path, can_write=True) != SCHEMA:
                migrate_with_copy(opened.engine, opened.path)


def _schema_of(path: Path, *, can_write: bool) -> int:
    with closing(connect(path, Access.WRITE if can_write else Access.LOOK)) as connection:
        schema = schema_number(connection)
    if schema > SCHEMA:
        raise FileError(FileProblem.NEWER, str(path), found=schema, known=SCHEMA)
    return schema


@contextmanager
def _locked(opened: OpenFile) -> Generator[None, None, None]:
    """A reading command that finds an old file writes to it too, once."""
    if opened.lock is not None:
        yield
        return
    lock = FileLock(opened.path)
    try:
        yield
    finally:
        opened.engine.dispose()  # no connection may outlive the lock, see FileLock
        lock.release()


@contextmanager
def new_file(path: Path) -> Generator[OpenFile, None, None]:
    """A new, empty file to be filled; it gets its name when the block ends well, and never over another file."""
    with file_errors(path):
        _check_place(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with file_errors(path):
            temporary.touch(mode=0o600)
            mark_as_ours(temporary)
            opened = OpenFile(temporary, make_engine(temporary, Access.WRITE), None)
            try:
                migrate(opened.engine)
                yield opened
            finally:
                opened.engine.dispose()
            checkpoint(temporary)
            settle(temporary)
            _publish(temporary, path)
    finally:
        for suffix in ("", "-wal", "-shm"):
            temporary.with_name(temporary.name + suffix).unlink(missing_ok=True)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise FileError(FileProblem.FOLDER, str(path))
    if path.exists() or path.is_symlink():
        raise FileError(FileProblem.EXISTS, str(path))
    if not path.parent.is_dir():
        raise FileError(FileProblem.NO_FOLDER, str(path))


def _publish(temporary: Path, path: Path) -> None:
    """Give a finished file its name; a link never replaces a file that came in between."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError as error:
        raise FileError(FileProblem.EXISTS, str(path)) from error
    except OSError:  # a file system without links
        _check_place(path)
        temporary.rename(path)


def file_complaints(path: Path) -> list[str]:
    """What the full checks of a file find. Raises FileError where it cannot be read at all."""
    check_file(path)
    access = Access.WRITE if _can_write(path) else Access.LOOK
    with file_errors(path), closing(connect(path, access)) as connection:
        return complaints(connection)
