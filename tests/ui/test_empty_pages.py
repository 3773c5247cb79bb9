"""A page of a file without people leads on: one sentence, and one button that adds the first person."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.ui.driving import Driver


def show_hours(program: Driver) -> None:
    program.do("show_week")
    program.rest()


def show_charts(program: Driver) -> None:
    program.do("show_charts")
    program.rest()
    program.rest()


@pytest.mark.parametrize("show", [show_hours, show_charts])
def test_the_page_offers_the_first_person_and_the_keyboard_reaches_it(empty_program, show):
    show(empty_program)
    (add,) = [one for one in empty_program.visible(QPushButton) if one.text() == "Add a person"]
    for _ in range(12):
        if add.hasFocus():
            break
        empty_program.press("Tab")
    assert add.hasFocus()
    empty_program.press("Return")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleName() == "Name"
    empty_program.write("Ida Holm")
    empty_program.press("Return")
    empty_program.rest()
    show(empty_program)
    assert [one for one in empty_program.visible(QPushButton) if one.text() == "Add a person"] == []


def test_the_hours_take_the_keyboard_once_somebody_is_there(empty_program):
    show_hours(empty_program)
    assert QApplication.focusWidget().text() == "Add a person"
    empty_program.press("Return")
    empty_program.write("Ida Holm")
    empty_program.press("Return")
    empty_program.rest()
    show_hours(empty_program)
    assert QApplication.focusWidget() is empty_program.desk.pages.hours_shown().canvas
