"""What an act that was cut short can leave beside a file; cleared away by whoever holds the file next."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from glob import escape
from pathlib import Path

from distance_leader.storage.sqlite import APPLICATION_ID, HEADER_SIZE, MAGIC, header_numbers

SIDES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file, by the end of its name."""


def clear_sides(path: Path) -> None:
    """Before a new file takes a name: what SQLite kept beside an old one would be read into it."""
    for side in SIDES:
        path.with_name(path.name + side).unlink(missing_ok=True)


def part_name(path: Path) -> Path:
    """Where a new content of the file is written before it gets the file's name."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def backup_folder(path: Path) -> Path:
    """Where a file's backups lie when nothing else is said."""
    return path.parent / "backups"


def put_asides(path: Path) -> list[Path]:
    """The files that a restore put aside, see `restoring`; newest first."""
    found = path.parent.glob(f"{escape(path.stem)}.before-restore-*{escape(path.suffix)}")
    return sorted(found, key=lambda one: one.name, reverse=True)


def intend_to_encrypt(path: Path) -> None:
    """Note beside a plain file that its plain copies go as soon as it is encrypted, whoever comes to do it."""
    _intent(path).touch(mode=0o600)
    settle_folder(path.parent)


def erasing_note(path: Path) -> Path:
    """Where it is noted what an erasure has still to do, see `storage.erasing_note`."""
    return path.with_name(f".{path.name}.erasing")


def is_erasing_unfinished(path: Path) -> bool:
    """Whether an erasure from a file and its copies was broken off, or goes on now."""
    return erasing_note(path).exists()


def clear_leftovers(path: Path, encrypted_mark: Callable[[], str | None] | None = None) -> None:
    """Remove unfinished parts, and the plain copies of a file that was just encrypted. For who holds its lock.

    Without the note they stay: an encrypted backup may have been restored over a plain file that is still wanted.
    `encrypted_mark` finds the mark of a file that is encrypted; only copies with it are those of the plan.
    """
    intent = _intent(path)
    names = (f".{escape(path.name)}.*.part*", f".{escape(path.stem)}.before-*{escape(path.suffix)}.part*")
    unfinished = [one for name in names for one in path.parent.glob(name) if one != intent]
    mark = encrypted_mark() if encrypted_mark is not None and intent.exists() else None
    if mark is not None:
        for copy in copies_of(path, mark):
            if _is_plain(copy):
                remove(copy)
    for one in (*unfinished, intent):
        remove(one)


def remove(one: Path) -> None:
    """Remove a file, or a folder in which a copy was tried."""
    if one.is_dir() and not one.is_symlink():
        shutil.rmtree(one)
    else:
        one.unlink(missing_ok=True)


def clear_plain_backups(path: Path, mark: str, folder: Path) -> None:
    """Remove the plain backups of a plan that is encrypted now, in a second place."""
    for one in backups_at(path, mark, folder):
        if _is_plain(one):
            one.unlink(missing_ok=True)


def settle_folder(folder: Path) -> None:
    """Names that were given or taken are on the disk. Windows does so by itself.

    Where a disk or a network folder refuses, the names stand all the same, and what was done is done.
    """
    if os.name != "nt":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _intent(path: Path) -> Path:
    return path.with_name(f".{path.name}.encrypting")


def copies_of(path: Path, mark: str, *folders: Path) -> list[Path]:
    """A plan's copies from before migrations and restores, and its backups in their usual place and in others, by name.

    What lies beside the file was under its name; of backups only those with the plan's mark are its own.
    """
    found = [*path.parent.glob(f"{escape(path.stem)}.before-schema-*{escape(path.suffix)}"), *put_asides(path)]
    for folder in dict.fromkeys((backup_folder(path), *folders)):
        found += backups_at(path, mark, folder)
    return found


def backups_at(path: Path, mark: str, folder: Path) -> list[Path]:
    """The backups of a plan in a folder, by name."""
    return sorted(folder.glob(f"{escape(path.stem)}.backup-{mark}-????????-??????{escape(path.suffix)}"))


def _is_plain(path: Path) -> bool:
    with path.open("rb") as stream:
        header = stream.read(HEADER_SIZE)
    return header.startswith(MAGIC) and header_numbers(header)[1] == APPLICATION_ID
