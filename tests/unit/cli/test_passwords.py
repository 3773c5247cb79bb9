"""Passwords on the command line: from the environment or a file, never from an argument."""

import pytest

from distance_leader.starting import start_plan
from tests.building import LEADER, beside, program

WARNING = "{} is not encrypted: whoever has the file can read it.\n"


@pytest.fixture
def locked(say, tmp_path, monkeypatch):
    """An encrypted plan; its password is in the environment."""
    monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", "rød grød")
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "plan.distance"
    assert say("new", path) == (0, "", "")
    return path


def test_a_new_file_is_encrypted_where_a_password_is_given(say, locked, monkeypatch):
    assert not locked.read_bytes().startswith(b"SQLite format 3")
    assert say("employee", "add", locked, "--name", "Amina", "--zone", "UTC").id
    monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", "wrong")
    said = say("employee", "list", locked)
    assert (said.code, said.out) == (1, "")
    assert "not the password" in said.err
    monkeypatch.delenv("DISTANCE_LEADER_PASSWORD")
    assert "encrypted" in say("verify", locked).err


def test_sample_data_is_encrypted_too(say, tmp_path, monkeypatch):
    monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", "x")
    path = tmp_path / "demo.distance"
    assert say("demo", path, "--people", "1", "--years", "1") == (0, "", "")
    assert not path.read_bytes().startswith(b"SQLite format 3")
    assert say("verify", path).code == 0


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\nsecond line\n"])
def test_a_password_file_counts_more_than_the_environment(say, locked, tmp_path, monkeypatch, end):
    monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", "wrong")
    file = tmp_path / "password.txt"
    file.write_bytes(("\ufeff" if end == "\r\n" else "").encode() + f"rød grød{end}".encode())
    assert say("verify", locked, "--password-file", file).code == 0


def test_a_password_file_that_says_nothing_is_refused(say, locked, tmp_path):
    file = tmp_path / "password.txt"
    said = say("verify", locked, "--password-file", file)
    assert (said.code, said.err.count("\n"), str(file) in said.err) == (1, 1, True)
    file.write_bytes(b"\n")
    said = say("verify", locked, "--password-file", file)
    assert (said.code, said.err) == (1, "--password-file: This may not be empty.\n")


def test_a_password_is_set_changed_and_removed(say, plan_file, amina, monkeypatch):
    monkeypatch.setenv("DISTANCE_LEADER_NEW_PASSWORD", "one")
    assert say("password", "set", plan_file) == (0, "", "")
    assert not plan_file.read_bytes().startswith(b"SQLite format 3")
    monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", "one")
    monkeypatch.setenv("DISTANCE_LEADER_NEW_PASSWORD", "two")
    assert say("password", "change", plan_file) == (0, "", "")
    assert "not the password" in say("employee", "list", plan_file).err
    monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", "two")
    assert "Amina Noor" in say("employee", "list", plan_file).out
    assert say("password", "remove", plan_file) == (0, "", WARNING.format(plan_file))
    assert plan_file.read_bytes().startswith(b"SQLite format 3")
    assert "Amina Noor" in say("employee", "list", plan_file).out
    assert beside(plan_file) == ["backups", plan_file.name]
    assert all(not one.read_bytes().startswith(b"SQLite") for one in plan_file.with_name("backups").iterdir())


def test_what_cannot_be_is_one_sentence(say, plan_file, monkeypatch):
    monkeypatch.delenv("DISTANCE_LEADER_NEW_PASSWORD", raising=False)
    for words in (("set",), ("change",), ("remove",)):
        said = say("password", *words, plan_file)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert say("password", "set", plan_file, "--password", "seen by all").code == 2


def test_a_picture_of_an_encrypted_file_takes_the_password_from_the_environment(tmp_path, monkeypatch):
    path, out = tmp_path / "plan.db", tmp_path / "plan.png"
    start_plan(path, LEADER, b"secret")
    refused = program("screenshot", path, out)
    assert (refused.returncode, out.exists()) == (1, False)
    assert "encrypted" in refused.stderr
    monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", "secret")
    done = program("screenshot", path, out)
    assert (done.returncode, out.stat().st_size > 1000) == (0, True), done.stderr
