"""A talk cannot have been held before its week has come: by whatever door it comes in."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from distance_leader.domain.codes import Anchor, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_contact import parse_typed
from distance_leader.services.contacts import (
    Placing,
    add_contact,
    change_contact,
    copy_contacts,
    mark,
    move_contact,
    place_contacts,
)
from distance_leader.services.editing import change_fields
from distance_leader.services.typed import add_typed
from tests.building import HOME, editing

TODAY = date(2026, 11, 25)
WEEK = IsoWeek.of(TODAY)


@pytest.fixture
def bo(workspace):
    person = Employee(name="Bo Lind")
    with editing(workspace) as edit:
        edit.put(person)
    return person


def talk(bo, state=State.HELD, week=WEEK, **more):
    return Contact(employee_id=bo.id, week=week, zone=HOME, state=state, **more)


def refused(workspace, do):
    """The week that the refusal names; nothing is written."""
    with workspace.read() as reader:
        before = reader.dump()
    with pytest.raises(InvalidValueError) as caught, editing(workspace) as edit:
        do(edit)
    with workspace.read() as reader:
        assert reader.dump() == before
    assert caught.value.problem is Problem.NOT_HELD_YET
    return caught.value.details["week"]


@pytest.mark.parametrize("day", [TODAY, TODAY + timedelta(days=2), TODAY - timedelta(days=9), None])
def test_this_week_and_the_past_are_held(workspace, bo, day):
    with editing(workspace) as edit:
        add_contact(edit, talk(bo, week=IsoWeek.of(day or TODAY), day=day), TODAY)


def test_on_sunday_the_next_week_is_not_held_but_for_whom_it_is_monday_already(workspace, bo):
    sunday, week = WEEK.sunday, WEEK + 1
    monday = talk(bo, week=week, day=week.monday)
    assert refused(workspace, lambda edit: add_contact(edit, monday, sunday)) == week
    with editing(workspace) as edit:
        add_contact(edit, replace(monday, anchor=Anchor.EMPLOYEE), sunday)


def test_an_x_in_a_week_to_come_is_refused(workspace, bo):
    typed = parse_typed("x", WEEK + 1, TODAY)
    assert refused(workspace, lambda edit: add_typed(edit, typed, bo.id, WEEK + 1, TODAY)) == WEEK + 1


@pytest.mark.parametrize(
    "do",
    [
        lambda edit, one: mark(edit, [one], State.HELD, TODAY),
        lambda edit, one: change_contact(edit, one, TODAY, state=State.HELD),
        lambda edit, one: change_fields(edit, one, {"state": State.HELD}, TODAY),
    ],
)
def test_a_talk_to_come_is_not_marked_as_held(workspace, bo, do):
    day = TODAY + timedelta(days=9)
    planned = talk(bo, State.PLANNED, IsoWeek.of(day), day=day)
    with editing(workspace) as edit:
        planned = add_contact(edit, planned, TODAY)
    assert refused(workspace, lambda edit: do(edit, planned)) == IsoWeek.of(day)


def test_what_was_held_is_not_moved_ahead_but_copied_as_planned(workspace, bo):
    with editing(workspace) as edit:
        held = add_contact(edit, talk(bo, day=TODAY - timedelta(days=2)), TODAY)
    there = Placing(held, WEEK + 1, bo.id)
    assert refused(workspace, lambda edit: move_contact(edit, held, WEEK + 1, None, TODAY))
    assert refused(workspace, lambda edit: place_contacts(edit, [there], TODAY))
    with editing(workspace) as edit:
        (copied,) = copy_contacts(edit, [there], TODAY)
    assert copied.state is State.PLANNED


def test_what_stands_held_ahead_from_before_can_have_its_note_changed_and_be_planned(workspace, bo):
    day = TODAY + timedelta(days=9)
    with editing(workspace) as edit:
        edit.put(talk(bo, State.HELD, IsoWeek.of(day), day=day))
    with workspace.read() as reader:
        (held,) = reader.all(Contact)
    with editing(workspace) as edit:
        noted = change_contact(edit, held, TODAY, note="so it was written")
        mark(edit, [noted], State.PLANNED, TODAY)
    with workspace.read() as reader:
        assert reader.get(Contact, held.id).state is State.PLANNED
    assert replace(noted, note="") == held
