"""Kills the program in the middle of its work, again and again, and looks at what is left."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from uuid import UUID

from distance_leader.domain.contact import Contact
from distance_leader.storage.sqlite import Access, complaints, connect
from distance_leader.workspace import open_workspace
from tests.building import beside, dump, program_environment

ADDING = """
import itertools, os, sys
import distance_leader.heavy, distance_leader.cli.plan
from ui.entry import main

# Everything is loaded once; each line on stdin is answered by a fork that adds contacts until it is killed.
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        os.setsid()
        for number in itertools.count():
            words = ["--week", f"2026-W{number % 53 + 1:02}", "--note", "n" * 2000]
            if main(["contact", "add", sys.argv[1], "--employee", "Amina", *words]) != 0:
                os._exit(9)
    print("child", child, flush=True)
    print("ended", os.waitpid(child, 0)[1], flush=True)
"""
"""The program as it stands, command after command; only its start is spared."""


def contacts_survive_kills(path: Path, times: int, seed: int) -> int:
    """Kill `contact add` in a loop; after each kill everything that was printed is there, and the file is whole.

    Returns how often it was killed.
    """
    rng = random.Random(seed)
    driver = subprocess.Popen(
        [sys.executable, "-c", ADDING, path],  # buffered: a line goes out in one piece, so two cannot mix
        env=program_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    printed: set[UUID] = set()
    try:
        for _ in range(times):
            printed |= _ids_until_killed(driver, rng.uniform(0.0, 0.25))
            _check(path, printed)
    finally:
        driver.stdin.close()
        driver.wait()
        driver.stdout.close()
    assert len(printed) >= times
    return times


def _ids_until_killed(driver, delay):
    driver.stdin.write("go\n")
    driver.stdin.flush()
    lines = []
    child = None
    while child is None or not any(_is_id(line) for line in lines):
        lines.append(_line(driver))
        child = next((int(line.split()[1]) for line in lines if line.startswith("child")), None)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    while not lines[-1].startswith("ended"):
        lines.append(_line(driver))
    assert int(lines[-1].split()[1]) == signal.SIGKILL, "the program ended by itself"
    return {UUID(line.strip()) for line in lines if _is_id(line)}


def _line(driver):
    line = driver.stdout.readline()
    assert line, "the driver ended"
    return line


def _is_id(line):
    return len(line) == 37 and line[8] == "-"


def _check(path, printed):
    with closing(connect(path, Access.WRITE)) as connection:
        assert complaints(connection) == []
    workspace = open_workspace(path, to_write=True)
    found = {entity.id for entity in dump(workspace).values() if isinstance(entity, Contact)}
    workspace.close()
    assert printed <= found
    assert beside(path) == [path.name]
