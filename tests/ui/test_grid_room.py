"""What gives way in the grid where there is little room, and what takes the room where there is much."""

from datetime import date, time
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QPushButton

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.employee import Employee
from tests.building import make_contact
from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN
from tests.ui.test_window import write_password
from ui.legend import Legend
from ui.plan.chip_painter import Size

WEEK_50 = "2026-W50"


@pytest.fixture
def two(program):
    """Two talks in one cell of week 50, at different hours."""
    person = program.stored(Employee)[0]
    for day, at in ((8, time(8, 30)), (10, time(16))):
        make_contact(program.workspace, person, day=date(2026, 12, day), time=at, foci=frozenset({Focus.WELLBEING}))
    program.plan._reload()
    grid = program.plan.model.grid
    return grid.row_of[person.id.hex], grid.column_of[WEEK_50]


def drawn(program, chips, width):
    return program.view._painter._chips.picture(chips, Size(width, 58, 1.0)).toImage()


def test_two_talks_in_a_cell_each_say_day_and_hour(program, two):
    chips = program.plan.model.chips(*two)
    assert [chip.when for chip in chips] == ["Tue 08:30", "Thu 16:00"]
    assert drawn(program, chips, 150) != drawn(program, (chips[0], chips[0]), 150)


def test_a_talk_alone_has_its_hour_beneath_and_shares_its_picture(program):
    model = program.plan.model
    cells = [model.chips(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    alone = [chips[0] for chips in cells if len(chips) == 1]
    assert alone
    assert {chip.when for chip in alone} == {""}


def test_a_held_talk_beside_another_says_its_hour_too(program, two):
    person = program.stored(Employee)[0]
    make_contact(program.workspace, person, day=date(2026, 12, 11), time=time(9), state=State.HELD)
    program.plan._reload()
    assert [chip.when for chip in program.plan.model.chips(*two)][2] == "Fri 09:00"


def test_where_the_hour_has_no_room_the_day_stays_and_then_the_focus(program, two):
    tail = program.view._painter._chips._tail_of
    chip = program.plan.model.chips(*two)[0]
    assert [tail(chip, room)[0] for room in (200, 40, 10)] == [" · Tue 08:30", " · Tue", ""]


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("width", [880, 1000, 1280, 1400, 1920])
def test_each_word_of_the_legend_is_there_whole_or_not_at_all(start, staffed_file, language, width):
    program = start(staffed_file, language=language, size=(width, 700))
    for legend in program.visible(Legend):
        placed = legend.placed()
        for (_, word, box), (_, _, following) in pairwise([*placed, (0, "", placed[-1][2].translated(999, 0))]):
            assert legend.fontMetrics().horizontalAdvance(word) < box.width()
            assert legend.rect().contains(box.toAlignedRect())
            assert box.right() < following.left() or box.bottom() <= following.top()


def test_a_shape_without_its_word_has_it_in_the_tooltip(program):
    (legend,) = program.visible(Legend)
    legend.setFixedWidth(legend.minimumSizeHint().width())
    program.settle()
    placed = legend.placed()
    assert {word for _, word, _ in placed} == {""}
    assert legend.word_at(placed[1][2].center()) == "Held"
    assert "Held" in legend.accessibleName()


@pytest.mark.parametrize("width", [880, 1000, 1280, 1400, 1920])
def test_no_week_is_cut_at_the_edge(start, staffed_file, width):
    program = start(staffed_file, size=(width, 700))
    program.window.resize(width, 700)
    program.desk.furniture.open_panel()
    program.settle()
    view = program.view
    edges = [view.columnViewportPosition(column) + view.columnWidth(column) for column in range(6)]
    assert view.viewport().width() in edges


def test_names_and_customers_get_room_in_a_wide_window(start, staffed_file):
    program = start(staffed_file, size=(1280, 800))
    widths = []
    for width in (1280, 1400, 1600, 1920):
        program.window.resize(width, 800)
        program.settle()
        widths.append(program.view.verticalHeader().width())
    assert widths == [212, 212, 280, 280]


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("width", [900, 1024, 1280])
def test_beside_the_panel_title_and_buttons_are_whole_and_the_cell_is_in_view(start, staffed_file, language, width):
    program = start(staffed_file, language=language, size=(width, 700))
    program.choose(BO, NOW_COLUMN + 1)
    program.press("Return")
    program.settle()
    assert program.plan.panel.isVisible()
    port = program.view.viewport()
    assert port.rect().contains(program.cell_rect(BO, NOW_COLUMN + 1))
    frame = program.plan.frame
    title = next(one for one in frame.findChildren(QLabel) if one.text() in ("Week plan", "Ugeplan"))
    for part in (title, *(one for one in frame.findChildren(QPushButton) if one.isVisible())):
        assert part.width() >= part.sizeHint().width(), part.text() or part.accessibleName()
        assert frame.rect().contains(QRect(part.mapTo(frame, QPoint()), part.size()))


def test_after_the_first_start_the_buttons_stand_beside_the_title(start):
    program = start()
    program.write("Karen Holm")
    write_password(program)
    program.press("Return")
    program.settle()
    frame = program.plan.frame
    title = next(one for one in frame.findChildren(QLabel) if one.text() == "Week plan")
    add = program.button("Add a person")
    assert add.isVisible()
    assert add.mapTo(frame, QPoint()).y() < title.geometry().bottom()


def test_the_weeks_do_not_turn_back_to_the_cell_when_it_was_out_of_sight(program):
    program.press("Alt+3")
    program.window.resize(900, 700)
    program.settle()
    program.choose(0, 40)
    program.view.horizontalScrollBar().setValue(0)
    program.window.resize(880, 700)
    program.settle()
    assert program.view.horizontalScrollBar().value() == 0
