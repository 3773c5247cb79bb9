"""Backups, restores and changes of password that are killed at every one of their acts."""

import os
import shutil
from pathlib import Path

import pytest

from distance_leader.domain.errors import FileError
from distance_leader.keeping import key_of
from distance_leader.storage.rekeying import set_password
from tests.robustness.copy_killing import check_kills, held_by, make_template
from tests.robustness.rekey_killing import ACTS, NEW, OLD, acts_in, kill_at

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


@pytest.mark.parametrize("password", [None, b"x"], ids=["plain", "encrypted"])
@pytest.mark.parametrize("act", ["backup", "restore"])
def test_killed_at_each_act_a_copy_is_before_or_after(act, password, empty_plan, tmp_path):
    (tmp_path / "template").mkdir()
    template = make_template(empty_plan, tmp_path / "template", password)
    check_kills(act, template, tmp_path, lambda last: range(1, last + 1))


def opens(path, password):
    """Whether this is the password, or the file has none and this is none."""
    try:
        return (key_of(path, password) is None) == (password is None)
    except FileError:
        return False


@pytest.mark.parametrize("act", ACTS)
def test_killed_at_each_act_a_file_has_one_of_its_two_passwords(act, empty_plan, tmp_path):
    old, new = (None if act == "set" else OLD), (None if act == "remove" else NEW)
    (tmp_path / "template").mkdir()
    template = make_template(empty_plan, tmp_path / "template", None)
    if old is not None:
        set_password(template.path, old)
    whole = Path(shutil.copy(template.path, tmp_path / "whole.distance"))
    outcomes = set()
    for number in range(1, acts_in(act, whole) + 1):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = Path(shutil.copy(template.path, folder / "plan.distance"))
        kill_at(act, path, number)
        password = next(one for one in (new, old) if opens(path, one))
        assert held_by(path, password) == template.new
        outcomes.add(password)
        shutil.rmtree(folder)
    assert outcomes == {old, new}
