"""One writer to a file, by a lock of the operating system: it ends with the process, so none can be left behind."""

import os
import sys
from pathlib import Path

from distance_leader.domain.errors import FileError, FileProblem

_FAR = 0x7FFFFFFF00000000
"""An offset that no file reaches and SQLite does not lock."""


class FileLock:
    """An open descriptor that holds the lock.

    It must outlive every connection to the file in this process: closing any descriptor of a file drops
    SQLite's own POSIX locks on it.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise FileError(FileProblem.IN_USE, str(path)) from error

    def release(self) -> None:
        """Let go. The last act on a file, after its connections are closed."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
