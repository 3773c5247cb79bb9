"""Calendars and letters from the window: files chosen, things said and undone; nothing chosen is nothing done."""

import pytest
from icalendar import Calendar
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QPushButton

from distance_leader.domain.busy_time import BusyTime
from tests.ui.conftest import AMINA

BUSY = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:a
DTSTART:20261119T090000
DTEND:20261119T100000
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
END:VCALENDAR
"""


def busy_times(program):
    with program.workspace.read() as reader:
        return reader.all(BusyTime)


def planned_cell(program):
    """A talk of Amina's planned for Thursday of next week."""
    program.choose(AMINA, 3)
    program.write("wellbeing thu 15:00")
    program.press("Return")
    program.choose(AMINA, 3)
    program.rest()


def test_planned_talks_are_written_as_calendar_entries(program, answer_file_dialog, tmp_path):
    planned_cell(program)
    answer_file_dialog(tmp_path / "out")
    program.do("export_calendar")
    calendar = Calendar.from_ical((tmp_path / "out.ics").read_bytes())
    assert "2026-11-26" in [str(one.start)[:10] for one in calendar.walk("VEVENT")]
    assert "lie in" in program.status() or "lies in" in program.status()


def test_the_folder_of_what_was_written_can_be_shown(program, answer_file_dialog, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    answer_file_dialog(tmp_path / "out")
    program.do("export_people")
    program.rest()
    program.click(program.button("Show the folder"))
    assert shown == [str(tmp_path)]
    program.choose(AMINA, 3)
    program.write("wellbeing thu 15:00")
    program.press("Return")
    assert not [one for one in program.visible(QPushButton) if one.text() == "Show the folder"]


def test_busy_times_come_in_as_one_undo_step_and_twice_the_same_changes_nothing(program, answer_file_dialog, tmp_path):
    path = tmp_path / "work.ics"
    path.write_text(BUSY)
    answer_file_dialog(path)
    program.do("import_busy")
    program.wait_until(lambda: busy_times(program))
    assert len(busy_times(program)) == 3
    assert program.status() == "Until Wed 19 May you are busy 3 times, says work.ics."
    before = program.undo_stack.count()
    program.do("import_busy")
    program.rest()
    program.wait_until(lambda: "busy 3 times" in program.status())
    assert program.undo_stack.count() == before
    program.press("Ctrl+Z")
    assert busy_times(program) == []


def test_a_file_that_is_no_calendar_is_refused_in_a_sentence(program, answer_file_dialog, tmp_path):
    path = tmp_path / "work.ics"
    path.write_text("not at all")
    answer_file_dialog(path)
    program.do("import_busy")
    program.wait_until(lambda: program.says(f"{path} is no calendar that can be read (line 1); nothing was taken."))
    assert busy_times(program) == []


@pytest.mark.parametrize("command", ["export_calendar", "import_busy"])
def test_nothing_chosen_is_nothing_done(program, answer_file_dialog, command):
    answer_file_dialog("")
    before = program.dump()
    program.do(command)
    program.rest()
    assert program.dump() == before


def test_the_letter_goes_to_the_clipboard_by_one_key_as_it_was_changed(program):
    planned_cell(program)
    program.press("Ctrl+Shift+M")
    (text,) = [one for one in program.window.findChildren(QPlainTextEdit) if one.isVisible()]
    assert "your time (Chicago)" in text.toPlainText() or "din tid (Chicago)" in text.toPlainText()
    text.appendPlainText("PS")
    program.press("Return")
    assert QGuiApplication.clipboard().text().endswith("PS")
    assert program.status() == "The text for Amina Noor is on the clipboard."
    assert not text.isVisible()
    assert program.view.hasFocus()


def test_the_letter_is_saved_as_a_draft_and_as_an_entry(program, answer_file_dialog, tmp_path):
    planned_cell(program)
    for button, name in (("Save as a mail &draft…", "one.eml"), ("Save as a calendar &entry…", "one.ics")):
        program.press("Ctrl+Shift+M")
        answer_file_dialog(tmp_path / name)
        program.click(program.button(button))
        assert (tmp_path / name).stat().st_size > 100
        assert program.status().startswith("The letter lies in")


def test_without_a_planned_talk_there_is_nothing_to_tell_and_escape_leaves(program):
    program.choose(AMINA + 5, 3)
    program.press("Ctrl+Shift+M")
    assert program.status() == "Choose a planned talk first: then there is something to tell."
    planned_cell(program)
    program.press("Ctrl+Shift+M", "Escape")
    assert program.view.hasFocus()


def test_busy_times_are_listed_by_calendar_in_the_settings_and_taken_away_by_delete(
    program, answer_file_dialog, tmp_path
):
    path = tmp_path / "work.ics"
    path.write_text(BUSY)
    answer_file_dialog(path)
    program.do("import_busy")
    program.wait_until(lambda: busy_times(program))
    program.do("show_settings")
    (rows,) = [one for one in program.visible(QListWidget) if one.accessibleName() == "When you are busy, by calendar"]
    assert [rows.item(row).text() for row in range(rows.count())] == ["work.ics: 3 busy times"]
    rows.setFocus()
    program.press("Delete")
    assert busy_times(program) == []
    assert not rows.isVisible()
    program.press("Ctrl+Z")
    assert len(busy_times(program)) == 3
    assert rows.isVisible()
