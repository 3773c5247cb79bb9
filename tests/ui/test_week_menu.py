"""The menu of the hours of a week, and the commands of the window there: they act on the talk that is chosen."""

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QPoint

from distance_leader.domain.codes import State
from distance_leader.domain.weeks import IsoWeek
from tests.ui.hours import LATE, MORNING, THURSDAY, make_talks
from tests.ui.menus import choose, menu_key, right_click, words
from ui import among_hours
from ui.week import here


@pytest.fixture
def talks_file(plan_file):
    return make_talks(plan_file, "Bo")


@pytest.fixture
def program(start, talks_file):
    return start(talks_file)


@pytest.fixture
def page(program):
    program.press("Ctrl+2")
    program.choose(1, 4)
    program.press("Alt+0")
    program.rest()
    return program.desk.pages._week


def click_right(program, page, minute, day=THURSDAY):
    place = page.canvas.geometry_now().rect(day, minute, 15).center()
    return right_click(program, page.canvas, place)


@pytest.fixture
def in_that_week(program, page, clock):
    """The week of the talks has come: before it nothing of it is held."""
    clock.at = datetime(2026, 12, 2, 9, tzinfo=UTC)
    program.desk.context.clock._look()
    program.rest()


def states(program):
    return {one.time: one.state for one in program.contacts()}


@pytest.mark.parametrize(
    ("word", "state"),
    [("Mark as held", State.HELD), ("Mark as missed", State.MISSED), ("Mark as cancelled", State.CANCELLED)],
)
@pytest.mark.usefixtures("in_that_week")
def test_a_talk_is_marked_where_it_stands_and_the_other_is_left_alone(program, page, word, state):
    choose(program, click_right(program, page, LATE + 60), word)
    assert states(program) == {time(8, 30): State.PLANNED, time(16): state}
    assert page.isVisible()
    program.press("Ctrl+Z")
    assert set(states(program).values()) == {State.PLANNED}


def test_the_talk_that_was_hit_is_opened_or_deleted(program, page):
    choose(program, click_right(program, page, LATE), "Open the talk")
    assert program.line("Time").text() == "16:00"
    program.press("Alt+0")
    program.rest()
    choose(program, click_right(program, page, LATE), "Delete the contact")
    assert [one.time for one in program.contacts()] == [time(8, 30)]
    assert page.isVisible()


def test_a_talk_is_moved_to_another_week_and_the_hours_go_with_it(program, page):
    choose(program, click_right(program, page, LATE), "Move to…")
    program.write("51")
    program.press("Return")
    program.rest()
    assert {one.time: one.week.number for one in program.contacts()} == {time(8, 30): 49, time(16): 51}
    assert page.isVisible()
    assert page.week == IsoWeek(2026, 51)
    assert program.desk.pages._week.canvas.hasFocus()
    program.press("Ctrl+Z")
    program.rest()
    assert page.week == IsoWeek(2026, 49)


def test_the_window_keys_act_on_the_chosen_talk_too(program, page):
    program.press("N", "N", "Ctrl+Shift+Right")
    program.rest()
    assert {one.time: one.week.number for one in program.contacts()} == {time(8, 30): 49, time(16): 50}


@pytest.mark.usefixtures("in_that_week")
def test_space_marks_the_chosen_talk_as_held_and_again_as_planned(program, page):
    program.press("N", "N", "Space")
    program.rest()
    assert states(program) == {time(8, 30): State.PLANNED, time(16): State.HELD}
    program.press("Space")
    program.rest()
    assert set(states(program).values()) == {State.PLANNED}


def test_a_talk_of_a_week_to_come_is_not_held_among_the_hours_either(program, page):
    before = program.dump()
    program.press("N", "N", "Space")
    program.rest()
    assert program.says("Week 49 has not come yet, so no talk of it can have been held.")
    assert program.dump() == before


def test_free_hours_offer_to_plan_there_and_nothing_that_needs_a_talk(program, page):
    menu = click_right(program, page, 10 * 60, day=1)
    assert not {"Mark as held", "Delete the contact", "Open the talk"} & set(words(menu))
    choose(program, menu, "Plan a talk here")
    assert (date(2026, 12, 1), time(10)) in [(one.day, one.time) for one in program.contacts()]
    assert page.isVisible()


def test_a_new_contact_stands_at_the_cursor(program, page):
    page.canvas.go_to(1, 10 * 60)
    program.press("Ctrl+N")
    program.rest()
    assert (date(2026, 12, 1), time(10)) in [(one.day, one.time) for one in program.contacts()]


def test_without_a_talk_a_command_for_one_says_so_and_does_nothing(program, page):
    before = program.dump()
    page.canvas.go_to(1, 10 * 60)
    program.do("mark_held")
    assert program.status() == "Choose a talk first: N goes from one to the next."
    assert page.isVisible()
    assert program.dump() == before


def test_the_menu_key_opens_the_menu_of_what_is_chosen(program, page):
    program.press("N")
    menu = menu_key(program, page.canvas)
    assert words(menu)[0] == "Open the talk"
    talk = page.canvas.geometry_now().rect(THURSDAY, MORNING, 30)
    assert talk.contains(page.canvas.mapFromGlobal(menu.pos()))
    menu.close()


def test_the_clocks_at_the_left_have_no_menu(program, page):
    assert right_click(program, page.canvas, QPoint(20, 300)) is None


def test_the_profile_is_that_of_the_person_whose_talk_it_is(program, page):
    program.choose(0, 0)
    choose(program, click_right(program, page, LATE), "Open the profile")
    assert program.says("Søren")


def test_a_filter_of_the_grid_that_hides_the_person_is_said(program, page):
    program.press("Ctrl+2", "Ctrl+F")
    program.write("Bo")
    program.rest()
    program.press("Alt+0")
    program.rest()
    page.begin(next(one.employee_id.hex for one in program.contacts()), IsoWeek(2026, 49))
    program.rest()
    choose(program, click_right(program, page, LATE), "Mark as held")
    assert program.status() == "The filter of the plan hides Søren. Esc there shows everybody."
    assert State.HELD not in states(program).values()


def test_each_command_of_the_menu_is_one_of_the_windows_and_concerns_a_talk_or_a_person(program):
    keys = {*here.TALK_COMMANDS, *here.FREE_COMMANDS} - {""}
    assert keys <= set(program.desk.furniture.actions)
    assert keys <= among_hours.ON_TALK | among_hours.ON_PERSON
    assert set(program.desk.furniture.actions) >= among_hours.ON_TALK | among_hours.ON_PERSON


def test_where_a_page_has_no_side_panel_its_key_says_so_and_changes_nothing(program, page):
    wanted = program.settings.shows_panel
    program.press("F4")
    assert program.status() == "There is no side panel here. In the weeks of the plan, Enter or F4 opens it."
    assert program.settings.shows_panel is wanted
