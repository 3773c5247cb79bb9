"""Absences, points, promises, requests, putting off, templates of rhythm and the leader's travels."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.codes import Anchor, Experience, State
from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.insights.rhythm import rhythm_of
from distance_leader.insights.state import RhythmState
from distance_leader.services.agenda import (
    add_absences,
    answer_request,
    close_action,
    put_travel,
    remove_travel,
    set_rhythm,
    snooze,
    tick,
)
from distance_leader.storage.queries.records import records
from tests.building import NOW, THURSDAY, editing, make_contact, make_person, stored

TODAY = date(2026, 11, 22)


@pytest.fixture
def amina(workspace):
    return make_person(workspace)


def record_of(workspace, person):
    with workspace.look() as look:
        return next(one for one in records(look, TODAY) if one.id == person.id)


def put(workspace, entity):
    with editing(workspace) as edit:
        edit.put(entity)
    return entity


def test_an_absence_stops_the_clock_and_pauses_while_it_lasts(workspace, amina):
    make_contact(workspace, amina, day=TODAY - timedelta(days=20), state=State.HELD)
    assert rhythm_of(record_of(workspace, amina).record, TODAY).state is RhythmState.OVERDUE
    with editing(workspace) as edit:
        add_absences(
            edit,
            [
                Absence(employee_id=amina.id, first_on=TODAY - timedelta(days=14), last_on=TODAY - timedelta(days=5)),
                Absence(first_on=TODAY, last_on=TODAY),  # the leader's own is none of the employee's
            ],
        )
    rhythm = rhythm_of(record_of(workspace, amina).record, TODAY)
    assert (rhythm.state, rhythm.latest_on) == (RhythmState.DUE, TODAY + timedelta(days=4))
    with editing(workspace) as edit:
        add_absences(edit, [Absence(employee_id=amina.id, first_on=TODAY, last_on=TODAY)])
    assert rhythm_of(record_of(workspace, amina).record, TODAY).state is RhythmState.PAUSED


def test_a_point_is_ticked_and_unticked(workspace, amina):
    point = put(workspace, TalkingPoint(employee_id=amina.id, text="Housing", noted_on=TODAY))
    with editing(workspace) as edit:
        ticked = tick(edit, point, TODAY)
    assert stored(workspace, point).talked_on == TODAY
    with editing(workspace) as edit:
        tick(edit, ticked, TODAY)
    assert stored(workspace, point).talked_on is None


def test_a_promise_is_kept_and_taken_back(workspace, amina):
    action = put(workspace, Action(employee_id=amina.id, text="Call the landlord", made_on=TODAY))
    with editing(workspace) as edit:
        closed = close_action(edit, action, TODAY + timedelta(days=1))
    assert stored(workspace, action).closed_on == TODAY + timedelta(days=1)
    with editing(workspace) as edit:
        close_action(edit, closed, TODAY)
    assert stored(workspace, action).closed_on is None


def test_a_request_cannot_be_answered_before_it_came(workspace, amina):
    request = put(workspace, Request(employee_id=amina.id, received_at=NOW))
    with pytest.raises(InvalidValueError), editing(workspace) as edit:
        answer_request(edit, request, NOW - timedelta(minutes=1))
    with editing(workspace) as edit:
        answer_request(edit, request, NOW)
    assert stored(workspace, request).answered_at == NOW


def test_a_snooze_is_read_with_the_record(workspace, amina):
    with editing(workspace) as edit:
        snooze(edit, amina, TODAY + timedelta(days=7))
    assert record_of(workspace, amina).snoozed_until == TODAY + timedelta(days=7)


def test_a_template_is_given_to_many_at_once(workspace, amina):
    others = [amina, make_person(workspace, "Bo")]
    with editing(workspace) as edit:
        set_rhythm(edit, others, Experience.LIGHT)
    found = [stored(workspace, one) for one in others]
    assert [(one.ideal_days, one.longest_days, one.experience) for one in found] == [(30, 45, Experience.LIGHT)] * 2


def test_while_the_leader_travels_a_call_on_the_leaders_clock_is_there(workspace, amina):
    mine = make_contact(workspace, amina, day=THURSDAY, time=time(8, 30))
    theirs = make_contact(workspace, amina, day=THURSDAY, time=time(8, 30), anchor=Anchor.EMPLOYEE)
    later = make_contact(workspace, amina, day=THURSDAY + timedelta(days=7), time=time(8, 30))
    travel = Travel(first_on=THURSDAY, last_on=THURSDAY, zone="Asia/Seoul", place="Seoul")
    with editing(workspace) as edit:
        put_travel(edit, travel)
    assert stored(workspace, mine).starts_at == datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
    assert stored(workspace, mine).zone == "Asia/Seoul"
    assert stored(workspace, theirs) == theirs
    assert stored(workspace, later) == later
    with editing(workspace) as edit:
        put_travel(edit, replace(travel, zone="America/New_York"))
    assert stored(workspace, mine).starts_at == datetime(2026, 11, 26, 13, 30, tzinfo=UTC)
    with editing(workspace) as edit:
        remove_travel(edit, replace(travel, zone="America/New_York"))
    assert stored(workspace, mine) == mine
