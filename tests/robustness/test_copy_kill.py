"""A backup or a restore that is killed at any act leaves the file before or after, and only proven backups."""

import os
import random

import pytest

from tests.robustness.copy_killing import check_kills, make_template

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


@pytest.mark.parametrize("password", [None, b"x"], ids=["plain", "encrypted"])
@pytest.mark.parametrize("act", ["backup", "restore"])
def test_killed_at_some_acts_it_is_before_or_after(act, password, empty_plan, tmp_path):
    def some(last):
        return sorted({*range(last - 4, last + 1), *random.Random(3).sample(range(1, last), 3)})

    (tmp_path / "template").mkdir()
    check_kills(act, make_template(empty_plan, tmp_path / "template", password), tmp_path, some)
