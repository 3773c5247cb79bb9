"""Remembers the key of a file in the key ring of the computer's user, where there is one. Never needed.

The key is kept, not the password: it opens this one file and its copies, and a change of password makes it worthless.
"""

import logging
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringError, PasswordDeleteError

from distance_leader.storage.keys import FileKey, password_bytes
from distance_leader.storage.unlocking import salt_of

T = TypeVar("T")
_SERVICE = "Distance Leader"
_log = logging.getLogger(__name__)


def can_remember() -> bool:
    """Whether this computer has a key ring that is fit for it."""
    found = keyring.get_keyring()
    return not isinstance(found, NoKeyring) and found.priority >= 1


def remember(key: FileKey) -> None:
    """Keep the key of a file, if the key ring will."""
    _asked(lambda: keyring.set_password(_SERVICE, key.salt.hex(), key.recovery_words), otherwise=None)


def recalled(path: Path, salts: Collection[str]) -> bytes | None:
    """What opens the file, if it is remembered and one of `salts`. Another file of the same name has another key."""
    salt = salt_of(path)
    if salt.hex() not in salts:
        return None
    words = _asked(lambda: keyring.get_password(_SERVICE, salt.hex()), otherwise=None)
    return password_bytes(words) if words else None


def forget(key: FileKey) -> None:
    """Remember the key no more."""

    def delete() -> None:
        try:
            keyring.delete_password(_SERVICE, key.salt.hex())
        except PasswordDeleteError:  # there was none
            return

    _asked(delete, otherwise=None)


def _asked(ask: Callable[[], T], *, otherwise: T) -> T:
    """A key ring is another program, and can fail in its own ways: then the password is asked for, as without one."""
    try:
        return ask()
    except (KeyringError, RuntimeError, OSError) as error:
        _log.info("The key ring failed: %s", type(error).__name__)
        return otherwise
