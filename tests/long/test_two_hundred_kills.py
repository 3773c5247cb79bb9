"""Two hundred times kill -9, over all that writes: nothing is corrupt, half done, or lost that was said to be saved."""

import os
import random
from functools import partial

import pytest

from distance_leader.storage.schema import SCHEMA
from tests.building import program
from tests.robustness.copy_killing import check_kills, make_template
from tests.robustness.import_killing import lists_survive_kills
from tests.robustness.killing import contacts_survive_kills
from tests.robustness.migration_killing import RELEASED, killed_at_acts, released_copy
from tests.robustness.rekey_killing import ACTS, passwords_survive_kills

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")

OPENINGS = 60
"""Fewer acts than any migration of a released file has."""


def some(rng, count, last):
    """Acts at chance, the first and the last among them."""
    return sorted({1, last, *rng.sample(range(2, last), count - 2)})


@pytest.fixture
def seed():
    """Another one each time; it is printed with a failure."""
    chosen = random.randrange(1_000_000)
    print(f"seed {chosen}")  # noqa: T201 - shown where the test fails
    return chosen


def test_two_hundred_kills_leave_nothing_corrupt_lost_or_half_done(plan_file, empty_plan, tmp_path, seed):
    rng = random.Random(seed)
    kills = of_copies(empty_plan, folder(tmp_path, "copies"), rng)
    kills += of_passwords(empty_plan, folder(tmp_path, "passwords"), rng)
    kills += of_migrations(folder(tmp_path, "migrations"), rng)
    kills += lists_survive_kills(plan_file, folder(tmp_path, "lists"), times=20, seed=seed)
    assert program("employee", "add", plan_file, "--name", "Amina", "--zone", "UTC").returncode == 0
    kills += contacts_survive_kills(plan_file, times=max(60, 200 - kills), seed=seed)
    assert kills >= 200


def folder(place, name):
    made = place / name
    made.mkdir()
    return made


def of_copies(empty_plan, place, rng):
    """Backups and restores, plain and encrypted."""
    kills = 0
    for password, times in ((None, 15), (b"x", 10)):
        template = make_template(empty_plan, folder(place, f"template-{password}"), password)
        for act in ("backup", "restore"):
            work = folder(place, f"{act}-{password}")
            kills += check_kills(act, template, work, partial(some, rng, times))
    return kills


def of_passwords(empty_plan, place, rng):
    """A password set, changed and removed."""
    template = make_template(empty_plan, folder(place, "template"), None)
    return sum(passwords_survive_kills(act, template.path, folder(place, act), partial(some, rng, 12)) for act in ACTS)


def of_migrations(place, rng):
    """Every released file, opened by this release."""
    kills = 0
    for released in RELEASED:
        work = folder(place, released.stem)
        start = released_copy(released, work)
        kills += sum(killed_at_acts(start, work, [], SCHEMA, rng.sample(range(1, OPENINGS), 8)))
    return kills
