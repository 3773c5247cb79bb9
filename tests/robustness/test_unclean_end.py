"""A command that finds a file of which the last program was killed checks all of it before it writes to it."""

import os
import signal
import subprocess
import sys

import pytest

from distance_leader.keeping import encrypt
from distance_leader.workspace import open_workspace
from tests.building import NOW, beside, dump, make_contact, make_person, program, program_environment

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")

WRITE = """
import sys
from pathlib import Path
from distance_leader.workspace import open_workspace
from tests.building import make_person
workspace = open_workspace(Path(sys.argv[1]), to_write=True, password=sys.argv[2].encode() or None)
print(make_person(workspace, "Said to be saved").id, flush=True)
sys.stdin.read()
"""
PAGE = 4096


def kill_a_writer(path, password):
    """It had saved somebody, who is in the log beside the file."""
    words = [sys.executable, "-c", WRITE, str(path), password]
    writer = subprocess.Popen(words, env=program_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    assert path.with_name(path.name + "-wal").stat().st_size > 0


def damage(path):
    """Its last pages, behind what an opening reads."""
    whole = path.read_bytes()
    path.write_bytes(whole[: -8 * PAGE] + os.urandom(8 * PAGE))


@pytest.fixture(params=["", "x"], ids=["plain", "encrypted"])
def killed(request, plan_file, monkeypatch):
    workspace = open_workspace(plan_file, to_write=True)
    person = make_person(workspace)
    for number in range(30):
        make_contact(workspace, person, note=f"{number} " * 900)
    workspace.close()
    if request.param:
        encrypt(plan_file, request.param.encode(), NOW)
        monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", request.param)
    kill_a_writer(plan_file, request.param)
    return plan_file, request.param.encode() or None


COMMANDS = {
    "add": ("contact", "add", "{}", "--employee", "Amina Noor", "--week", "2026-W48"),
    "erase": ("person", "erase", "{}", "--employee", "Amina Noor", "--yes"),
}


def do(name, path):
    return program(*(word.format(path) for word in COMMANDS[name]))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_damaged_file_is_not_written_to_now_nor_the_next_time(killed, name):
    path, _ = killed
    damage(path)
    before = path.read_bytes()
    for _again in range(2):
        said = do(name, path)
        assert (said.returncode, said.stdout) == (1, "")
        assert "damaged" in said.stderr
        assert len(said.stderr.splitlines()) == 1
    assert path.read_bytes() == before


def test_what_to_do_is_said(killed):
    path, _ = killed
    damage(path)
    said = do("add", path).stderr
    assert "not closed as it should have been" in said
    assert "repair" in said


def test_a_whole_file_is_written_to_as_ever(killed):
    path, password = killed
    assert do("add", path).returncode == 0
    assert [one for one in beside(path) if one != "backups"] == [path.name]
    workspace = open_workspace(path, to_write=False, password=password)
    names = {getattr(one, "name", "") for one in dump(workspace).values()}
    workspace.close()
    assert "Said to be saved" in names
