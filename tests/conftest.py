"""What every test gets: a home of its own, no network, no unexpected log record, no name where none may be."""

import logging
import shutil
import socket
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from distance_leader.starting import start_plan
from distance_leader.workspace import open_workspace
from tests.building import LEADER, NOW
from tests.canaries import canaries_beneath, logged_canaries

settings.register_profile("tests", deadline=None, derandomize=False, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")


@pytest.fixture(scope="session")
def empty_plan(tmp_path_factory) -> Path:
    """A file with its leader and nothing else; to be copied, never opened."""
    path = tmp_path_factory.mktemp("template") / "empty.distance"
    start_plan(path, LEADER)
    return path


@pytest.fixture
def plan_file(empty_plan, tmp_path) -> Path:
    """An empty plan of this test's own, not open."""
    folder = tmp_path / "plans"
    folder.mkdir()
    return Path(shutil.copy(empty_plan, folder / "plan.distance"))


@pytest.fixture
def workspace(plan_file):
    """An empty plan, open for writing; its clock stands still."""
    opened = open_workspace(plan_file, to_write=True, now=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path, monkeypatch):
    """Settings and data of the person who runs the tests stay untouched."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    for name, folder in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        monkeypatch.setenv(name, str(home / folder))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """The program never calls out. AF_UNIX is how a desktop and its programs talk on one machine."""

    def guarded(connect):
        def connect_on_this_machine(self, address):
            if self.family != getattr(socket, "AF_UNIX", None):
                raise AssertionError("the program tried to reach the network")
            return connect(self, address)

        return connect_on_this_machine

    monkeypatch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog):
    """A record at WARNING or above fails the test. One that expects it looks at it and calls `caplog.clear()`.

    But not matplotlib's, that its first list of fonts takes a while: it depends on how busy the machine is.
    """
    yield
    heard = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    loud = [record for record in heard if record.name != "matplotlib.font_manager"]
    told = [f"{record.name}: {record.getMessage()}" for record in loud if record.levelno >= logging.WARNING]
    assert not told, f"unexpected in the log: {told}"


@pytest.fixture(autouse=True)
def _no_name_where_none_may_be(tmp_path, monkeypatch, caplog, _home_of_its_own):
    """Settings, logs, reports, recent files and what is left in the folder for temporary files hold no name of a test.

    Our own modules are heard at DEBUG, so what they would log in the worst case is seen.
    """
    temporary = tmp_path / "home" / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    for name in ("ui", "distance_leader"):
        caplog.set_level(logging.DEBUG, name)
    yield
    home = tmp_path / "home"
    found = canaries_beneath(temporary, *(home / folder for folder in (".config", ".cache", ".local")))
    assert not found, f"names were left: {found}"
    logged = logged_canaries(record for phase in ("setup", "call") for record in caplog.get_records(phase))
    assert not logged, f"names were logged: {logged}"
