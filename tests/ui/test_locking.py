"""A locked window holds nothing of the file: no name, no note, in no corner; and what was typed is saved."""

import os
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget

from distance_leader.domain.contact import Contact
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.leader import Leader
from distance_leader.i18n.message import msg
from distance_leader.keeping import encrypt, make_backup
from distance_leader.starting import start_plan
from distance_leader.workspace import open_workspace
from tests.building import NOW, ROOT, editing
from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN, WEDNESDAY, spoken
from ui.clipboard import clipboard
from ui.commands import COMMANDS
from ui.faults.frame import FaultFrame
from ui.repair_frame import RepairFrame
from ui.restore_frame import RestoreFrame
from ui.shutting import shut_for

SECRET = b"kajak"
NAMES = ("Amina", "Noor", "Bo Lind", "Carla", "Diaz", "Tavarno", "Ulsan", "tools", "Karen")


@pytest.fixture
def locked_file(staffed_file):
    encrypt(staffed_file, SECRET, NOW)
    return staffed_file


@pytest.fixture
def opened(start, locked_file):
    """The program at work in an encrypted file."""
    program = start()
    program.desk.show_workspace(open_workspace(locked_file, to_write=True, password=SECRET))
    program.settle()
    program.desk.locking.begin()
    return program


def unlock(program):
    program.write(SECRET.decode())
    program.press("Return")
    program.wait_until(lambda: not program.desk.doors.is_asking)
    program.settle()


def all_of_it(program):
    """Every text of every widget that still lives, seen or not, and what is spoken."""
    program.settle()
    texts = [one.text() for kind in (QLabel, QLineEdit) for one in program.window.findChildren(kind)]
    texts += [one.toolTip() for one in program.window.findChildren(QWidget)]
    return " ".join([*texts, spoken(program), clipboard().text(), QGuiApplication.applicationDisplayName()])


