"""The filter bar and the order of the people in the plan, by keyboard; the leader's load in the weeks' heads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.ui.conftest import AMINA, BO, PEOPLE
from tests.ui.driving import NOW_COLUMN


def shown(program):
    return [one.name for one in program.plan.model.grid.people]


def search(program, text):
    program.press("Ctrl+F")
    program.write(text)
    program.wait_until(lambda: "hidden" in program.plan.frame._subtitle.text() or not text)


def test_typing_hides_whom_it_does_not_fit_and_says_how_many(program):
    search(program, "amina")
    assert shown(program) == ["Amina Noor"]
    assert program.says(f"{PEOPLE - 1} hidden")
    program.press("Return")
    assert program.view.hasFocus()
    program.press("Escape")
    assert shown(program) == ["Amina Noor"]
    program.press("Ctrl+F", "Escape")
    assert len(shown(program)) == PEOPLE
    assert program.view.hasFocus()


def test_what_is_done_among_the_found_is_done_to_them(program):
    search(program, "bo lind")
    program.press("Return")
    program.choose(0, NOW_COLUMN + 2)
    program.write("task video")
    program.press("Return")
    program.press("Ctrl+F", "Escape")
    assert program.plan.model.grid.chips(BO, NOW_COLUMN + 2)
    assert not program.plan.model.grid.chips(AMINA, NOW_COLUMN + 2)


def test_the_chosen_person_stays_chosen_when_rows_come_and_go(program):
    program.choose(BO, NOW_COLUMN)
    search(program, "lind")
    assert program.cell() == (0, NOW_COLUMN)
    program.press("Escape")
    assert program.cell() == (BO, NOW_COLUMN)


def test_nobody_found_is_said_and_somebody_is_still_in_the_plan(program):
    search(program, "nobody at all")
    assert program.says("Nobody fits the filter. Esc shows everybody.")
    program.press("Escape")
    assert len(shown(program)) == PEOPLE


@pytest.mark.parametrize("word", ["overdue", "chicago", "tavarno"])
def test_state_city_and_customer_find_too(program, word):
    program.rest()
    search(program, word)
    assert 0 < len(shown(program)) < PEOPLE


def test_an_order_is_chosen_by_keyboard_and_outlives_the_window(start, staffed_file):
    program = start(staffed_file)
    program.press("Ctrl+F")
    (box,) = [one for one in program.visible(QComboBox) if one.accessibleName() == "Order of the people"]
    box.setFocus()
    program.press("Down")
    program.settle()
    assert program.plan.model.grid.is_grouped
    assert shown(program)[:2] == ["Amina Noor", "Bo Lind"]
    program.close()
    assert start(staffed_file).plan.model.grid.is_grouped


def test_a_weeks_head_tells_its_load_and_follows_an_edit(program):
    def said():
        return program.plan.model.headerData(NOW_COLUMN + 2, Qt.Orientation.Horizontal)

    before = said()
    program.choose(AMINA, NOW_COLUMN + 2)
    program.write("wellbeing 40m")
    program.press("Return")
    assert said() != before
    assert said().endswith("min")
    program.press("Ctrl+Z")
    assert said() == before


def test_the_line_has_a_name_for_a_screen_reader(program):
    program.press("Ctrl+F")
    assert [one.accessibleName() for one in program.visible(QLineEdit)] == ["Filter the plan"]
