"""Kills a backup or a restore at its n-th act: each statement, each opening, linking and removing of a file."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from distance_leader.keeping import make_backup, restore_backup
from distance_leader.storage import backups, opening, restoring, sqlite
from tests.building import NOW

_SEEN = ("open", "os.rename", "os.remove", "os.chmod", "os.link", "os.mkdir", "shutil.copyfile")


def run_act(act: str, path: Path, kept: Path, password: bytes | None) -> None:
    """Back `path` up, or put `kept` in its place."""
    if act == "backup":
        make_backup(path, None, NOW, password)
    else:
        restore_backup(kept, path, password, NOW)


def acts_in(*words: Any) -> int:
    """Do it in a child and count its acts."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _do(words, 0, writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        count = int(told.read() or 0)
    assert os.waitpid(child, 0)[1] == 0, "the act failed by itself"
    return count


def kill_at(number: int, *words: Any) -> None:
    """Do it in a child that is killed at its `number`-th act."""
    child = os.fork()
    if child == 0:
        _do(words, number)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL, "the act ended by itself"


def _do(words: Any, number: int, told: int | None = None) -> None:
    done = 0
    folder = str(words[1].parent)

    def count(*_: object) -> None:
        nonlocal done
        done += 1
        if done == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(name: str, args: tuple[object, ...]) -> None:
        if name in _SEEN and folder in str(args[0]):
            count()

    _trace(count)
    sys.addaudithook(audit)
    try:
        run_act(*words)
    except BaseException:  # noqa: BLE001 - the parent is told by the code
        os._exit(9)
    if told is not None:
        os.write(told, str(done).encode())
    os._exit(0)


def _trace(count: Any) -> None:
    """Count the statements of every connection."""
    real = sqlite.connect

    def traced(*given: Any) -> Any:
        connection = real(*given)
        connection.set_trace_callback(count)
        return connection

    for module in (sqlite, backups, opening, restoring):
        module.connect = traced  # type: ignore[attr-defined]
