"""A file of each release, killed at every act of becoming one of this release: it is wholly old or wholly new."""

import os

import pytest

from distance_leader.storage.schema import SCHEMA
from tests.robustness.migration_killing import RELEASED, killed_at_acts, released_copy

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_killed_at_each_act_a_released_file_is_wholly_old_or_wholly_new(released, tmp_path):
    old, new = killed_at_acts(released_copy(released, tmp_path), tmp_path, [], SCHEMA)
    assert old > 10
    assert new > 0
