"""A talk among the hours of a week: opened, said and acted on is the one that is chosen, also where there are two."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from distance_leader.domain.contact import Contact
from distance_leader.workspace import open_workspace
from tests.building import make_contact, make_person

THURSDAY = 3
MORNING, LATE = 8 * 60 + 30, 16 * 60


@pytest.fixture
def talks_file(plan_file):
    """Søren, far away, with two talks on the Thursday of week 49: at 08:30, and from 16 to 18."""
    workspace = open_workspace(plan_file, to_write=True)
    soren = make_person(workspace, "Søren", "America/Chicago", country="")
    for at, minutes in ((time(8, 30), 30), (time(16), 120)):
        make_contact(workspace, soren, day=date(2026, 12, 3), time=at, minutes=minutes)
    workspace.close()
    return plan_file


@pytest.fixture
def program(start, talks_file):
    return start(talks_file)


@pytest.fixture
def page(program):
    program.press("Ctrl+2")
    program.choose(0, 4)
    program.press("Alt+0")
    program.rest()
    return program.desk.pages._week


def at(page, day, minute):
    return page.canvas.geometry_now().rect(day, minute, 15).center()


def double_click(program, page, place):
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, none, place)
    QTest.mouseDClick(page.canvas, Qt.MouseButton.LeftButton, none, place)
    program.rest()


def shown(program):
    """The counter of the panel, and the hour that its form would change."""
    panel = program.plan.panel
    assert panel.isVisible()
    counter = next(one.text() for one in panel.findChildren(QLabel) if " of 2" in one.text())
    return counter, program.line("Time").text()


@pytest.mark.parametrize(("minute", "expected"), [(MORNING, ("1 of 2", "08:30")), (LATE + 30, ("2 of 2", "16:00"))])
def test_a_double_click_opens_the_talk_that_was_hit(program, page, minute, expected):
    double_click(program, page, at(page, THURSDAY, minute))
    assert program.plan.view.isVisible()
    assert shown(program) == expected


def test_enter_opens_the_chosen_talk_also_where_the_panel_showed_the_other(program, page):
    double_click(program, page, at(page, THURSDAY, MORNING))
    program.press("Alt+0")
    program.rest()
    program.press("N")
    assert page.canvas.minute == LATE
    program.press("Return")
    program.rest()
    assert shown(program) == ("2 of 2", "16:00")


def test_what_the_panel_shows_stays_shown_when_another_hour_puts_it_elsewhere(program, page):
    double_click(program, page, at(page, THURSDAY, LATE))
    line = program.line("Time")
    line.setFocus()
    line.selectAll()
    program.write("7")
    program.press("Return")
    program.rest()
    assert sorted((one.time, one.minutes) for one in program.stored(Contact)) == [(time(7), 120), (time(8, 30), 30)]
    assert shown(program) == ("1 of 2", "07:00")
