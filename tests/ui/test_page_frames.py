"""What lies over a page for a while belongs to it: one at a time, gone with the page, closed by Esc wherever one is."""

import pytest

from distance_leader.domain.answer import Answer
from distance_leader.domain.employee import Employee
from tests.ui.conftest import BO, CARLA
from tests.ui.driving import NOW_COLUMN
from ui.capture import QuickCapture
from ui.check_ins.entry import EntryFrame
from ui.check_ins.taking import TakingFrame
from ui.clipboard import clipboard
from ui.plan.paste_preview import PastePreview


def key_of(program, name):
    return next(one for one in program.stored(Employee) if one.name == name).id.hex


@pytest.fixture
def sheet(program):
    """The answers sheet of Carla, over the Wellbeing page."""
    program.press("Ctrl+4")
    program.rest()
    program.desk.pages.wellbeing.enter(key_of(program, "Carla Diaz"))
    program.settle()
    (found,) = program.visible(EntryFrame)
    return found


@pytest.fixture
def preview(program):
    """A block of one talk, shown before it is pasted at Bo."""
    clipboard().setText("x opgave\ttrivsel ons")
    program.choose(BO, NOW_COLUMN)
    program.press("Ctrl+V")
    (found,) = program.visible(PastePreview)
    return found


@pytest.mark.parametrize("keys", ["Ctrl+1", "Ctrl+5"])
def test_an_answers_sheet_without_answers_goes_with_its_page(program, sheet, keys):
    program.press(keys)
    program.rest()
    assert program.visible(EntryFrame) == []
    assert program.desk.furniture.pages.currentWidget().isAncestorOf(program.app.focusWidget())


def test_an_answers_sheet_with_answers_asks_when_its_page_is_left(program, sheet):
    program.press("N", "Ctrl+5")
    program.rest()
    assert program.visible(EntryFrame) == [sheet]
    assert program.says("The answers of Carla Diaz are not kept yet: Ctrl+Enter keeps them, Esc leaves them.")
    assert sheet.isAncestorOf(program.app.focusWidget())
    program.press("Ctrl+Return")
    assert program.visible(EntryFrame) == []
    assert [one.question_key for one in program.stored(Answer)] == ["delivery"]
    assert program.desk.furniture.pages.currentWidget().isAncestorOf(program.app.focusWidget())


def test_of_two_answers_sheets_the_first_goes_where_nothing_was_answered(program, sheet):
    program.desk.pages.wellbeing.enter(key_of(program, "Bo Lind"))
    program.settle()
    assert len(program.visible(EntryFrame)) == 1
    assert program.says("Answers of Bo Lind")


def test_an_answers_sheet_with_answers_lets_no_other_frame_over_it(program, sheet):
    program.press("J")
    program.desk.pages.wellbeing.enter(key_of(program, "Bo Lind"))
    program.desk.pages.wellbeing.take([b"not a reply"])
    program.settle()
    assert program.visible(EntryFrame) == [sheet]
    assert program.visible(TakingFrame) == []
    assert program.says("The answers of Carla Diaz are not kept yet")
    program.press("Esc")
    assert program.visible(EntryFrame) == []


def test_escape_closes_the_sheet_wherever_the_keyboard_is(program, sheet):
    program.desk.pages.wellbeing.page.view.setFocus()
    program.press("Esc")
    assert program.visible(EntryFrame) == []


def test_escape_closes_what_was_opened_over_the_sheet_and_not_the_sheet(program, sheet):
    program.press("J", "Ctrl+Shift+N")
    assert len(program.visible(QuickCapture)) == 1
    program.press("Esc")
    assert (program.visible(QuickCapture), program.visible(EntryFrame)) == ([], [sheet])
    program.press("Esc")
    assert program.visible(EntryFrame) == []


def test_pasting_twice_shows_one_preview(program, preview):
    program.press("Ctrl+V")
    (second,) = program.visible(PastePreview)
    assert second is not preview
    program.press("Return")
    assert program.visible(PastePreview) == []
    assert program.view.hasFocus()


def test_a_preview_goes_with_the_plan_and_nothing_is_pasted(program, preview):
    before = program.dump()
    program.press("Ctrl+1")
    program.press("Ctrl+2")
    assert program.visible(PastePreview) == []
    assert program.dump() == before


def test_escape_closes_the_preview_from_the_grid(program, preview):
    program.choose(CARLA, NOW_COLUMN)
    program.press("Esc")
    assert program.visible(PastePreview) == []
    assert program.view.hasFocus()
