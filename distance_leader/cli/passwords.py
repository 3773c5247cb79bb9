"""Passwords of commands: from the environment or a file, never from an argument, which every process can read."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from distance_leader.domain.clock import system_now
from distance_leader.domain.errors import FileError, FileProblem, InvalidValueError, Problem
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg
from distance_leader.keeping import decrypt, encrypt, reencrypt
from distance_leader.storage.keys import password_bytes

_VARIABLE = "DISTANCE_LEADER_PASSWORD"
_NEW_VARIABLE = "DISTANCE_LEADER_NEW_PASSWORD"
_LONGEST = 10_000


def password_of(given: Namespace) -> bytes | None:
    """The password with which the command's file opens; None where none was given."""
    return _read("password-file", given.password_file, _VARIABLE)


def new_password_of(given: Namespace) -> bytes:
    """The password that a file is to get. Raises InvalidValueError where none was given."""
    found = _read("new-password-file", given.new_password_file, _NEW_VARIABLE)
    if found is None:
        raise InvalidValueError("Option", "new-password-file", Problem.NO_NEW_PASSWORD, variable=_NEW_VARIABLE)
    return found


def warn_of_plain_file(path: Path, texts: Catalogue) -> None:
    """One line for who made a file without a password."""
    said = msg("{path} is not encrypted: whoever has the file can read it.", path=str(path))
    sys.stderr.write(texts.text(said) + "\n")


def password(given: Namespace, texts: Catalogue) -> None:
    """The verbs of `password`: set, change, remove."""
    if given.verb == "set":
        made = encrypt(given.file, new_password_of(given), system_now())
    elif given.verb == "change":
        made = reencrypt(given.file, password_of(given), new_password_of(given), system_now())
    else:
        made = decrypt(given.file, password_of(given))
        warn_of_plain_file(given.file, texts)
    if made.no_backup is not None:
        raise made.no_backup


def _read(option: str, file: Path | None, variable: str) -> bytes | None:
    """The first line of a file, or else the environment's word. An empty word is none, an empty file a mistake."""
    if file is None:
        word = os.environ.get(variable, "")
        return password_bytes(word) if word else None
    try:
        with file.open("rb") as stream:
            text = stream.read(_LONGEST + 1).decode("utf-8-sig", "surrogateescape")
    except OSError as error:
        problem = FileProblem.NOT_ALLOWED if isinstance(error, PermissionError) else FileProblem.MISSING
        raise FileError(problem, str(file)) from error
    line = text.split("\n", 1)[0].removesuffix("\r")
    if len(text.encode("utf-8", "surrogateescape")) > _LONGEST and "\n" not in text:
        raise InvalidValueError("Option", option, Problem.TOO_LONG, length=len(text), most=_LONGEST)
    if not line:
        raise InvalidValueError("Option", option, Problem.EMPTY)
    return password_bytes(line)
