"""Hands damaged files to all that opens one as ours, in a limited process; see `fuzz`.

As a program, `opener_fuzzing SEED COUNT FOLDER` prints a line of JSON for each file: what came of each act on it. It
ends with an error where anything else comes out than an expected error, and is ended by the system where it takes too
much memory or time.
"""

import json
import resource
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from distance_leader.domain.errors import DistanceLeaderError, FileError
from distance_leader.keeping import check_whole, look_at_copy, prove_backup, repair_file, restore_backup
from distance_leader.storage.keys import FileKey
from distance_leader.storage.opening import check_file
from distance_leader.workspace import open_workspace
from tests.building import NOW, program_environment
from tests.file_damage import PASSWORD, bases_in, damaged

MEMORY = 1 << 30
SECONDS = 20
"""Of the processor's time for one file, which takes some hundredths."""


def _look(path: Path, secret: Any) -> None:
    look_at_copy(path, secret)


def _open_to(path: Path, secret: Any, *, to_write: bool) -> None:
    open_workspace(path, to_write=to_write, password=secret, now=lambda: NOW).close()


ONLY_LOOKING: tuple[Callable[[Path, Any], object], ...] = (check_file, _look, prove_backup)
WRITING: tuple[Callable[[Path, Any], object], ...] = (
    check_whole,
    lambda path, secret: _open_to(path, secret, to_write=False),
    lambda path, secret: _open_to(path, secret, to_write=True),
    lambda path, secret: repair_file(path, path.with_name("repaired.distance"), secret, NOW),
    lambda path, secret: restore_backup(path, path.with_name("restored.distance"), secret, NOW),
)


def fuzz(seed: int, count: int, folder: Path) -> Counter[str]:
    """Have `count` damaged files opened; how often what was said. Fails where the process did not end well."""
    folder.mkdir()
    said = subprocess.run(
        [sys.executable, "-m", "tests.opener_fuzzing", str(seed), str(count), str(folder)],
        env=program_environment(HOME=str(folder), XDG_DATA_HOME=str(folder / "data")),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    lines = said.stdout.splitlines()
    assert said.returncode == 0, f"file {len(lines)} of seed {seed}, {said.returncode}: {said.stderr[-3000:]}"
    assert len(lines) == count
    return Counter(word for line in lines for word in json.loads(line))


def main(seed: int, count: int, folder: Path) -> None:
    """See above."""
    rng = Random(seed)
    bases = bases_in(folder)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for number in range(count):
        place = folder / str(number)
        place.mkdir()
        content, key = damaged(rng, bases, folder)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # it ends the process
        sys.stdout.write(json.dumps(_answers(rng, content, key, place)) + "\n")
        sys.stdout.flush()
        shutil.rmtree(place)


def _answers(rng: Random, content: bytes, key: FileKey | None, place: Path) -> list[str]:
    path = place / "plan.backup-25942dc4-20261122-120000.distance"
    secrets = (key, key, key, b"wrong", PASSWORD, None) if key else (None, None, None, PASSWORD)
    said = []
    for act in rng.sample(ONLY_LOOKING, 2):
        path.write_bytes(content)
        said.append(_answer(act, path, rng.choice(secrets)))
        assert path.read_bytes() == content, act
        assert [one.name for one in place.iterdir()] == [path.name], act
    act = rng.choice(WRITING)
    said.append(_answer(act, path, rng.choice(secrets)))
    return said


def _answer(act: Callable[[Path, Any], object], path: Path, secret: Any) -> str:
    try:
        act(path, secret)
    except FileError as error:
        return str(error.problem)
    except DistanceLeaderError as error:
        return type(error).__name__
    return "opened"


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
