"""Work in a process of its own: its result, its refusal, and its end when it takes too much."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from distance_leader.exchange.limited import RefusedError, TooMuchError, run_limited


def add(one, other):
    return one + other


def refuse(why, line):
    raise RefusedError(why, line)


def never_end():
    while True:
        time.sleep(1)


def eat():
    return len(b"x" * (3 * 1024**3))


def die():
    os._exit(7)


def test_what_is_found_comes_back():
    assert run_limited(add, [1], ["two"], seconds=60, megabytes=1024) == [1, "two"]


def test_a_refusal_comes_back_with_its_reason():
    with pytest.raises(RefusedError) as refused:
        run_limited(refuse, "not_a_calendar", 7, seconds=60, megabytes=1024)
    assert refused.value.args == ("not_a_calendar", 7)


@pytest.mark.parametrize("work", [eat, die])
def test_memory_without_end_and_sudden_death_are_too_much(work):
    with pytest.raises(TooMuchError):
        run_limited(work, seconds=60, megabytes=1024)


def test_time_without_end_is_too_much():
    with pytest.raises(TooMuchError):
        run_limited(never_end, seconds=0.5, megabytes=1024)


def outcome_of(act, path):
    """Whether `act` could be done, as a word."""
    try:
        ACTS[act](Path(path))
    except PermissionError as error:
        return str(error)
    return "done"


def descriptor_to_write(path):
    os.close(os.open(path, os.O_RDWR))


ACTS = {
    "write": lambda path: path.write_text("more"),
    "append": lambda path: path.open("a").close(),
    "create": lambda path: path.with_name("new").touch(),
    "descriptor": descriptor_to_write,
    "remove": lambda path: path.unlink(),
    "rename": lambda path: path.rename(path.with_name("other")),
    "folder": lambda path: path.with_name("folder").mkdir(),
    "link": lambda path: path.with_name("link").symlink_to(path),
    "rights": lambda path: path.chmod(0o777),
    "program": lambda path: subprocess.run([sys.executable, "-V"], check=False, cwd=path.parent),
    "system": lambda path: os.system(f"touch {path.parent}/new"),
    "fork": lambda _: os.fork() or os._exit(0),
    "connect": lambda _: socket.create_connection(("127.0.0.1", 9), timeout=1),
    "database": lambda path: sqlite3.connect(path.with_name("new")).close(),
}


@pytest.mark.parametrize("act", ACTS)
def test_a_reader_can_change_nothing_start_nothing_and_connect_nowhere(act, tmp_path):
    path = tmp_path / "place" / "foreign.csv"
    path.parent.mkdir()
    path.write_text("name;phone")
    said = run_limited(outcome_of, act, str(path), seconds=60, megabytes=1024)
    assert said.startswith("a reader of foreign files may not: "), said
    assert path.read_text() == "name;phone"
    assert list(path.parent.iterdir()) == [path]


def test_a_reader_can_read(tmp_path):
    (tmp_path / "foreign.csv").write_text("name;phone")
    assert run_limited(size_of, str(tmp_path / "foreign.csv"), seconds=60, megabytes=1024) == len("name;phone")


def size_of(path):
    return len(Path(path).read_bytes())
