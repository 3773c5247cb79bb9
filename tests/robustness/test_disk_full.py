"""A disk without room: the old state, a sentence, and nothing half written beside it."""

import os
import subprocess
import sys

import pytest

from distance_leader.workspace import open_workspace
from tests.building import beside, dump, make_contact, make_person, program, program_environment
from tests.robustness.next_release import make_scripts

resource = pytest.importorskip("resource", reason="needs a limit on the size of files")

LONG_NOTE = "n" * 100_000
MIGRATE = """
import sys
from pathlib import Path
from distance_leader.cli.run import run
from tests.robustness.next_release import become
from ui.entry import main
become(Path(sys.argv[1]))
sys.exit(main(["grid", sys.argv[2], "--from", "2026-W48", "--to", "2026-W48"]))
"""


@pytest.fixture
def full_plan(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    person = make_person(workspace)
    for _ in range(30):
        make_contact(workspace, person, note="n" * 3000)
    workspace.close()
    return plan_file


def content(path):
    workspace = open_workspace(path, to_write=True)
    found = dump(workspace)
    workspace.close()
    return found


class Limit:
    """No file may grow over a size: what a full disk is to one file."""

    def __init__(self, folder):
        self.folder = folder

    def room(self, size):
        self.size = size

    def run(self, *words):
        return subprocess.run(
            [sys.executable, *map(str, words)],
            env=program_environment(PYTHONDONTWRITEBYTECODE="1"),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (self.size, self.size)),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def free(self):
        pass


class SmallDisk:
    """A file system of 2 MiB in memory."""

    def __init__(self, folder):
        self.folder = folder
        self._filler = folder / "filler"

    def room(self, size):
        found = os.statvfs(self.folder)
        with self._filler.open("wb") as filler:
            filler.write(bytes(max(0, found.f_bavail * found.f_frsize - size)))

    def run(self, *words):
        return subprocess.run(
            [sys.executable, *map(str, words)],
            env=program_environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def free(self):
        self._filler.unlink(missing_ok=True)


@pytest.fixture(params=["limit", "small disk"])
def disk(request, tmp_path):
    """A place with little room; `run` is Python there."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if request.param == "limit":
        yield Limit(folder)
        return
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user may not mount a file system")
    yield SmallDisk(folder)
    subprocess.run(["umount", folder], check=True)


def one_line(said):
    assert (said.returncode, said.stdout) == (1, ""), said.stderr
    assert len(said.stderr.splitlines()) == 1, said.stderr


@pytest.mark.parametrize("words", [("new",), ("demo", "--people", "300", "--years", "3")], ids=["new", "demo"])
def test_a_new_file_without_room_is_not_made_at_all(disk, words):
    disk.room(40_000)
    path = disk.folder / "new.distance"
    one_line(disk.run("-m", "ui.entry", words[0], path, *words[1:]))
    disk.free()
    assert list(disk.folder.iterdir()) == []
    assert program("new", path).returncode == 0


def test_a_contact_without_room_is_not_written_and_later_it_is(disk, full_plan):
    path = _moved(full_plan, disk)
    before = content(path)
    disk.room(60_000)
    words = ("contact", "add", path, "--employee", "Amina Noor", "--week", "2026-W48", "--note", LONG_NOTE)
    one_line(disk.run("-m", "ui.entry", *words))
    disk.free()
    assert content(path) == before
    assert beside(path) == [path.name]
    added = program(*words)
    assert (added.returncode, added.stderr) == (0, "")
    assert len(content(path)) == len(before) + 1


def test_a_contact_that_fits_into_the_log_but_not_into_the_file_is_saved(full_plan):
    """An id that was printed stands for a contact, so the exit code says success."""
    before = content(full_plan)
    tight = Limit(full_plan.parent)
    tight.room(full_plan.stat().st_size)
    words = ("contact", "add", full_plan, "--employee", "Amina Noor", "--week", "2026-W48", "--note", LONG_NOTE)
    said = tight.run("-m", "ui.entry", *words)
    assert (said.returncode, said.stderr) == (0, "")
    assert len(beside(full_plan)) > 1
    found = content(full_plan)
    assert {str(one) for one in found.keys() - before.keys()} == {said.stdout.strip()}
    assert beside(full_plan) == [full_plan.name]


def _moved(path, disk):
    target = disk.folder / path.name
    target.write_bytes(path.read_bytes())
    return target


def test_a_copy_without_room_stops_the_migration(disk, full_plan, tmp_path):
    path = _moved(full_plan, disk)
    before = content(path)
    disk.room(path.stat().st_size // 2)
    one_line(disk.run("-c", MIGRATE, make_scripts(tmp_path / "scripts"), path))
    disk.free()
    assert beside(path) == [path.name]
    assert content(path) == before


@pytest.mark.parametrize("act", ["backup", "password", "restore", "repair"])
def test_an_act_on_the_whole_file_without_room_leaves_all_as_it_was_and_later_succeeds(
    disk, full_plan, tmp_path, act, monkeypatch
):
    monkeypatch.setenv("DISTANCE_LEADER_NEW_PASSWORD", "kajak")
    path = _moved(full_plan, disk)
    before = content(path)
    kept = tmp_path / "kept.distance"
    kept.write_bytes(full_plan.read_bytes())
    words = {
        "backup": ("backup", path),
        "password": ("password", "set", path),
        "restore": ("restore", kept, path),
        "repair": ("repair", path, disk.folder / "out.distance"),
    }[act]
    disk.room(path.stat().st_size // 2)
    one_line(disk.run("-m", "ui.entry", *words))
    disk.free()
    assert content(path) == before
    assert [name for name in beside(path) if name != "backups"] == [path.name]
    assert not [one for one in disk.folder.rglob("*") if one.is_file() and one != path]
    if act == "repair":  # which needs room for three of them
        words = (*words[:2], tmp_path / "out.distance")
    done = program(*words)
    assert done.returncode == 0, done.stderr
