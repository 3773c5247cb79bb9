"""Opens files; refuses, untouched, what is not ours or not for us."""

import os
import stat
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.keys import FileKey, Secret
from distance_leader.storage.known_copies import mark_in
from distance_leader.storage.leftovers import clear_leftovers
from distance_leader.storage.locking import FileLock, first_bytes_held_here, is_held_here
from distance_leader.storage.schema import SCHEMA
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
    opening_errors,
    schema_number,
    strangers,
)
from distance_leader.storage.unclean import check_unclean, has_log
from distance_leader.storage.unlocking import numbers_within, unlock

if TYPE_CHECKING:  # SQLAlchemy is loaded when it is first needed
    from sqlalchemy import Engine


class OpenFile:
    """An open file: how it may be reached, and the lock where this process may write.

    `may_be_written` is False for a file or place that nobody may write to; `access` is then LOOK.
    """

    def __init__(
        self, path: Path, lock: FileLock | None, key: FileKey | None = None, *, may_be_written: bool = True
    ) -> None:
        self.path = path
        self.key = key
        self.may_be_written = may_be_written
        self.hides_names = self._has_worked = False
        self.ended_uncleanly = False
        """Whether a log lay beside the file when it was opened: it was not closed as it should have been."""
        self._lock = lock
        self.access = Access.WRITE if may_be_written else Access.LOOK

    @property
    def is_writable(self) -> bool:
        """Whether this process holds the lock."""
        return self._lock is not None

    @property
    def is_in_place(self) -> bool:
        """Whether the file that this process holds still lies under its name."""
        return self._lock is None or self._lock.is_at(self.path)

    @cached_property
    def raw(self) -> Any:
        """A connection of the driver, for the first look at the plan; one thread only."""
        return self._connect()

    def hide_names(self, *, are_hidden: bool) -> None:
        """Let every connection from now on see initials and no notes, or all again; see `storage.veil`."""
        self.let_go()
        self._has_worked |= self.__dict__.pop("engine", None) is not None
        self.hides_names = are_hidden

    def _connect(self) -> Any:
        if not self.is_in_place:
            raise FileError(FileProblem.REPLACED, str(self.path))
        made = connect(self.path, self.access, self.key)
        if self.hides_names:
            from distance_leader.storage.veil import veil  # noqa: PLC0415 - heavy

            veil(made)
        return made

    @cached_property
    def engine(self) -> "Engine":
        """SQLAlchemy's engine, for all else. Who holds the lock brings the search up to today's marks with it."""
        from distance_leader.storage.engine import make_engine  # noqa: PLC0415 - heavy
        from distance_leader.storage.search_index import refresh  # noqa: PLC0415

        made = make_engine(self._connect)
        if self.is_writable and not self.hides_names and schema_number(self.raw) == SCHEMA:
            with opening_errors(self.path):
                refresh(made)
        return made

    def let_go(self) -> None:
        """Close the connections."""
        if "raw" in self.__dict__:
            self.raw.close()
            del self.raw
        if "engine" in self.__dict__:
            self.engine.dispose()

    def release(self) -> None:
        """Let go of the lock; after the last connection is closed."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def close(self) -> None:
        """Close the connections, fold the log into the file, and let go of the lock, in this order."""
        if self.hides_names:
            self.hide_names(are_hidden=False)
        if self.is_writable and self.is_in_place and (self._has_worked or "engine" in self.__dict__):
            from distance_leader.storage.erasing import forget_undone  # noqa: PLC0415 - heavy

            with suppress(FileError), file_errors(self.path):
                forget_undone(self.raw)
        self.let_go()
        try:
            # Without room for that the edits are safe in the log beside the file, and the next opening finds them.
            with suppress(FileError), file_errors(self.path):
                if self.is_writable and self.is_in_place:
                    checkpoint(self.path, self.key)
        finally:
            self.release()


def open_file(path: Path, *, to_write: bool, password: Secret | None = None, checks_unclean: bool = False) -> OpenFile:
    """Open a file of ours. With `to_write` a file or place that cannot be written is opened to look at.

    A file without encryption opens whatever the password. With `checks_unclean` one that was not closed as it should
    have been is checked whole first, which takes a second for each hundred MB. Raises FileError: missing, folder,
    empty, not_a_database, foreign, newer, in_use, damaged, password_needed, wrong_password.
    """
    key = check_file(path, password).key
    with opening_errors(path):
        may_be_written = _can_write(path)
        lock = FileLock(path) if may_be_written and to_write else None
    opened = OpenFile(path, lock, key, may_be_written=may_be_written)
    try:
        with opening_errors(path):
            opened.ended_uncleanly = lock is not None and has_log(path)
            if checks_unclean and may_be_written:
                check_unclean(path, key, lock)
            _bring_up_to_date(opened)
        if lock is not None:
            with suppress(OSError):  # the next opening tries again
                clear_leftovers(path, (lambda: mark_in(opened.raw)) if key is not None else None)
    except BaseException:
        opened.let_go()
        opened.release()
        raise
    return opened


class Checked(NamedTuple):
    """What a file that may be opened says of itself."""

    schema: int
    key: FileKey | None


def check_file(path: Path, password: Secret | None = None) -> Checked:
    """The schema and the key of a file that looks like ours, without touching it. Raises FileError."""
    if is_held_here(path):  # checked when it was opened; a bare look would drop SQLite's locks on it
        first = first_bytes_held_here(path)
        return Checked(SCHEMA, None if first == MAGIC else unlock(path, first, password))
    header = _read_header(path)
    if not header:
        raise FileError(FileProblem.EMPTY, str(path))
    if not header.startswith(MAGIC):
        key = unlock(path, header, password)
        schema, application = numbers_within(path, key)
    elif len(header) == HEADER_SIZE:
        key, (schema, application) = None, header_numbers(header)
    else:
        raise FileError(FileProblem.NOT_A_DATABASE, str(path))
    if application != APPLICATION_ID:
        raise FileError(FileProblem.FOREIGN, str(path))
    if schema > SCHEMA:
        raise FileError(FileProblem.NEWER, str(path), found=schema, known=SCHEMA)
    return Checked(schema, key)


def _read_header(path: Path) -> bytes:
    with file_errors(path):
        if path.is_dir():
            raise FileError(FileProblem.FOLDER, str(path))
        if not path.is_file():
            raise FileError(FileProblem.MISSING, str(path))
        with path.open("rb") as stream:
            return stream.read(HEADER_SIZE)


def _can_write(path: Path) -> bool:
    """Whether file and folder may be written. The mode counts also for root, who is asked to respect it."""
    if not all(place.stat().st_mode & stat.S_IWUSR and os.access(place, os.W_OK) for place in (path, path.parent)):
        if has_log(path):
            raise FileError(FileProblem.UNFINISHED, str(path))
        return False
    return True


def _bring_up_to_date(opened: OpenFile) -> None:
    if _schema_of(opened) == SCHEMA:
        return
    if not opened.may_be_written:
        raise FileError(FileProblem.READ_ONLY, str(opened.path))
    # Heavy, and seldom needed.
    from distance_leader.storage.migrating import migrate_with_copy, migrating_errors  # noqa: PLC0415
    from distance_leader.storage.search_index import refresh  # noqa: PLC0415

    with _locked(opened), migrating_errors(opened.path):
        # Asked again: another may have done it in between, and its copy from before must stay.
        if _schema_of(opened) != SCHEMA:
            migrate_with_copy(opened.engine, opened.path, opened.key)
            refresh(opened.engine)


def _schema_of(opened: OpenFile) -> int:
    with opening_errors(opened.path):
        if strangers(opened.raw):
            raise FileError(FileProblem.DAMAGED, str(opened.path))
        schema = schema_number(opened.raw)
    if schema > SCHEMA:
        raise FileError(FileProblem.NEWER, str(opened.path), found=schema, known=SCHEMA)
    return schema


@contextmanager
def _locked(opened: OpenFile) -> Generator[None, None, None]:
    """A reading command that finds an old file writes to it too, once."""
    lock = None if opened.is_writable else FileLock(opened.path)
    try:
        yield
    finally:
        if lock is not None:
            opened.let_go()
            lock.release()


def file_complaints(path: Path, password: Secret | None = None) -> list[str]:
    """What the full checks of a file find. Raises FileError where it cannot be read at all."""
    key = check_file(path, password).key
    access = Access.WRITE if _can_write(path) else Access.LOOK
    with opening_errors(path), closing(connect(path, access, key)) as connection:
        return complaints(connection)
