"""Kills the program while it imports a list, again and again, and looks at what is left."""

import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.employee import Employee
from distance_leader.storage.sqlite import Access, complaints, connect
from distance_leader.workspace import open_workspace
from tests.building import program_environment

PEOPLE = 1_500
IMPORTING = """
import sys
import distance_leader.heavy, distance_leader.cli.importing, babel.dates
from ui.entry import main

if __name__ == "__main__":
    print("ready", flush=True)
    sys.stdin.readline()
    sys.exit(main(["import", sys.argv[1], "people", sys.argv[2], "--apply", "--json"]))
"""
"""The program as it stands; only its start is spared, so that the kills fall into its work."""


def lists_survive_kills(plan_file, folder, times, seed):
    """Kill the import at any moment of its work: there is all of the list or nothing, and it can be done again.

    Returns how often it was really killed: one that had ended before does not count.
    """
    people, script = folder / "people.csv", folder / "importing.py"
    lines = "".join(f"Person {number};p{number}@example.com;Seoul\n" for number in range(PEOPLE))
    people.write_text(f"Navn;E-mail;By\n{lines}")
    script.write_text(IMPORTING)
    plan = folder / "plan.distance"
    shutil.copy(plan_file, plan)
    seconds, code = _run_until(60, script, plan, people)
    assert (code, _counts(plan)) == (0, (PEOPLE, PEOPLE))
    rng, killed = random.Random(seed), 0
    for _ in range(times):
        shutil.copy(plan_file, plan)
        _, code = _run_until(rng.uniform(0.2, 1.0) * seconds, script, plan, people)
        killed += code == -signal.SIGKILL
        assert _counts(plan) in ((0, 0), (PEOPLE, PEOPLE))
    assert killed
    assert _run_until(60, script, plan, people)[1] == 0
    assert _counts(plan) == (PEOPLE, PEOPLE)
    return killed


def _run_until(seconds, *words):
    """Run the import, and kill it after some seconds; how long it ran, and how it ended."""
    process = subprocess.Popen(
        [sys.executable, *map(str, words)],
        env=program_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    started = time.monotonic()
    try:
        process.communicate("go\n", timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
    return time.monotonic() - started, process.returncode


def _counts(path):
    """How many people and assignments a whole file has."""
    with closing(connect(path, Access.WRITE)) as connection:
        assert complaints(connection) == []
    workspace = open_workspace(path, to_write=False)
    with workspace.read() as reader:
        found = len(reader.all(Employee)), len(reader.all(Assignment))
    workspace.close()
    return found
