"""A talk that is planned at night for one side shows a moon, in the plan and among the hours of the week."""

import pytest
from PySide6.QtCore import Qt

from distance_leader.presentation.week_view import tip_text
from tests.ui.conftest import BO
from tests.ui.driving import NOW_COLUMN


@pytest.fixture
def planned(program):
    """Bo, who is in Seoul: Thursday at 9:00, which is 17:00 there, and at 14:00, which is 22:00."""
    for phrase in ("opgave tor 9", "trivsel tor 14"):
        program.choose(BO, NOW_COLUMN + 3)
        program.write(phrase)
        program.press("Return")
    program.rest()
    return program


def chips(program):
    return program.plan.model.chips(BO, NOW_COLUMN + 3)


def test_only_the_talk_at_night_has_a_moon(planned):
    assert [(chip.when, chip.is_night) for chip in chips(planned)] == [("Thu 09:00", False), ("Thu 14:00", True)]


def test_the_moon_is_drawn_at_each_zoom(planned):
    for zoom in ("zoom_6", "zoom_13", "zoom_53"):
        planned.do(zoom)
        planned.rest()
        week = planned.plan.model.grid.column_of["2026-W50"]
        box = planned.view.visualRect(planned.plan.model.index(BO, week))
        with_moon = planned.view.viewport().grab(box).toImage()
        grid = planned.plan.model.grid
        planned.plan.model.show_situation(planned.plan.model.owed, planned.plan.model._away, {}, None)
        planned.settle()
        assert planned.view.viewport().grab(box).toImage() != with_moon, zoom
        planned.plan.model.show_situation(planned.plan.model.owed, planned.plan.model._away, {}, grid.odd_hours)


def test_it_is_told_in_words(planned):
    index = planned.plan.model.index(BO, NOW_COLUMN + 3)
    assert "night there" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "An odd hour: there: outside working hours" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "An odd hour: night there" in index.data(Qt.ItemDataRole.ToolTipRole)
    planned.choose(BO, NOW_COLUMN + 3)
    planned.press("Return")
    planned.rest()
    assert planned.says("An odd hour: there: outside working hours")


def test_another_place_takes_the_moon_away(planned):
    planned.undo_stack.undo()
    assert all(not chip.is_night for chip in chips(planned))
    planned.undo_stack.redo()
    assert any(chip.is_night for chip in chips(planned))


def test_the_hours_of_the_week_show_it_too(planned):
    planned.choose(BO, NOW_COLUMN + 3)
    planned.do("show_week")
    planned.rest()
    canvas = planned.desk.pages.hours_shown().canvas
    nights = {block.title: block.odd is not None and block.odd.is_night for block in canvas.view.blocks}
    assert nights == {"Task": False, "Wellbeing": True}
    assert "night there" in tip_text(canvas.view, next(one for one in canvas.view.blocks if one.title == "Wellbeing"))
