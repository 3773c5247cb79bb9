"""Kills a change of password at its n-th act: each statement, each opening, renaming and removing of a file."""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from distance_leader.domain.errors import FileError
from distance_leader.keeping import key_of
from distance_leader.storage import rekeying
from distance_leader.storage.sqlite import connect
from tests.robustness.copy_killing import held_by

OLD, NEW = b"old", b"new"
ACTS = {
    "set": lambda path: rekeying.set_password(path, NEW),
    "change": lambda path: rekeying.change_password(path, OLD, NEW),
    "remove": lambda path: rekeying.remove_password(path, OLD),
}
_SEEN = ("open", "os.rename", "os.remove", "os.chmod")


def passwords_survive_kills(act: str, plain: Path, folder: Path, choose: Callable[[int], Iterable[int]]) -> int:
    """Kill the act at those numbers that `choose` takes of all; each time one password opens all. How often."""
    old, new = (None if act == "set" else OLD), (None if act == "remove" else NEW)
    held = held_by(plain, None)
    start = Path(shutil.copy(plain, folder / f"start-{act}.distance"))
    if old is not None:
        rekeying.set_password(start, old)
    whole = Path(shutil.copy(start, folder / f"whole-{act}.distance"))
    outcomes, kills = set(), 0
    for number in choose(acts_in(act, whole)):
        place = folder / f"{act}-{number}"
        place.mkdir()
        path = Path(shutil.copy(start, place / "plan.distance"))
        kill_at(act, path, number)
        kills += 1
        password = next(one for one in (new, old) if _opens(path, one))
        assert held_by(path, password) == held
        outcomes.add(password)
        shutil.rmtree(place)
    assert outcomes == {old, new}
    return kills


def _opens(path: Path, password: bytes | None) -> bool:
    """Whether this is the password, or the file has none and this is none."""
    try:
        return (key_of(path, password) is None) == (password is None)
    except FileError:
        return False


def acts_in(act: str, path: Path) -> int:
    """Do it in a child and count its acts."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _do(act, path, 0, writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        count = int(told.read() or 0)
    assert os.waitpid(child, 0)[1] == 0, "the act failed by itself"
    return count


def kill_at(act: str, path: Path, number: int) -> None:
    """Do it in a child that is killed at its `number`-th act."""
    child = os.fork()
    if child == 0:
        _do(act, path, number)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL, "the act ended by itself"


def _do(act: str, path: Path, number: int, told: int | None = None) -> None:
    done = 0

    def count(*_: object) -> None:
        nonlocal done
        done += 1
        if done == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(name: str, args: tuple[object, ...]) -> None:
        if name in _SEEN and str(args[0]).startswith(str(path.parent)):
            count()

    def traced(*words: object) -> object:
        connection = connect(*words)
        connection.set_trace_callback(count)
        return connection

    rekeying.connect = traced
    sys.addaudithook(audit)
    try:
        ACTS[act](path)
    except BaseException:  # noqa: BLE001 - the parent is told by the code
        os._exit(9)
    if told is not None:
        os.write(told, str(done).encode())
    os._exit(0)
