"""Setting, changing and removing a password: wholly before or wholly after, and no plain copy is left."""

import os
import random
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.keeping import back_up_open, encrypt, make_backup
from distance_leader.starting import start_plan
from distance_leader.storage.rekeying import change_password, remove_password, set_password
from distance_leader.workspace import open_workspace
from tests.building import LEADER, NOW, beside, dump, fingerprint, make_contact, make_person, program
from tests.robustness.rekey_killing import ACTS, NEW, OLD, acts_in, kill_at

MARKER = "Marker-Aabenraa"


def filled(path, password):
    start_plan(path, LEADER, password)
    workspace = open_workspace(path, to_write=True, password=password)
    person = make_person(workspace, MARKER)
    for number in range(20):
        make_contact(workspace, person, note=f"{MARKER} {number} " * 50)
    held = dump(workspace)
    workspace.close()
    return held


@pytest.fixture(scope="session")
def templates(tmp_path_factory):
    """A plain and an encrypted plan with what they hold; to be copied, never opened."""
    folder = tmp_path_factory.mktemp("passwords")
    return {
        password: (folder / f"{name}.distance", filled(folder / f"{name}.distance", password))
        for name, password in (("plain", None), ("locked", OLD))
    }


@pytest.fixture
def made(templates, tmp_path):
    """Copies a template to a folder of its own; gives its path and what it holds."""

    def make(password, name="plans"):
        (tmp_path / name).mkdir()
        source, held = templates[password]
        return Path(shutil.copy(source, tmp_path / name / "plan.distance")), held

    return make


def held_by(path, password):
    workspace = open_workspace(path, to_write=True, password=password)
    held, is_encrypted = dump(workspace), workspace.is_encrypted
    workspace.close()
    return held, is_encrypted


def refusal(act, *words):
    with pytest.raises(FileError) as refused:
        act(*words)
    return refused.value.problem


def all_bytes(path):
    return b"".join(one.read_bytes() for one in path.parent.iterdir())


