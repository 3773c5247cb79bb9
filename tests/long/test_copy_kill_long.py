"""Backups, restores and changes of password that are killed at every one of their acts."""

import os

import pytest

from tests.robustness.copy_killing import check_kills, make_template
from tests.robustness.rekey_killing import ACTS, passwords_survive_kills

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


@pytest.mark.parametrize("password", [None, b"x"], ids=["plain", "encrypted"])
@pytest.mark.parametrize("act", ["backup", "restore"])
def test_killed_at_each_act_a_copy_is_before_or_after(act, password, empty_plan, tmp_path):
    (tmp_path / "template").mkdir()
    template = make_template(empty_plan, tmp_path / "template", password)
    check_kills(act, template, tmp_path, lambda last: range(1, last + 1))


@pytest.mark.parametrize("act", ACTS)
def test_killed_at_each_act_a_file_has_one_of_its_two_passwords(act, empty_plan, tmp_path):
    (tmp_path / "template").mkdir()
    template = make_template(empty_plan, tmp_path / "template", None)
    passwords_survive_kills(act, template.path, tmp_path, lambda last: range(1, last + 1))
