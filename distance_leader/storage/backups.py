"""Backups: copies that were opened, checked and counted before they got their name, and their thinning out.

A backup is named for its plan, its leader and its moment: 'plan.backup-3f2a1b9c-20261125-111100.distance'. Only files
with such a name, this leader and our own mark within are ever removed.
"""

import re
from contextlib import closing
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from typing import Any, NamedTuple

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.keys import FileKey, is_marked
from distance_leader.storage.known_copies import mark_in, remember_folder
from distance_leader.storage.leftovers import remove, settle_folder
from distance_leader.storage.sqlite import (
    APPLICATION_ID,
    HEADER_SIZE,
    MAGIC,
    Access,
    connect,
    copy_verified,
    file_errors,
    header_numbers,
    opening_errors,
)
from distance_leader.storage.thinning import staying

_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"(?P<stem>.+)\.backup-(?P<leader>[0-9a-f]{8})-(?P<at>\d{8}-\d{6})(?P<suffix>\.[^.]*)?", re.DOTALL)


class Backup(NamedTuple):
    """A backup by its name alone: which plan's, whose, from when."""

    path: Path
    plan: str
    leader: str
    at: datetime


def back_up(path: Path, folder: Path, key: FileKey | None, now: datetime, *, access: Access = Access.WRITE) -> Path:
    """Make a backup of an open or closed file and thin the older ones out; returns where it lies.

    `access` is LOOK for a file or place that nobody may write to.
    A damaged file makes no backup and removes none. Raises FileError: damaged, disk_full, not_allowed, io.
    """
    with file_errors(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with opening_errors(path), closing(connect(path, access, key)) as connection:
        leader = _mark(connection, path)
    with opening_errors(folder):
        stamp = now.astimezone(UTC).strftime(_STAMP)
        target = folder / f"{path.stem}.backup-{leader}-{stamp}{path.suffix}"
        _clear_unfinished(folder, f"{path.stem}.backup-{leader}")
        copy_verified(path, target, key, access=access)
        settle_folder(folder)
        _thin_out(target, now)
    remember_folder(leader, folder)
    return target


def backup_of(path: Path) -> Backup | None:
    """What a file's name says, if it is that of a backup."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        at = datetime.strptime(found["at"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, found["stem"] + (found["suffix"] or ""), found["leader"], at)


def backups_in(folder: Path, plan: str) -> list[Backup]:
    """The backups of plans of this name ('plan.distance') in a folder, newest first. They are not opened."""
    try:
        found = [backup_of(one) for one in folder.iterdir()]
    except OSError:
        return []
    return sorted((one for one in found if one and one.plan == plan), key=lambda one: one.at, reverse=True)


def is_ours(path: Path) -> bool:
    """Whether a file is one that this program made, by its first bytes. A link is not."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        header = stream.read(HEADER_SIZE)
    if header.startswith(MAGIC):
        return header_numbers(header)[1] == APPLICATION_ID
    return is_marked(header)


def _clear_unfinished(folder: Path, start: str) -> None:
    """What a backup that was killed left behind: it never got its name."""
    for one in folder.glob(f".{escape(start)}-*.part*"):
        remove(one)


def _mark(connection: Any, path: Path) -> str:
    found = mark_in(connection)
    if found is None:
        raise FileError(FileProblem.DAMAGED, str(path))
    return found


def _thin_out(newest: Path, now: datetime) -> None:
    made = backup_of(newest)
    if made is None:
        return
    same = [one for one in backups_in(newest.parent, made.plan) if one.leader == made.leader]
    kept = staying([one.at for one in same], now.astimezone(UTC))
    for one in same:
        if one.at not in kept and is_ours(one.path):
            one.path.unlink(missing_ok=True)
