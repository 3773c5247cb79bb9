"""What an erasure has still to do, noted beside the file while it lasts; what was broken off can so be finished.

A line is an id, a category, a day and whether figures stay: it names nobody.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from uuid import UUID

from distance_leader.domain.codes import Kept
from distance_leader.storage.erasing import Over
from distance_leader.storage.leftovers import erasing_note, settle_folder
from distance_leader.storage.sqlite import file_errors


def note_erasing(path: Path, over: Iterable[Over]) -> None:
    """Note it, on the disk before this returns. Raises FileError."""
    note = erasing_note(path)
    part = note.with_name(f"{note.name}.part")
    lines = "".join(f"{json.dumps(_values(one))}\n" for one in dict.fromkeys(over))
    with file_errors(note):
        with part.open("w", encoding="utf-8") as stream:
            part.chmod(0o600)
            stream.write(lines)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(note)
        settle_folder(note.parent)


def noted_erasing(path: Path) -> list[Over]:
    """What was noted; a line that cannot be read hinders none of the others. Raises FileError."""
    found = []
    with file_errors(erasing_note(path)), suppress(FileNotFoundError):
        for line in erasing_note(path).read_text(encoding="utf-8", errors="replace").splitlines():
            with suppress(ValueError, KeyError, TypeError, AttributeError):
                found.append(_over(json.loads(line)))
    return found


def end_erasing(path: Path) -> None:
    """All of it was done. Raises FileError."""
    with file_errors(erasing_note(path)):
        erasing_note(path).unlink(missing_ok=True)
        settle_folder(path.parent)


def _values(one: Over) -> dict[str, object]:
    return {
        "id": one.employee_id.hex,
        "category": str(one.category),
        "cutoff": one.cutoff.isoformat(),
        "keeps_figures": one.keeps_figures,
    }


def _over(said: dict[str, object]) -> Over:
    day = date.fromisoformat(str(said["cutoff"]))
    return Over(UUID(str(said["id"])), Kept(str(said["category"])), day, bool(said["keeps_figures"]))
