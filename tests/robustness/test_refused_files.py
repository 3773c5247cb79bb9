"""Files that cannot be used are refused in a sentence, and left exactly as they are."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

import pytest

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.storage.opening import check_file
from distance_leader.storage.schema import SCHEMA
from distance_leader.storage.sqlite import Access, connect
from distance_leader.workspace import new_workspace, open_workspace
from tests.building import (
    ACT,
    LEADER,
    beside,
    dump,
    fingerprint,
    make_contact,
    make_person,
    program,
    program_environment,
)
from ui.entry import main
from ui.places import data_folder, default_file

ADD = ("employee", "add", "{}", "--name", "Amina", "--zone", "UTC")
LOOK = ("grid", "{}", "--from", "2026-W48", "--to", "2026-W48")
COMMANDS = {"write": ADD, "read": LOOK, "verify": ("verify", "{}")}


def newer(path, plan):
    path.write_bytes(plan.read_bytes())
    with closing(connect(path, Access.WRITE)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")


def foreign(path, _):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE leader (id)")
        connection.commit()


def of_another_program(path, plan):
    foreign(path, plan)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 252006673")


def random_bytes(path, _):
    path.write_bytes(os.urandom(8192))


def picture(path, _):
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(4000))


def only_a_header(path, plan):
    path.write_bytes(plan.read_bytes()[:50])


def empty(path, _):
    path.touch()


def folder(path, _):
    path.mkdir()


def missing(path, _):
    pass


REFUSED = [
    (newer, FileProblem.NEWER),
    (foreign, FileProblem.FOREIGN),
    (of_another_program, FileProblem.FOREIGN),
    (random_bytes, FileProblem.NOT_A_DATABASE),
    (picture, FileProblem.NOT_A_DATABASE),
    (only_a_header, FileProblem.NOT_A_DATABASE),
    (empty, FileProblem.EMPTY),
    (folder, FileProblem.FOLDER),
    (missing, FileProblem.MISSING),
]


def said_by(command, path, capsys):
    capsys.readouterr()
    code = main([word.format(path) for word in COMMANDS[command]])
    return code, *capsys.readouterr()


def state(path):
    return beside(path), fingerprint(path) if path.is_file() else None, path.exists() and path.stat().st_mtime_ns


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("make", "problem"), REFUSED, ids=[make.__name__ for make, _ in REFUSED])
def test_what_is_no_plan_of_ours_is_refused_and_left_as_it_is(make, problem, command, plan_file, tmp_path, capsys):
    (tmp_path / "alone").mkdir()
    path = tmp_path / "alone" / "file.distance"
    make(path, plan_file)
    before = state(path)
    for to_write in (True, False):
        with pytest.raises(FileError) as refused:
            open_workspace(path, to_write=to_write)
        assert (refused.value.problem, refused.value.path) == (problem, str(path))
    code, out, err = said_by(command, path, capsys)
    assert (code, out) == (1, "")
    assert str(path) in err
    assert len(err.splitlines()) == 1
    assert state(path) == before


def test_a_newer_file_is_refused_with_both_numbers(plan_file, tmp_path, capsys):
    newer(tmp_path / "newer.distance", plan_file)
    _, _, err = said_by("read", tmp_path / "newer.distance", capsys)
    assert f"schema {SCHEMA + 1}" in err
    assert str(SCHEMA) in err
    with pytest.raises(FileError) as refused:
        check_file(tmp_path / "newer.distance")
    assert refused.value.details == {"found": SCHEMA + 1, "known": SCHEMA}


def test_a_file_that_became_newer_but_holds_that_in_its_log_is_refused_too(plan_file):
    """The header of the file itself is still old; only SQLite sees what the log beside it says."""
    with closing(connect(plan_file, Access.WRITE)) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        assert check_file(plan_file).schema == SCHEMA
        with pytest.raises(FileError) as refused:
            open_workspace(plan_file, to_write=True)
    assert refused.value.problem is FileProblem.NEWER


@pytest.fixture
def full_plan(plan_file):
    """A plan of some pages."""
    workspace = open_workspace(plan_file, to_write=True)
    person = make_person(workspace)
    for number in range(30):
        make_contact(workspace, person, note=f"{number} " * 300)
    workspace.close()
    return plan_file


def truncate(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def zero_the_pages(path):
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))


def scramble_the_pages(path):
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(sign ^ 0x5A for sign in whole[4096:]))


def scramble_the_schema(path):
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + bytes(sign ^ 0x5A for sign in whole[100:4096]) + whole[4096:])


def break_a_letter_of_the_schema(path):
    """The driver quotes the broken words in its error, and they are no UTF-8."""
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"CREATE TABLE leader", b"CREATE T\xff\xfeLE leader", 1))


DAMAGES = (truncate, zero_the_pages, scramble_the_pages, scramble_the_schema, break_a_letter_of_the_schema)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_said_to_be_damaged_and_not_made_worse(full_plan, damage, command, capsys):
    damage(full_plan)
    before = fingerprint(full_plan)
    code, out, err = said_by(command, full_plan, capsys)
    assert (code, out) == (1, "")
    assert "damaged" in err
    assert len(err.splitlines()) == 1
    assert fingerprint(full_plan) == before
    assert beside(full_plan) == [full_plan.name]


HOLD = """
import sys
from pathlib import Path
from distance_leader.workspace import new_workspace, open_workspace
from tests.building import make_person
workspace = open_workspace(Path(sys.argv[1]), to_write=True)
print(make_person(workspace, "Held in the log").id, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(plan_file):
    """Another process that has the plan open for writing, with an edit that is still in the log."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, plan_file],
        env=program_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    process.person = process.stdout.readline().strip()
    yield process
    process.kill()
    process.communicate()


def test_beside_an_open_window_one_may_look_but_not_write(holder, plan_file, capsys):
    before = fingerprint(plan_file)
    code, out, err = said_by("write", plan_file, capsys)
    assert (code, out) == (1, "")
    assert "open for writing" in err
    assert len(err.splitlines()) == 1
    code, out, err = said_by("read", plan_file, capsys)
    assert (code, err) == (0, "")
    assert "Held in the log" in out
    code, out, err = said_by("verify", plan_file, capsys)
    assert (code, err) == (0, "")
    assert fingerprint(plan_file) == before
    with pytest.raises(FileError) as refused:
        open_workspace(plan_file, to_write=True)
    assert refused.value.problem is FileProblem.IN_USE


def test_a_reader_takes_nothing_away_from_the_window_it_looks_beside(holder, plan_file, capsys):
    for _ in range(3):
        said_by("read", plan_file, capsys)
    assert sorted(beside(plan_file)) == [plan_file.name + end for end in ("", "-shm", "-wal")]


def test_who_is_killed_leaves_no_lock_behind_and_loses_nothing(holder, plan_file, capsys):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    code, out, err = said_by("write", plan_file, capsys)
    assert (code, err) == (0, "")
    assert out
    workspace = open_workspace(plan_file, to_write=True)
    assert holder.person in {str(one) for one in dump(workspace)}
    workspace.close()
    assert beside(plan_file) == [plan_file.name]


@pytest.fixture(params=["read-only file", "read-only folder"])
def shut_plan(request, full_plan):
    """A plan that nobody may write to, even where the administrator could."""
    place = full_plan if request.param == "read-only file" else full_plan.parent
    mode = stat.S_IMODE(place.stat().st_mode)
    place.chmod(mode & ~0o222)
    yield full_plan
    place.chmod(mode)


def test_what_may_not_be_written_may_be_looked_at(shut_plan, capsys):
    before = state(shut_plan)
    code, out, err = said_by("read", shut_plan, capsys)
    assert (code, err) == (0, "")
    assert "Amina Noor" in out
    assert said_by("verify", shut_plan, capsys)[0] == 0
    code, out, err = said_by("write", shut_plan, capsys)
    assert (code, out) == (1, "")
    assert "looked at" in err
    assert state(shut_plan) == before


def test_a_window_on_what_may_not_be_written_knows_so(shut_plan):
    workspace = open_workspace(shut_plan, to_write=True)
    assert not workspace.is_writable
    assert not workspace.may_be_written
    with pytest.raises(FileError) as refused:
        make_person(workspace)
    assert refused.value.problem is FileProblem.READ_ONLY
    workspace.close()


def test_what_may_not_be_written_but_has_unsaved_parts_beside_it_is_refused(holder, plan_file, capsys):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    plan_file.chmod(0o400)
    before = state(plan_file)
    code, out, err = said_by("read", plan_file, capsys)
    assert (code, out) == (1, "")
    assert "-wal" in err
    assert state(plan_file) == before


@pytest.mark.skipif(os.name == "nt", reason="rights are another matter there")
def test_a_new_file_and_the_data_folder_are_the_users_alone(tmp_path):
    """Also where the user's umask would let others in."""
    before = os.umask(0)
    try:
        assert main(["new", str(tmp_path / "new.distance")]) == 0
        assert data_folder().is_dir()
        workspace = open_workspace(tmp_path / "new.distance", to_write=True)
        make_person(workspace)
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in tmp_path.glob("new.distance*")}
        workspace.close()
    finally:
        os.umask(before)
    assert modes == {"new.distance": 0o600, "new.distance-wal": 0o600, "new.distance-shm": 0o600}
    assert stat.S_IMODE(data_folder().stat().st_mode) == 0o700
    assert default_file().parent == data_folder()


@pytest.mark.skipif(os.name == "nt", reason="rights are another matter there")
def test_a_file_is_the_users_alone_already_while_it_is_made(tmp_path):
    before = os.umask(0)
    try:
        with new_workspace(tmp_path / "new.distance") as workspace:
            fill(workspace)
            modes = {stat.S_IMODE(one.stat().st_mode) for one in tmp_path.glob(".new*")}
    finally:
        os.umask(before)
    assert modes == {0o600}


def fill(workspace):
    with workspace.load(ACT) as edit:
        edit.load([LEADER])


def test_an_interrupted_making_leaves_nothing_under_the_name(tmp_path):
    """And a second try of the same name succeeds."""
    path = tmp_path / "big.distance"
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.entry", "demo", path, "--people", "1000", "--years", "10"],
        env=program_environment(),
    )
    while process.poll() is None and not list(tmp_path.glob(".big*")):
        pass
    process.kill()
    process.wait()
    assert not path.exists()
    assert program("new", path).returncode == 0
