"""F2 edits the contact that stands in a cell by its own phrase; what the phrase does not hold stays as it was."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QLabel

from distance_leader.domain.codes import Channel, Focus, State
from tests.building import editing
from tests.ui.conftest import AMINA, BO, CARLA
from tests.ui.driving import NOW_COLUMN

BOS = (BO, NOW_COLUMN + 1)


def bos_talk(program):
    return next(one for one in program.contacts() if str(one.week) == "2026-W48")


def retype(program, text):
    """Type over the whole phrase."""
    program.press("F2", "Ctrl+A")
    program.write(text)


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("en", "wellbeing thu 08:30 video 30 min ask about tools"),
        ("da", "trivsel tors 08:30 video 30 min ask about tools"),
    ],
)
def test_f2_opens_with_the_contacts_own_phrase(start, staffed_file, language, phrase):
    program = start(staffed_file, language=language)
    program.choose(*BOS)
    program.press("F2")
    assert program.entry().text() == phrase
    before = program.dump()
    program.press("Return")
    assert program.dump() == before
    assert program.cell() == (BO + 1, NOW_COLUMN + 1)


def test_an_hour_typed_over_moves_the_same_contact_in_one_step_and_keeps_its_private_note(program):
    kept = bos_talk(program)
    with editing(program.workspace) as edit:
        edit.put(kept := type(kept)(**{**fields(kept), "private_note": "only mine"}))
    before = program.dump()
    program.choose(*BOS)
    program.press("F2")
    program.entry().setText(program.entry().text().replace("08:30", "09:30"))
    assert program.preview() == "Planned · Wellbeing · Thu 26 Nov 09:30 · Video · 30 min · note: ask about tools"
    program.press("Return")
    (chip,) = program.chips(*BOS)
    changed = bos_talk(program)
    assert (chip.key, changed.id, changed.time) == (kept.id.hex, kept.id, time(9, 30))
    assert (changed.private_note, changed.note) == ("only mine", "ask about tools")
    assert changed.starts_at is not None
    assert (changed.starts_at - kept.starts_at).total_seconds() == 3600
    program.press("Ctrl+Z")
    assert program.dump() == before


def fields(contact):
    return {name: getattr(contact, name) for name in type(contact).__dataclass_fields__ if name != "counts_on"}


def test_what_is_typed_over_the_whole_phrase_replaces_what_it_said(program):
    program.choose(*BOS)
    retype(program, "task fri 14")
    assert program.preview() == "Planned · Task · Fri 27 Nov 14:00 · Video · 30 min"
    program.press("Return")
    changed = bos_talk(program)
    assert (changed.foci, changed.day, changed.time) == ({Focus.TASK}, date(2026, 11, 27), time(14))
    assert (changed.channel, changed.note, changed.state) == (Channel.VIDEO, "", State.PLANNED)


def test_a_day_that_is_taken_out_of_the_phrase_is_taken_out_of_the_contact(program):
    program.choose(*BOS)
    retype(program, "wellbeing video 30 min ask about tools")
    program.press("Return")
    changed = bos_talk(program)
    assert (changed.day, changed.time, changed.starts_at, changed.note) == (None, None, None, "ask about tools")


def test_a_note_of_several_lines_stays_and_what_is_typed_stands_beneath_it(program):
    with editing(program.workspace) as edit:
        edit.put(type(bos_talk(program))(**{**fields(bos_talk(program)), "note": "ask about tools\nand thursday"}))
    program.choose(*BOS)
    program.press("F2")
    assert program.entry().text() == "wellbeing thu 08:30 video 30 min"
    program.write(" bring cake")
    program.press("Return")
    assert bos_talk(program).note == "ask about tools\nand thursday\nbring cake"


def test_a_note_that_would_be_read_as_a_focus_stands_in_quotes(program):
    with editing(program.workspace) as edit:
        edit.put(type(bos_talk(program))(**{**fields(bos_talk(program)), "note": "the task and the tools"}))
    program.choose(*BOS)
    program.press("F2")
    assert program.entry().text() == 'wellbeing thu 08:30 video 30 min "the task and the tools"'
    program.press("Return")
    assert bos_talk(program).note == "the task and the tools"


def test_of_several_in_a_cell_it_is_the_one_that_the_panel_shows(program):
    program.choose(CARLA, NOW_COLUMN)
    program.press("F4", "F2")
    assert program.entry().text().startswith("task")
    program.press("Esc")
    program.plan.panel.step(1)
    program.view.setFocus()
    program.press("F2")
    assert program.entry().text().startswith("development")
    program.entry().setText("development sat")
    program.press("Return")
    assert {str(one.day) for one in program.contacts() if one.foci == {Focus.DEVELOPMENT}} == {"2026-11-21"}
    assert len(program.chips(CARLA, NOW_COLUMN)) == 3


def test_escape_and_an_empty_line_leave_the_contact_and_ctrl_enter_adds_none(program):
    before = program.dump()
    program.choose(*BOS)
    retype(program, "x")
    program.press("Esc")
    assert program.dump() == before
    program.press("F2", "Ctrl+A", "Del")
    assert program.preview() == "An empty line changes nothing. Del takes the contact out."
    program.press("Return")
    assert program.dump() == before
    program.choose(*BOS)
    program.press("F2")
    program.entry().setText("task")
    program.press("Ctrl+Return")
    assert len(program.contacts()) == 5


def test_a_letter_over_a_contact_still_adds_another(program):
    program.choose(*BOS)
    program.write("task")
    program.press("Return")
    assert len(program.chips(*BOS)) == 2


def test_f2_in_an_empty_cell_after_an_edit_begins_a_new_contact(program):
    program.choose(*BOS)
    program.press("F2", "Esc")
    program.choose(AMINA, NOW_COLUMN)
    program.press("F2")
    assert program.entry().text() == ""
    assert program.entry().accessibleName() == "New contact"
    program.write("x")
    assert program.entry().parentWidget().findChild(QLabel).text().startswith("Held")
    program.press("Return")
    assert len(program.chips(AMINA, NOW_COLUMN)) == 1
