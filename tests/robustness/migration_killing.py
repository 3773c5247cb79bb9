"""Kills the opening of a file of an earlier schema at an act of its migration, and looks at what is left."""

import shutil
import signal
import subprocess
import sys
from contextlib import closing
from itertools import count
from pathlib import Path

from distance_leader.storage.migrating import copy_name
from distance_leader.storage.sqlite import Access, complaints, connect
from tests.building import ROOT, beside, program_environment

RELEASED = sorted((Path(__file__).parent / "released").glob("schema-?.distance"))


def released_copy(released, folder):
    """A copy that may be changed; its name is that of any plan."""
    return Path(shutil.copy(released, folder / "plan.distance"))


def seen(path):
    """Schema number, content of two tables and of Alembic's, and what the checks complain of."""
    with closing(connect(path, Access.LOOK if ".before-schema-" in path.name else Access.WRITE)) as connection:
        ask = connection.execute
        return (
            ask("PRAGMA user_version").fetchone()[0],
            ask("SELECT version_num FROM alembic_version").fetchall(),
            sorted(row[0] for row in ask("SELECT name FROM sqlite_master")),
            sorted(ask("SELECT * FROM employee").fetchall()),
            sorted(ask("SELECT * FROM contact").fetchall()),
            complaints(connection),
        )


def killed_at_acts(start, tmp_path, scripts, schema, numbers=None):
    """Open a copy of `start` again and again, killed one act later each time; how often it was old, and new.

    With `numbers` it is killed at those acts only; one that it does not come to counts for nothing.
    """
    before = seen(start)
    driver = subprocess.Popen(
        [sys.executable, "-m", "tests.robustness.next_release", *scripts],
        env=program_environment(),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def open_killed_at(number, path):
        driver.stdin.write(f"{number} {path}\n")
        driver.stdin.flush()
        return int(driver.stdout.readline())

    old, new = 0, 0
    for number in count(1) if numbers is None else numbers:
        folder = tmp_path / f"killed-{number}"
        folder.mkdir()
        path = folder / start.name
        shutil.copy(start, path)
        status = open_killed_at(number, path)
        if status == 0 and numbers is None:
            break
        if status == 0:
            continue
        assert status == signal.SIGKILL
        found = seen(path)
        assert found[0] in (before[0], schema)
        assert found[5] == []
        if found[0] == before[0]:
            old += 1
            assert found == before
        else:
            new += 1
            assert found[1] == [(f"{schema:04}",)]
        copy = copy_name(path, schema)
        assert not copy.exists() or seen(copy) == before
        assert open_killed_at(0, path) == 0
        assert seen(path)[0] == schema
        assert seen(copy) == before
        assert beside(path) == [copy.name, path.name]
        shutil.rmtree(folder)
    driver.stdin.close()
    driver.wait()
    driver.stdout.close()
    return old, new
