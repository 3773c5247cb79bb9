"""Writes a file for another program: a whole one or none, and an older one is replaced only by a whole one."""

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.sqlite import MAGIC, file_errors, settle


@contextmanager
def replacing(out: Path) -> Generator[Path, None, None]:
    """A place for a file that takes the name of `out`, in the same folder, when the block ends well.

    Raises FileError.
    """
    with file_errors(out):
        _check_place(out)
        target = out.resolve()  # a link keeps pointing to the file that it points to
        temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
        _clear_unfinished(target)
        try:
            temporary.touch(mode=0o600)
            yield temporary
            settle(temporary)
            temporary.replace(target)
        finally:
            with suppress(OSError):  # the next one clears it away
                temporary.unlink(missing_ok=True)


def _clear_unfinished(target: Path) -> None:
    """What an export of this name left that was killed, or whose disk failed: it may hold what people said."""
    for left in target.parent.glob(f".{escape(target.name)}.*.part"):
        with suppress(OSError):
            left.unlink()


def _check_place(out: Path) -> None:
    """A slip of the hand in the name of `out` must not cost the leader the file of all their people."""
    if out.is_dir():
        raise FileError(FileProblem.FOLDER, str(out))
    if not out.parent.is_dir():
        raise FileError(FileProblem.NO_FOLDER, str(out))
    if out.is_file():
        with out.open("rb") as stream:
            if stream.read(len(MAGIC)) == MAGIC:
                raise FileError(FileProblem.EXISTS, str(out))
