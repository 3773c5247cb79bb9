"""Sets, changes and removes the password of a file: a new file is written, checked, and takes the old one's name.

Killed at any act the file is wholly the old one or wholly the new one. What an unfinished act leaves beside it is
cleared away by the next opening.
"""

import os
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.keys import FileKey, Secret, new_key
from distance_leader.storage.known_copies import mark_of
from distance_leader.storage.leftovers import clear_leftovers, clear_sides, intend_to_encrypt, part_name, settle_folder
from distance_leader.storage.opening import OpenFile, open_file
from distance_leader.storage.sqlite import (
    APPLICATION_ID,
    Access,
    complaints,
    connect,
    counted,
    file_errors,
    schema_number,
    settle,
)


def set_password(path: Path, new: bytes) -> FileKey:
    """Encrypt a plain file; the plain one and its plain copies are gone afterwards. Returns its key.

    Raises FileError: has_password, in_use, read_only, damaged, disk_full.
    """
    try:
        with _held(path, None) as held:
            key = new_key(new)
            _write_anew(held, key)
            return key
    except FileError as error:
        if error.problem is FileProblem.PASSWORD_NEEDED:
            raise FileError(FileProblem.HAS_PASSWORD, str(path)) from None
        raise


def change_password(path: Path, old: Secret | None, new: bytes) -> FileKey:
    """Give an encrypted file another password; returns its key.

    Raises FileError: no_password, wrong_password and as above.
    """
    with _held(path, old) as held:
        _check_encrypted(held)
        key = new_key(new)
        _write_anew(held, key)
        return key


def remove_password(path: Path, old: Secret | None) -> None:
    """Make a plain file of an encrypted one. Raises FileError as above."""
    with _held(path, old) as held:
        _check_encrypted(held)
        _write_anew(held, None)


def _check_encrypted(held: OpenFile) -> None:
    if held.key is None:
        raise FileError(FileProblem.NO_PASSWORD, str(held.path))


@contextmanager
def _held(path: Path, password: Secret | None) -> Generator[OpenFile, None, None]:
    """The file, while this process holds its lock and has no connection to it."""
    opened = open_file(path, to_write=True, password=password)
    try:
        if not opened.is_writable:
            raise FileError(FileProblem.READ_ONLY, str(path))
        opened.let_go()
        yield opened
    finally:
        opened.let_go()
        opened.release()


def _write_anew(held: OpenFile, new: FileKey | None) -> None:
    path, old = held.path, held.key
    part = part_name(path)
    with file_errors(path):
        try:
            part.touch(mode=0o600)
            if old is None:
                intend_to_encrypt(path)
            with closing(connect(path, Access.WRITE, old)) as source:
                # No log may lie beside the new file, and nobody may be reading the old one: SQLite grants this
                # journal to the only connection there is.
                source.execute("PRAGMA journal_mode = DELETE")
                _check_whole(source, path)
                export(source, part, new)
                _check_alike(source, part, new)
            settle(part)
            clear_sides(path)  # SQLite does not say where it could not remove the log
            if os.name == "nt":  # there an open file cannot be replaced
                held.release()
            part.replace(path)
            settle_folder(path.parent)
        except BaseException:
            with suppress(OSError):
                clear_leftovers(path)
            raise
        with suppress(OSError):  # the file has its new password; the next opening tries again to clear the old away
            clear_leftovers(path, (lambda: mark_of(path, new)) if new is not None else None)


def export(source: Any, target: Path, key: FileKey | None) -> None:
    """Write all of an open file to an empty one under another key. `source` is the driver's connection."""
    source.execute(f'ATTACH DATABASE ? AS fresh KEY "{key.words if key else ""}"', (str(target),))
    try:
        source.execute("SELECT sqlcipher_export('fresh')")
        source.execute(f"PRAGMA fresh.user_version = {schema_number(source)}")
        source.execute(f"PRAGMA fresh.application_id = {APPLICATION_ID}")
    finally:
        source.execute("DETACH DATABASE fresh")


def _check_whole(source: Any, path: Path) -> None:
    if complaints(source):
        raise FileError(FileProblem.DAMAGED, str(path))


def _check_alike(source: Any, target: Path, key: FileKey | None) -> None:
    with closing(connect(target, Access.LOOK, key)) as made:
        if complaints(made) or counted(made) != counted(source) or schema_number(made) != schema_number(source):
            raise FileError(FileProblem.IO, str(target))
