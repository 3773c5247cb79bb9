"""Contacts planned, changed, moved and marked: what follows from a change."""

from datetime import UTC, date, datetime, time

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Anchor, Focus, State
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.contacts import change_contact, mark, move_contact, remove_contacts
from distance_leader.services.people import change_assignment
from tests.building import HOME, THURSDAY, WEEK, dump, editing, make_contact, make_person, stays_of, stored

EIGHT = time(8, 30)


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


def change(workspace, contact, **fields):
    with editing(workspace) as edit:
        changed = change_contact(edit, contact, **fields)
    assert stored(workspace, contact) == changed
    return changed


@pytest.fixture
def amina(workspace):
    return make_person(workspace, zone="America/Chicago")


def test_a_contact_on_the_leaders_clock_is_at_home_and_one_on_the_employees_clock_is_there(workspace, amina):
    mine = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.LEADER)
    theirs = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    assert (mine.zone, mine.starts_at) == (HOME, at(2026, 11, 26, 7, 30))
    assert (theirs.zone, theirs.starts_at) == ("America/Chicago", at(2026, 11, 26, 14, 30))
    assert mine.tzdata


def test_a_contact_before_the_days_that_every_zone_and_excel_know_is_refused(workspace, amina):
    for week in (IsoWeek(1, 1), IsoWeek(1899, 52)):
        with pytest.raises(InvalidValueError) as refused:
            make_contact(workspace, amina, week=week)
        assert (refused.value.field, refused.value.problem) == ("week", Problem.NOT_A_WEEK)
    assert make_contact(workspace, amina, day=date(1900, 1, 1), time=EIGHT).starts_at


def test_a_contact_without_a_time_has_no_instant(workspace, amina):
    for fields in ({}, {"day": THURSDAY}):
        made = make_contact(workspace, amina, **fields)
        assert (made.starts_at, made.tzdata) == (None, "")


def test_the_zone_is_that_of_the_assignment_on_the_day(workspace, amina):
    (stay,) = stays_of(workspace, amina)
    with editing(workspace) as edit:
        change_assignment(edit, stay, ends_on=date(2026, 11, 25))
        edit.put(Assignment(employee_id=amina.id, zone="Asia/Dubai", starts_on=THURSDAY))
    before = make_contact(workspace, amina, day=date(2026, 11, 25), time=EIGHT, anchor=Anchor.EMPLOYEE)
    after = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    assert (before.zone, after.zone) == ("America/Chicago", "Asia/Dubai")
    moved = change(workspace, before, day=THURSDAY)
    assert (moved.zone, moved.starts_at) == ("Asia/Dubai", at(2026, 11, 26, 4, 30))


def test_a_new_day_takes_its_week_along_and_leaves_a_trail(workspace, amina):
    made = make_contact(workspace, amina, day=THURSDAY, time=EIGHT)
    moved = change(workspace, made, day=date(2026, 12, 1))
    assert (moved.week, moved.moved_from) == (IsoWeek(2026, 49), WEEK)
    assert (moved.time, moved.starts_at) == (EIGHT, at(2026, 12, 1, 7, 30))


def test_another_day_of_the_same_week_leaves_no_trail(workspace, amina):
    made = make_contact(workspace, amina, day=THURSDAY)
    assert change(workspace, made, day=date(2026, 11, 23)).moved_from is None


def test_a_new_week_keeps_the_weekday_and_the_hour(workspace, amina):
    made = make_contact(workspace, amina, day=THURSDAY, time=EIGHT)
    moved = change(workspace, made, week=IsoWeek(2026, 53))
    assert (moved.day, moved.time, moved.moved_from) == (date(2026, 12, 31), EIGHT, WEEK)
    assert moved.starts_at == at(2026, 12, 31, 7, 30)


def test_a_contact_without_a_day_moves_by_its_week_alone(workspace, amina):
    moved = change(workspace, make_contact(workspace, amina), week=IsoWeek(2027, 1))
    assert (moved.week, moved.day, moved.moved_from) == (IsoWeek(2027, 1), None, WEEK)


def test_a_visit_of_several_days_moves_as_a_whole(workspace, amina):
    visit = make_contact(workspace, amina, day=THURSDAY, last_day=date(2026, 11, 27))
    assert change(workspace, visit, day=date(2026, 11, 24)).last_day == date(2026, 11, 25)
    assert change(workspace, stored(workspace, visit), week=IsoWeek(2026, 50)).last_day == date(2026, 12, 9)


def test_a_day_taken_away_takes_time_and_last_day_with_it(workspace, amina):
    visit = make_contact(workspace, amina, day=THURSDAY, last_day=THURSDAY, time=EIGHT)
    bare = change(workspace, visit, day=None)
    assert (bare.week, bare.day, bare.last_day, bare.time, bare.starts_at) == (WEEK, None, None, None, None)


