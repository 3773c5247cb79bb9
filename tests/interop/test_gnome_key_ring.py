"""The key ring of GNOME, for real: a key is remembered, opens the file, lies nowhere readable, and is forgotten."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from distance_leader.keeping import encrypt
from tests.building import NOW, ROOT, program_environment

PASSWORD = "to heste i regn"
UNLOCK = "printf ring | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"


@pytest.fixture
def locked(plan_file):
    encrypt(plan_file, PASSWORD.encode(), NOW)
    return plan_file


@pytest.fixture
def home():
    """A short path: the key ring has a socket there, whose name may not be long."""
    with TemporaryDirectory(prefix="ring-", dir="/tmp") as made:
        yield Path(made)


def in_a_session(home, words, *, with_ring):
    """Run in a session of its own, with its key ring or without one."""
    assert shutil.which("dbus-run-session")
    assert shutil.which("gnome-keyring-daemon")
    environment = {name: value for name, value in program_environment().items() if not name.startswith("XDG_")}
    environment |= {"HOME": str(home), "TMPDIR": str(home)}
    environment.pop("PYTHON_KEYRING_BACKEND")  # this one test is to see a real one
    begin = f"{UNLOCK}; " if with_ring else ""
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f'{begin}exec "$@"', "sh", *map(str, words)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_key_is_remembered_opens_the_file_and_is_forgotten(locked, home):
    words = (sys.executable, "-m", "tests.interop.key_ring", locked, PASSWORD)
    seen = json.loads(in_a_session(home, words, with_ring=True))
    assert seen["ring"] == "keyring.backends.SecretService"
    assert seen["files"] > 0
    assert not seen["readable"]
    assert all(seen[one] for one in ("can", "before", "opens", "after"))


def test_a_key_ring_that_nobody_unlocked_is_as_good_as_none(locked, home):
    """The ring asks for its own password by a program that is not there: then the file's is asked for, as always."""
    ask = (
        "import sys, pathlib; from ui.remembering import recalled, salt_of;"
        "path = pathlib.Path(sys.argv[1]); print(recalled(path, [salt_of(path).hex()]))"
    )
    words = (sys.executable, "-c", ask, locked)
    assert in_a_session(home, words, with_ring=False).split()[-1] == "None"
