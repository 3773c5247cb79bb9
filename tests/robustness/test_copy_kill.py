"""A backup or a restore that is killed at any act leaves the file before or after, and only proven backups."""

import os
import random
import shutil
from pathlib import Path

import pytest

from distance_leader.keeping import check_whole, encrypt, make_backup
from distance_leader.storage.backups import backup_of
from distance_leader.workspace import open_workspace
from tests.building import NOW, dump, make_contact, make_person
from tests.robustness.copy_killing import acts_in, kill_at, run_act

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


def fill(path, name, password=None):
    workspace = open_workspace(path, to_write=True, password=password)
    person = make_person(workspace, name)
    for number in range(10):
        make_contact(workspace, person, note=f"{number} " * 200)
    held = dump(workspace)
    workspace.close()
    return held


def held_by(path, password):
    workspace = open_workspace(path, to_write=True, password=password)
    held = dump(workspace)
    workspace.close()
    return held


@pytest.fixture(scope="session", params=[None, b"x"], ids=["plain", "encrypted"])
def template(request, empty_plan, tmp_path_factory):
    """A plan of now and one of before, with what they hold; to be copied, never opened."""
    folder = tmp_path_factory.mktemp("kill")
    path = Path(shutil.copy(empty_plan, folder / "plan.distance"))
    fill(path, "Before")
    if request.param:
        encrypt(path, request.param, NOW)
    old = held_by(path, request.param)
    kept = Path(shutil.copy(path, folder / "kept.distance"))
    new = fill(path, "Now", request.param)
    return path, kept, request.param, old, new


def copied(template, folder):
    folder.mkdir()
    kept = folder.with_name(f"{folder.name}-kept")
    kept.mkdir()
    return Path(shutil.copy(template[0], folder)), Path(shutil.copy(template[1], kept))


@pytest.mark.parametrize("act", ["backup", "restore"])
def test_killed_at_some_acts_it_is_before_or_after(act, template, tmp_path):
    password, old, new = template[2:]
    last = acts_in(act, *copied(template, tmp_path / "whole"), password)
    assert last > 20
    outcomes = set()
    for number in sorted({*range(last - 6, last + 1), *random.Random(3).sample(range(1, last), 6)}):
        path, kept = copied(template, tmp_path / str(number))
        kill_at(number, act, path, kept, password)
        made = list(path.parent.glob("backups/plan.backup-*"))
        assert all(check_whole(one, password) == [] and backup_of(one) for one in made)
        asides = list(path.parent.glob("plan.before-restore-*.distance"))
        held = held_by(path, password)
        assert held in ((new,) if act == "backup" else (old, new))
        if held == old:
            assert [held_by(one, password) for one in asides] == [new]
        outcomes.add(held == old)
        run_act(act, path, kept, password)  # and again, undisturbed
        assert held_by(path, password) == (new if act == "backup" else old)
        assert not list(path.parent.rglob(".*part*"))
        make_backup(path, None, NOW, password)
    assert outcomes == ({False} if act == "backup" else {False, True})
