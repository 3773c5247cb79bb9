"""F9 hides names and notes while others see the screen; the same key brings them back, with all that can be undone."""

import shutil

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from distance_leader.domain.contact import Contact
from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN, spoken
from tests.ui.test_locking import locked_file, opened, unlock  # noqa: F401 - fixtures

NAMES = ("Amina", "Noor", "Bo Lind", "Carla", "Diaz", "tools", "Karen")


def all_of_it(program):
    program.rest()
    texts = [one.text() for kind in (QLabel, QLineEdit) for one in program.window.findChildren(kind)]
    texts += [one.toPlainText() for one in program.window.findChildren(QPlainTextEdit)]
    texts += [one.toolTip() for one in program.window.findChildren(QWidget)]
    return " ".join([*texts, spoken(program), *(row.name for row in program.plan.model.grid.people)])


@pytest.mark.parametrize("place", ["plan", "panel", "today", "people", "palette"])
def test_no_name_and_no_note_is_in_the_window_until_they_are_wanted_again(program, place):
    program.choose(BO, NOW_COLUMN + 1)
    if place == "panel":
        program.press("Return")
    elif place in ("today", "people"):
        program.do(f"show_{place}")
    program.press("F9")
    if place == "panel":
        program.choose(BO, NOW_COLUMN + 1)
        program.press("Return")
    elif place == "palette":
        program.press("Ctrl+K")
        program.write("bo")
    found = all_of_it(program)
    assert not [name for name in NAMES if name in found]
    assert "BL" in found
    assert program.says("Names and notes are hidden")
    program.press("Esc", "F9")
    assert "Bo Lind" in all_of_it(program)
    assert not program.says("Names and notes are hidden")


def test_the_page_in_view_stays_in_view(program):
    program.do("show_today")
    program.press("F9")
    assert program.desk.furniture.shown_key == "today"


def test_nothing_is_changed_while_names_are_hidden_and_undo_is_kept(program):
    program.choose(BO, NOW_COLUMN)
    program.write("x")
    program.press("Return")
    before = program.dump()
    program.press("F9")
    for command in ("mark_held", "delete_contact", "undo", "export_people", "show_settings", "new_file"):
        program.do(command)
        assert "Names are hidden" in program.status()
    program.choose(BO, NOW_COLUMN + 1)
    program.write("x")
    program.press("Return")
    assert "Names are hidden" in program.status()
    program.press("Esc", "F9")
    assert program.dump() == before
    program.press("Ctrl+Z")
    assert len(program.stored(Contact)) == 5


@pytest.mark.parametrize("typed", ["e-mail", "lock the window by", "settings"])
def test_the_search_leads_to_no_setting_while_names_are_hidden(program, typed):
    program.press("F9", "Ctrl+K")
    program.write(typed)
    program.press("Return")
    program.rest()
    assert program.desk.furniture.shown_key == "plan"
    assert "Names are hidden" in program.status()


def test_names_stay_hidden_over_a_lock_until_they_are_wanted_again(opened):  # noqa: F811
    opened.press("F9", "Ctrl+L")
    unlock(opened)
    found = all_of_it(opened)
    assert not [name for name in NAMES if name in found]
    assert opened.says("Names and notes are hidden")
    opened.press("F9")
    assert "Bo Lind" in all_of_it(opened)


def test_names_stay_hidden_in_a_file_that_is_opened_meanwhile(program, answer_file_dialog, staffed_file):
    other = staffed_file.with_name("other.distance")
    shutil.copy(staffed_file, other)
    answer_file_dialog(other)
    program.press("F9")
    program.do("open_file")
    assert program.workspace.path == other
    found = all_of_it(program)
    assert not [name for name in NAMES if name in found]
