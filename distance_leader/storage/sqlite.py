"""All that only SQLite understands: connections, pragmas, copies and checks of a file.

The driver alone: SQLAlchemy (`storage.engine`) takes a quarter of a second to load, and a file can be opened and its
plan be shown before that.
"""

import errno
import os
import re
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.keys import FileKey

APPLICATION_ID = 0x444C6472
"""'DLdr' in the file's header (offset 68), so that another program's SQLite file is known for what it is."""

DAMAGE = (driver.Error, driver.Warning, ValueError, OverflowError, MemoryError)
"""How the driver meets damage.

It quotes a broken schema in its error, and may not be able to read those bytes; a record that claims to be two thousand
million bytes long is to it no more than a lack of memory.
"""
MAGIC = b"SQLite format 3\x00"
HEADER_SIZE = 100
_TRIES, _PAUSE = 3, 0.05
"""Seconds between two looks at a page that may just be being written."""
_PRAGMAS = (
    "busy_timeout = 5000",
    "foreign_keys = ON",
    "synchronous = FULL",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",
)


class Access(StrEnum):
    """How a file is opened; the values are SQLite's own `mode`."""

    WRITE = "rw"
    CREATE = "rwc"
    LOOK = "ro"


def connect(path: Path, access: Access, key: FileKey | None = None) -> Any:
    """A connection of the driver with our pragmas. LOOK touches nothing beside the file, not even a WAL index.

    With a key the file is an encrypted one, or a new one becomes so. The caller closes it, also where it refuses.
    """
    connection = _connected(path, f"{access}&immutable=1" if access is Access.LOOK else access, key)
    if access is not Access.LOOK:
        connection.execute("PRAGMA journal_mode = WAL")
    return connection


def _connected(path: Path, mode: str, key: FileKey | None) -> Any:
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    use_key(connection, key)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def use_key(connection: Any, key: FileKey | None) -> None:
    """The first act on a connection: nothing can be read before it."""
    connection.execute("PRAGMA cipher_log_level = none")  # it would write to standard error
    if key is not None:
        connection.execute(f'PRAGMA key = "{key.words}"')


def header_numbers(header: bytes) -> tuple[int, int]:
    """`user_version` and `application_id` of a file's first hundred bytes."""
    return int.from_bytes(header[60:64], "big"), int.from_bytes(header[68:72], "big")


def schema_number(connection: Any) -> int:
    """The schema of an open file. `connection` is the driver's."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def application_number(connection: Any) -> int:
    """The application id of an open file. `connection` is the driver's."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def mark_as_ours(path: Path, key: FileKey | None = None) -> None:
    """Write our application id into a new file."""
    with closing(connect(path, Access.CREATE, key)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def complaints(connection: Any) -> list[str]:
    """What the full integrity and foreign-key checks find, and of an encrypted file the seals of its pages.

    Nothing in a sound file.
    """
    broken = broken_seals(connection)
    if broken:
        return broken
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    except MemoryError:  # see `DAMAGE`
        return ["a record that is longer than memory"]
    if any(int(code) & 0xFF == driver.SQLITE_IOERR for said in found for code in _CODES.findall(said)):
        raise driver.OperationalError("disk I/O error")  # which is no damage: it may be read the next time
    found += [f"foreign key of {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return found + strangers(connection)


def complaints_beside_log(path: Path, key: FileKey | None) -> list[str]:
    """As `complaints`, of a file that ended uncleanly: its log stays, so that the next opening knows of it too."""
    with closing(_connected(path, "ro", key)) as connection:
        return complaints(connection)


def strangers(connection: Any) -> list[str]:
    """The triggers and views of a file: no release makes any, and they would run where we read and write."""
    asked = "SELECT type || ' ' || name FROM sqlite_master WHERE type IN ('trigger', 'view')"
    return [row[0] for row in connection.execute(asked)]


def broken_seals(connection: Any) -> list[str]:
    """The pages of an encrypted file that are not as they were written; nothing in a plain one."""
    return [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]


def lasting_damage(connection: Any) -> list[str]:
    """As `broken_seals`, beside a window that works: a page that is just being written is whole a moment later."""
    found = broken_seals(connection)
    for _ in range(_TRIES):
        if not found:
            break
        time.sleep(_PAUSE)
        found = broken_seals(connection)
    return found


def counted(connection: Any) -> dict[str, tuple[str, int]]:
    """Of each table how it was made and how many rows it has, to compare a file with its copy.

    Of a virtual one the rows of the tables behind it count.
    """
    made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    return {
        name: (sql, connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0])  # noqa: S608 - quoted
        for name, sql in made.items()
        if not sql.startswith("CREATE VIRTUAL")
    }


def quoted(name: str) -> str:
    """The name of a table as a statement has it, whatever it is: a file may come from anywhere."""
    escaped = name.replace('"', '""')
    return f'"{escaped}"'


def checkpoint(path: Path, key: FileKey | None = None) -> bool:
    """Fold the write-ahead log into the file. False when a reader hindered it: SQLite raises no error then."""
    with closing(connect(path, Access.WRITE, key)) as connection:
        return bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)


