"""Series, and talks with several people: what they share is edited together."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from distance_leader.domain.codes import Anchor, Channel, Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.contacts import (
    MOST_IN_SERIES,
    Placing,
    Series,
    change_contact,
    join_talk,
    leave_talk,
    mark,
    place_contacts,
    plan_series,
)
from tests.building import THURSDAY, WEEK, dump, editing, make_contact, make_person, stored

TODAY = date(2026, 11, 22)
EIGHT = time(8, 30)


@pytest.fixture
def three(workspace):
    return [make_person(workspace, name) for name in ("Amina", "Bo", "Carla")]


@pytest.fixture
def talk(workspace, three):
    """One talk with three people, on the leader's clock."""
    made = [make_contact(workspace, three[0], day=THURSDAY, time=EIGHT, minutes=45, channel=Channel.VIDEO)]
    made += [make_contact(workspace, person, foci=frozenset({Focus.TASK})) for person in three[1:]]
    with editing(workspace) as edit:
        return join_talk(edit, made)


def contacts(workspace):
    return sorted(
        (entity for entity in dump(workspace).values() if isinstance(entity, Contact)),
        key=lambda contact: (contact.week, contact.employee_id),
    )


def test_a_series_is_planned_every_so_many_weeks_up_to_and_with_the_last(workspace, three):
    first = make_contact(workspace, three[0], day=THURSDAY, time=EIGHT, note="only this once")
    with editing(workspace) as edit:
        assert plan_series(edit, first, Series(2, IsoWeek(2027, 3)), TODAY) == 4
    made = contacts(workspace)
    assert [contact.week for contact in made] == [WEEK + number for number in (0, 2, 4, 6, 8)]
    assert [contact.day for contact in made] == [THURSDAY + timedelta(weeks=number) for number in (0, 2, 4, 6, 8)]
    assert [contact.note for contact in made] == ["only this once", "", "", "", ""]
    assert {contact.time for contact in made} == {EIGHT}


def test_a_series_of_a_talk_with_several_people_keeps_them_together(workspace, talk):
    with editing(workspace) as edit:
        plan_series(edit, talk[0], Series(1, WEEK + 2), TODAY)
    by_week = {}
    for contact in contacts(workspace):
        by_week.setdefault(contact.week, []).append(contact)
    assert [len(group) for group in by_week.values()] == [3, 3, 3]
    assert all(len({contact.talk_id for contact in group}) == 1 for group in by_week.values())
    assert len({group[0].talk_id for group in by_week.values()}) == 3


@pytest.mark.parametrize(
    ("series", "field"),
    [
        (Series(0, WEEK + 4), "every"),
        (Series(53, WEEK + 200), "every"),
        (Series(2, WEEK + 1), "until"),
        (Series(2, WEEK + -5), "until"),
        (Series(1, WEEK + (MOST_IN_SERIES + 1)), "until"),
    ],
)
def test_a_series_of_nothing_or_of_years_is_refused_and_nothing_is_planned(workspace, three, series, field):
    first = make_contact(workspace, three[0])
    with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:
        plan_series(edit, first, series, TODAY)
    assert (refused.value.field, refused.value.problem) == (field, Problem.OUT_OF_RANGE)
    assert contacts(workspace) == [first]


def test_a_joined_talk_has_one_hour_one_length_one_channel_and_one_focus(workspace, talk):
    assert len({contact.talk_id for contact in talk}) == 1
    shared = {(one.day, one.time, one.minutes, one.channel, one.foci, one.starts_at) for one in contacts(workspace)}
    assert len(shared) == 1


def test_an_hour_on_an_employees_clock_becomes_the_leaders_when_several_talk(workspace, three):
    first = make_contact(workspace, three[0], day=THURSDAY, time=time(17), anchor=Anchor.EMPLOYEE)
    other = make_contact(workspace, three[1])
    with editing(workspace) as edit:
        joined = join_talk(edit, [first, other])
    assert {one.starts_at for one in joined} == {datetime(2026, 11, 26, 23, 0, tzinfo=UTC)}
    assert {(one.day, one.time, one.anchor) for one in joined} == {(date(2026, 11, 27), time(0), Anchor.LEADER)}


def test_what_is_shared_changes_for_all_and_what_is_not_for_one(workspace, talk):
    with editing(workspace) as edit:
        change_contact(edit, talk[1], time=time(10), note="Bo comes late")
    found = [stored(workspace, one) for one in talk]
    assert {one.time for one in found} == {time(10)}
    assert {one.starts_at for one in found} == {datetime(2026, 11, 26, 9, tzinfo=UTC)}
    assert sorted(one.note for one in found) == ["", "", "Bo comes late"]


def test_a_talk_moves_as_one_also_when_all_of_it_is_chosen(workspace, talk):
    with editing(workspace) as edit:
        place_contacts(edit, [Placing(one, one.week + 2, one.employee_id) for one in talk[:2]])
    found = [stored(workspace, one) for one in talk]
    assert {one.week for one in found} == {WEEK + 2}
    assert {one.moved_from for one in found} == {WEEK}


def test_a_held_part_of_a_talk_is_history_and_stays(workspace, talk):
    with editing(workspace) as edit:
        mark(edit, [talk[2]], State.HELD)
    with editing(workspace) as edit:
        change_contact(edit, talk[0], week=WEEK + 1)
    assert [stored(workspace, one).week for one in talk] == [WEEK + 1, WEEK + 1, WEEK]


def test_several_people_follow_the_leaders_clock(workspace, talk):
    with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:
        change_contact(edit, talk[0], anchor=Anchor.EMPLOYEE)
    assert refused.value.problem is Problem.SEVERAL_CLOCKS


def test_one_who_leaves_a_talk_is_changed_alone_from_then_on(workspace, talk):
    with editing(workspace) as edit:
        leave_talk(edit, [talk[0]])
    with editing(workspace) as edit:
        change_contact(edit, stored(workspace, talk[0]), time=time(12))
    assert [stored(workspace, one).time for one in talk] == [time(12), EIGHT, EIGHT]


def test_one_person_twice_is_no_talk_with_several(workspace, three):
    twice = [make_contact(workspace, three[0]), make_contact(workspace, three[0])]
    for chosen in (twice, twice[:1]):
        with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:
            join_talk(edit, chosen)
        assert refused.value.problem is Problem.NOT_ONE_TALK
