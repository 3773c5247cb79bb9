"""Contacts go to other weeks and people: cut, copied, dragged or pasted from a spreadsheet, each as one undo step."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from distance_leader.domain.absence import Absence
from distance_leader.domain.codes import Channel, Focus, State
from distance_leader.domain.weeks import IsoWeek
from ui.clipboard import clipboard


def place(program, name, week):
    grid = program.plan.model.grid
    return [person.name for person in grid.people].index(name), grid.column_of[week]


def of(program, name, week):
    row, column = place(program, name, week)
    return [chip.key for chip in program.chips(row, column)]


def by_id(program, key):
    return next(contact for contact in program.contacts() if contact.id.hex == key)


@pytest.fixture
def people(program):
    """Two people: one with a call on Thursday of week 48, and someone without any contact."""
    names = [person.name for person in program.plan.model.grid.people]
    row = next(row for row in range(len(names)) if program.chips(row, program.plan.model.grid.column_of["2026-W48"]))
    return names[row], next(name for name in names if name.startswith("Person"))


def test_a_contact_that_is_cut_and_pasted_keeps_its_id_its_weekday_and_its_hour(program, people):
    bo, other = people
    (key,) = of(program, bo, "2026-W48")
    before = program.dump()
    program.choose(*place(program, bo, "2026-W48"))
    program.press("Ctrl+X")
    program.choose(*place(program, other, "2026-W50"))
    program.press("Ctrl+V")
    assert of(program, other, "2026-W50") == [key]
    assert of(program, bo, "2026-W48") == []
    moved = by_id(program, key)
    assert (moved.day, moved.week, moved.moved_from) == (date(2026, 12, 10), IsoWeek(2026, 50), IsoWeek(2026, 48))
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_a_copy_is_a_contact_of_its_own_without_notes(program, people):
    bo, other = people
    (key,) = of(program, bo, "2026-W48")
    program.choose(*place(program, bo, "2026-W48"))
    program.press("Ctrl+C")
    for week in ("2026-W49", "2026-W50"):
        program.choose(*place(program, other, week))
        program.press("Ctrl+V")
        (copied,) = of(program, other, week)
        made = by_id(program, copied)
        assert copied != key
        assert (made.channel, made.time, made.note) == (Channel.VIDEO, by_id(program, key).time, "")
    assert by_id(program, key).note == "ask about tools"


def test_a_range_is_marked_moved_and_deleted_as_one(program, people):
    bo, _ = people
    row, column = place(program, bo, "2026-W46")
    program.choose(row, column)
    program.press("Shift+Right", "Shift+Right")
    before = program.dump()
    program.press("Ctrl+Shift+Right")
    assert of(program, bo, "2026-W47")
    assert of(program, bo, "2026-W49")
    program.press("Ctrl+Z")
    assert program.dump() == before
    program.choose(row, column)
    program.press("Shift+Right", "Shift+Right", "Delete")
    assert not of(program, bo, "2026-W46") + of(program, bo, "2026-W48")
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_a_block_from_a_spreadsheet_becomes_contacts_in_one_step(program, people):
    _, other = people
    row, column = place(program, other, "2026-W47")
    before = program.dump()
    clipboard().setText("trivsel tor 8:30\t\taflyst opgave\n\tbesøg man-tir")
    program.choose(row, column)
    program.press("Ctrl+V")
    assert program.dump() == before
    assert program.says("3 contacts for 2 people.")
    program.press("Return")
    first, third = program.chips(row, column), program.chips(row, column + 2)
    assert [(chip.foci, chip.day) for chip in first] == [("wellbeing", "2026-11-19")]
    assert [(chip.foci, chip.state) for chip in third] == [("task", State.CANCELLED)]
    assert [chip.channel for chip in program.chips(row + 1, column + 1)] == [Channel.VISIT]
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_a_sheet_with_names_and_weeks_goes_where_they_say_and_the_rest_is_named(program, people):
    bo, _ = people
    clipboard().setText("Navn\tUge 49\tuge 50\nBo Lind\topgave\ttrivsel ons\nNobody Known\tx\t")
    program.choose(10, 0)
    before = program.dump()
    program.press("Ctrl+V")
    assert program.says("2 contacts for 1 person. 1 is left out.")
    program.press("Escape")
    assert program.dump() == before
    assert program.view.hasFocus()
    program.press("Ctrl+V", "Return")
    assert len(of(program, bo, "2026-W49")) == 1
    assert [by_id(program, key).day.isoformat() for key in of(program, bo, "2026-W50")] == ["2026-12-09"]
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_a_word_for_being_away_is_an_absence_pasted_as_well_as_typed(program, people):
    bo, other = people
    clipboard().setText(f"Navn\t48\t49\t50\n{other}\tferie\tferie\ttrivsel\n{bo}\tkursus\tkursus 1/12\tx")
    before = program.dump()
    program.press("Ctrl+V")
    assert program.says("1 contact and 3 absences for 2 people. 1 is left out.")
    listed = program.named("What will be pasted", QListWidget)
    assert [listed.item(row).text() for row in range(listed.count())][1:] == [
        f"{other}, week 48: Vacation · 23 Nov–6 Dec",
        f"{bo}, week 48: Course · 23–29 Nov",
        f"{bo}, week 49: Course · Tue 1 Dec",
        f"{bo}: Week 50 has not come yet, so no talk of it can have been held.",
    ]
    program.press("Return")
    away = {(one.first_on.isoformat(), one.last_on.isoformat(), one.kind) for one in program.stored(Absence)}
    assert away == {
        ("2026-11-23", "2026-12-06", "vacation"),
        ("2026-11-23", "2026-11-29", "course"),
        ("2026-12-01", "2026-12-01", "course"),
    }
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_ctrl_enter_with_a_word_for_being_away_is_one_absence_of_the_range(program):
    program.choose(5, 3)
    program.press("Shift+Right", "Shift+Down")
    program.write("ferie")
    program.press("Ctrl+Return")
    assert len(program.stored(Absence)) == 2
    assert len(program.contacts()) == 5


def test_a_block_that_holds_nothing_for_the_plan_can_only_be_left(program):
    clipboard().setText("Navn\t48\nNobody Known\tx")
    before = program.dump()
    program.press("Ctrl+V", "Return")
    assert program.says("0 contacts for 0 people. 1 is left out.")
    program.press("Escape")
    assert program.dump() == before


def test_what_is_copied_can_be_pasted_as_text_and_read_again(program, people):
    bo, _ = people
    program.choose(*place(program, bo, "2026-W48"))
    program.press("Ctrl+C")
    assert clipboard().text() == "wellbeing thu 08:30 video 30 min"


def drag(program, source, target, *, key=Qt.KeyboardModifier.NoModifier, leave=False):
    port = program.view.viewport()
    start, end = program.cell_rect(*source).center(), program.cell_rect(*target).center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, start + QPoint(30, 0))
    QTest.mouseMove(port, end)
    if leave:
        QTest.keyClick(program.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, key, end)
    program.settle()


def test_a_contact_can_be_dragged_to_another_person_and_week(program, people):
    bo, other = people
    (key,) = of(program, bo, "2026-W48")
    before = program.dump()
    drag(program, place(program, bo, "2026-W48"), place(program, other, "2026-W49"))
    assert of(program, other, "2026-W49") == [key]
    program.press("Ctrl+Z")
    assert program.dump() == before


def test_shift_copies_what_is_dragged_and_escape_leaves_it(program, people):
    bo, other = people
    keys = of(program, bo, "2026-W48")
    drag(program, place(program, bo, "2026-W48"), place(program, other, "2026-W49"), leave=True)
    assert of(program, bo, "2026-W48") == keys
    assert of(program, other, "2026-W49") == []
    drag(
        program,
        place(program, bo, "2026-W48"),
        place(program, other, "2026-W49"),
        key=Qt.KeyboardModifier.ShiftModifier,
    )
    assert of(program, bo, "2026-W48") == keys
    assert len(of(program, other, "2026-W49")) == 1
    assert by_id(program, of(program, other, "2026-W49")[0]).foci == {Focus.WELLBEING}