@pytest.mark.parametrize("act", ["restore", "repair"])
def test_a_locked_file_is_neither_restored_nor_repaired_without_its_password(opened, act, monkeypatch):
    """What opens it was at hand when the same was begun before the lock."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    make_backup(opened.workspace.path, None, WEDNESDAY, SECRET)
    opened.desk.standing.backing_up._problem = FileError(FileProblem.DAMAGED, str(opened.workspace.path))
    opened.do(act)
    opened.rest()
    opened.press("Esc")
    opened.do("lock")
    assert is_locked(opened)
    opened.do(act)
    opened.rest()
    assert not opened.visible(RestoreFrame)
    assert not opened.visible(RepairFrame)
    assert is_locked(opened)


def is_locked(program):
    return program.desk.doors.is_asking and program.desk.context.workspace is None


@pytest.mark.parametrize("place", ["plan", "panel", "today", "people", "palette", "capture", "strip"])
def test_nothing_of_the_file_is_left_in_a_locked_window(opened, place):
    opened.choose(BO, NOW_COLUMN + 1)
    opened.press("Ctrl+C")
    if place == "panel":
        opened.press("Return")
    elif place in ("today", "people"):
        opened.do(f"show_{place}")
    elif place == "palette":
        opened.press("Ctrl+K")
        opened.write("bo")
    elif place == "capture":
        opened.press("Ctrl+Shift+N")
        opened.write("bo")
    elif place == "strip":
        opened.do("add_person")
    opened.rest()
    assert "Bo Lind" in all_of_it(opened) or place == "strip"
    opened.desk.locking.lock()
    opened.rest()
    assert is_locked(opened)
    found = all_of_it(opened)
    assert not [name for name in NAMES if name in found]
    assert opened.line("Password").hasFocus()
    unlock(opened)
    assert [person.name for person in opened.plan.model.grid.people][:2] == ["Amina Noor", "Bo Lind"]


def test_what_is_being_typed_is_saved_when_the_window_locks(opened):
    opened.choose(BO, NOW_COLUMN + 1)
    opened.press("Return")
    opened.note("Note").setFocus()
    opened.press("Ctrl+A")
    opened.write("half a sen")
    opened.press("Ctrl+L")
    assert is_locked(opened)
    unlock(opened)
    assert "half a sen" in {one.note for one in opened.stored(Contact)}
    assert not opened.undo_stack.canUndo()


def pass_time(program, clock, minutes):
    """As the clock goes: in small steps, for a jump is a sleep."""
    for _ in range(2 * minutes):
        clock.at += timedelta(seconds=30)
        program.desk.context.clock._look()
    program.settle()


def test_a_window_that_nobody_touches_locks_after_its_time_and_says_so_before(opened, clock):
    opened.settings.lock_after = 5
    pass_time(opened, clock, 3)
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_Shift)
    pass_time(opened, clock, 4)
    assert not is_locked(opened)
    assert "The window locks in a minute" in opened.status()
    pass_time(opened, clock, 1)
    assert is_locked(opened)


def test_never_means_never(opened, clock):
    opened.settings.lock_after = 0
    pass_time(opened, clock, 90)
    assert not is_locked(opened)


def test_ten_minutes_are_usual_and_the_settings_change_it(opened, clock):
    assert opened.settings.lock_after == 10
    opened.do("show_settings")
    box = opened.box("Lock the window when nobody has touched it; what can be undone ends then")
    assert box.currentText() == "After 10 minutes"
    box.setFocus()
    opened.press("Up")
    assert opened.settings.lock_after == 5


def test_after_a_sleep_the_window_is_locked(opened, clock):
    clock.at += timedelta(minutes=3)
    opened.desk.context.clock._look()
    assert is_locked(opened)


def test_a_file_without_a_password_is_not_locked_and_it_is_said(program, clock):
    program.do("lock")
    assert "This file has no password" in program.status()
    clock.at += timedelta(days=1)
    program.desk.context.clock._look()
    assert program.view.isVisible()


def test_a_locked_file_does_not_open_by_itself_and_another_language_keeps_it_locked(opened):
    opened.do("lock")
    opened.desk.set_language("da")
    opened.rest()
    assert is_locked(opened)
    assert opened.says("Filen er krypteret")
    assert not [name for name in NAMES if name in all_of_it(opened)]


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs a bus")
@pytest.mark.parametrize(("word", "answer"), [("true", "locked"), ("false", "")])
def test_the_lock_of_the_screen_is_heard_where_the_desktop_says_it(word, answer):
    said = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", _LISTEN, word],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert said.stdout.strip() == answer, said.stderr


_LISTEN = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from ui.system_lock import SystemLock

app = QCoreApplication([])
lock = SystemLock()
lock.locked.connect(lambda: print("locked", flush=True))
tell = ["dbus-send", "--session", "--type=signal", "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver.ActiveChanged", f"boolean:{sys.argv[1]}"]
QTimer.singleShot(200, lambda: subprocess.run(tell, check=True))
QTimer.singleShot(1000, app.quit)
app.exec()
"""


def test_no_page_of_before_the_lock_is_heard_of_any_more(opened, clock):
    """Each page is looked at, the window is locked and unlocked, and a minute later nothing calls what is gone."""
    for command in COMMANDS:
        if command.menu == "view" and command.key.startswith("show_"):
            opened.do(command.key)
            opened.rest()
    opened.do("show_customers")
    opened.rest()
    opened.press("Ctrl+L")
    unlock(opened)
    opened.rest()
    for _ in range(2):  # less than a minute each, which would be a sleep
        clock.at += timedelta(seconds=40)
        opened.desk.context.clock._look()
    opened.rest()
    contact = opened.stored(Contact)[0]
    with editing(opened.workspace) as edit:
        edit.put(replace(contact, note="after the lock"))
    opened.rest()
    assert not opened.visible(FaultFrame)


