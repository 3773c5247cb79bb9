"""A talk among the hours of a week: opened, said and acted on is the one that is chosen, also where there are two."""

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from distance_leader.domain.contact import Contact
from tests.building import make_contact, make_person
from tests.ui.hours import LATE, MORNING, THURSDAY, make_talks


@pytest.fixture
def talks_file(plan_file):
    return make_talks(plan_file)


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


def test_after_a_move_and_a_stretch_by_mouse_the_line_says_the_talk_that_is_chosen(program, page):
    drag(program, page, at(page, THURSDAY, LATE + 45), at(page, 1, LATE + 45 - 60))
    assert page.canvas.accessibleDescription().startswith("Tue 1 Dec 15:00–17:00 · Søren 08:00–10:00")
    edge = page.canvas.geometry_now().rect(1, 15 * 60, 120).bottom() - 2
    drag(program, page, QPoint(at(page, 1, LATE).x(), edge), at(page, 1, 18 * 60))
    assert program.contacts()[-1].minutes == 195
    assert page.canvas.accessibleDescription().startswith("Tue 1 Dec 15:00–18:15 · Søren 08:00–11:15")
    program.press("Ctrl+Z", "Ctrl+Z")
    program.rest()
    assert page.canvas.accessibleDescription().startswith("Thu 3 Dec 16:00–18:00")


def test_a_talk_is_no_clash_with_itself(program, page):
    page.canvas.go_to(THURSDAY, LATE + 30)
    said = page.canvas.accessibleDescription()
    assert said.startswith("Thu 3 Dec 16:00–18:00")
    assert "at the same time" not in said
    page.canvas.go_to(1, 15 * 60)
    program.press("Return")
    program.rest()
    assert len(program.contacts()) == 3
    assert "at the same time" not in page.canvas.accessibleDescription()


def test_another_talk_at_the_same_time_is_still_said(program, page):
    page.canvas.go_to(THURSDAY, LATE - 15)
    assert page.canvas.accessibleDescription().endswith("at the same time: Søren")


def drag(program, page, start, end):
    canvas, none, left = page.canvas, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, none, start)
    for point in ((start + end) / 2, end):
        QTest.mouseMove(canvas, point)
        program.settle()
    QTest.mouseRelease(canvas, left, none, end)
    program.rest()


def test_of_somebody_elses_talk_it_is_said_with_whom_it_is_and_that_it_is_at_night(program, page):
    make_contact(
        program.workspace, make_person(program.workspace, "Bo"), day=date(2026, 12, 1), time=time(9), minutes=45
    )
    page.shift(0)
    program.rest()
    program.click(page.canvas, at(page, 1, 9 * 60 + 15))
    assert page.canvas.accessibleDescription() == "Tue 1 Dec 09:00–09:45 · a talk with Bo · night there"


def test_a_night_is_said_in_the_tone_of_a_warning(program, page):
    page.canvas.go_to(THURSDAY, MORNING)
    said = next(one for one in page.findChildren(QLabel) if "night there" in one.text())
    assert said.text() == "Thu 3 Dec 08:30–09:00 · Søren 01:30–02:00 · night there"
    assert said.property("tone") == "warned"
    page.canvas.go_to(THURSDAY, 15 * 60)
    assert said.property("tone") == ""


def test_a_date_above_the_hours_is_shortened_and_not_cut(program, page):
    head, day = page.frame.head, date(2026, 11, 30)
    assert [head.day_text(day, room) for room in (120, 50)] == ["Mon 30 Nov", "Mon 30"]
