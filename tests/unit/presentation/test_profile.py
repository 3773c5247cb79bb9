"""A profile says how things stand, what is open and all that happened; the history says what was changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest

from distance_leader.domain.action import Action
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import (
    Belonging,
    Channel,
    Clarity,
    ConditionState,
    Focus,
    HomeDayState,
    Owner,
    Reception,
    Standing,
    State,
    Topic,
    Visibility,
)
from distance_leader.domain.condition import Condition
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.goal import Goal
from distance_leader.domain.home_day import HomeDay
from distance_leader.domain.issue import Issue
from distance_leader.domain.question import Wording
from distance_leader.domain.request import Request
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import msg
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.history import load_history
from distance_leader.presentation.person_facts import person_facts
from distance_leader.presentation.profile import load_profile
from distance_leader.presentation.timeline import timeline_words
from distance_leader.services.assignments import NewExtension, extend_assignment
from distance_leader.services.people import change_person
from tests.building import HOME, NOW, editing, make_contact, make_person, stays_of, stored

TODAY = NOW.date()


@pytest.fixture
def bo(workspace):
    return make_person(workspace, "Bo Lind", zone="Asia/Seoul", customer="Ulsan Yards", site="Dock 4")


@pytest.fixture
def stay(workspace, bo):
    (found,) = stays_of(workspace, bo)
    with editing(workspace) as edit:
        edit.put(replace(found, ends_on=date(2026, 12, 31)))
    return stored(workspace, found)


def profile(workspace, person, language="en", **more):
    with workspace.read() as reader:
        return load_profile(reader, person.id, NOW, language, **more)


def facts(workspace, person, language="en"):
    found = profile(workspace, person, language)
    return {catalogue(language).text(one.title): (one.text, one.is_urgent) for one in found.facts}


def timeline(workspace, person, *, with_private=True):
    found = profile(workspace, person)
    rows = [timeline_words(row, "en", found.home, with_private=with_private) for row in found.timeline]
    return [(row.on, words.title, words.text) for row, words in zip(found.timeline, rows, strict=True)]


def put(workspace, *entities):
    with editing(workspace) as edit:
        for one in entities:
            edit.put(one)


def test_nobody_has_no_profile(workspace):
    with workspace.read() as reader:
        assert load_profile(reader, uuid4(), NOW, "en") is None


def test_a_profile_says_who_where_and_what_time_it_is_there(workspace, bo):
    found = profile(workspace, bo)
    assert (found.person.name, found.place, found.clock) == ("Bo Lind", "Ulsan Yards · Dock 4", "21:00 (+8)")
    assert found.state is RhythmState.OVERDUE


def test_somebody_without_an_assignment_rests_and_has_no_clock(workspace):
    alone = Employee(name="Alone")
    put(workspace, alone)
    found = profile(workspace, alone)
    assert (found.state, found.clock, found.stay) == (RhythmState.PAUSED, "", None)
    assert facts(workspace, alone)["Assignment"] == ("None now", False)


def test_the_next_talk_is_said_on_both_clocks_and_none_is_urgent(workspace, bo):
    assert facts(workspace, bo)["Next talk"] == ("Nothing planned", True)
    make_contact(workspace, bo, day=date(2026, 11, 26), time=time(9))
    said, is_urgent = facts(workspace, bo)["Next talk"]
    assert said.startswith("in 4 days: Planned, Wellbeing, Thu 26 Nov 09:00")
    assert "There: Thu 26 Nov 17:00" in said
    assert not is_urgent


def test_extensions_and_the_weeks_left_are_counted_and_when_that_was_talked_about(workspace, bo, stay):
    assert facts(workspace, bo)["Assignment"] == (
        "39 days left, not talked about yet".replace("39 days", "5 weeks"),
        True,
    )
    with editing(workspace) as edit:
        for month, day in ((3, 31), (6, 30)):
            until = date(2027, month, day)
            extend_assignment(
                edit, NewExtension(assignment_id=stay.id, ends_on=until, reason="", decided_on=date(2026, 10, 13))
            )
    said, is_urgent = facts(workspace, bo)["Assignment"]
    assert (said, is_urgent) == ("Extended 2 times, 31 weeks left, last talked about 5 weeks ago", False)
    assert (
        facts(workspace, bo, "da")["Ophold"][0] == "Forlænget 2 gange, 31 uger tilbage, sidst talt om for 5 uger siden"
    )


def test_a_project_of_another_department_is_marked(workspace, bo, stay):
    put(workspace, replace(bo, department="Energy"), replace(stay, owner_department="energy "))
    assert "Departments" not in facts(workspace, bo)
    put(workspace, replace(stay, owner_department="Plants"))
    assert facts(workspace, bo)["Departments"] == ("Plants owns the project, the employee belongs to Energy", True)


def test_relations_at_the_customers_are_said_in_words(workspace, bo, stay):
    assert "At the customer's" not in facts(workspace, bo)
    put(workspace, replace(stay, received=Reception.RESERVED, role_clarity=Clarity.CLEAR, seen_as=Standing.SUPPLIER))
    said = facts(workspace, bo)["At the customer's"]
    assert said == ("Received with reserve, the role is clear, seen as one who delivers", False)


def test_meetings_face_to_face_count_this_year_against_what_was_wanted(workspace, bo):
    assert "Face to face" not in facts(workspace, bo)
    for day in (date(2025, 6, 4), date(2026, 3, 4), date(2026, 9, 2)):
        make_contact(workspace, bo, day=day, channel=Channel.VISIT, state=State.HELD)
    make_contact(workspace, bo, day=date(2026, 9, 9), channel=Channel.PHONE, state=State.HELD)
    assert facts(workspace, bo)["Face to face"] == ("2 this year, the last 11 weeks ago", False)
    put(workspace, replace(bo, visits_a_year=4))
    assert facts(workspace, bo)["Face to face"] == ("2 of 4 this year, the last 11 weeks ago", False)


def test_days_at_home_are_counted_against_the_promise(workspace, bo, stay):
    def days(first, last, state):
        return HomeDay(employee_id=bo.id, first_on=date(2026, *first), last_on=date(2026, *last), state=state)

    put(
        workspace,
        replace(stay, home_days=3, home_weeks=6),
        days((2, 6), (2, 8), HomeDayState.HELD),
        days((3, 20), (3, 21), HomeDayState.LOST),
        days((12, 4), (12, 6), HomeDayState.PROMISED),
    )
    assert facts(workspace, bo)["Days at home"] == ("3 in 6 weeks promised, 3 days held, 2 came to nothing", True)


def test_goals_belonging_conditions_and_expectations_are_summed_up(workspace, bo, stay):
    put(
        workspace,
        Goal(employee_id=bo.id, text="Weld", set_on=date(2026, 1, 5), talked_on=date(2026, 11, 20)),
        Goal(employee_id=bo.id, text="Done", set_on=date(2026, 1, 5), reached_on=date(2026, 2, 5)),
        BelongingEvent(employee_id=bo.id, on=date(2026, 11, 2), kind=Belonging.SEMINAR, what="Seminar"),
        BelongingEvent(employee_id=bo.id, on=date(2027, 1, 2), what="To come"),
        Condition(assignment_id=stay.id, topic=Topic.WATER),
        Condition(
            assignment_id=stay.id, topic=Topic.POWER, state=ConditionState.DIFFERS, differs_since=date(2026, 11, 1)
        ),
        Expectation(
            assignment_id=stay.id,
            expects=Owner.CUSTOMER_MANAGER,
            expected_of=Owner.LEADER,
            text="x",
            noted_on=date(2026, 11, 1),
        ),
    )
    found = facts(workspace, bo)
    assert found["Development"] == ("1 goal, last talked about 2 days ago", False)
    assert found["Belonging"] == ("20 days ago: Seminar", False)
    assert found["Conditions"] == ("1 differs from what was agreed, 1 not checked", True)
    assert found["Expectations"] == ("1 not agreed yet", True)


def test_open_promises_are_carried_until_they_are_done_and_private_ones_only_for_the_leader(workspace, bo):
    put(
        workspace,
        Action(employee_id=bo.id, text="Send the plan", made_on=TODAY),
        Action(employee_id=bo.id, text="Between us", made_on=TODAY, visibility=Visibility.PRIVATE),
        Action(employee_id=bo.id, text="Old", made_on=TODAY, closed_on=TODAY),
    )
    assert len(profile(workspace, bo).open_lines) == 2
    assert profile(workspace, bo, with_private=False).open_lines == ("Promises: Send the plan",)


def test_the_timeline_tells_all_up_to_today_newest_first(workspace, bo, stay):
    make_contact(
        workspace,
        bo,
        day=date(2026, 11, 4),
        state=State.HELD,
        note="All\nwell",
        private_note="Tired",
        employee_remark="Not all",
    )
    make_contact(workspace, bo, day=date(2026, 12, 2))
    party = Stakeholder(name="Park Ji-ho", role="customer_manager")
    put(
        workspace,
        party,
        BelongingEvent(employee_id=bo.id, on=date(2026, 10, 2), kind=Belonging.NEWS, what="New boss"),
        Request(
            employee_id=bo.id,
            received_at=datetime(2026, 9, 1, 6, tzinfo=UTC),
            about="tools",
            answered_at=datetime(2026, 9, 1, 14, tzinfo=UTC),
        ),
    )
    make_contact(
        workspace, bo, day=date(2026, 8, 5), state=State.MISSED, foci=frozenset({Focus.TASK}), party_id=party.id
    )
    assert timeline(workspace, bo) == [
        ("2026-11-04", "Wellbeing", "Phone · 30 min · All well · the employee's own remark: Not all · Tired"),
        ("2026-10-02", "News from home", "New boss"),
        ("2026-09-01", "Reached out, answered after 8 h", "tools"),
        ("2026-08-05", "Task, Wed 5 Aug", "Missed · Phone · with Park Ji-ho"),
        ("2026-01-05", "The assignment began", "Ulsan Yards"),
    ]
    assert (
        timeline(workspace, bo, with_private=False)[0][2]
        == "Phone · 30 min · All well · the employee's own remark: Not all"
    )


def test_a_talk_held_this_week_without_a_day_stands_at_today(workspace, bo):
    make_contact(workspace, bo, week=type(make_contact(workspace, bo).week)(2026, 47), state=State.HELD)
    assert timeline(workspace, bo)[0][:2] == ("2026-11-22", "Wellbeing")


def history(workspace, person, language="en"):
    with workspace.read() as reader:
        return load_history(reader, person.id, language)


def test_the_history_names_each_act_and_what_became_of_each_field(workspace, bo):
    with workspace.edit(msg("Change {field}: {title}", field=msg("Title"), title=msg("person"))) as edit:
        change_person(edit, bo, title="Engineer", counts_written=True)
    newest, *older = history(workspace, bo)
    assert newest.act == "Change Title: person"
    assert newest.details == ("Title: – → Engineer", "E-mail and chat count as contact: – → yes")
    assert newest.when == "22 Nov 2026 13:00"
    assert any("Name: Bo Lind" in row.details for row in older)
    assert history(workspace, bo, "da")[0].details[0] == "Titel: – → Engineer"


def test_the_history_reads_codes_and_lists_as_words(workspace, bo):
    contact = make_contact(workspace, bo, foci=frozenset({Focus.TASK, Focus.BUDGET}))
    put(workspace, replace(contact, state=State.HELD, foci=frozenset({Focus.WELLBEING})))
    assert history(workspace, bo)[0].details == (
        "Focus: Time and budget, Task content → Wellbeing",
        "State: Planned → Held",
    )


def test_the_history_writes_values_as_they_are_read_elsewhere(workspace, bo, stay):
    contact = make_contact(workspace, bo, day=date(2026, 11, 26), time=time(8, 30))
    assert "Time: 08:30" in history(workspace, bo)[0].details
    put(workspace, replace(contact, time=None))
    assert history(workspace, bo)[0].details == ("Time: 08:30 → removed",)
    with workspace.edit(msg("Language and country")) as edit:
        edit.put(replace(bo, language="en"))
        edit.put(replace(stay, country="US"))
    newest = history(workspace, bo)[0].details
    assert newest == ("Language: Dansk → English", "Country: South Korea → United States")
    began = next(row.details for row in history(workspace, bo) if "Name: Bo Lind" in row.details)
    hours = "Mon 08:00-16:00, Tue 08:00-16:00, Wed 08:00-16:00, Thu 08:00-16:00, Fri 08:00-16:00"
    assert any(line.endswith(hours) for line in began), began


def test_an_act_is_one_row_of_the_history_and_so_is_it_with_its_undo(workspace, bo):
    told = []
    workspace.subscribe(told.append)
    before = len(history(workspace, bo))
    with workspace.edit(msg("Add {name}", name="x")) as edit:
        edit.put(Contact(employee_id=bo.id, week=IsoWeek(2026, 48), zone=HOME))
        edit.put(Goal(employee_id=bo.id, text="weld", set_on=TODAY))
    assert len(history(workspace, bo)) == before + 1
    workspace.apply(told[0].inverted())
    newest, *older = history(workspace, bo)
    assert len(older) == before
    assert newest.act == "Add x – undone 22 Nov 2026 13:00"
    assert any("weld" in line for line in newest.details)


def test_the_history_of_one_person_holds_nothing_of_another(workspace, bo):
    other = make_person(workspace, "Carla")
    make_contact(workspace, other, note="hers")
    assert not any("hers" in detail for row in history(workspace, bo) for detail in row.details)


def test_what_scripts_are_told_leaves_private_texts_out_unless_asked_and_sensitive_ones_always(workspace, bo):
    put(
        workspace,
        replace(bo, situation="moves house", note="plain"),
        Goal(employee_id=bo.id, text="secret", visibility=Visibility.SENSITIVE, set_on=TODAY),
        Goal(employee_id=bo.id, text="private", visibility=Visibility.PRIVATE, set_on=TODAY),
        Goal(employee_id=bo.id, text="open", set_on=TODAY),
    )
    with workspace.read() as reader:
        told, more = person_facts(reader, bo.id), person_facts(reader, bo.id, with_private=True)
    assert (told["fields"]["situation"], told["fields"]["note"]) == ("", "plain")
    assert more["fields"]["situation"] == "moves house"
    assert sorted(one["text"] for one in told["goals"]) == ["", "", "open"]
    assert sorted(one["text"] for one in more["goals"]) == ["", "open", "private"]
    assert told["assignments"][0]["customer"] == "Ulsan Yards"


def test_check_ins_and_issues_stand_in_the_timeline_and_private_words_only_for_the_leader(workspace, bo, stay):
    round_ = CheckIn(
        employee_id=bo.id,
        assignment_id=stay.id,
        asked_on=date(2026, 11, 2),
        answered_on=date(2026, 11, 4),
        questions=(Wording("wellbeing", 1),),
        comment="between us",
    )
    issue = Issue(
        employee_id=bo.id,
        question_key="wellbeing",
        question_version=1,
        text="hush",
        opened_on=date(2026, 11, 5),
        closed_on=date(2026, 11, 9),
        closed_why="solved",
    )
    put(workspace, round_, issue)
    assert timeline(workspace, bo)[:3] == [
        ("2026-11-09", "Issue closed", "solved"),
        ("2026-11-05", "Issue opened", "Wellbeing and enjoying the work · hush"),
        ("2026-11-04", "Check-in answered", "between us"),
    ]
    assert {text for _, _, text in timeline(workspace, bo, with_private=False)[:3]} == {""}