def copy_open(connection: Any, target: Path, key: FileKey | None = None) -> None:
    """Copy what an open connection sees to a new file, whatever lies under the file's own name by now."""
    temporary = target.with_name(f".{target.name}.part")
    temporary.unlink(missing_ok=True)
    try:
        temporary.touch(mode=0o600)
        with closing(driver.connect(str(temporary))) as new:
            use_key(new, key)
            connection.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")
            if complaints(new):
                raise FileError(FileProblem.DAMAGED, str(target))
        settle(temporary)
        if target.exists():
            raise FileError(FileProblem.EXISTS, str(target))
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def copy_verified(source: Path, target: Path, key: FileKey | None = None, *, access: Access = Access.WRITE) -> None:
    """Copy an open or closed file by the backup API; it gets its name only when it is checked and on the disk.

    The copy of an encrypted file has the same key. A file that may only be looked at is copied with Access.LOOK.
    """
    temporary = target.with_name(f".{target.name.removeprefix('.')}.part")
    temporary.unlink(missing_ok=True)
    try:
        with closing(connect(source, access, key)) as old, closing(driver.connect(str(temporary))) as new:
            use_key(new, key)
            # Asked of the source: the copy seals its pages anew, also those that were broken.
            broken = lasting_damage(old)
            old.execute("BEGIN")  # what is counted is what is copied
            rows = counted(old)
            old.backup(new)
            old.execute("COMMIT")
            new.execute("PRAGMA journal_mode = DELETE")
            if broken or complaints(new) or counted(new) != rows:
                raise FileError(FileProblem.DAMAGED, str(source))
        settle(temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Private to the user, and on the disk."""
    path.chmod(0o600)
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


@contextmanager
def file_errors(path: Path) -> Generator[None, None, None]:
    """Turns the driver's errors into FileError, so that a sentence can be found for them."""
    try:
        yield
    except driver.DatabaseError as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise FileError(problem, str(path)) from error
    except UnicodeDecodeError as error:  # the driver quotes a broken schema in its error, and cannot read its bytes
        raise FileError(FileProblem.DAMAGED, str(path)) from error
    except OSError as error:
        raise FileError(_os_problem(error, path), str(path)) from error


_CODES = re.compile(r"error code=(\d+)")
_BY_CODE = {
    driver.SQLITE_NOTADB: FileProblem.NOT_A_DATABASE,
    driver.SQLITE_CORRUPT: FileProblem.DAMAGED,
    driver.SQLITE_FULL: FileProblem.DISK_FULL,
    driver.SQLITE_READONLY: FileProblem.READ_ONLY,
    driver.SQLITE_BUSY: FileProblem.IN_USE,
    driver.SQLITE_LOCKED: FileProblem.IN_USE,
    driver.SQLITE_PROTOCOL: FileProblem.IN_USE,
    driver.SQLITE_IOERR: FileProblem.IO,
    driver.SQLITE_CANTOPEN: FileProblem.NOT_ALLOWED,
}
_BY_ERRNO = {
    errno.EACCES: FileProblem.NOT_ALLOWED,
    errno.EPERM: FileProblem.NOT_ALLOWED,
    errno.EROFS: FileProblem.READ_ONLY,
    errno.EEXIST: FileProblem.EXISTS,
    errno.EISDIR: FileProblem.FOLDER,
    errno.ENOSPC: FileProblem.DISK_FULL,
    errno.EDQUOT: FileProblem.DISK_FULL,
}
_BY_WORDS = {
    "not a database": FileProblem.NOT_A_DATABASE,
    "malformed": FileProblem.DAMAGED,
    "is full": FileProblem.DISK_FULL,
    "readonly": FileProblem.READ_ONLY,
    "locked": FileProblem.IN_USE,
    "disk I/O": FileProblem.IO,
    "unable to open": FileProblem.NOT_ALLOWED,
    "no such table": FileProblem.DAMAGED,
    "no such column": FileProblem.DAMAGED,
    "Could not decode": FileProblem.DAMAGED,
}


@contextmanager
def opening_errors(path: Path) -> Generator[None, None, None]:
    """As `file_errors`, where a file is met that may be anything: what else the driver says is damage too."""
    try:
        with file_errors(path):
            yield
    except DAMAGE as error:
        raise FileError(FileProblem.DAMAGED, str(path)) from error


def problem_of(error: BaseException) -> FileProblem | None:
    """What an error of the driver means for the file; None for a fault of the program.

    The code says it, since the words may be those of a search table that could not be read; a copy that fails has
    words alone.
    """
    by_code = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return by_code or next((problem for part, problem in _BY_WORDS.items() if part in str(error)), None)


def _os_problem(error: OSError, path: Path) -> FileProblem:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileProblem.MISSING if path.parent.is_dir() else FileProblem.NO_FOLDER
    return _BY_ERRNO.get(error.errno or 0, FileProblem.IO)
