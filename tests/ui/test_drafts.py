"""What is typed into an entry that Enter or a button keeps outlives a lock, a closing, another page and a kill."""

import signal
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from distance_leader.domain.answer import Answer
from distance_leader.domain.codes import Half, YesNo
from distance_leader.domain.draft import Draft
from distance_leader.domain.employee import Employee
from distance_leader.domain.talking_point import TalkingPoint
from tests.building import ROOT, program_environment
from tests.ui.driving import breathe
from tests.ui.test_failing_disk import failing_disk, needs_limit
from tests.ui.test_locking import SECRET, is_locked, locked_file, opened, pass_time, unlock  # noqa: F401 - fixtures
from ui.capture import QuickCapture
from ui.check_ins.entry import EntryFrame

STILL = "What you had typed is still here."
PLACES = ["check_in", "capture", "line"]


def open_entry(program, place):
    """The same entry, by key, as often as it is wanted."""
    bo = next(one for one in program.stored(Employee) if one.name == "Bo Lind")
    if place == "check_in":
        program.desk.pages.wellbeing.enter(bo.id.hex)
    elif place == "capture":
        program.do("capture")
    else:
        program.do("show_people")
        program.rest()
        program.desk.pages.people.show_profile(bo.id.hex, "agreements")
        program.rest()
        line_of(program).setFocus()
    program.settle()


def line_of(program):
    return next(
        one for one in program.visible(QLineEdit) if one.accessibleName().startswith("Add: point to talk about")
    )


def type_into(program, place):
    open_entry(program, place)
    if place == "check_in":
        program.press("J", "N", "2")
        comment = comment_of(program)
        comment.setFocus()
        program.write("they sleep badly")
    elif place == "capture":
        program.write("bo")
        program.press("Return")
        program.write("wellbeing 20m they sleep badly")
    else:
        program.write("they sleep badly")


def comment_of(program):
    return program.visible(EntryFrame)[0]._tail.findChild(QPlainTextEdit)


def assert_is_there(program, place, *, is_said=True):
    open_entry(program, place)
    if place == "check_in":
        (frame,) = program.visible(EntryFrame)
        assert [(row.given.said, row.given.half) for row in frame._rows[:2]] == [
            (YesNo.YES, None),
            (YesNo.NO, Half.SECOND),
        ]
        assert comment_of(program).toPlainText() == "they sleep badly"
    elif place == "capture":
        assert [one.text() for one in program.visible(QuickCapture)[0].findChildren(QLineEdit)] == [
            "Bo Lind",
            "wellbeing 20m they sleep badly",
        ]
    else:
        assert line_of(program).text() == "they sleep badly"
    assert program.says(STILL) is is_said


def drafts(program):
    return [one.text for one in program.stored(Draft)]


@pytest.mark.parametrize("how", ["Ctrl+L", "idle", "F9"])
@pytest.mark.parametrize("place", PLACES)
def test_what_was_typed_is_there_again_after_a_lock(opened, clock, place, how):  # noqa: F811
    type_into(opened, place)
    if how == "idle":
        pass_time(opened, clock, 11)
    elif how == "Ctrl+L":
        opened.do("lock")
    else:
        opened.do("hide_names")
        opened.rest()
        assert "sleep" not in " ".join(opened.texts())
        opened.do("hide_names")
    if how != "F9":
        assert is_locked(opened)
        unlock(opened)
    opened.rest()
    assert_is_there(opened, place)


@pytest.mark.parametrize("place", PLACES)
def test_what_was_typed_is_there_again_in_the_next_window(start, staffed_file, place):
    program = start(staffed_file)
    type_into(program, place)
    program.close()
    again = start(staffed_file)
    assert_is_there(again, place)


@pytest.mark.parametrize("place", PLACES)
def test_what_was_typed_is_in_the_file_within_a_second_and_no_undo_step(program, place):
    type_into(program, place)
    breathe(1000)
    (text,) = drafts(program)
    assert "sleep badly" in text
    assert not program.undo_stack.canUndo()


@pytest.mark.parametrize("place", PLACES)
def test_another_page_keeps_it(program, place):
    type_into(program, place)
    program.do("show_today")
    program.rest()
    program.desk.locking.clear_away()
    assert_is_there(program, place, is_said=place != "line")  # the line was never away


@pytest.mark.parametrize("place", PLACES)
def test_what_was_kept_or_left_by_escape_is_gone(program, place):
    for keys in (["Escape"], ["Ctrl+Return"]) if place == "check_in" else (["Escape"], ["Return"]):
        type_into(program, place)
        breathe(700)
        assert drafts(program) != []
        if place == "line" and keys == ["Escape"]:
            line_of(program).clear()
            breathe(700)
        else:
            program.press(*keys)
        program.settle()
        assert drafts(program) == []
        assert not program.says(STILL)
    made = {"check_in": Answer, "line": TalkingPoint}.get(place)
    assert made is None or program.stored(made)


def test_the_line_of_another_person_is_empty(program):
    type_into(program, "line")
    amina = next(one for one in program.stored(Employee) if one.name == "Amina Noor")
    program.desk.pages.people.show_profile(amina.id.hex, "agreements")
    program.rest()
    assert line_of(program).text() == ""
    assert not program.says(STILL)
    assert_is_there(program, "line")


def test_a_draft_says_whose_it_is(program):
    bo = next(one for one in program.stored(Employee) if one.name == "Bo Lind")
    for place in PLACES:
        type_into(program, place)
        program.desk.context.unsaved.leaving.emit()
        program.desk.locking.clear_away()
    assert {(one.employee_id, one.typed_at) for one in program.stored(Draft)} == {(bo.id, program.clock.at)}
    assert len(program.stored(Draft)) == len(PLACES)


@needs_limit
def test_a_draft_that_the_disk_does_not_take_waits_like_any_text(opened):  # noqa: F811
    type_into(opened, "capture")
    with failing_disk():
        opened.paste(" and eat nothing" * 500)
        opened.do("lock")
        assert "What you typed stays" in opened.status()
        assert not is_locked(opened)
    opened.do("lock")
    unlock(opened)
    opened.do("capture")
    assert opened.visible(QuickCapture)[0].findChildren(QLineEdit)[1].text().endswith("and eat nothing")


KILLED = """
import os, sys
from pathlib import Path
from tests.ui.driving import Driver, TestClock, breathe
from tests.ui.test_drafts import type_into
from ui.app import make_application
from ui.settings import picture_settings

program = Driver(make_application(), TestClock(), picture_settings(Path(sys.argv[2]), "en", "light"), (1400, 860))
program.show(Path(sys.argv[1]))
type_into(program, sys.argv[3])
breathe(1000)
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("place", PLACES)
def test_what_was_typed_is_there_again_after_a_kill(start, staffed_file, tmp_path, place):
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(staffed_file), str(tmp_path), place],
        env=program_environment(QT_QPA_PLATFORM="offscreen"),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert_is_there(start(staffed_file), place)
