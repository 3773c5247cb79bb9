"""What was said to be saved is saved, however the program ends: the full count."""

import os

import pytest

from tests.building import program
from tests.robustness.killing import contacts_survive_kills

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_contact_that_was_printed_survives_sixty_kills(plan_file, seed):
    assert program("employee", "add", plan_file, "--name", "Amina", "--zone", "UTC").returncode == 0
    contacts_survive_kills(plan_file, times=60, seed=seed)
