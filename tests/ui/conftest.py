"""A window of its own for each test, on Qt's offscreen platform, on a real file; what a test leaves behind fails."""

import os
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

import logging
import shutil
import sys
import threading
from datetime import date, time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QSystemTrayIcon,
    QWidget,
)

from distance_leader.domain.codes import Channel, Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.contacts import add_contact
from distance_leader.services.people import NewPerson, add_person
from distance_leader.workspace import open_workspace
from tests.building import HOME, editing
from tests.canaries import canaries_in
from tests.ui.driving import Driver, TestClock
from ui.app import make_application
from ui.clipboard import clipboard
from ui.settings import picture_settings

PEOPLE = 30
AMINA, BO, CARLA = 0, 1, 2
"""The rows of the three who have a story; the other rows only fill the screen."""
_STORY = (
    ("Amina Noor", "America/Chicago", "Tavarno"),
    ("Bo Lind", "Asia/Seoul", "Ulsan Yards"),
    ("Carla Diaz", "America/St_Johns", ""),
)


def pytest_collection_modifyitems(items):
    """Any warning of Qt's fails a test here."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))  # offscreen's own


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """A name of a test on standard error fails it: a window has nobody to read it there, but its desktop keeps it."""
    report = yield
    found = canaries_in([report.capstderr])
    if found and report.passed:
        report.outcome = "failed"
        report.longrepr = f"names on standard error: {found}"
    return report


@pytest.fixture(scope="session")
def qapp():
    """The one application of the test session."""
    return make_application()


@pytest.fixture(scope="session")
def staffed_plan(empty_plan, tmp_path_factory) -> Path:
    """A file with thirty people, and with contacts of two of them; to be copied, never opened."""
    path = Path(shutil.copy(empty_plan, tmp_path_factory.mktemp("template") / "staffed.distance"))
    workspace = open_workspace(path, to_write=True)
    with editing(workspace) as edit:
        rest = [(f"Person {number:02}", "Europe/Copenhagen", "") for number in range(len(_STORY), PEOPLE)]
        people = [
            add_person(edit, NewPerson(employee=Employee(name=name), zone=zone, customer=at, since=date(2026, 1, 5)))
            for name, zone, at in (*_STORY, *rest)
        ]
    with editing(workspace) as edit:
        for contact in _contacts(people[BO], people[CARLA]):
            add_contact(edit, contact)
    workspace.close()
    return path


def _contacts(bo: Employee, carla: Employee) -> list[Contact]:
    """Bo: held in week 46, a video call in week 48. Carla: three in week 47."""
    weeks = {number: IsoWeek(2026, number) for number in (46, 47, 48)}
    thursday = {"day": date(2026, 11, 26), "time": time(8, 30)}
    return [
        Contact(employee_id=bo.id, week=weeks[46], zone=HOME, state=State.HELD, minutes=20),
        Contact(
            employee_id=bo.id, week=weeks[48], zone=HOME, **thursday, channel=Channel.VIDEO, note="ask about tools"
        ),
        *(
            Contact(employee_id=carla.id, week=weeks[47], zone=HOME, day=date(2026, 11, day), foci=frozenset({focus}))
            for day, focus in ((19, Focus.TASK), (20, Focus.DEVELOPMENT), (21, Focus.BUDGET))
        ),
    ]


@pytest.fixture
def staffed_file(staffed_plan, tmp_path) -> Path:
    """This test's own copy of it."""
    folder = tmp_path / "staffed"
    folder.mkdir()
    return Path(shutil.copy(staffed_plan, folder / "plan.distance"))


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def start(qapp, tmp_path, clock):
    """Starts the program; what it remembers of its user lies in tmp_path, so a second start finds it again."""
    running: list[Driver] = []

    def start_program(file=None, *, language="en", theme="light", size=(1400, 860), settings=None, **more) -> Driver:
        chosen = settings or picture_settings(tmp_path, language, theme, more.pop("text_size", None))
        running.append(Driver(qapp, clock, chosen, size))
        return running[-1].show(file, **more)

    yield start_program
    for driver in running:
        driver.close()


@pytest.fixture
def program(start, staffed_file) -> Driver:
    """The program in English on a plan with thirty people."""
    return start(staffed_file)


@pytest.fixture
def empty_program(start, plan_file) -> Driver:
    """The program in English on a plan with nobody in it."""
    return start(plan_file)


@pytest.fixture
def answer_file_dialog(monkeypatch):
    """Answers the next question for a file; the dialog itself is Qt's."""

    def answer(path: Path | str) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_args: (str(path), ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(path))

    return answer


@pytest.fixture(autouse=True)
def _no_modal_dialog(monkeypatch):
    """Nothing may stop the user with a question."""

    def refuse(*_args, **_kwargs):
        raise AssertionError("a modal dialog was opened")

    monkeypatch.setattr(QDialog, "exec", refuse)
    monkeypatch.setattr(QMessageBox, "exec", refuse)
    monkeypatch.setattr(QMenu, "exec", refuse)
    for name in ("information", "question", "warning", "critical", "about"):
        monkeypatch.setattr(QMessageBox, name, refuse)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, refuse)
    for name in ("getText", "getInt", "getItem"):
        monkeypatch.setattr(QInputDialog, name, refuse)


@pytest.fixture(autouse=True)
def _same_excepthook(monkeypatch):
    """The program's own hooks end with the test; while they hold, an error in a slot is a log record, which fails."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp, caplog, _no_modal_dialog, _same_excepthook):
    """Windows, timers, tasks and threads end with the test, and the clipboard of the process is empty again."""
    threads = set(threading.enumerate())
    yield
    clipboard().clear()
    qapp.processEvents()
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    timers = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    left = set(threading.enumerate()) - threads
    for window in windows:
        window.hide()
    assert not windows, f"left open: {windows}"
    assert not timers, f"left running: {[timer.parent() for timer in timers]}"
    assert not left, f"left running: {left}"
    loud = [record.getMessage() for record in caplog.get_records("teardown") if record.levelno >= logging.WARNING]
    assert not loud, f"logged while closing: {loud}"


@pytest.fixture(autouse=True)
def _no_name_outside_the_window(tmp_path, monkeypatch):
    """Titles and notifications are seen by others, and settings lie in no encrypted file: none holds a name."""
    said: list[str] = []

    def heard(method):
        def say(self, *words):
            said.extend(map(str, words))
            return method(self, *words)

        return say

    monkeypatch.setattr(QWidget, "setWindowTitle", heard(QWidget.setWindowTitle))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", heard(QSystemTrayIcon.showMessage))
    yield
    found = canaries_in([*said, *(path.read_text("utf-8") for path in tmp_path.glob("*.ini"))])
    assert not found, f"names outside the window: {found}"
