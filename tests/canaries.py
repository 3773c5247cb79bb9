"""The names and notes of our test data, looked for wherever no name may be: settings, logs, reports, leftovers."""

import logging
from collections.abc import Iterable
from pathlib import Path

CANARIES = (
    "Amina",
    "Noor",
    "Bo Lind",
    "Carla Diaz",
    "Karen Holm",
    "Maria Dahl",
    "Omar Said",
    "Park Ji-ho",
    "Quirin Zander",
    "Tavarno",
    "Ulsan Yards",
    "ask about tools",
)
"""What most tests call their people, customers and notes."""
_PLAN = b"SQLite format 3\0"


def canaries_in(texts: Iterable[str]) -> list[str]:
    """Those that stand in any of these texts."""
    whole = "\n".join(texts)
    return [name for name in CANARIES if name in whole]


def canaries_beneath(*folders: Path) -> list[str]:
    """'file: name' for each that lies in a file of these folders, in one or two bytes a letter, or in a file's name.

    Plans without a password are left out: a test chose to have one. An encrypted plan is looked through like the rest.
    """
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return [f"{path.name}: {name}" for path in files for name in _in_file(path)]


def logged_canaries(records: Iterable[logging.LogRecord]) -> list[str]:
    """Those that stand in what our own modules log, or in an error that goes with it."""
    said = [f"{record.getMessage()} {record.exc_info or ''}" for record in records if _is_ours(record)]
    return canaries_in(said)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in ("ui", "distance_leader")


def _in_file(path: Path) -> list[str]:
    content = path.read_bytes()
    main = path.with_name(path.name.removesuffix("-wal").removesuffix("-shm").removesuffix("-journal"))
    if main.is_file() and main.read_bytes().startswith(_PLAN):
        content = b""
    return [
        name
        for name in CANARIES
        if name in path.name or name.encode() in content or name.encode("utf-16-le") in content
    ]
