"""What an act that was cut short can leave beside a file; cleared away by whoever holds the file next."""

import os
from glob import escape
from pathlib import Path

from distance_leader.storage.sqlite import MAGIC


def part_name(path: Path) -> Path:
    """Where a new content of the file is written before it gets the file's name."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def migration_copies(path: Path) -> list[Path]:
    """The copies from before migrations, see `migrating.copy_name`."""
    return sorted(path.parent.glob(f"{escape(path.stem)}.before-schema-*{escape(path.suffix)}"))


def clear_leftovers(path: Path, *, is_encrypted: bool) -> None:
    """Remove unfinished parts; beside an encrypted file also the plain copies. For who holds the file's lock."""
    unfinished = list(path.parent.glob(f".{escape(path.name)}.*.part*"))
    plain = [copy for copy in migration_copies(path) if _is_plain(copy)] if is_encrypted else []
    for one in (*unfinished, *plain):
        one.unlink(missing_ok=True)


def settle_folder(folder: Path) -> None:
    """Names that were given or taken are on the disk. Windows does so by itself."""
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _is_plain(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(len(MAGIC)) == MAGIC
