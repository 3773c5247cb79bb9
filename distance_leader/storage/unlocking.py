"""Finds the key of an encrypted file, and tells a wrong password, damage and a file of others apart.

The driver says the same of all three. A page that was sealed with the key proves the password right and the file
damaged; without the mark in its salt a file that does not open is none of ours.
"""

import time
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.keys import PAGE_SIZE, SALT_SIZE, FileKey, Secret, is_marked, key_from
from distance_leader.storage.locking import first_bytes_held_here, is_held_here
from distance_leader.storage.sqlite import (
    Access,
    application_number,
    connect,
    file_errors,
    opening_errors,
    problem_of,
    schema_number,
)

_TRIES = 3
_PAUSE = 0.05
"""Seconds. A look takes no lock, so it can meet a page that another window is just writing."""


def unlock(path: Path, header: bytes, password: Secret | None) -> FileKey:
    """The key with which the file at `path`, whose first bytes are `header`, opens.

    Raises FileError: password_needed, wrong_password, damaged, not_a_database.
    """
    is_ours = is_marked(header)
    if password is None or len(header) < SALT_SIZE:
        raise FileError(FileProblem.PASSWORD_NEEDED if is_ours else FileProblem.NOT_A_DATABASE, str(path))
    with opening_errors(path):
        return _unlocked(path, header, password)


def _unlocked(path: Path, header: bytes, password: Secret) -> FileKey:
    is_ours = is_marked(header)
    size = path.stat().st_size
    if not is_ours and size % PAGE_SIZE:
        raise FileError(FileProblem.NOT_A_DATABASE, str(path))
    key = key_from(password, header[:SALT_SIZE])
    if key.salt == header[:SALT_SIZE] and _opens(path, key):
        return key
    if size < PAGE_SIZE or _any_page_fits(path, key):
        raise FileError(FileProblem.DAMAGED, str(path))
    raise FileError(FileProblem.WRONG_PASSWORD if is_ours else FileProblem.NOT_A_DATABASE, str(path))


def salt_of(path: Path) -> bytes:
    """The salt of an encrypted file: it tells the file from all others without opening it."""
    if is_held_here(path):
        return first_bytes_held_here(path)
    with file_errors(path), path.open("rb") as stream:
        return stream.read(SALT_SIZE)


def numbers_within(path: Path, key: FileKey) -> tuple[int, int]:
    """`user_version` and `application_id` of an encrypted file, looked at without touching it."""
    with opening_errors(path), closing(connect(path, Access.LOOK, key)) as connection:
        return schema_number(connection), application_number(connection)


def _any_page_fits(path: Path, key: FileKey) -> bool:
    """Whether any page of the file was sealed with the key; the rest is then damage."""
    if is_held_here(path):  # a bare look would drop SQLite's locks on it, and it was whole when it was opened
        return False
    with path.open("rb") as stream:
        number = 1
        while len(page := stream.read(PAGE_SIZE)) == PAGE_SIZE:
            if key.fits(page, number):
                return True
            number += 1
    return False


def _opens(path: Path, key: FileKey) -> bool:
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(_PAUSE)
        try:
            with closing(connect(path, Access.LOOK, key)) as connection:
                schema_number(connection)
                return True
        except driver.DatabaseError as error:
            if problem_of(error) is FileProblem.IO:  # which says nothing of the password
                raise
    return False
