"""What encryption costs: the grid, a commit and opening, against the same file without it, in one run."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.keeping import encrypt, key_of
from distance_leader.presentation.plan_grid import load_grid
from distance_leader.storage.keys import new_key
from distance_leader.workspace import Workspace, open_workspace
from tests.benchmarks.measuring import Row, compare
from tests.benchmarks.reading import FIRST, LAST, TODAY
from tests.building import NOW, editing

PASSWORD = b"kajak"


def rows(file: Path, folder: Path) -> Iterator[Row]:
    """300 people and five years."""
    plain = Path(shutil.copy(file, folder / "plain.db"))
    locked = Path(shutil.copy(file, folder / "locked.db"))
    encrypt(locked, PASSWORD, NOW)
    yield compare("opening with a password, one derivation", lambda: _open(locked), lambda: new_key(PASSWORD), 1.3)
    one = open_workspace(locked, to_write=True, password=key_of(locked, PASSWORD))
    other = open_workspace(plain, to_write=True)
    yield compare("53 weeks of 300 people, encrypted", lambda: _grid(one), lambda: _grid(other), 1.3)
    numbers = count()
    yield compare("20 commits, encrypted", lambda: _commit(one, numbers), lambda: _commit(other, numbers), 1.3)
    for workspace in (one, other):
        workspace.close()


def _open(path: Path) -> None:
    workspace = open_workspace(path, to_write=True, password=PASSWORD)
    with workspace.look() as look:
        load_grid(look, IsoWeek(2026, 45), IsoWeek(2026, 50), TODAY, "en")
    workspace.close()


def _grid(workspace: Workspace) -> None:
    with workspace.look() as look:
        load_grid(look, FIRST, LAST, TODAY, "en")


def _commit(workspace: Workspace, numbers: Iterator[int]) -> None:
    with workspace.read() as reader:
        person = reader.all(Employee)[0]
    for _ in range(20):
        with editing(workspace) as edit:
            edit.put(replace(person, title=f"Title {next(numbers)}"))
