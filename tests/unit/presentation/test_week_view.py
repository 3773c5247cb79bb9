"""The days and hours of a week: true instants across both changes, both clocks, conflicts and the best place."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from distance_leader.domain.absence import Absence
from distance_leader.domain.busy_time import BusyTime
from distance_leader.domain.codes import Anchor, State
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.insights.awkward import Awkward
from distance_leader.presentation.week_view import awkward_text, is_awkward, load_week, place_text, ruler
from distance_leader.services.contacts import join_talk
from tests.building import WEEK, editing, make_contact, make_person

TODAY = date(2026, 11, 22)
EN = catalogue("en")


def week_of(workspace, person, week=WEEK):
    with workspace.read() as reader:
        return load_week(reader, week, person.id, "en", TODAY)


@pytest.fixture
def emeka(workspace):
    return make_person(workspace, "Emeka", "Asia/Kathmandu", country="")


@pytest.mark.parametrize(
    ("week", "day", "minutes"), [(IsoWeek(2026, 13), 6, 1380), (IsoWeek(2026, 43), 6, 1500), (WEEK, 6, 1440)]
)
def test_a_day_is_as_long_as_the_leaders_clock_makes_it(workspace, emeka, week, day, minutes):
    view = week_of(workspace, emeka, week)
    assert view.days[day].minutes == minutes
    assert sum(one.minutes for one in view.days) == sum(
        round((slot.end - slot.start).total_seconds() / 60) for one in view.days for slot in one.slots
    )


def test_both_clocks_are_right_at_each_minute_across_the_change(workspace, emeka):
    sunday = week_of(workspace, emeka, IsoWeek(2026, 43)).days[6]
    assert [ruler(sunday, minute)[0] for minute in (0, 120, 180, 240)] == ["00:00", "02:00", "02:00", "03:00"]
    assert [ruler(sunday, minute)[1] for minute in (0, 120, 180)] == ["03:45", "05:45", "06:45"]


def test_the_other_date_is_marked(workspace):
    far = make_person(workspace, "Tia", "Pacific/Kiritimati")
    near = make_person(workspace, "Ann", "America/Chicago")
    assert ruler(week_of(workspace, far).days[0], 8 * 60) == ("08:00", "21:00")
    assert ruler(week_of(workspace, far).days[0], 12 * 60) == ("12:00", "01:00 +1")
    assert ruler(week_of(workspace, near).days[0], 60) == ("01:00", "18:00 −1")


def test_blocks_stand_at_their_instant_and_a_talk_with_several_is_one(workspace, emeka):
    bo = make_person(workspace, "Bo")
    own = make_contact(workspace, emeka, day=date(2026, 11, 26), time=time(13, 15), anchor=Anchor.EMPLOYEE)
    make_contact(workspace, bo, day=date(2026, 11, 24), time=time(9), minutes=45)
    make_contact(workspace, emeka)
    make_contact(workspace, bo, day=date(2026, 11, 27), time=time(9), state=State.CANCELLED)
    pair = [make_contact(workspace, one, day=date(2026, 11, 25), time=time(10)) for one in (emeka, bo)]
    with editing(workspace) as edit:
        join_talk(edit, pair)
    view = week_of(workspace, emeka)
    found = sorted((block.day, block.start, block.minutes, block.name, block.is_own) for block in view.blocks)
    assert found == [
        (1, 540, 45, "Bo", False),
        (2, 600, 30, "Emeka", True),
        (3, 510, 30, "Emeka", True),
    ]
    assert [row.key == own.id.hex for row in view.loose] == [False]


def test_what_stands_there_already_and_whom_it_does_not_suit_is_said_before(workspace, emeka):
    bo = make_person(workspace, "Bo")
    make_contact(workspace, bo, day=date(2026, 11, 24), time=time(9))
    view = week_of(workspace, emeka)
    said = EN.text(place_text(view, 1, 9 * 60 + 15, 30))
    assert said == "Tue 24 Nov 09:15–09:45 · Emeka 14:00–14:30 · both at work · at the same time: Bo"
    assert "there: outside working hours" in EN.text(place_text(view, 1, 13 * 60, 30))
    assert EN.text(place_text(view, 1, 18 * 60, 30)).endswith("you: outside working hours; night there")
    assert EN.text(place_text(view, 1, 5 * 60, 30)).endswith("Emeka 09:45–10:15 · night for you")


def test_a_night_a_holiday_and_an_absence_are_warned_of_a_stretched_hour_is_not(workspace, emeka):
    with editing(workspace) as edit:
        edit.put(Absence(employee_id=emeka.id, first_on=date(2026, 11, 25), last_on=date(2026, 11, 25)))
    view = week_of(workspace, emeka)
    places = ((1, 9 * 60), (1, 13 * 60), (1, 18 * 60), (2, 9 * 60))
    assert [is_awkward(view, *place, 30) for place in places] == [False, False, True, True]


def test_the_ledger_is_that_of_the_week_shown_and_counts_what_is_planned_in_it(workspace, emeka):
    make_contact(workspace, emeka, day=date(2026, 12, 3), time=time(18), minutes=45)
    assert week_of(workspace, emeka).awkward == Awkward(0, 0)
    assert week_of(workspace, emeka, IsoWeek(2026, 49)).awkward == Awkward(45, 45)
    assert week_of(workspace, emeka, IsoWeek(2027, 7)).awkward == Awkward(45, 45)
    assert week_of(workspace, emeka, IsoWeek(2027, 8)).awkward == Awkward(0, 0)


def test_the_best_place_is_free_suits_both_and_is_the_earliest(workspace, emeka):
    monday = datetime(2026, 11, 23, 6, tzinfo=UTC)
    assert week_of(workspace, emeka).best(30, monday) == (0, 8 * 60)
    bo = make_person(workspace, "Bo")
    make_contact(workspace, bo, day=date(2026, 11, 23), time=time(8))
    assert week_of(workspace, emeka).best(30, monday) == (0, 8 * 60 + 30)
    with editing(workspace) as edit:
        edit.put(Absence(employee_id=emeka.id, first_on=date(2026, 11, 23), last_on=date(2026, 11, 25)))
        edit.put(
            BusyTime(starts_at=datetime(2026, 11, 26, 6, tzinfo=UTC), ends_at=datetime(2026, 11, 26, 9, tzinfo=UTC))
        )
    view = week_of(workspace, emeka)
    assert view.best(30, monday) == (3, 10 * 60)
    assert view.days[3].busy == ((7 * 60, 10 * 60),)
    assert view.best(30, datetime(2026, 11, 27, 20, tzinfo=UTC)) is None


def test_what_is_preferred_comes_before_what_is_earlier(workspace, emeka):
    with editing(workspace) as edit:
        edit.put(replace(emeka, preferred_hours=WorkingHours.parse("-,-,14:00-15:00,-,-,-,-")))
    view = week_of(workspace, emeka)
    day, start = view.best(30, datetime(2026, 11, 23, 6, tzinfo=UTC))
    assert (day, ruler(view.days[day], start)) == (2, ("09:15", "14:00"))
    assert EN.text(place_text(view, day, start, 30)).endswith("both at work, and liked")


@pytest.mark.parametrize(
    ("awkward", "words"),
    [
        (Awkward(0, 0), "you 0 min, Emeka 0 min."),
        (Awkward(0, 150), "Offer an hour at the edge of your own day next time."),
        (Awkward(90, 30), "Ask for an hour at the edge of theirs next time."),
        (Awkward(45, 30), "you 45 min, Emeka 30 min."),
    ],
)
def test_the_ledger_says_who_bears_more_and_what_to_do(awkward, words):
    assert EN.text(awkward_text(awkward, "Emeka")).endswith(words)


def test_the_ledger_counts_the_minutes_outside_either_sides_hours(workspace, emeka):
    make_contact(workspace, emeka, day=date(2026, 11, 5), time=time(12), minutes=60, state=State.HELD)  # there 16:45
    make_contact(workspace, emeka, day=date(2026, 11, 6), time=time(7, 30), minutes=60, state=State.HELD)
    make_contact(workspace, emeka, day=date(2026, 11, 9), time=time(9), minutes=60, state=State.MISSED)
    make_contact(workspace, emeka, day=date(2026, 6, 9), time=time(20), minutes=60, state=State.HELD)
    assert week_of(workspace, emeka).awkward == Awkward(30, 60)
