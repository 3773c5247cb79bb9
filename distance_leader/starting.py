"""New files, filled before they get their name, and what is done with whole files that are not open."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from uuid import uuid4

from distance_leader.domain.leader import Leader
from distance_leader.i18n.message import msg
from distance_leader.services.samples.build import fill_with_samples
from distance_leader.services.samples.order import SampleOrder
from distance_leader.storage.backups import back_up, backup_of
from distance_leader.storage.leftovers import backup_folder
from distance_leader.storage.opening import file_complaints, open_file
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.rekeying import change_password, remove_password, set_password
from distance_leader.storage.restoring import Holding, prove, restore
from distance_leader.workspace import Workspace, new_workspace

MOST_PEOPLE = 1_000
MOST_YEARS = 10


@dataclass(frozen=True, slots=True)
class Samples:
    """How much sample data, in which language, from which seed."""

    people: int = 12
    years: int = 2
    seed: int = 1
    language: str = "da"


def start_plan(path: Path, leader: Leader, password: bytes | None = None) -> None:
    """Make an empty file for a leader. Raises FileError; an existing file is never replaced."""
    with new_workspace(path, password=password) as workspace, workspace.load(msg("New file")) as edit:
        edit.load([leader])


def same_leader(workspace: Workspace | None, language: str) -> Leader:
    """The leader of an open file, for a new one; an unnamed one where none is open."""
    if workspace is None:
        return Leader(language=language)
    with workspace.read() as reader:
        return replace(leader_of(reader), id=uuid4(), is_sample=False, form_secret=token_hex())


def make_samples(path: Path, now: datetime, samples: Samples, password: bytes | None = None) -> None:
    """Make a file of invented people around the date of `now`. Raises FileError; never replaces a file."""
    order = SampleOrder(
        people=samples.people, years=samples.years, seed=samples.seed, today=now.date(), language=samples.language
    )
    with new_workspace(path, lambda: now, password) as workspace, workspace.load(msg("Sample data")) as edit:
        fill_with_samples(edit, order)


def check_whole(path: Path, password: bytes | None = None) -> list[str]:
    """What the full integrity check of a file finds; nothing in a sound one. Raises FileError."""
    return file_complaints(path, password)


def make_backup(path: Path, folder: Path | None, now: datetime, password: bytes | None = None) -> Path:
    """A checked copy of a file, by itself in the folder `backups` beside it; returns where. Raises FileError."""
    opened = open_file(path, to_write=False, password=password)
    try:
        return back_up(path, folder or backup_folder(path), opened.key, now, access=opened.access)
    finally:
        opened.close()


def is_backup(path: Path) -> bool:
    """Whether a file has the name of a backup."""
    return backup_of(path) is not None


def prove_backup(path: Path, password: bytes | None = None) -> Holding:
    """Restore a backup on trial and say what it holds. Raises FileError."""
    return prove(path, password)


def restore_backup(backup: Path, path: Path, password: bytes | None, now: datetime) -> Path | None:
    """Put a backup in a file's place; returns where the file of before lies now. Raises FileError."""
    return restore(backup, path, password, now)


def encrypt(path: Path, new: bytes, now: datetime) -> None:
    """Set the password of a plain file; the plain copies go, and a backup of the new file is made. Raises FileError."""
    set_password(path, new)
    make_backup(path, None, now, new)


def reencrypt(path: Path, old: bytes | None, new: bytes, now: datetime) -> None:
    """Change the password of a file and make a backup that opens with it. Raises FileError."""
    change_password(path, old, new)
    make_backup(path, None, now, new)


def decrypt(path: Path, old: bytes | None) -> None:
    """Make a plain file of an encrypted one. Raises FileError."""
    remove_password(path, old)
