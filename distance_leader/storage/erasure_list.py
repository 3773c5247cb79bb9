"""Who was erased, by random ids alone: what is restored from a copy out of reach is cleared of them once more.

A list lies with the program's data and one beside the backups. A line is an id, a day and the mark of a plan: it names
nobody.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from uuid import UUID

from platformdirs import user_data_path

from distance_leader.storage.leftovers import backup_folder
from distance_leader.storage.sqlite import file_errors

_NAME = "erased.jsonl"


def erasure_lists(path: Path, *more: Path) -> list[Path]:
    """The lists of a file: in the program's data, beside its backups, and in the folders of `more`."""
    folders = (user_data_path("Distance Leader", appauthor=False), backup_folder(path), *more)
    return [folder / _NAME for folder in dict.fromkeys(folders)]


def list_in(folder: Path) -> Path:
    """The list that lies beside the backups in a folder."""
    return folder / _NAME


def note_erased(lists: Sequence[Path], subjects: Mapping[UUID, bool], on: date, plan: str) -> None:
    """Write ids down in every list with the mark of the plan, on the disk before this returns. Raises FileError.

    Of each id whether figures stay: then the person was only made nameless.
    """
    said = [
        {"id": one.hex, "on": on.isoformat(), "plan": plan, **({"figures": True} if keeps_figures else {})}
        for one, keeps_figures in subjects.items()
    ]
    lines = "".join(f"{json.dumps(one)}\n" for one in said)
    for one in lists:
        with file_errors(one):
            one.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with one.open("a", encoding="utf-8") as stream:
                stream.write(lines)
                stream.flush()
                os.fsync(stream.fileno())
            one.chmod(0o600)


def erased_subjects(lists: Sequence[Path], plan: str = "") -> dict[UUID, bool]:
    """All ids of the lists that are there, or those of one plan, and whether figures stay, as `note_erased`.

    A line that cannot be read hinders none of the others. One without a plan is of an earlier release, and of any plan.
    """
    found: dict[UUID, bool] = {}
    for one in lists:
        with suppress(OSError):
            for line in one.read_text(encoding="utf-8", errors="replace").splitlines():
                with suppress(ValueError, KeyError, TypeError, AttributeError):
                    said = json.loads(line)
                    if not plan or said.get("plan", plan) == plan:
                        key = UUID(said["id"])
                        found[key] = found.get(key, True) and bool(said.get("figures", False))
    return found
