"""Nothing of an encrypted file can be read anywhere: not while it is open, not afterwards, not after a kill -9."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing

import pytest

from distance_leader.keeping import back_up_open, encrypt, key_of, reencrypt, restore_backup
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.columns import metadata
from distance_leader.storage.sqlite import Access, connect
from distance_leader.workspace import open_workspace
from tests.building import NOW, dump, make_contact, make_person, program_environment

MARKER = "Marker-Aabenraa"
SIGNS = (MARKER.encode(), MARKER.encode("utf-16-le"), b"SQLite format 3", b"CREATE TABLE")
WRITE = """
import sys
from pathlib import Path
from distance_leader.workspace import open_workspace
from tests.building import make_contact, make_person
workspace = open_workspace(Path(sys.argv[1]), to_write=True, password=b"x")
person = make_person(workspace, "Marker-Aabenraa")
print("ready", flush=True)
while True:
    make_contact(workspace, person, note="Marker-Aabenraa " * 50)
"""


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Everything that a program may write to lies here: home, data, temporary files."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    return tmp_path


@pytest.fixture
def marked(home):
    """An encrypted file with the marker in every text of every table."""
    (home / "plans").mkdir()
    path = home / "plans" / "plan.distance"
    make_samples(path, NOW, Samples(people=3, years=1), b"x")
    with closing(connect(path, Access.WRITE, key_of(path, b"x"))) as connection:
        for table in metadata.sorted_tables:
            for column in table.columns:
                if column.info.get("category") not in (None, "code", "log"):
                    connection.execute(f'UPDATE "{table.name}" SET "{column.name}" = ?', (MARKER,))
    return path


def readable(home):
    """The files in which anything of it stands open."""
    files = [one for one in home.rglob("*") if one.is_file()]
    return [one for one in files if any(sign in one.read_bytes() for sign in SIGNS)]


def test_nothing_is_readable_while_it_is_open_nor_after_whatever_is_done_with_it(marked, home):
    workspace = open_workspace(marked, to_write=True, password=b"x")
    make_contact(workspace, make_person(workspace, MARKER), note=MARKER)
    assert len(dump(workspace)) > 100
    made = back_up_open(workspace, home / "tmp", NOW).path
    workspace.save_copy(home / "plans" / "copy.distance")
    assert readable(home) == []
    workspace.close()
    restore_backup(made, marked, b"x", NOW)
    reencrypt(marked, b"x", b"y", NOW)
    assert readable(home) == []
    assert len([one for one in home.rglob("*.distance") if one.is_file()]) >= 5


def test_nothing_is_readable_after_a_kill(marked, home):
    child = subprocess.Popen(
        [sys.executable, "-c", WRITE, str(marked)],
        env=program_environment(TMPDIR=str(home / "tmp")),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdout.readline() == "ready\n"
    for _ in range(5):
        time.sleep(0.05)
        assert readable(home) == []
    os.kill(child.pid, signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
    child.wait()
    child.stdout.close()
    assert readable(home) == []


def test_a_file_that_gets_a_password_leaves_nothing_readable_behind(home):
    (home / "plans").mkdir()
    path = home / "plans" / "plan.distance"
    make_samples(path, NOW, Samples(people=3, years=1))
    workspace = open_workspace(path, to_write=True)
    make_person(workspace, MARKER)
    (home / "second").mkdir()
    back_up_open(workspace, home / "second", NOW)
    workspace.close()
    assert len(readable(home)) == 3
    encrypt(path, b"x", NOW, home / "second")
    assert readable(home) == []