def test_day_and_week_said_together_must_fit(workspace, amina):
    made = make_contact(workspace, amina, day=THURSDAY)
    before = dump(workspace)
    with pytest.raises(InvalidValueError) as refused:
        change(workspace, made, day=date(2026, 12, 1), week=WEEK)
    assert refused.value.problem is Problem.OUTSIDE_WEEK
    assert dump(workspace) == before
    moved = change(workspace, made, day=date(2026, 12, 1), week=IsoWeek(2026, 49))
    assert moved.week == IsoWeek(2026, 49)


def test_what_happened_leaves_no_trail_of_a_plan(workspace, amina):
    held = make_contact(workspace, amina, day=THURSDAY, state=State.HELD)
    assert change(workspace, held, day=date(2026, 12, 1)).moved_from is None


def test_a_change_that_does_not_place_it_leaves_the_instant_alone(workspace, amina):
    made = make_contact(workspace, amina, day=THURSDAY, time=EIGHT)
    noted = change(workspace, made, note="hej", foci=frozenset({Focus.TASK}), minutes=60)
    assert (noted.starts_at, noted.moved_from) == (made.starts_at, None)


def test_another_clock_or_hour_gives_another_instant(workspace, amina):
    made = make_contact(workspace, amina, day=THURSDAY, time=EIGHT)
    theirs = change(workspace, made, anchor=Anchor.EMPLOYEE)
    assert (theirs.zone, theirs.starts_at) == ("America/Chicago", at(2026, 11, 26, 14, 30))
    assert change(workspace, theirs, time=time(9)).starts_at == at(2026, 11, 26, 15)


@pytest.mark.parametrize(
    ("anchor", "before", "after"),
    [
        (Anchor.LEADER, at(2026, 10, 22, 6, 30), at(2026, 10, 29, 7, 30)),
        (Anchor.EMPLOYEE, at(2026, 10, 22, 13, 30), at(2026, 10, 29, 13, 30)),
    ],
)
def test_a_move_across_a_change_of_clocks_keeps_the_wall_time(workspace, amina, anchor, before, after):
    """Europe turns its clocks back on 25 October, America a week later."""
    made = make_contact(workspace, amina, day=date(2026, 10, 22), time=EIGHT, anchor=anchor)
    assert made.starts_at == before
    with editing(workspace) as edit:
        moved = move_contact(edit, made, IsoWeek(2026, 44))
    assert (moved.time, moved.starts_at) == (EIGHT, after)


def test_a_move_to_another_row_keeps_the_id_and_takes_the_clock_there(workspace, amina):
    other = make_person(workspace, "Other", zone="Asia/Kathmandu")
    made = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    with editing(workspace) as edit:
        moved = move_contact(edit, made, IsoWeek(2026, 49), other.id)
    assert (moved.id, moved.employee_id, moved.zone) == (made.id, other.id, "Asia/Kathmandu")
    assert moved.starts_at == at(2026, 12, 3, 2, 45)


def test_contacts_are_marked_together_in_one_step(workspace, amina):
    heard = []
    contacts = [make_contact(workspace, amina) for _ in range(3)]
    workspace.subscribe(heard.append)
    with editing(workspace) as edit:
        mark(edit, contacts, State.HELD)
    assert [stored(workspace, one).state for one in contacts] == [State.HELD] * 3
    assert len(heard) == 1


@pytest.mark.parametrize("by", ["mark", "form"])
def test_a_contact_planned_again_follows_the_clock_that_moved_while_it_was_held(workspace, amina, by):
    made = make_contact(workspace, amina, day=THURSDAY, time=EIGHT, anchor=Anchor.EMPLOYEE)
    with editing(workspace) as edit:
        mark(edit, [made], State.HELD)
    (stay,) = stays_of(workspace, amina)
    with editing(workspace) as edit:
        change_assignment(edit, stay, zone="Asia/Dubai")
    held = stored(workspace, made)
    assert (held.zone, held.starts_at) == ("America/Chicago", made.starts_at)
    with editing(workspace) as edit:
        if by == "mark":
            mark(edit, [held], State.PLANNED)
        else:
            change_contact(edit, held, state=State.PLANNED)
    assert (stored(workspace, made).zone, stored(workspace, made).starts_at) == ("Asia/Dubai", at(2026, 11, 26, 4, 30))


def test_removed_contacts_are_gone(workspace, amina):
    one, two, three = (make_contact(workspace, amina) for _ in range(3))
    with editing(workspace) as edit:
        remove_contacts(edit, [one, three])
    assert [stored(workspace, contact) for contact in (one, two, three)] == [None, two, None]
