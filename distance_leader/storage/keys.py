"""From a password to a file's key, and how an encrypted file of ours is known without it.

Such a file is a standard one of SQLCipher 4: its first 16 bytes are the salt, all else looks like chance. We choose
the salt, so it can carry a mark: its last four bytes follow from the twelve before. Only with the mark can a wrong
password be told from a file of another program.
"""

import hmac
import unicodedata
from base64 import b32decode, b32encode
from hashlib import pbkdf2_hmac, sha256
from secrets import token_bytes
from typing import TypeAlias

SALT_SIZE = 16
PAGE_SIZE = 4096
ROUNDS = 256_000
"""SQLCipher's own number, so that any program of its kind opens the file with the password."""

_CHOSEN = 12
_MARK = b"Distance Leader"
_KEY_SIZE = 32
_SEAL_SIZE = 64
_SEAL_ROUNDS = 2
_SEAL_MASK = 0x3A
_GROUP = 4
_LOOKS_LIKE = str.maketrans("01", "OI", " -\t")
"""Digits that the sheet does not have, for the letters that they are taken for; spaces and dashes say nothing."""


class FileKey:
    """The key of one file, of all its copies, and of nothing else. It shows itself nowhere."""

    __slots__ = ("_key", "_seal", "salt")

    def __init__(self, key: bytes, salt: bytes) -> None:
        self._key = key
        self._seal = pbkdf2_hmac("sha512", key, bytes(one ^ _SEAL_MASK for one in salt), _SEAL_ROUNDS, _KEY_SIZE)
        self.salt = salt

    def __repr__(self) -> str:
        return "<FileKey>"

    @property
    def words(self) -> str:
        """As SQLCipher takes it, so that it need not derive it once more for each connection."""
        return f"x'{self._key.hex()}{self.salt.hex()}'"

    @property
    def recovery_words(self) -> str:
        """The key itself for a sheet of paper: 14 groups of letters and digits, the last one proves the others."""
        letters = _letters(self._key)
        return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))

    def fits(self, page: bytes, number: int) -> bool:
        """Whether a page as it lies on the disk was sealed with this key. `number` counts from 1."""
        sealed = page[SALT_SIZE if number == 1 else 0 : -_SEAL_SIZE] + number.to_bytes(4, "little")
        return hmac.compare_digest(hmac.digest(self._seal, sealed, "sha512"), page[-_SEAL_SIZE:])


Secret: TypeAlias = bytes | FileKey
"""What opens a file: a password, the words of its recovery sheet, or its key where it was found before."""


def key_from(secret: Secret, salt: bytes) -> FileKey:
    """The key that a secret gives for the file with this salt."""
    if isinstance(secret, FileKey):
        return secret
    found = _recovered(secret)
    return derive(secret, salt) if found is None else FileKey(found, salt)


def derive(password: bytes, salt: bytes) -> FileKey:
    """The key for a file with this salt. It takes a sixth of a second, by design: once for each opening."""
    return FileKey(pbkdf2_hmac("sha512", password, salt, ROUNDS, _KEY_SIZE), salt)


def new_key(password: bytes) -> FileKey:
    """A key for a file that is to be made."""
    chosen = token_bytes(_CHOSEN)
    return derive(password, chosen + _mark_of(chosen))


def is_marked(header: bytes) -> bool:
    """Whether a file with these first bytes is an encrypted one of ours."""
    return len(header) >= SALT_SIZE and header[_CHOSEN:SALT_SIZE] == _mark_of(header[:_CHOSEN])


def password_bytes(text: str) -> bytes:
    """A password as it was typed, the same on every system: some keyboards write é as one sign, some as two."""
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")


def _letters(key: bytes) -> str:
    return (b32encode(key).rstrip(b"=") + b32encode(sha256(_MARK + key).digest())[:_GROUP]).decode()


def _recovered(typed: bytes) -> bytes | None:
    """The key on a recovery sheet; None where the words are anything else, so a password, or have a slip in them."""
    letters = typed.decode("utf-8", "replace").upper().translate(_LOOKS_LIKE)
    try:
        key = b32decode(letters[:-_GROUP] + "====")
    except ValueError:
        return None
    return key if len(key) == _KEY_SIZE and _letters(key) == letters else None


def _mark_of(chosen: bytes) -> bytes:
    return sha256(_MARK + chosen).digest()[: SALT_SIZE - _CHOSEN]
