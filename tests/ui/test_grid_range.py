"""A range grows from the cell that was chosen, is seen on filled cells, and jumps and pastes as in a spreadsheet."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from distance_leader.domain.codes import Focus
from tests.ui.conftest import AMINA, BO, CARLA, PEOPLE
from tests.ui.driving import NOW_COLUMN

LAST = PEOPLE - 1


def chosen(program):
    return program.view.range.bounds()


@pytest.mark.parametrize(
    ("keys", "bounds"),
    [
        (["Shift+Down", "Shift+Down"], (4, 2, 6, 2)),
        (["Shift+Right", "Shift+Up"], (3, 2, 4, 3)),
        (["Shift+Down", "Shift+Up", "Shift+Up"], (3, 2, 4, 2)),
        (["Shift+Home"], (4, 0, 4, 2)),
        (["Shift+End"], (4, 2, 4, 5)),
        (["Ctrl+Shift+Down"], (4, 2, LAST, 2)),
        (["Ctrl+Shift+End"], (4, 2, LAST, 5)),
        (["Shift+Space"], (4, 0, 4, 5)),
        (["Shift+Space", "Shift+Down"], (4, 0, 5, 5)),
        (["Ctrl+Space"], (0, 2, LAST, 2)),
        (["Ctrl+A"], (0, 0, LAST, 5)),
        (["Ctrl+A", "Esc"], (4, 2, 4, 2)),
        (["Shift+Down", "Down"], (5, 2, 5, 2)),
    ],
)
def test_the_chosen_cell_is_the_anchor_while_the_range_grows(program, keys, bounds):
    program.choose(4, 2)
    program.press(*keys)
    assert chosen(program) == bounds
    if keys[-1] != "Down":
        assert program.cell() == (4, 2)


def test_a_long_range_comes_into_view_and_typing_goes_to_its_anchor(program):
    program.choose(4, 3)
    program.press(*["Shift+Down"] * 20)
    assert program.view.viewport().rect().contains(program.cell_rect(24, 3).center())
    program.write("task")
    program.press("Return")
    assert len(program.chips(4, 3)) == 1
    assert program.cell() == (5, 3)


def test_the_mouse_too_leaves_the_anchor_where_it_was(program):
    port = program.view.viewport()
    program.choose(4, 2)
    QTest.mouseClick(
        port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, program.cell_rect(6, 4).center()
    )
    program.settle()
    assert (program.cell(), chosen(program)) == ((4, 2), (4, 2, 6, 4))
    start, end = program.cell_rect(8, 4).center(), program.cell_rect(6, 3).center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for point in (start + QPoint(-30, -10), end):
        QTest.mouseMove(port, point)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    program.settle()
    assert (program.cell(), chosen(program)) == ((8, 4), (6, 3, 8, 4))


def test_what_is_copied_is_pasted_at_the_upper_left_of_what_is_chosen(program):
    program.choose(CARLA, NOW_COLUMN)
    program.press("Shift+Up", "Ctrl+C")
    program.choose(9, 4)
    program.press("Shift+Up", "Shift+Left", "Ctrl+V")
    assert len(program.chips(9, 3)) == 3
    assert program.chips(8, 3) == ()


def test_one_copied_contact_fills_a_range(program):
    before = program.dump()
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+C")
    program.choose(8, 3)
    program.press("Shift+Down", "Shift+Right", "Ctrl+V")
    assert [len(program.chips(row, column)) for row in (8, 9) for column in (3, 4)] == [1, 1, 1, 1]
    assert len(program.contacts()) == 9
    program.press("Ctrl+Z")
    assert program.dump() == before


@pytest.mark.parametrize(
    ("keys", "key", "filled"),
    [
        (["Shift+Down", "Shift+Down"], "Ctrl+D", [(2, 3), (3, 3)]),
        (["Down"], "Ctrl+D", [(2, 3)]),
        (["Shift+Right", "Shift+Right"], "Ctrl+Shift+D", [(1, 4), (1, 5)]),
        (["Right"], "Ctrl+Shift+D", [(1, 4)]),
        (["Up"], "Ctrl+D", []),
        (["Home"], "Ctrl+Shift+D", []),
    ],
)
def test_a_range_is_filled_from_its_first_row_or_week_in_one_step(program, keys, key, filled):
    before, contacts = program.dump(), program.contacts()
    program.choose(BO, 3)
    program.press(*keys, key)
    made = [one for one in program.contacts() if one not in contacts]
    grid = program.plan.model.grid
    places = sorted((grid.row_of[one.employee_id.hex], grid.column_of[str(one.week)]) for one in made)
    assert places == filled
    assert {(one.day.weekday(), str(one.time), one.note) for one in made} <= {(3, "08:30:00", "")}
    assert program.undo_stack.canUndo() is bool(filled)
    if filled:
        program.press("Ctrl+Z")
    assert program.dump() == before


@pytest.mark.parametrize(
    ("begin", "key", "end"),
    [
        ((AMINA, 3), "Ctrl+Down", (BO, 3)),
        ((BO, 3), "Ctrl+Down", (LAST, 3)),
        ((LAST, 3), "Ctrl+Up", (BO, 3)),
        ((BO, 0), "Ctrl+Right", (BO, 1)),
        ((BO, 1), "Ctrl+Right", (BO, 3)),
        ((BO, 3), "Ctrl+Right", (BO, 5)),
        ((CARLA, 5), "Ctrl+Left", (CARLA, 2)),
        ((4, 2), "Ctrl+Home", (0, 0)),
        ((4, 2), "Ctrl+End", (LAST, 5)),
    ],
)
def test_ctrl_and_an_arrow_jump_to_the_next_filled_cell_or_the_edge_and_the_choice_with_them(program, begin, key, end):
    program.choose(*begin)
    program.press(key)
    assert program.cell() == end
    assert chosen(program) == (*end, *end)


def test_from_a_filled_cell_a_jump_goes_to_the_end_of_what_is_filled(program):
    for row in (6, 7, 8):
        program.choose(row, 4)
        program.write("task")
        program.press("Return")
    program.choose(6, 4)
    program.press("Ctrl+Down")
    assert program.cell() == (8, 4)


def test_at_the_edge_a_jump_moves_the_weeks_on_by_four(program):
    program.choose(4, 5)
    program.press("Ctrl+Right")
    assert program.weeks()[0] == "2026-W49"
    assert program.cell() == (4, 5)


def test_shift_and_enter_take_a_phrase_and_go_up(program):
    program.choose(4, 3)
    program.write("task")
    program.press("Shift+Return")
    assert len(program.chips(4, 3)) == 1
    assert program.cell() == (3, 3)


# What is seen


def pixel(program, row, column, at):
    picture = program.view.viewport().grab().toImage()
    box = program.cell_rect(row, column)
    return picture.pixelColor({"middle": box.center() + QPoint(0, 12), "corner": box.topLeft() + QPoint(3, 20)}[at])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("row", "column"), [(BO, NOW_COLUMN + 1), (CARLA, NOW_COLUMN), (5, NOW_COLUMN), (5, 4)])
def test_a_chosen_cell_looks_otherwise_in_both_themes_filled_or_not_and_this_week(
    start, staffed_file, theme, row, column
):
    program = start(staffed_file, theme=theme)
    program.choose(9, 0)
    plain = pixel(program, row, column, "corner")
    program.press("Ctrl+A")
    over = pixel(program, row, column, "corner")
    assert sum(abs(a - b) for a, b in zip(over.getRgb(), plain.getRgb(), strict=True)) >= 24


def dashes(program, row, column):
    """How many points of the upper edge have the colour of the dashed line."""
    picture, box = program.view.viewport().grab().toImage(), program.cell_rect(row, column)
    ink = QColor(program.desk.context.theme.tokens["text"])
    return sum(picture.pixelColor(x, box.top() + 2) == ink for x in range(box.left(), box.right()))


@pytest.mark.parametrize("key", ["Ctrl+X", "Ctrl+C"])
def test_what_was_cut_or_copied_is_outlined_until_it_is_pasted_or_left(program, key):
    program.choose(BO, NOW_COLUMN + 1)
    assert dashes(program, BO, NOW_COLUMN + 1) == 0
    program.press(key)
    program.choose(AMINA, 5)
    assert dashes(program, BO, NOW_COLUMN + 1) > 20
    program.press("Ctrl+V")
    assert dashes(program, BO, NOW_COLUMN + 1) == 0
    program.press("Ctrl+Z")
    program.choose(BO, NOW_COLUMN + 1)
    program.press(key, "Esc")
    program.choose(AMINA, 5)
    assert dashes(program, BO, NOW_COLUMN + 1) == 0


def test_escape_leaves_what_was_cut_where_it_is(program):
    before = program.dump()
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+X", "Esc")
    program.choose(AMINA, 5)
    program.press("Ctrl+V")
    assert program.dump() == before


def test_a_move_to_somebody_else_is_told_with_their_name_and_week(program):
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+X")
    program.choose(CARLA, NOW_COLUMN + 2)
    program.press("Ctrl+V")
    assert program.status() == "Move Wellbeing, Bo Lind, week 48 to Carla Diaz, week 49"
    program.press("Ctrl+Z")
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Ctrl+X")
    program.choose(BO, NOW_COLUMN + 2)
    program.press("Ctrl+V")
    assert program.status() == "Move Wellbeing, Bo Lind, week 48 to week 49"
    assert {one.foci for one in program.contacts() if str(one.week) == "2026-W49"} == {frozenset({Focus.WELLBEING})}
