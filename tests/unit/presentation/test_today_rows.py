"""What Today says beside the rhythm: requests, promises, clocks and holidays, and who was put off."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from distance_leader.domain.action import Action
from distance_leader.domain.codes import Anchor, CameBy, Half, Owner, Topic, YesNo
from distance_leader.domain.condition import Condition
from distance_leader.domain.question import Wording
from distance_leader.domain.request import Request
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.today import Section, load_today
from distance_leader.services.agenda import snooze
from distance_leader.services.checkins import Given, GivenAnswer, remind, type_answers
from distance_leader.services.issues import act_on, close_issue
from distance_leader.storage.queries.checkins import issues_of
from tests.building import ask_person, editing, make_contact, make_person, stays_of

NOW = datetime(2026, 10, 19, 9, tzinfo=UTC)
"""A Monday, six days before Denmark puts its clock back."""
TODAY = NOW.date()
YES, NO = GivenAnswer(said=YesNo.YES), GivenAnswer(said=YesNo.NO)


def today(workspace, section, now=NOW, language="en"):
    with workspace.look() as look:
        found = load_today(look, now, language)
    texts = catalogue(language)
    return [(row.name, texts.text(row.said), row.is_urgent) for row in found.of(section)]


@pytest.fixture
def min_jun(workspace):
    return make_person(workspace, "Min-jun", zone="Asia/Seoul", country="KR")


@pytest.mark.parametrize(
    ("anchor", "said"),
    [
        (Anchor.LEADER, "From week 44 the call is an hour later for this employee"),
        (Anchor.EMPLOYEE, "From week 44 the call is an hour earlier for you"),
    ],
)
def test_a_change_of_clocks_is_said_two_weeks_ahead_to_whom_it_moves_a_call(workspace, min_jun, anchor, said):
    make_contact(workspace, min_jun, day=date(2026, 10, 29), time=time(8, 30), anchor=anchor)
    make_person(workspace, "Somebody without a call", zone="Asia/Seoul", country="")
    clocks = [row for row in today(workspace, Section.CALENDAR) if "call" in row[1]]
    assert clocks == [("Min-jun", said, False)]
    assert today(workspace, Section.CALENDAR, NOW + timedelta(days=7)) == []


def test_a_call_of_today_says_the_hour_there_and_whether_it_is_an_awkward_one(workspace, min_jun):
    ann = make_person(workspace, "Ann", zone="Europe/Copenhagen")
    make_contact(workspace, min_jun, day=TODAY, time=time(11, 30))
    make_contact(workspace, min_jun, day=TODAY, time=time(18))
    make_contact(workspace, ann, day=TODAY, time=time(14))
    assert [said for _, said, _ in today(workspace, Section.PLANNED)] == [
        "Wellbeing, Mon 19 Oct 11:30 (18:30 there, outside working hours)",
        "Wellbeing, Mon 19 Oct 14:00",
        "Wellbeing, Mon 19 Oct 18:00 (01:00 there, night; you: outside working hours)",
    ]
    early = datetime(2026, 10, 19, 5, tzinfo=UTC)
    make_contact(workspace, min_jun, day=TODAY, time=time(8, 30))
    assert ("Min-jun", "Wellbeing, Mon 19 Oct 08:30 (15:30 there)", False) in today(workspace, Section.PLANNED, early)


def test_a_call_before_the_change_or_without_an_hour_is_not_moved(workspace, min_jun):
    make_contact(workspace, min_jun, day=date(2026, 10, 22), time=time(8, 30))
    make_contact(workspace, min_jun, day=date(2026, 10, 29))
    assert [row for row in today(workspace, Section.CALENDAR) if "call" in row[1]] == []


def test_a_holiday_where_somebody_is_is_told_once_with_the_names(workspace):
    for name in ("Ann Lee", "Bob", "Cas", "Dee"):
        make_person(workspace, name, zone="America/New_York", country="US")
    rows = today(workspace, Section.CALENDAR, datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert [row for row in rows if "Thanksgiving" in row[1]] == [
        ("Ann, Bob, Cas +1", "Thanksgiving Day on Thu 26 Nov (US)", False)
    ]


def test_a_request_waits_in_the_working_hours_of_the_one_who_asked(workspace, min_jun):
    with editing(workspace) as edit:
        for hours, about in ((20, "tools"), (1, "")):  # Sunday afternoon, and this morning in Denmark: night in Seoul
            edit.put(Request(employee_id=min_jun.id, received_at=NOW - timedelta(hours=hours), about=about))
        edit.put(Request(employee_id=min_jun.id, received_at=NOW - timedelta(days=4), answered_at=NOW))
    assert today(workspace, Section.REQUESTS) == [
        ("Min-jun", "tools: since 18 Oct 2026, 8 working hours", True),
        ("Min-jun", "since 19 Oct 2026", False),
    ]


def test_promises_show_up_when_they_are_near_and_late_ones_stand_out(workspace, min_jun):
    with editing(workspace) as edit:
        for days, owner in ((-2, Owner.LEADER), (0, Owner.EMPLOYEE), (3, Owner.HOME_MANAGER), (4, Owner.LEADER)):
            edit.put(
                Action(
                    employee_id=min_jun.id,
                    text=f"Do {days}",
                    owner=owner,
                    made_on=date(2026, 10, 1),
                    due_on=TODAY + timedelta(days=days),
                )
            )
        edit.put(Action(employee_id=min_jun.id, text="Some day", made_on=TODAY))
    assert today(workspace, Section.ACTIONS) == [
        ("Min-jun", "Do -2: you, 2 days late", True),
        ("Min-jun", "Do 0: the employee, due today", False),
        ("Min-jun", "Do 3: project manager at home, due 22 Oct 2026", False),
    ]


def test_who_is_put_off_comes_back_on_the_day(workspace, min_jun):
    assert len(today(workspace, Section.OWED)) == 1
    with editing(workspace) as edit:
        snooze(edit, min_jun, TODAY + timedelta(days=1))
    assert today(workspace, Section.OWED) == []
    assert len(today(workspace, Section.OWED, NOW + timedelta(days=1))) == 1


def test_the_conditions_are_to_be_checked_some_weeks_after_arrival_with_both_sides(workspace):
    bo = make_person(workspace, "Bo", since=TODAY - timedelta(weeks=3))
    make_person(workspace, "Too new", since=TODAY - timedelta(weeks=2))
    make_person(workspace, "Long there", since=TODAY - timedelta(weeks=40))
    (stay,) = stays_of(workspace, bo)
    condition = Condition(assignment_id=stay.id, topic=Topic.OFFICE)

    def asked(**when):
        with editing(workspace) as edit:
            edit.put(replace(condition, **when))
        return today(workspace, Section.FOLLOW_UP)

    assert today(workspace, Section.FOLLOW_UP) == [("Bo", "3 weeks there: ask the employee and the customer", False)]
    assert asked(with_employee_on=TODAY) == [("Bo", "3 weeks there: ask the customer", False)]
    assert asked(with_customer_on=TODAY) == [("Bo", "3 weeks there: ask the employee", False)]
    assert asked(with_customer_on=TODAY, with_employee_on=TODAY) == []


def test_no_follow_up_is_wanted_where_none_was_agreed(workspace):
    bo = make_person(workspace, "Bo", since=TODAY - timedelta(weeks=5))
    (stay,) = stays_of(workspace, bo)
    for weeks, rows in ((0, 0), (5, 1), (6, 0)):
        with editing(workspace) as edit:
            edit.put(replace(stay, follow_up_weeks=weeks))
        assert len(today(workspace, Section.FOLLOW_UP)) == rows


def answered(workspace, person, on, *said):
    keys = ("delivery", "wellbeing", "support")
    answers = {Wording(key, 1): one for key, one in zip(keys, said, strict=True)}
    with editing(workspace) as edit:
        return type_answers(edit, person.id, Given(answers=answers, came_by=CameBy.PHONE), on)


def test_whom_to_ask_is_listed_before_whom_to_remind_and_who_is_silent(workspace, min_jun):
    asked_on = {"Reminded": 9, "Silent": 15, "To remind": 8, "Waiting": 2, "Answered": 3}
    for name, days in asked_on.items():
        person = make_person(workspace, name)
        on = TODAY - timedelta(days=days)
        asked = ask_person(workspace, person, on)
        with editing(workspace) as edit:
            if name == "Reminded":
                remind(edit, asked, TODAY - timedelta(days=1))
        if name == "Answered":
            answered(workspace, person, on, YES, YES, YES)
    assert today(workspace, Section.CHECK_INS) == [
        ("Min-jun", "Due since 26 Jan 2026", False),
        ("To remind", "No answer for 8 days: remind once", False),
        ("Silent", "No answer since 4 Oct 2026. That says something too: ask in the next talk", False),
        ("Reminded", "Asked 10 Oct 2026, reminded 18 Oct 2026", False),
        ("Waiting", "Asked 17 Oct 2026, no answer yet", False),
    ]


def test_a_no_stands_on_today_until_something_is_to_be_done_about_it(workspace, min_jun):
    half = GivenAnswer(said=YesNo.NO, half=Half.SECOND)
    answered(workspace, min_jun, TODAY - timedelta(days=2), YES, half, NO)
    assert today(workspace, Section.ANSWERED_NO) == [
        ("Min-jun", "Wellbeing and enjoying the work (the work itself): No since 17 Oct 2026", True),
        ("Min-jun", "Support and feedback: No since 17 Oct 2026", False),
    ]
    assert (
        today(workspace, Section.ANSWERED_NO, language="da")[1][1]
        == "Støtte og tilbagemelding: nej siden 17. okt. 2026"
    )
    with workspace.read() as reader:
        first, second = issues_of(reader, min_jun.id)
    with editing(workspace) as edit:
        act_on(edit, first, Action(employee_id=min_jun.id, text="Talk", made_on=TODAY))
        close_issue(edit, second, TODAY, why="A single week")
    assert today(workspace, Section.ANSWERED_NO) == []
