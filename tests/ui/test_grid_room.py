"""What gives way in the grid where there is little room, and what takes the room where there is much."""

from datetime import date, time

import pytest

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.employee import Employee
from tests.building import make_contact
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
