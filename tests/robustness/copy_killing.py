"""Kills a backup or a restore at its n-th act: each statement, each opening, linking and removing of a file."""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from distance_leader.keeping import check_whole, encrypt, make_backup, restore_backup
from distance_leader.storage import backups, opening, restoring, sqlite
from distance_leader.workspace import open_workspace
from tests.building import NOW, dump, make_contact, make_person

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


class Template(NamedTuple):
    """A plan of now and one of before, with what they hold; to be copied, never opened."""

    path: Path
    kept: Path
    password: bytes | None
    old: Any
    new: Any


def make_template(empty: Path, folder: Path, password: bytes | None) -> Template:
    """Both of them, plain or encrypted."""
    path = Path(shutil.copy(empty, folder / "plan.distance"))
    _fill(path, "Before", None)
    if password:
        encrypt(path, password, NOW)
    old = held_by(path, password)
    kept = Path(shutil.copy(path, folder / "kept.distance"))
    return Template(path, kept, password, old, _fill(path, "Now", password))


def check_kills(act: str, template: Template, folder: Path, choose: Callable[[int], Iterable[int]]) -> int:
    """Kill the act at those numbers that `choose` takes of all, and look at what is left each time; how often."""
    password = template.password
    last = acts_in(act, *_copied(template, folder / "whole"), password)
    assert last > 20
    outcomes, kills = set(), 0
    for number in choose(last):
        path, kept = _copied(template, folder / str(number))
        kill_at(number, act, path, kept, password)
        kills += 1
        outcomes.add(_is_before(act, path, template))
        run_act(act, path, kept, password)  # and again, undisturbed
        assert held_by(path, password) == (template.new if act == "backup" else template.old)
        assert not list(path.parent.rglob(".*part*"))
        make_backup(path, None, NOW, password)
        shutil.rmtree(path.parent)
    assert outcomes == ({False} if act == "backup" else {False, True})
    return kills


def _is_before(act: str, path: Path, template: Template) -> bool:
    """Whether the file is what it was to become by a restore; every backup and what was put aside is whole."""
    made = list(path.parent.glob("backups/plan.backup-*"))
    assert all(check_whole(one, template.password) == [] for one in made)
    held = held_by(path, template.password)
    assert held in ((template.new,) if act == "backup" else (template.old, template.new))
    if held == template.old:
        asides = list(path.parent.glob("plan.before-restore-*.distance"))
        assert [held_by(one, template.password) for one in asides] == [template.new]
    return bool(held == template.old)


def held_by(path: Path, password: bytes | None) -> Any:
    """All that a file holds."""
    workspace = open_workspace(path, to_write=True, password=password)
    held = dump(workspace)
    workspace.close()
    return held


def _fill(path: Path, name: str, password: bytes | None) -> Any:
    workspace = open_workspace(path, to_write=True, password=password)
    person = make_person(workspace, name)
    for number in range(10):
        make_contact(workspace, person, note=f"{number} " * 200)
    workspace.close()
    return held_by(path, password)


def _copied(template: Template, folder: Path) -> tuple[Path, Path]:
    kept = folder.with_name(f"{folder.name}-kept")
    for one in (folder, kept):
        one.mkdir()
    return Path(shutil.copy(template.path, folder)), Path(shutil.copy(template.kept, kept))
