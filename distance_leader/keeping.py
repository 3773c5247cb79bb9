"""What is done with whole files: passwords, backups, restores, checks. None of it needs the file to be open."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from distance_leader.domain.clock import system_now
from distance_leader.domain.codes import AuditAct
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.forgetting import act_of_erasure, clear_returned, clearing_restored
from distance_leader.storage.audit import AuditEntry, note_act
from distance_leader.storage.backups import back_up, backup_of, backups_in
from distance_leader.storage.failed_unlocks import note_failed
from distance_leader.storage.keys import FileKey, Secret
from distance_leader.storage.known_copies import known_folders, mark_of
from distance_leader.storage.leftovers import backup_folder, clear_plain_backups, put_asides
from distance_leader.storage.opening import check_file, file_complaints, open_file
from distance_leader.storage.rekeying import change_password, remove_password, set_password
from distance_leader.storage.repairing import repair
from distance_leader.storage.restoring import Holding, holding_of, prove, restore
from distance_leader.storage.salvaging import Salvaged
from distance_leader.storage.sqlite import complaints, connect, file_errors, lasting_damage
from distance_leader.workspace import Workspace


class Rekeyed(NamedTuple):
    """The key that a file has now, and why there is no new backup of it, where there is none."""

    key: FileKey | None
    no_backup: FileError | None = None


@contextmanager
def _noting_failed(path: Path, now: datetime | None) -> Generator[None, None, None]:
    """A wrong password is kept for the account of the file, whatever it was typed for."""
    try:
        yield
    except FileError as error:
        if error.problem is FileProblem.WRONG_PASSWORD:
            note_failed(path, now or system_now())
        raise


def key_of(path: Path, password: Secret | None, now: datetime | None = None) -> FileKey | None:
    """The key with which a file opens; None for a plain one. Raises FileError. Takes a moment: derive it once."""
    with _noting_failed(path, now):
        return check_file(path, password).key


def check_whole(path: Path, password: Secret | None = None) -> list[str]:
    """What the full integrity check of a file finds; nothing in a sound one. Raises FileError."""
    with _noting_failed(path, None):
        return file_complaints(path, password)


def make_backup(path: Path, folder: Path | None, now: datetime, password: Secret | None = None) -> Path:
    """A checked copy of a file, by itself in the folder `backups` beside it; returns where. Raises FileError."""
    with _noting_failed(path, now):
        opened = open_file(path, to_write=False, password=password, checks_unclean=True)
    try:
        made = back_up(path, folder or backup_folder(path), opened.key, now, access=opened.access)
        clear_returned(path, opened.key, made.parent, now)
        return made
    finally:
        opened.close()


def check_open(workspace: Workspace) -> list[str]:
    """The full checks of a file that is open here; any thread. Raises FileError where it cannot be read at all."""
    with file_errors(workspace.path), closing(connect(workspace.path, workspace.access, workspace.key)) as connection:
        return lasting_damage(connection) or complaints(connection)


class BackedUp(NamedTuple):
    """Where a backup lies, and why there is none in the second place, where there is none."""

    path: Path
    no_second: FileError | None = None


def back_up_open(workspace: Workspace, second: Path | None, now: datetime) -> BackedUp:
    """Back a file up that is open here, in its usual place and a second one; any thread, while the file is edited.

    Raises FileError where the usual place has none; a stick that is not plugged in is told, and no reason to fail.
    """
    path = workspace.path
    made = back_up(path, backup_folder(path), workspace.key, now, access=workspace.access)
    if second is None:
        return BackedUp(made)
    if not second.is_dir():  # what is made there would lie where the stick is not
        return BackedUp(made, FileError(FileProblem.NO_FOLDER, str(second / path.name)))
    try:
        back_up(path, second, workspace.key, now, access=workspace.access)
        clear_returned(path, workspace.key, second, now)
    except FileError as error:
        return BackedUp(made, error)
    return BackedUp(made)


class Kept(NamedTuple):
    """A copy that can be restored: a backup, or what a restore put aside."""

    path: Path
    at: datetime
    is_aside: bool


def kept_copies(path: Path, second: Path | None) -> list[Kept]:
    """The copies of a file in its usual place, in a second one and beside it, newest first. They are not opened."""
    folders = [backup_folder(path), *([second] if second is not None else [])]
    backups = [Kept(one.path, one.at, is_aside=False) for folder in folders for one in backups_in(folder, path.name)]
    asides = [Kept(one, _changed_at(one), is_aside=True) for one in put_asides(path)]
    return sorted([*backups, *asides], key=lambda one: one.at, reverse=True)


def kept_copy(path: Path) -> Kept:
    """A copy that the user names, wherever it lies; it is not opened. Raises FileError where there is none."""
    with file_errors(path):
        changed, found = _changed_at(path), backup_of(path)
    return Kept(path, changed if found is None else found.at, is_aside=False)


def newest_backup(path: Path, now: datetime) -> datetime | None:
    """When the newest backup in the usual place was made; None where there is none.

    One from the future was made while a clock went wrong, and says nothing about how old the newest is.
    """
    found = [one.at for one in backups_in(backup_folder(path), path.name) if one.at <= now]
    return found[0] if found else None


class Looked(NamedTuple):
    """What a copy holds, and the key that opens it."""

    holding: Holding
    key: FileKey | None


def look_at_copy(path: Path, password: Secret | None) -> Looked:
    """What a copy holds, without touching it. Raises FileError."""
    checked = check_file(path, password)
    return Looked(holding_of(path, checked.key, checked.schema), checked.key)


def is_backup(path: Path) -> bool:
    """Whether a file has the name of a backup."""
    return backup_of(path) is not None


def prove_backup(path: Path, password: Secret | None = None) -> Holding:
    """Restore a backup on trial and say what it holds. Raises FileError."""
    return prove(path, password)


def restore_backup(
    backup: Path, path: Path, password: Secret | None, now: datetime, *, present: Secret | None = None
) -> Path | None:
    """Put a backup in a file's place; returns where the file of before lies now. Raises FileError.

    `present` opens the file that is there, where that is another than the backup's. Who was erased since the backup
    was made is erased from what comes back.
    """
    with _noting_failed(path, now), clearing_restored(path, password, now, backup.parent):
        aside = restore(backup, path, password, now, present=present)
    note_act(path, key_of(path, password), AuditEntry(now, AuditAct.RESTORE, None, "backup", 1))
    return aside


def repair_file(path: Path, out: Path, password: Secret | None, now: datetime) -> list[Salvaged]:
    """Write what can be read of a damaged file to a new one; what became of each table. Raises FileError.

    It may be an old copy: who was erased since is not in the new one, as after a restore.
    """
    erase = act_of_erasure(path, now, path.parent, out.parent, backup_folder(out))
    with _noting_failed(path, now):
        return repair(path, out, password, erase)


def encrypt(path: Path, new: bytes, now: datetime, second: Path | None = None) -> Rekeyed:
    """Set the password of a plain file; the plain copies go, and a backup of the new file is made. Raises FileError.

    `second` is another folder with backups of it. A saved copy stays as it was saved.
    """
    key = set_password(path, new)
    made = _backed_up(path, key, now)
    try:
        with file_errors(path):
            mark = mark_of(path, key)
            for folder in dict.fromkeys([*([second] if second is not None else []), *known_folders(mark or "")]):
                if mark is not None:
                    clear_plain_backups(path, mark, folder)
    except FileError as error:  # the file is encrypted; what is left goes with the next backup there
        return made if made.no_backup is not None else Rekeyed(key, error)
    return made


def reencrypt(path: Path, old: Secret | None, new: bytes, now: datetime) -> Rekeyed:
    """Change the password of a file and make a backup that opens with it. Raises FileError."""
    with _noting_failed(path, now):
        key = change_password(path, old, new)
    return _backed_up(path, key, now)


def decrypt(path: Path, old: Secret | None) -> Rekeyed:
    """Make a plain file of an encrypted one. Raises FileError."""
    with _noting_failed(path, None):
        remove_password(path, old)
    return Rekeyed(None)


def _backed_up(path: Path, key: FileKey, now: datetime) -> Rekeyed:
    """A full disk is no reason to say that the password was not changed: it was."""
    try:
        make_backup(path, None, now, key)
    except FileError as error:
        return Rekeyed(key, error)
    return Rekeyed(key)


def _changed_at(path: Path) -> datetime:
    """When a file that was put aside was last written."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
