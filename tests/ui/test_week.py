"""The Week view: placed, moved, made longer and removed by keyboard and by mouse; undo takes all of it back."""

from datetime import date, time
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from distance_leader.domain.codes import State
from distance_leader.workspace import open_workspace
from tests.building import HOME, make_person


@pytest.fixture
def people_file(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    for name, zone in (("Amina", "Asia/Kathmandu"), ("Bo", HOME)):
        make_person(workspace, name, zone, country="")
    workspace.close()
    return plan_file


@pytest.fixture
def program(start, people_file):
    return start(people_file)


def week(program, row=0, column=3):
    """The page for the person and week of a cell; column 3 is week 48, which lies ahead."""
    program.press("Ctrl+2")
    program.choose(row, column)
    program.press("Alt+0")
    program.rest()
    return program.desk.pages._week


def at(page, day, minute):
    """The middle of a quarter of an hour on the canvas."""
    rect = page.canvas.geometry_now().rect(day, minute, 15)
    return QPoint(rect.center().x(), rect.center().y())


def drag(program, page, start, end, *, escape=False):
    canvas, none = page.canvas, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, none, start)
    middle = (start + end) / 2
    for point in (middle, end):
        QTest.mouseMove(canvas, point)
        program.settle()
    if escape:
        program.press("Escape")
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, none, end)
    program.rest()


def hours(program):
    return [(one.day, one.time, one.minutes) for one in program.contacts()]


def test_enter_plans_at_the_cursor_and_opens_what_stands_there(program):
    page = week(program)
    page.canvas.go_to(1, 9 * 60)
    program.press("Return")
    program.rest()
    assert hours(program) == [(date(2026, 11, 24), time(9), 30)]
    assert program.status().startswith("Plan a talk with Amina")
    program.press("Return")
    assert program.plan.view.isVisible()
    assert program.plan.panel.isVisible()
    assert program.cell() == (0, 3)


def test_a_talk_is_chosen_moved_made_longer_and_removed_by_keys(program):
    page = week(program)
    page.canvas.go_to(1, 9 * 60)
    program.press("Return")
    program.rest()
    program.press("N")
    for keys in ("Ctrl+Down", "Ctrl+Right", "Shift+Down", "Shift+Down", "Shift+Up"):
        program.press(keys)
        program.rest()
    assert hours(program) == [(date(2026, 11, 25), time(9, 15), 45)]
    program.press("Delete")
    program.rest()
    assert hours(program) == []
    for _ in range(7):
        program.press("Ctrl+Z")
    program.rest()
    assert program.contacts() == []
    assert not program.undo_stack.canUndo()


def test_the_cursor_says_both_clocks_and_what_the_hour_is(program):
    page = week(program)
    page.canvas.go_to(0, 9 * 60)
    program.settle()
    said = "Mon 23 Nov 09:00–09:30 · Amina 13:45–14:15 · both at work"
    assert program.says(said)
    assert page.canvas.accessibleDescription() == said
    program.press("Up")
    assert "08:45–09:15" in page.canvas.accessibleDescription()


def test_page_keys_turn_the_weeks_and_the_button_leads_back_to_the_grid(program):
    page = week(program)
    program.press("PgDown")
    program.rest()
    assert page.canvas.view.week.number == 49
    program.press("PgUp", "PgUp")
    program.rest()
    assert page.canvas.view.week.number == 47
    program.click(program.button("Weeks"))
    assert program.plan.view.isVisible()
    program.click(program.button("Week"))
    program.rest()
    assert page.isVisible()


def test_the_keys_for_weeks_turn_the_weeks_of_the_page_that_is_shown(program):
    page = week(program)
    program.press("Alt+Right")
    program.rest()
    assert page.isVisible()
    assert page.canvas.view.week.number == 49
    program.press("Ctrl+T")
    program.rest()
    assert page.canvas.view.week.number == 47


