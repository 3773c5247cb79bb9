"""What is done with whole files: passwords, backups, restores, checks. None of it needs the file to be open."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from distance_leader.domain.codes import AuditAct
from distance_leader.domain.errors import FileError
from distance_leader.forgetting import clear_restored
from distance_leader.storage.audit import AuditEntry, note_act
from distance_leader.storage.backups import back_up, backup_of
from distance_leader.storage.keys import FileKey, Secret
from distance_leader.storage.leftovers import backup_folder
from distance_leader.storage.opening import check_file, file_complaints, open_file
from distance_leader.storage.rekeying import change_password, remove_password, set_password
from distance_leader.storage.restoring import Holding, prove, restore


class Rekeyed(NamedTuple):
    """The key that a file has now, and why there is no new backup of it, where there is none."""

    key: FileKey | None
    no_backup: FileError | None = None


def key_of(path: Path, password: Secret | None) -> FileKey | None:
    """The key with which a file opens; None for a plain one. Raises FileError. Takes a moment: derive it once."""
    return check_file(path, password).key


def check_whole(path: Path, password: Secret | None = None) -> list[str]:
    """What the full integrity check of a file finds; nothing in a sound one. Raises FileError."""
    return file_complaints(path, password)


def make_backup(path: Path, folder: Path | None, now: datetime, password: Secret | None = None) -> Path:
    """A checked copy of a file, by itself in the folder `backups` beside it; returns where. Raises FileError."""
    opened = open_file(path, to_write=False, password=password)
    try:
        return back_up(path, folder or backup_folder(path), opened.key, now, access=opened.access)
    finally:
        opened.close()


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
    aside = restore(backup, path, password, now, present=present)
    clear_restored(path, password, now, backup.parent)
    note_act(path, key_of(path, password), AuditEntry(now, AuditAct.RESTORE, None, "backup", 1))
    return aside


def encrypt(path: Path, new: bytes, now: datetime) -> Rekeyed:
    """Set the password of a plain file; the plain copies go, and a backup of the new file is made. Raises FileError."""
    return _backed_up(path, set_password(path, new), now)


def reencrypt(path: Path, old: Secret | None, new: bytes, now: datetime) -> Rekeyed:
    """Change the password of a file and make a backup that opens with it. Raises FileError."""
    return _backed_up(path, change_password(path, old, new), now)


def decrypt(path: Path, old: Secret | None) -> Rekeyed:
    """Make a plain file of an encrypted one. Raises FileError."""
    remove_password(path, old)
    return Rekeyed(None)


def _backed_up(path: Path, key: FileKey, now: datetime) -> Rekeyed:
    """A full disk is no reason to say that the password was not changed: it was."""
    try:
        make_backup(path, None, now, key)
    except FileError as error:
        return Rekeyed(key, error)
    return Rekeyed(key)
