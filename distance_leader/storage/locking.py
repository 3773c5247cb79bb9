"""One writer to a file, by a lock of the operating system: it ends with the process, so none can be left behind."""

import os
import sys
from pathlib import Path

from distance_leader.domain.errors import FileError, FileProblem

_FAR = 0x7FFFFFFF00000000
"""An offset that no file reaches and SQLite does not lock."""


_LOOK = 16

_held: dict[tuple[int, int], bytes] = {}
"""The files that this process holds, by device and number, and their first bytes."""


def is_held_here(path: Path) -> bool:
    """Whether this very process may write to the file. It must then not be opened bare, not even to look."""
    try:
        return _identity(path.stat()) in _held
    except OSError:
        return False


def first_bytes_held_here(path: Path) -> bytes:
    """The first 16 bytes of a file that this process holds; of an encrypted one the salt."""
    return _held.get(_identity(path.stat()), b"")


class FileLock:
    """An open descriptor that holds the lock.

    It must outlive every connection to the file in this process: closing any descriptor of a file drops
    SQLite's own POSIX locks on it.
    """

    def __init__(self, path: Path) -> None:
        if is_held_here(path):
            raise FileError(FileProblem.IN_USE, str(path))
        self._descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise FileError(FileProblem.IN_USE, str(path)) from error
        self._identity = _identity(os.fstat(self._descriptor))
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        _held[self._identity] = os.read(self._descriptor, _LOOK)

    def is_at(self, path: Path) -> bool:
        """Whether the file that is held still lies under this name; False when it was moved, replaced or removed."""
        try:
            return _identity(path.stat()) == self._identity
        except OSError:
            return False

    def release(self) -> None:
        """Let go. The last act on a file, after its connections are closed."""
        if self._descriptor >= 0:
            _held.pop(self._identity, None)
            os.close(self._descriptor)
        self._descriptor = -1


def _identity(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
