"""What was said to be saved is saved, however the program ends."""

import os

import pytest

from tests.building import program
from tests.robustness.killing import contacts_survive_kills

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


def test_every_contact_that_was_printed_survives_twenty_kills(plan_file):
    assert program("employee", "add", plan_file, "--name", "Amina", "--zone", "UTC").returncode == 0
    contacts_survive_kills(plan_file, times=20, seed=20)
