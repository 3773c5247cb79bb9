"""Where copies of a plan were put, as far as this computer knows: folders with backups, and copies that were saved.

A line names a plan by its mark, which stands in the names of its backups too, and a place. Erasure and encryption go
there as well.
"""

import json
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from distance_leader.storage.keys import FileKey
from distance_leader.storage.own_lines import own_lines, write_own_lines
from distance_leader.storage.sqlite import Access, connect, opening_errors

_NAME = "copies.jsonl"
_FOLDER, _COPY = "folder", "copy"
_MOST = 500


def mark_in(connection: Any) -> str | None:
    """The mark of the plan that a connection of the driver is open to; None where it has no leader yet."""
    found = connection.execute("SELECT id FROM leader").fetchone()
    return sha256(str(found[0]).encode()).hexdigest()[:8] if found else None


def mark_of(path: Path, key: FileKey | None) -> str | None:
    """As `mark_in`, of a closed file or copy, which is only looked at. Raises FileError."""
    with opening_errors(path), closing(connect(path, Access.LOOK, key)) as connection:
        return mark_in(connection)


def remember_folder(mark: str, folder: Path) -> None:
    """Backups of a plan lie here. A folder that cannot be written to is no reason not to make any."""
    _remember(mark, _FOLDER, folder)


def remember_copy(mark: str, copy: Path) -> None:
    """A copy of a plan was saved here."""
    _remember(mark, _COPY, copy)


def known_folders(mark: str) -> list[Path]:
    """Where backups of a plan were made, whether it can be reached now or not."""
    return _known(mark, _FOLDER)


def known_copies(mark: str) -> list[Path]:
    """The copies of a plan that were saved; they may have been removed since."""
    return _known(mark, _COPY)


def _known(mark: str, kind: str) -> list[Path]:
    found = []
    for line in own_lines(_NAME):
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            said = json.loads(line)
            if said["plan"] == mark and kind in said:
                found.append(Path(said[kind]))
    return found


def _remember(mark: str, kind: str, place: Path) -> None:
    line, lines = json.dumps({"plan": mark, kind: str(place.resolve())}), own_lines(_NAME)
    if line not in lines:
        write_own_lines(_NAME, [*lines, line][-_MOST:])