def test_a_talk_is_drawn_moved_and_resized_by_mouse_on_the_raster(program):
    page = week(program)
    drag(program, page, at(page, 1, 9 * 60), at(page, 1, 9 * 60 + 30))
    assert hours(program) == [(date(2026, 11, 24), time(9), 45)]
    drag(program, page, at(page, 1, 9 * 60), at(page, 3, 10 * 60))
    assert hours(program) == [(date(2026, 11, 26), time(10), 45)]
    bottom = page.canvas.geometry_now().rect(3, 10 * 60, 45).bottom()
    grip = QPoint(at(page, 3, 10 * 60).x(), bottom - 2)
    drag(program, page, grip, at(page, 3, 11 * 60))
    assert hours(program) == [(date(2026, 11, 26), time(10), 75)]


def test_escape_leaves_a_dragged_talk_where_it_was(program):
    page = week(program)
    drag(program, page, at(page, 1, 9 * 60), at(page, 1, 9 * 60 + 30))
    drag(program, page, at(page, 1, 9 * 60), at(page, 3, 10 * 60), escape=True)
    assert hours(program) == [(date(2026, 11, 24), time(9), 45)]


def test_another_talk_at_the_same_time_is_said_and_not_forbidden(program):
    page = week(program, row=1)
    page.canvas.go_to(1, 9 * 60)
    program.press("Return")
    page = week(program, row=0)
    page.canvas.go_to(1, 9 * 60)
    program.rest()
    assert "at the same time: Bo" in page.canvas.accessibleDescription()
    drag(program, page, at(page, 1, 10 * 60), at(page, 1, 10 * 60 + 15))
    program.press("N")
    program.rest()
    assert len(program.contacts()) == 2


def test_the_best_hour_is_one_key_from_whom_a_talk_is_owed(program):
    page = week(program)
    owed = page.frame.side.owed
    assert owed.count() == 2
    owed.setFocus()
    owed.setCurrentRow(1)
    program.rest()
    program.press("Return")
    program.rest()
    (contact,) = program.contacts()
    assert contact.state is State.PLANNED
    assert contact.employee_id.hex == owed.currentItem().data(Qt.ItemDataRole.UserRole)
    assert (contact.day, contact.time) == (date(2026, 11, 23), time(8))


def test_how_long_somebody_is_owed_a_talk_is_counted_from_today_in_every_week(program):
    page = week(program)
    said = [page.frame.side.owed.item(row).text() for row in range(2)]
    program.press("PgDown")
    program.rest()
    assert page.canvas.view.week.number == 49
    assert [page.frame.side.owed.item(row).text() for row in range(2)] == said


def test_another_person_is_chosen_by_typing(program):
    page = week(program)
    box = page.frame.side.people
    box.setFocus()
    box.lineEdit().selectAll()
    program.write("Bo")
    program.press("Return")
    program.rest()
    assert page.canvas.view.person.name == "Bo"


def test_without_anybody_a_sentence_says_what_will_stand_here(empty_program):
    empty_program.press("Alt+0")
    empty_program.rest()
    assert empty_program.says("Here stand the hours that suit you both, once somebody is in the plan.")
    assert not empty_program.button("Plan at the best hour").isEnabled()


def test_an_hour_already_over_is_logged_as_held(program):
    page = week(program, column=1)
    page.canvas.go_to(0, 9 * 60)
    program.press("Return")
    program.rest()
    assert [one.state for one in program.contacts()] == [State.HELD]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_whatever_is_placed_moved_and_resized_undoing_all_gives_the_start(program, seed):
    rng, page = Random(seed), week(program)
    before, canvas = program.dump(), page.canvas
    states = [before]
    for _ in range(8):
        keys = [block.row.key for block in canvas.view.blocks if block.is_movable]
        day, minute, length = rng.randrange(7), rng.randrange(96) * 15, rng.randrange(1, 9) * 15
        act = rng.randrange(4) if keys else 0
        if act == 0:
            canvas.placed.emit(day, minute, length)
        elif act == 1:
            canvas.moved.emit(rng.choice(keys), day, minute)
        elif act == 2:
            canvas.resized.emit(rng.choice(keys), length)
        else:
            canvas.removed.emit(rng.choice(keys))
        program.rest()
        if program.dump() != states[-1]:
            states.append(program.dump())
    for state in reversed(states[:-1]):
        program.press("Ctrl+Z")
        assert program.dump() == state
    assert program.dump() == before
