"""The next talk, proposed from the rhythm."""

from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from distance_leader.domain.codes import Anchor, Channel, Focus, State
from distance_leader.services.people import change_person
from distance_leader.services.proposing import propose_next
from tests.building import editing, make_contact, make_person

TODAY = date(2026, 11, 18)
"""A Wednesday."""


@pytest.fixture
def amina(workspace):
    person = make_person(workspace)
    with editing(workspace) as edit:
        return change_person(edit, person, ideal_days=7, preferred_channel=Channel.VIDEO)


def propose(workspace, person_id):
    with workspace.read() as reader:
        return propose_next(reader, person_id, TODAY)


def held(workspace, person, day, **said):
    return make_contact(workspace, person, day=day, state=State.HELD, **said)


def test_it_comes_after_the_ideal_interval_at_the_hour_that_was_kept(workspace, amina):
    held(workspace, amina, date(2026, 11, 17), time=time(8, 30), minutes=45, anchor=Anchor.EMPLOYEE)
    found = propose(workspace, amina.id)
    assert (found.day, found.time, found.minutes, found.anchor) == (
        date(2026, 11, 24),
        time(8, 30),
        45,
        Anchor.EMPLOYEE,
    )
    assert (found.channel, found.state) == (Channel.VIDEO, State.PLANNED)
    assert found.starts_at is not None


def test_it_keeps_the_weekday_and_is_never_in_the_past(workspace, amina):
    held(workspace, amina, date(2026, 10, 2))  # a Friday, long ago
    assert propose(workspace, amina.id).day == date(2026, 11, 20)
    with editing(workspace) as edit:
        change_person(edit, amina, ideal_days=10)
    held(workspace, amina, date(2026, 11, 13))  # a Friday; ten days later is a Monday
    assert propose(workspace, amina.id).day == date(2026, 11, 20)


def test_writing_does_not_count_unless_the_leader_says_so(workspace, amina):
    held(workspace, amina, date(2026, 11, 10))
    held(workspace, amina, date(2026, 11, 17), channel=Channel.EMAIL)
    assert propose(workspace, amina.id).day == date(2026, 11, 24)
    with editing(workspace) as edit:
        change_person(edit, amina, counts_written=True, ideal_days=14)
    assert propose(workspace, amina.id).day == date(2026, 12, 1)


def test_its_focus_is_what_was_least_talked_about(workspace, amina):
    foci = [Focus.WELLBEING, Focus.TASK, Focus.CONDITIONS, Focus.DEVELOPMENT]
    for number, focus in enumerate(foci):
        held(workspace, amina, TODAY - timedelta(days=number + 1), foci=frozenset({focus}))
    assert propose(workspace, amina.id).foci == {Focus.BELONGING}


def test_somebody_new_gets_a_week_and_no_hour(workspace, amina):
    found = propose(workspace, amina.id)
    assert (found.day, found.time, found.foci) == (None, None, {Focus.WELLBEING})
    assert TODAY + timedelta(days=7) in found.week


def test_there_is_nothing_to_propose_for_nobody(workspace):
    assert propose(workspace, uuid4()) is None
