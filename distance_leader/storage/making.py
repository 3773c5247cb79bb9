"""Makes new files: filled under a name of their own, and never over another file."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.keys import Secret, new_key
from distance_leader.storage.leftovers import clear_sides, part_name
from distance_leader.storage.opening import OpenFile
from distance_leader.storage.sqlite import checkpoint, file_errors, mark_as_ours, settle


@contextmanager
def new_file(path: Path, password: Secret | None = None) -> Generator[OpenFile, None, None]:
    """A new, empty file to be filled; it gets its name when the block ends well, and never over another file.

    With a password it is encrypted from its first byte.
    """
    from distance_leader.storage.engine import engine_errors  # noqa: PLC0415 - heavy
    from distance_leader.storage.migrating import migrate  # noqa: PLC0415

    with file_errors(path):
        _check_place(path)
    temporary = part_name(path)
    try:
        with engine_errors(path):
            key = new_key(password) if isinstance(password, bytes) else password
            temporary.touch(mode=0o600)
            mark_as_ours(temporary, key)
            opened = OpenFile(temporary, None, key)
            try:
                migrate(opened.engine)
                yield opened
            finally:
                opened.let_go()
            checkpoint(temporary, key)
            settle(temporary)
            publish(temporary, path)
    finally:
        with suppress(OSError):  # the first opening of the file clears it away
            for suffix in ("", "-wal", "-shm"):
                temporary.with_name(temporary.name + suffix).unlink(missing_ok=True)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise FileError(FileProblem.FOLDER, str(path))
    if path.exists() or path.is_symlink():
        raise FileError(FileProblem.EXISTS, str(path))
    if not path.parent.is_dir():
        raise FileError(FileProblem.NO_FOLDER, str(path))


def publish(temporary: Path, path: Path) -> None:
    """Give a finished file its name; a link never replaces a file that came in between."""
    if not path.exists():
        clear_sides(path)
    try:
        path.hardlink_to(temporary)
    except FileExistsError as error:
        raise FileError(FileProblem.EXISTS, str(path)) from error
    except OSError:  # a file system without links
        _check_place(path)
        temporary.rename(path)
