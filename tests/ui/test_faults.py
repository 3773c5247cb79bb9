"""Errors that nobody foresaw: one dialog, a report without data, the window and what was saved stay."""

import re
import stat
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import msg
from distance_leader.keeping import encrypt
from distance_leader.workspace import open_workspace
from tests.building import NOW
from tests.ui.driving import NOW_COLUMN
from ui.clipboard import clipboard
from ui.faults.frame import FaultFrame
from ui.places import data_folder

SECRET = "Amina Noor is ill"


def _fail() -> None:
    {}[SECRET]


def _in_a_slot(program) -> None:
    QTimer.singleShot(0, _fail)
    program.settle()


def _frames(program) -> list[FaultFrame]:
    return program.visible(FaultFrame)


def _reports() -> list[Path]:
    return sorted((data_folder() / "reports").glob("*"))


@pytest.fixture
def logged(caplog):
    """The errors that were logged; a test that causes one looks here."""

    def take() -> list[str]:
        found = [record.getMessage() for record in caplog.records if record.name == "ui.errors"]
        caplog.clear()
        return found

    return take


def test_an_error_in_a_slot_is_told_in_one_dialog_and_the_window_goes_on(program, logged):
    _in_a_slot(program)
    assert len(_frames(program)) == 1
    assert program.says("What was saved is saved, and you can go on.")
    assert len(logged()) == 1
    program.press("Escape")
    assert not _frames(program)
    assert program.view.hasFocus()
    program.write("x")
    program.press("Return")
    assert len(program.chips(0, NOW_COLUMN)) == 1


def test_neither_report_log_nor_dialog_holds_a_value_or_a_path(program, logged):
    _in_a_slot(program)
    (report,) = _reports()
    (frame,) = _frames(program)
    shown = frame.findChild(QPlainTextEdit).toPlainText()
    assert report.read_text("utf-8") == shown
    assert re.search(r"^KeyError\n    tests\.ui\.test_faults _fail \d+$", shown, re.MULTILINE)
    assert "PySide6_Essentials 6." in shown
    said = shown + " ".join(logged())
    assert not [word for word in ("Amina", "Noor", "ill", str(Path.home()), "plan.distance", "/", "\\") if word in said]


def test_a_report_is_for_its_user_alone(program, logged):
    _in_a_slot(program)
    (report,) = _reports()
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700
    assert logged()


def test_what_fails_again_is_counted_in_the_same_dialog_and_kept_once(program, logged):
    for _ in range(3):
        _in_a_slot(program)
    assert len(_frames(program)) == 1
    assert program.says("It has failed 2 more times.")
    assert len(_reports()) == 1
    QTimer.singleShot(0, lambda: 1 // 0)
    program.settle()
    assert program.says("It has failed 3 more times.")
    assert [path.read_text("utf-8").count("ZeroDivisionError") for path in _reports()] == [0, 1]
    assert len(logged()) == 4


def test_an_error_in_a_thread_is_told_too(program, logged):
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    program.settle()
    assert len(_frames(program)) == 1
    assert "Unexpected KeyError" in logged()[0]


def test_an_error_in_a_task_is_told_with_the_line_that_raised_it(program, logged):
    context = program.desk.context
    context.tasks.start(_fail, lambda _nothing: None, context.report)
    context.tasks.wait()
    program.settle()
    assert len(_frames(program)) == 1
    assert "tests.ui.test_faults _fail" in logged()[0]


def test_an_act_that_fails_halfway_leaves_what_was_saved_and_nothing_of_itself(program, logged, staffed_file):
    before = program.dump()

    def half(edit) -> None:
        edit.put(Employee(name="Half Done"))
        _fail()

    QTimer.singleShot(0, lambda: program.desk.context.act(msg("Undo"), half))
    program.settle()
    assert program.dump() == before
    program.press("Escape")
    program.write("x")
    program.press("Return")
    contacts = len(program.stored(Contact))
    program.close()
    workspace = open_workspace(staffed_file, to_write=False)
    with workspace.read() as reader:
        assert len(reader.all(Contact)) == contacts
        assert "Half Done" not in {one.name for one in reader.all(Employee)}
    workspace.close()
    assert logged()


def test_an_error_while_painting_opens_no_second_dialog(program, logged):
    class Broken(QWidget):
        def paintEvent(self, _event):
            _fail()

    broken = Broken(program.window)
    broken.resize(20, 20)
    broken.show()
    program.settle()
    broken.hide()
    broken.deleteLater()
    assert len(_frames(program)) == 1
    assert logged()


def test_a_report_that_cannot_be_kept_is_still_shown(program, logged):
    (data_folder() / "reports").write_text("in the way")
    _in_a_slot(program)
    assert program.says("could not be kept as a file")
    assert logged()
    program.click(program.button("&Copy the report"))
    assert "KeyError" in clipboard().text()


def test_only_the_newest_reports_are_kept(program, logged):
    folder = data_folder() / "reports"
    folder.mkdir()
    for number in range(25):
        (folder / f"report-20260101-1200{number:02}-000.txt").write_text("old")
    _in_a_slot(program)
    assert len(_reports()) == 20
    assert "KeyError" in _reports()[-1].read_text("utf-8")
    assert logged()


def test_the_dialog_speaks_danish(start, staffed_file, logged):
    program = start(staffed_file, language="da")
    _in_a_slot(program)
    assert program.says("Noget gik galt")
    assert logged()


def test_a_lock_clears_the_dialog_away_and_the_next_error_is_told_anew(start, staffed_file, logged):
    encrypt(staffed_file, b"kajak", NOW)
    program = start()
    program.desk.show_workspace(open_workspace(staffed_file, to_write=True, password=b"kajak"))
    program.settle()
    _in_a_slot(program)
    program.desk.locking.lock()
    program.settle()
    assert not _frames(program)
    assert program.desk.doors.is_asking
    _in_a_slot(program)
    assert len(_frames(program)) == 1
    assert len(logged()) == 2


def test_a_dialog_that_fails_itself_is_not_tried_again(program, logged, monkeypatch):
    tried = []

    def fail(frame):
        tried.append(frame)
        frame.deleteLater()
        _fail()

    monkeypatch.setattr(FaultFrame, "begin", fail)
    _in_a_slot(program)
    program.settle()
    assert len(tried) == 1
    assert len(logged()) == 2


def test_what_is_being_typed_goes_on_and_is_not_kept_by_itself(program, logged):
    program.choose(0, NOW_COLUMN + 1)
    program.write("emil")
    _in_a_slot(program)
    assert len(_frames(program)) == 1
    program.write(" and more")
    assert program.line("New contact").text() == "emil and more"
    program.press("Esc")
    program.settle()
    assert [one for one in program.stored(Contact) if "emil" in one.note] == []
    assert _frames(program)[0].isAncestorOf(QApplication.focusWidget())
    assert len(logged()) == 1