def test_a_plain_file_becomes_encrypted_and_its_plain_copies_are_gone(made):
    path, held = made(None)
    shutil.copy(path, path.with_name("plan.before-schema-5.distance"))
    shutil.copy(path, path.with_name("plan.part.distance"))  # another's file, whatever it looks like
    set_password(path, NEW)
    assert beside(path) == ["plan.distance", "plan.part.distance"]
    path.with_name("plan.part.distance").unlink()
    assert MARKER.encode() not in all_bytes(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert held_by(path, NEW) == (held, True)
    assert refusal(lambda: open_workspace(path, to_write=True)) is FileProblem.PASSWORD_NEEDED


def test_another_password_opens_it_and_the_old_one_does_not(made):
    path, held = made(OLD)
    salt = path.read_bytes()[:16]
    change_password(path, OLD, NEW)
    assert held_by(path, NEW) == (held, True)
    assert path.read_bytes()[:16] != salt
    assert refusal(lambda: open_workspace(path, to_write=True, password=OLD)) is FileProblem.WRONG_PASSWORD


def test_without_a_password_it_is_plain_again(made):
    path, held = made(OLD)
    remove_password(path, OLD)
    assert held_by(path, None) == (held, False)
    assert beside(path) == [path.name]


def test_what_is_found_by_the_search_is_found_afterwards(made):
    path, _ = made(OLD)
    change_password(path, OLD, NEW)
    workspace = open_workspace(path, to_write=True, password=NEW)
    person = make_person(workspace, "After")
    assert dump(workspace)[person.id] == person
    workspace.close()


def test_what_cannot_be_is_refused_and_changes_nothing(made):
    plain, _ = made(None)
    locked, _ = made(OLD, "locked")
    before = fingerprint(plain), fingerprint(locked)
    assert refusal(set_password, locked, NEW) is FileProblem.HAS_PASSWORD
    assert refusal(change_password, plain, OLD, NEW) is FileProblem.NO_PASSWORD
    assert refusal(remove_password, plain, None) is FileProblem.NO_PASSWORD
    assert refusal(change_password, locked, b"x", NEW) is FileProblem.WRONG_PASSWORD
    assert refusal(remove_password, locked, None) is FileProblem.PASSWORD_NEEDED
    assert (fingerprint(plain), fingerprint(locked)) == before
    assert beside(plain) == beside(locked) == [plain.name]


def test_while_the_file_is_open_it_keeps_its_password(made, monkeypatch):
    path, held = made(OLD)
    writing = open_workspace(path, to_write=True, password=OLD)
    assert refusal(change_password, path, OLD, NEW) is FileProblem.IN_USE
    writing.close()
    looking = open_workspace(path, to_write=False, password=OLD)
    assert dump(looking) == held
    assert refusal(change_password, path, OLD, NEW) is FileProblem.IN_USE
    looking.close()
    assert held_by(path, OLD) == (held, True)
    assert beside(path) == [path.name]


def test_a_damaged_file_is_not_made_anew(made):
    path, _ = made(OLD)
    whole = bytearray(path.read_bytes())
    whole[-2000] ^= 1
    path.write_bytes(whole)
    assert refusal(change_password, path, OLD, NEW) is FileProblem.DAMAGED
    assert beside(path) == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")
@pytest.mark.parametrize("act", ACTS)
def test_killed_at_some_acts_it_is_before_or_after(act, made):
    old = None if act == "set" else OLD
    new = None if act == "remove" else NEW
    last = acts_in(act, made(old, "whole")[0])
    assert last > 20
    outcomes = set()
    for number in sorted({*range(last - 5, last + 1), *random.Random(7).sample(range(1, last), 4)}):
        path, held = made(old, str(number))
        if old is None:  # the file's own earlier content, plain
            shutil.copy(path, path.with_name("plan.before-schema-5.distance"))
        kill_at(act, path, number)
        outcomes.add(_password_after(path, old, new, held))
    assert outcomes == {old, new}


def _password_after(path, old, new, held):
    """With which of both passwords it opens now, and that it is whole and nothing is left of the other."""
    try:
        found, password = held_by(path, old), old
    except FileError:
        found, password = held_by(path, new), new
    assert found[0] == held
    password = new if found[1] == (new is not None) and found[1] != (old is not None) else password
    copies = ["plan.before-schema-5.distance"] if old is None and not found[1] else []
    assert beside(path) == [*copies, path.name]
    if found[1]:
        assert MARKER.encode() not in all_bytes(path)
    return password


def test_plain_backups_on_a_stick_that_was_not_plugged_in_go_with_the_next_backup_there(made, tmp_path):
    path, _ = made(None)
    other, _ = made(None, "other")
    stick = tmp_path / "stick"
    workspace = open_workspace(path, to_write=True)
    assert back_up_open(workspace, stick_in(stick), NOW).no_second is None
    workspace.close()
    theirs = stick / f"plan.backup-ffffffff-{NOW:%Y%m%d-%H%M%S}.distance"
    shutil.copy(other, theirs)
    stick.rename(tmp_path / "away")
    encrypt(path, NEW, NOW, stick)
    assert not stick.exists()
    (tmp_path / "away").rename(stick)
    workspace = open_workspace(path, to_write=True, password=NEW)
    back_up_open(workspace, stick, NOW + timedelta(hours=1))
    workspace.close()
    plain = [one.name for one in stick.glob("*.distance") if MARKER.encode() in one.read_bytes()]
    assert plain == [theirs.name]


def stick_in(folder):
    folder.mkdir()
    return folder


def test_on_the_command_line_too_the_plain_backups_go_where_backups_were_made(made, tmp_path):
    path, _ = made(None)
    backup = make_backup(path, stick_in(tmp_path / "stick"), NOW)
    assert MARKER.encode() in backup.read_bytes()
    done = program("password", "set", path, DISTANCE_LEADER_NEW_PASSWORD=NEW.decode())
    assert (done.returncode, done.stderr) == (0, "")
    assert not backup.exists()
