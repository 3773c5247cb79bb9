"""Does an act on files again and again, with one of its steps failing, and says what must hold each time.

It ends well, or with one sentence and no other error; the file holds what it held before, or all that it was to hold;
what is left half done is cleared away by the next opening; done again without the fault it succeeds.
"""

import errno
import io
import json
import os
import shutil
import traceback
from collections.abc import Callable, Iterable
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from distance_leader.domain.errors import DistanceLeaderError, FileError
from distance_leader.i18n.catalogue import catalogue
from distance_leader.keeping import key_of, make_backup
from distance_leader.presentation.sentences import sentence
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import Access, complaints, connect, schema_number
from distance_leader.workspace import open_workspace
from tests.building import NOW, dump
from tests.robustness.faults import Fate, install
from ui.entry import main

PLAN = "plan.distance"


def nothing_more(folder: Path, case: str, *, is_said_done: bool) -> None:
    """The plan is all there is to look at."""


class Act(NamedTuple):
    """One thing that is done in a folder."""

    do: tuple[str, ...] | Callable[[Path], object]
    """The words of a command, with `{}` for the folder, or a function of it."""
    passwords: tuple[bytes | None, ...] = (None,)
    """With which the plan opens, before and after."""
    look: Callable[..., None] = nothing_more
    """Looks at what else is in the folder."""


class Ended(NamedTuple):
    """How it ended in its process: the code, what was said, how many steps there were, and which of them failed."""

    code: int
    said: str
    steps: int
    failed: list[str]


class Fault(NamedTuple):
    """The step that fails, with which error, and whether all that follow fail too."""

    at: int
    number: int = errno.EIO
    lasts: bool = False


NONE = Fault(0)


def run_with(fault: Fault, act: Act, folder: Path) -> Ended:
    """Do it in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _do(act, folder, Fate(folder, fault.at, fault.number, lasts=fault.lasts), writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        said = told.read()
    status = os.waitpid(child, 0)[1]
    assert status == 0, f"the process ended with {status}"
    return Ended(*json.loads(said))


def _do(act: Act, folder: Path, fate: Fate, told: int) -> None:
    err = io.StringIO()
    install(fate)
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(err):
            code = _run(act, folder)
    except BaseException:  # noqa: BLE001 - the parent is told
        code = 9
        err.write(traceback.format_exc())
    os.write(told, json.dumps([code, err.getvalue()[-5_000:], fate.count, fate.failed[:3]]).encode())
    os._exit(0)


def _run(act: Act, folder: Path) -> int:
    if not callable(act.do):
        return main([word.format(folder) for word in act.do])
    try:
        act.do(folder)
    except DistanceLeaderError as error:
        os.sys.stderr.write(catalogue("en").text(sentence(error)))
        return 1
    return 0


def state_of(folder: Path, passwords: Iterable[bytes | None], known: set[UUID]) -> Any:
    """What the plan holds and its password, in words in which random ids are equal; it must be whole."""
    path = folder / PLAN
    is_plain = path.read_bytes()[:16].startswith(b"SQLite")
    fitting = [one for one in passwords if (one is None) == is_plain]
    if is_plain and (old := _old_state(path)):
        return old
    password = fitting[0] if len(fitting) == 1 else next(one for one in fitting if _opens(path, one))
    workspace = open_workspace(path, to_write=True, password=password)
    held = dump(workspace)
    with closing(connect(path, Access.WRITE, workspace.key)) as connection:
        assert complaints(connection) == []
    workspace.close()
    return sorted(_words(one, known) for one in held.values()), password


def _opens(path: Path, password: bytes | None) -> bool:
    try:
        return key_of(path, password) is not None
    except FileError:
        return False


def _old_state(path: Path) -> Any:
    """The same of a file that an opening would bring up to date; None for one of today."""
    with closing(connect(path, Access.WRITE)) as connection:
        if schema_number(connection) == SCHEMA:
            return None
        assert complaints(connection) == []
        asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'"
        names = [name for (name,) in connection.execute(asked)]
        return sorted((name, connection.execute(f'SELECT * FROM "{name}"').fetchall()) for name in names)


def _words(entity: Any, known: set[UUID]) -> str:
    said = [(field.name, getattr(entity, field.name)) for field in fields(entity)]
    return str([type(entity).__name__, [(name, _word(value, known)) for name, value in said]])


def _word(value: Any, known: set[UUID]) -> Any:
    if isinstance(value, UUID) and value not in known:
        return "new"
    return "moment" if isinstance(value, datetime) else value


def strays(folder: Path) -> list[str]:
    """What is nobody's file: parts, logs, folders of a trial."""
    return [
        str(one.relative_to(folder))
        for one in folder.rglob("*")
        if one.name.startswith(".") or one.name.endswith(("-wal", "-shm", "-journal"))
    ]


def some_of(steps: int, most: int, rng: Random) -> list[int]:
    """All steps, or of many the first and the last, where files get and lose their names, and some in between."""
    if steps <= most:
        return list(range(1, steps + 1))
    edge = most // 3
    between = rng.sample(range(edge + 1, steps - edge + 1), most - 2 * edge)
    return sorted([*range(1, edge + 1), *between, *range(steps - edge + 1, steps + 1)])


class Watch:
    """Holds an act to all of it. `template` is the folder it is done in, copied each time into `work`."""

    def __init__(self, act: Act, template: Path, work: Path) -> None:
        self._act, self._template, self._work = act, template, work
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            _run(act, self._copy("warm"))  # what it loads is loaded once, before the forks
        self._known: set[UUID] = set()
        self._known = self._ids(self._copy("known"))
        self._before = self._state(self._copy("before"))
        whole = self._copy("whole")
        ended = run_with(NONE, act, whole)
        assert ended.code == 0, ended.said
        self.steps = ended.steps
        self._after = self._state(whole)
        act.look(whole, "without a fault", is_said_done=True)

    def check(self, fault: Fault) -> bool:
        """Do it with a fault; whether it was done in spite of it."""
        folder = self._copy(str(fault.at))
        ended = run_with(fault, self._act, folder)
        case = f"step {fault} of {self.steps}, {ended.failed}: {ended.code} {ended.said}"
        assert ended.failed or fault.at > self.steps - 20, case  # the steps differ by some from time to time
        assert ended.code in (0, 1), case
        assert ended.code == 0 or len(ended.said.splitlines()) == 1, case
        state = self._state(folder)
        assert state in (self._before, self._after), case
        is_done = state == self._after
        assert is_done or ended.code, case
        self._act.look(folder, case, is_said_done=ended.code == 0)
        again = run_with(NONE, self._act, folder)
        assert again.code == 0 or is_done, f"{case}\nagain: {again.said}"
        assert self._state(folder) == self._after or is_done, case
        self._act.look(folder, case, is_said_done=again.code == 0)
        if any("backups" in one for one in strays(folder)):
            make_backup(folder / PLAN, None, NOW, self._act.passwords[-1])
        assert not strays(folder), f"{case} {strays(folder)}"
        shutil.rmtree(folder)
        return is_done

    def _copy(self, name: str) -> Path:
        return Path(shutil.copytree(self._template, self._work / name))

    def _state(self, folder: Path) -> Any:
        return state_of(folder, self._act.passwords, self._known)

    def _ids(self, folder: Path) -> set[UUID]:
        workspace = open_workspace(folder / PLAN, to_write=True, password=self._act.passwords[0])
        held = set(dump(workspace))
        workspace.close()
        return held
