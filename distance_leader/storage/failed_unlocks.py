"""Tries to open a file with a wrong password: kept outside of it, until the next opening takes them into its account.

A line names the file by a hash of its place and the moment; nothing that was typed is kept.
"""

import json
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from distance_leader.storage.own_lines import own_lines, write_own_lines

_NAME = "failed-unlocks.jsonl"
_MOST = 1_000
"""Lines that are kept: who tries a thousand times tells nothing new by the next one."""


def note_failed(path: Path, at: datetime) -> None:
    """Keep one more try. A folder that cannot be written to is no reason to say anything else than "wrong password"."""
    kept = own_lines(_NAME)[-_MOST + 1 :]
    write_own_lines(_NAME, [*kept, json.dumps({"file": _hash(path), "at": at.isoformat()})])


def take_failed(path: Path) -> list[datetime]:
    """When it was tried in vain since the file was last open; afterwards nothing is kept of it."""
    found, rest, mine = [], [], _hash(path)
    for line in own_lines(_NAME):
        with suppress(ValueError, KeyError, TypeError):
            said = json.loads(line)
            if said["file"] == mine:
                found.append(datetime.fromisoformat(said["at"]))
                continue
        rest.append(line)
    if found:
        write_own_lines(_NAME, rest)
    return found


def _hash(path: Path) -> str:
    return sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
