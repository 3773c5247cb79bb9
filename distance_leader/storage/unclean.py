"""Files of which the last program was killed: a log lies beside them, and nobody works in them."""

from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.keys import FileKey
from distance_leader.storage.locking import FileLock
from distance_leader.storage.sqlite import complaints_beside_log, problem_of


def has_log(path: Path) -> bool:
    """Whether anything is in the log beside a file."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def check_unclean(path: Path, key: FileKey | None, lock: FileLock | None) -> None:
    """Check all of a file that was not closed as it should have been. `lock` is that of this process, if it has it.

    Its log stays as it is, so that the next opening knows too. Raises FileError: damaged.
    """
    if not has_log(path) or (lock is None and _is_worked_in(path)):
        return
    try:
        is_whole = not complaints_beside_log(path, key)
    except driver.DatabaseError as error:
        if problem_of(error) in (FileProblem.IO, FileProblem.IN_USE, FileProblem.NOT_ALLOWED):
            raise
        is_whole = False
    if not is_whole:
        raise FileError(FileProblem.DAMAGED, str(path), ended_uncleanly=True)


def _is_worked_in(path: Path) -> bool:
    try:
        FileLock(path).release()
    except FileError:
        return True
    return False
