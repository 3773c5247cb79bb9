"""Reminders before a call, off by default; and new rules of the time zones at opening."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QComboBox

from distance_leader.domain.contact import Contact
from distance_leader.domain.home import Home
from distance_leader.presentation.reminder import neutral_text
from distance_leader.services.contacts import change_contact
from distance_leader.workspace import open_workspace
from tests.building import editing, make_contact, make_person
from tests.ui.driving import WEDNESDAY

AT = WEDNESDAY + timedelta(minutes=20)
SAID = "At 10:20 you talk with Amina Noor."


@pytest.fixture
def call_file(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    amina = make_person(workspace, "Amina Noor")
    make_contact(workspace, amina, day=AT.date(), time=time(10, 20), note="secret")
    workspace.close()
    return plan_file


def minute(program, at):
    program.desk.context.clock.now.at = at
    program.desk.context.clock.minute.emit()
    program.settle()


def choose_reminder(program, text):
    program.do("show_settings")
    (box,) = [one for one in program.visible(QComboBox) if one.accessibleName() == "Remind me of calls"]
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def test_nothing_is_said_unless_it_was_asked_for(start, call_file):
    program = start(call_file)
    minute(program, AT - timedelta(minutes=3))
    assert not program.says(SAID)


def test_a_call_is_told_once_in_time_and_no_longer_when_it_is_over(start, call_file):
    program = start(call_file)
    choose_reminder(program, "10 minutes before")
    minute(program, AT - timedelta(minutes=11))
    assert not program.says(SAID)
    minute(program, AT - timedelta(minutes=10))
    assert program.says(SAID)
    minute(program, AT + timedelta(minutes=6))
    assert not program.says(SAID)
    minute(program, AT + timedelta(minutes=7))
    assert not program.says(SAID)
    program.close()
    again = start(call_file)
    minute(again, AT - timedelta(minutes=9))
    assert again.says(SAID)


def test_a_call_that_was_moved_is_told_again(start, call_file):
    program = start(call_file)
    choose_reminder(program, "10 minutes before")
    minute(program, AT - timedelta(minutes=5))
    (contact,) = program.contacts()
    with editing(program.workspace) as edit:
        change_contact(edit, contact, time=time(10, 40))
    minute(program, AT + timedelta(minutes=12))
    assert program.says("At 10:40 you talk with Amina Noor.")


def test_what_the_desktop_shows_has_no_name(start, call_file):
    program = start(call_file)
    said = program.desk.context.text(neutral_text(AT, Home("Europe/Copenhagen"), "en"))
    assert said == "You have a call at 10:20."


def test_talks_planned_by_older_zone_rules_follow_the_new_ones_and_it_is_said(start, call_file):
    workspace = open_workspace(call_file, to_write=True)
    with workspace.read() as reader:
        (contact,) = reader.all(Contact)
    wrong = datetime(2026, 11, 18, 8, 20, tzinfo=UTC)
    with editing(workspace) as edit:
        edit.put(replace(contact, tzdata="2019a", starts_at=wrong))
    workspace.close()
    program = start(call_file)
    program.wait_until(lambda: program.contacts()[0].starts_at == AT)
    (now,) = program.contacts()
    assert now.time == time(10, 20)
    program.wait_until(lambda: program.says("1 planned talk is at another hour now"))
    assert program.undo_stack.count() == 1
