"""Tries to open a file with a wrong password: kept outside of it, until the next opening takes them into its account.

A line names the file by a hash of its place and the moment; nothing that was typed is kept.
"""

import json
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from platformdirs import user_data_path

_NAME = "failed-unlocks.jsonl"
_MOST = 1_000
"""Lines that are kept: who tries a thousand times tells nothing new by the next one."""


def note_failed(path: Path, at: datetime) -> None:
    """Keep one more try. A folder that cannot be written to is no reason to say anything else than "wrong password"."""
    with suppress(OSError):
        kept = _lines()[-_MOST + 1 :]
        _write([*kept, json.dumps({"file": _hash(path), "at": at.isoformat()})])


def take_failed(path: Path) -> list[datetime]:
    """When it was tried in vain since the file was last open; afterwards nothing is kept of it."""
    found, rest, mine = [], [], _hash(path)
    for line in _lines():
        with suppress(ValueError, KeyError, TypeError):
            said = json.loads(line)
            if said["file"] == mine:
                found.append(datetime.fromisoformat(said["at"]))
                continue
        rest.append(line)
    if found:
        with suppress(OSError):
            _write(rest)
    return found


def _place() -> Path:
    return user_data_path("Distance Leader", appauthor=False) / _NAME


def _hash(path: Path) -> str:
    return sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _lines() -> list[str]:
    try:
        return _place().read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _write(lines: list[str]) -> None:
    place = _place()
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = place.with_name(f".{_NAME}.part")
    part.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    part.chmod(0o600)
    part.replace(place)