def test_unlocked_one_is_where_one_was(opened):
    opened.do("show_follow_up")
    opened.rest()
    opened.press("Ctrl+L")
    unlock(opened)
    opened.rest()
    assert opened.desk.furniture.shown_key == "follow_up"


def test_neither_a_clock_that_is_set_back_nor_one_that_is_set_forward_puts_the_lock_off(opened, clock):
    clock.set_by(timedelta(hours=-5))
    opened.desk.context.clock._look()
    pass_time(opened, clock, 11)
    assert is_locked(opened)
    unlock(opened)
    clock.set_by(timedelta(hours=5))
    opened.desk.context.clock._look()
    assert is_locked(opened)  # it looks as a sleep does


@pytest.mark.parametrize("what", ["asked", "screen", "idle"])
@pytest.mark.parametrize("fails", [False, True])
def test_a_lock_that_comes_while_the_file_is_shut_is_done_when_it_comes_back(opened, clock, what, fails):
    gate = threading.Event()
    path, key = opened.workspace.path, opened.workspace.key

    def act() -> None:
        gate.wait(20)
        if fails:
            raise FileError(FileProblem.IO, str(path))

    def come_back(_nothing: None) -> None:
        opened.desk.show_workspace(opened.desk.files.open(path, key))

    shut_for(opened.desk, (path, key), msg("Erasing …"), act, come_back)
    if what == "idle":
        pass_time(opened, clock, 11)
    else:
        {"asked": opened.desk.locking.lock, "screen": opened.desk.locking._lock_if_encrypted}[what]()
    gate.set()
    opened.wait_until(lambda: opened.desk.doors.is_asking)
    assert is_locked(opened)
    assert not [name for name in NAMES if name in all_of_it(opened)]
    unlock(opened)
    assert opened.view.isVisible()


def test_a_lock_that_comes_while_another_file_is_looked_at_is_done_when_the_shut_one_comes_back(opened, clock):
    gate, path, key = threading.Event(), opened.workspace.path, opened.workspace.key

    def come_back(_nothing: None) -> None:
        opened.desk.show_workspace(opened.desk.files.open(path, key))

    shut_for(opened.desk, (path, key), msg("Erasing …"), lambda: gate.wait(20), come_back)
    opened.desk.show_workspace(open_workspace(sample_beside(path), to_write=True))
    pass_time(opened, clock, 11)
    gate.set()
    opened.wait_until(lambda: opened.desk.doors.is_asking)
    assert is_locked(opened)


def sample_beside(path):
    made = path.with_name("plain.distance")
    start_plan(made, Leader(name="Karen"))
    return made


def test_a_file_that_nobody_locked_while_it_was_shut_comes_back_open(opened):
    path, key = opened.workspace.path, opened.workspace.key
    opened.desk.locking._is_due = True
    shut_for(
        opened.desk,
        (path, key),
        msg("Erasing …"),
        lambda: None,
        lambda _nothing: opened.desk.show_workspace(opened.desk.files.open(path, key)),
    )
    opened.wait_until(lambda: opened.desk.context.workspace is not None)
    opened.rest()
    assert not is_locked(opened)


@pytest.mark.parametrize("fails", [False, True])
def test_what_a_task_of_before_the_lock_did_is_not_told_in_a_locked_window(opened, tmp_path, monkeypatch, fails):
    folder = tmp_path / "Bo Lind folder"
    if not fails:
        folder.mkdir()
    titles = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: titles.append(given[1]) or str(folder))
    opened.choose(BO, NOW_COLUMN + 1)
    opened.do("hand_out")
    opened.desk.locking.lock()
    opened.wait_until(lambda: not opened.desk.context.tasks._running)
    assert is_locked(opened)
    assert not [name for name in NAMES if name in f"{all_of_it(opened)} {titles}"]
    assert opened.status() == ""
    assert fails or list(folder.iterdir())
