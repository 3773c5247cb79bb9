"""Text becomes larger and smaller at once, everywhere, and stays so."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)

from distance_leader.cli.arguments import parse
from distance_leader.i18n.catalogue import catalogue
from tests.ui.conftest import BO, CARLA
from tests.ui.driving import NOW_COLUMN, Driver, turn_wheel
from tests.ui.test_walkers import STAFFED
from ui.floating import lying_over
from ui.plan.headers import ROW_HEIGHT
from ui.settings import TEXT_SIZES

SIZE = (1280, 800)


def body_points() -> float:
    return QApplication.font().pointSizeF()


def test_keys_make_text_larger_smaller_and_as_usual(program):
    program.press("Ctrl++", "Ctrl++")
    assert (body_points(), program.settings.text_size) == (12.5, 125)
    assert program.says("125 %")
    program.press("Ctrl+-")
    assert (body_points(), program.settings.text_size) == (11, 110)
    program.press("Ctrl+=")  # where the plus stands above the equals sign, nobody presses Shift
    assert program.settings.text_size == 125
    program.press("Ctrl+0")
    assert (body_points(), program.settings.text_size) == (10, 100)


def test_it_ends_at_the_largest_and_the_smallest(program):
    program.press(*["Ctrl++"] * 12)
    assert program.settings.text_size == TEXT_SIZES[-1]
    program.press(*["Ctrl+-"] * 12)
    assert program.settings.text_size == TEXT_SIZES[0]


def test_the_next_start_has_it_too(start, staffed_file):
    first = start(staffed_file)
    first.press("Ctrl++", "Ctrl++", "Ctrl++")
    first.close()
    second = start(staffed_file)
    assert body_points() == 15
    assert second.view.rowHeight(0) == round(ROW_HEIGHT * 1.5)


def test_a_page_can_be_typed_into_meanwhile(program):
    program.choose(BO, NOW_COLUMN + 3)
    program.write("trivsel tor")
    program.press("Ctrl++")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.font().pointSizeF()) == ("trivsel tor", 11)
    program.write(" 8:30")
    program.press("Return")
    assert program.view.currentIndex().row() == BO + 1


def test_the_chosen_cell_stays_chosen_and_in_view(program):
    program.choose(CARLA, NOW_COLUMN + 2)
    program.press(*["Ctrl++"] * 5)
    index = program.view.currentIndex()
    assert (index.row(), index.column()) == (CARLA, NOW_COLUMN + 2)
    assert program.view.viewport().rect().contains(program.view.visualRect(index).center())


def test_ctrl_and_the_wheel_over_the_grid_do_the_same(program):
    top = program.view.verticalScrollBar().value()
    turn_wheel(program.view.viewport(), -1, Qt.KeyboardModifier.ControlModifier)
    program.wait_until(lambda: program.settings.text_size != 100)
    assert (program.settings.text_size, program.view.verticalScrollBar().value()) == (90, top)
    for _ in range(3):
        turn_wheel(program.view.viewport(), 1, Qt.KeyboardModifier.ControlModifier)
    program.wait_until(lambda: program.settings.text_size == 125)


def test_what_lies_over_the_window_grows_with_it_and_stays_within(program):
    program.do("capture")
    frame = next(each for each in lying_over(program.window) if each.isVisible())
    before = frame.size()
    program.press(*["Ctrl++"] * 5)
    assert frame.width() > before.width()
    assert frame.height() > before.height()
    assert program.window.rect().contains(frame.geometry())


def test_settings_offer_the_sizes_and_follow_the_keys(program):
    program.do("show_settings")
    box = next(each for each in program.visible(QComboBox) if each.accessibleName() == "Text size")
    assert box.currentText() == "100 %"
    box.setFocus()
    program.press("End", "Up", "Up")
    assert body_points() == 15
    program.press("Ctrl+0")
    assert box.currentText() == "100 %"


def test_the_first_start_has_it_without_a_file(start):
    program = start(None, text_size=125)
    program.press("Ctrl++")
    assert body_points() == 15


# Live as after a start


def sizes(program: Driver) -> list[tuple[str, str, int, int, float]]:
    """What is in view, with its size and that of its letters."""
    program.rest()
    program.rest()
    return sorted(
        (type(each).__name__, each.accessibleName() or _words(each), *each.size().toTuple(), points)
        for each in program.visible(QWidget)
        if not isinstance(each, QScrollBar) and not isinstance(each.parentWidget(), QComboBox)
        if not program.window.statusBar().isAncestorOf(each)
        for points in [each.font().pointSizeF()]
    )


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


@pytest.mark.parametrize(
    "state",
    [
        "plan",
        "contact",
        "today",
        "settings",
        "help",
        "people",
        "profile",
        "assignment",
        "agreements",
        "parties",
        "follow-up",
        "wellbeing",
        "charts",
        "rights tab",
    ],
)
def test_a_page_that_is_there_is_as_one_that_was_made_at_that_size(start, staffed_plan, tmp_path, state):
    def bring(text_size: int) -> Driver:
        file = Path(shutil.copy(staffed_plan, tmp_path / f"{text_size}.distance"))
        driver = start(file, language="da", size=SIZE, text_size=text_size)
        STAFFED[state](driver)
        driver.rest()
        return driver

    there = bring(100)
    there.press(*["Ctrl++"] * 3)
    live = sizes(there)
    there.close()
    assert live == sizes(bring(150))


def test_icons_grow_with_their_words(program):
    button = next(each for each in program.visible(QPushButton) if each.text() == "People")
    assert button.icon().actualSize(button.iconSize()).height() == 16
    program.press(*["Ctrl++"] * 5)
    assert button.icon().actualSize(button.iconSize()).height() == 32


def test_a_picture_can_be_drawn_at_every_size_that_settings_offer():
    words = ("screenshot", "plan.distance", "out.png", "--text-size")
    drawn = [int(parse([*words, str(one)], catalogue("en")).text_size) for one in TEXT_SIZES]
    assert drawn == list(TEXT_SIZES)
