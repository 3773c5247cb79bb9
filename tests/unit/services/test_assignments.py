"""Assignments are extended, their parties named, their conditions checked, and they end in one act."""

from dataclasses import replace
from datetime import date, time

import pytest

from distance_leader.domain.codes import Anchor, ConditionState, Focus, Observed, Role, State, Topic
from distance_leader.domain.condition import Condition
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.extension import Extension
from distance_leader.domain.observation import Observation
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.assignments import (
    NewExtension,
    NewKnowledge,
    begin_conditions,
    change_condition,
    check_condition,
    extend_assignment,
    note_knowledge,
    observe,
    take_back_extension,
)
from distance_leader.services.editing import change_fields
from distance_leader.services.ending import Ending, Fate, NextStay, begin_assignment, end_assignment
from distance_leader.services.parties import remove_shared
from distance_leader.services.people import archive_people, bring_back_people, change_people
from tests.building import dump, editing, make_contact, make_person, stays_of, stored

TODAY = date(2026, 11, 22)
END = date(2026, 12, 31)


def of_kind(workspace, kind):
    return [entity for entity in dump(workspace).values() if isinstance(entity, kind)]


@pytest.fixture
def bo(workspace):
    return make_person(workspace, "Bo Lind", zone="Asia/Seoul", customer="Ulsan Yards")


@pytest.fixture
def stay(workspace, bo):
    (found,) = stays_of(workspace, bo)
    with editing(workspace) as edit:
        edit.put(replace(found, ends_on=END))
    return stored(workspace, found)


def extend(workspace, stay, until, reason=""):
    with editing(workspace) as edit:
        new = NewExtension(assignment_id=stay.id, ends_on=until, reason=reason, decided_on=TODAY)
        return extend_assignment(edit, new)


def test_an_extension_moves_the_end_and_taken_back_gives_it_back(workspace, stay):
    made = extend(workspace, stay, date(2027, 3, 31), "The second hall")
    assert (made.previous_end_on, made.ends_on, made.reason) == (END, date(2027, 3, 31), "The second hall")
    assert stored(workspace, stay).ends_on == date(2027, 3, 31)
    assert stored(workspace, stay).end_talked_on == TODAY
    with editing(workspace) as edit:
        take_back_extension(edit, made)
    assert stored(workspace, stay).ends_on == END
    assert of_kind(workspace, Extension) == []


@pytest.mark.parametrize("until", [END, date(2026, 12, 1)])
def test_an_extension_ends_later_than_before(workspace, stay, until):
    with pytest.raises(InvalidValueError) as refused:
        extend(workspace, stay, until)
    assert (refused.value.problem, refused.value.details["end"]) == (Problem.NOT_LONGER, END)


def test_an_open_assignment_has_no_end_to_extend(workspace, bo):
    (stay,) = stays_of(workspace, bo)
    with pytest.raises(InvalidValueError) as refused:
        extend(workspace, stay, END)
    assert refused.value.problem is Problem.OPEN_ENDED


def test_a_project_manager_is_named_once_and_found_again(workspace, bo, stay):
    other = make_person(workspace, "Carla Diaz", customer="Ulsan Yards")
    (theirs,) = stays_of(workspace, other)
    with editing(workspace) as edit:
        change_fields(edit, stay, {"customer_manager": "Park Ji-ho", "home_manager": "Trine Olesen"}, TODAY)
        change_fields(edit, theirs, {"customer_manager": "Park Ji-ho"}, TODAY)
    parties = {one.name: one for one in of_kind(workspace, Stakeholder)}
    assert {name: one.role for name, one in parties.items()} == {
        "Park Ji-ho": Role.CUSTOMER_MANAGER,
        "Trine Olesen": Role.HOME_MANAGER,
    }
    assert stored(workspace, theirs).customer_manager_id == parties["Park Ji-ho"].id
    assert parties["Park Ji-ho"].customer_id == stay.customer_id
    with editing(workspace) as edit:
        change_fields(edit, stored(workspace, stay), {"home_manager": " "}, TODAY)
    assert stored(workspace, stay).home_manager_id is None


def test_whoever_knows_the_task_becomes_a_party_and_must_have_a_name(workspace, stay):
    with editing(workspace) as edit:
        made = note_knowledge(edit, NewKnowledge(assignment_id=stay.id, name="Jane Hill", about="The control"))
    (jane,) = of_kind(workspace, Stakeholder)
    assert (jane.name, jane.role, made.stakeholder_id) == ("Jane Hill", Role.EXPERT, jane.id)
    with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:
        note_knowledge(edit, NewKnowledge(assignment_id=stay.id, name="", about="x"))
    assert refused.value.problem is Problem.NO_PARTY


def test_the_usual_conditions_are_listed_once(workspace, stay):
    with editing(workspace) as edit:
        edit.put(Condition(assignment_id=stay.id, topic=Topic.OFFICE, agreed="A desk"))
        begin_conditions(edit, stay.id)
        begin_conditions(edit, stay.id)
    found = of_kind(workspace, Condition)
    assert sorted(one.topic for one in found) == sorted(topic for topic in Topic if topic is not Topic.OTHER)
    assert [one.agreed for one in found if one.topic is Topic.OFFICE] == ["A desk"]


def test_a_difference_counts_from_the_day_it_is_said_until_it_is_settled(workspace, stay):
    office = Condition(assignment_id=stay.id, topic=Topic.OFFICE)
    with editing(workspace) as edit:
        edit.put(office)
        change_fields(edit, office, {"state": ConditionState.DIFFERS, "actual": "Shares a desk"}, TODAY)
    differs = stored(workspace, office)
    assert (differs.differs_since, differs.days_open(date(2026, 12, 2))) == (TODAY, 10)
    with editing(workspace) as edit:
        settled = check_condition(edit, differs, date(2026, 12, 2))
    assert (settled.state, settled.settled_on) == (ConditionState.SETTLED, date(2026, 12, 2))
    with editing(workspace) as edit:
        again = check_condition(edit, settled, date(2026, 12, 3))
    assert (again.state, again.differs_since, again.settled_on) == (ConditionState.DIFFERS, TODAY, None)
    with editing(workspace) as edit:
        unsaid = change_condition(edit, again, TODAY, state=ConditionState.UNCHECKED)
    assert (unsaid.differs_since, unsaid.settled_on) == (None, None)


def test_an_unchecked_condition_that_is_ticked_is_as_agreed_and_was_asked_of_the_employee(workspace, stay):
    office = Condition(assignment_id=stay.id, topic=Topic.OFFICE)
    with editing(workspace) as edit:
        edit.put(office)
        ticked = check_condition(edit, office, TODAY)
    assert (ticked.state, ticked.with_employee_on, ticked.with_customer_on) == (ConditionState.AS_AGREED, TODAY, None)
    with editing(workspace) as edit:
        assert check_condition(edit, ticked, TODAY).state is ConditionState.UNCHECKED


def test_an_experience_holds_until_it_is_ticked_again_and_a_slip_leaves_no_trace(workspace, stay):
    with editing(workspace) as edit:
        observe(edit, stay.id, Observed.LONELINESS, TODAY)
    with editing(workspace) as edit:
        observe(edit, stay.id, Observed.LONELINESS, TODAY)
    assert of_kind(workspace, Observation) == []
    with editing(workspace) as edit:
        observe(edit, stay.id, Observed.LONELINESS, TODAY)
    with editing(workspace) as edit:
        observe(edit, stay.id, Observed.LONELINESS, date(2026, 12, 1))
    (one,) = of_kind(workspace, Observation)
    assert (one.noted_on, one.over_on) == (TODAY, date(2026, 12, 1))


def test_coming_home_ends_the_stay_plans_the_closing_talk_and_calls_later_talks_off_in_one_step(workspace, bo, stay):
    later = make_contact(workspace, bo, day=date(2026, 12, 17), time=time(9))
    sooner = make_contact(workspace, bo, day=date(2026, 11, 26))
    held = make_contact(workspace, bo, day=date(2026, 12, 18), state=State.HELD)
    told = []
    workspace.subscribe(told.append)
    before = dump(workspace)
    with editing(workspace) as edit:
        ending = Ending(ends_on=date(2026, 12, 10), talk_on=date(2026, 12, 9), talk_at=time(10))
        end_assignment(edit, stay, ending)
    assert stored(workspace, stay).ends_on == date(2026, 12, 10)
    states = [stored(workspace, one).state for one in (later, sooner, held)]
    assert states == [State.CANCELLED, State.PLANNED, State.HELD]
    (talk,) = [one for one in of_kind(workspace, Contact) if one.id not in before]
    assert (talk.day, talk.time, talk.foci) == (date(2026, 12, 9), time(10), {Focus.WELLBEING, Focus.DEVELOPMENT})
    (step,) = told
    workspace.apply(step.inverted())
    assert dump(workspace) == before


def test_going_on_elsewhere_keeps_later_talks_which_follow_the_new_clock(workspace, bo, stay):
    later = make_contact(workspace, bo, day=date(2027, 1, 14), time=time(9), anchor=Anchor.EMPLOYEE)
    assert stored(workspace, later).zone == "Asia/Seoul"
    with editing(workspace) as edit:
        following = NextStay(zone="America/Chicago", starts_on=date(2027, 1, 4), customer="Tavarno")
        end_assignment(edit, stay, Ending(ends_on=date(2026, 12, 31), next=following))
    moved = stored(workspace, later)
    assert (moved.state, moved.zone) == (State.PLANNED, "America/Chicago")
    first, second = stays_of(workspace, bo)
    (tavarno,) = [one for one in of_kind(workspace, Customer) if one.name == "Tavarno"]
    assert (first.ends_on, second.customer_id, second.country) == (END, tavarno.id, "US")


def test_each_later_talk_may_have_its_own_fate(workspace, bo, stay):
    kept, moved, cancelled = (make_contact(workspace, bo, day=date(2026, 12, day)) for day in (15, 16, 17))
    with editing(workspace) as edit:
        fates = {kept.id: Fate.KEEP, moved.id: Fate.MOVE, cancelled.id: Fate.CANCEL}
        end_assignment(edit, stay, Ending(ends_on=date(2026, 12, 3), fates=fates))
    assert stored(workspace, kept).week == IsoWeek(2026, 51)
    assert stored(workspace, moved).week == IsoWeek(2026, 49)
    assert stored(workspace, cancelled).state is State.CANCELLED


@pytest.mark.parametrize(
    ("ending", "problem"),
    [
        (Ending(ends_on=date(2025, 12, 31)), Problem.END_BEFORE_START),
        (Ending(ends_on=END, next=NextStay(zone="Asia/Seoul", starts_on=date(2026, 12, 1))), Problem.OVERLAPS),
        (Ending(ends_on=END, next=NextStay(zone="Mars/Base", starts_on=date(2027, 1, 1))), Problem.UNKNOWN_ZONE),
    ],
)
def test_an_end_that_cannot_be_changes_nothing(workspace, bo, stay, ending, problem):
    make_contact(workspace, bo, day=date(2027, 1, 14))
    before = dump(workspace)
    with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:
        end_assignment(edit, stay, ending)
    assert refused.value.problem is problem
    assert dump(workspace) == before


def test_a_further_assignment_begins_in_the_country_of_its_zone(workspace, bo, stay):
    with editing(workspace) as edit:
        made = begin_assignment(edit, bo.id, NextStay(zone="Africa/Lagos", starts_on=date(2027, 2, 1)))
    assert (made.country, made.customer_id) == ("NG", None)
    assert len(stays_of(workspace, bo)) == 2


def test_how_often_somebody_is_asked_goes_along_to_the_next_assignment(workspace, bo, stay):
    with editing(workspace) as edit:
        change_fields(edit, stay, {"checkin_first_weeks": 2, "checkin_every_weeks": 8}, TODAY)
    with editing(workspace) as edit:
        made = begin_assignment(edit, bo.id, NextStay(zone="Africa/Lagos", starts_on=date(2027, 2, 1)))
    assert (made.checkin_first_weeks, made.checkin_every_weeks) == (2, 8)


def test_a_customer_or_party_that_is_named_somewhere_stays(workspace, stay):
    (firm,) = of_kind(workspace, Customer)
    with editing(workspace) as edit:
        change_fields(edit, stay, {"home_manager": "Trine"}, TODAY)
    (trine,) = of_kind(workspace, Stakeholder)
    for one in (firm, trine):
        with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:
            remove_shared(edit, one)
        assert (refused.value.problem, refused.value.details["name"]) == (Problem.IN_USE, one.name)
    with editing(workspace) as edit:
        change_fields(edit, stored(workspace, stay), {"home_manager": "", "customer": ""}, TODAY)
        remove_shared(edit, firm)
        remove_shared(edit, trine)
    assert of_kind(workspace, Customer) + of_kind(workspace, Stakeholder) == []


def test_people_are_archived_and_brought_back_and_changed_together(workspace, bo):
    carla = make_person(workspace, "Carla")
    with editing(workspace) as edit:
        archive_people(edit, [bo, carla], TODAY)
    archived = [stored(workspace, one) for one in (bo, carla)]
    assert [one.archived_on for one in archived] == [TODAY, TODAY]
    with editing(workspace) as edit:
        archive_people(edit, archived, date(2027, 1, 1))
    assert stored(workspace, bo).archived_on == TODAY
    with editing(workspace) as edit:
        bring_back_people(edit, archived)
        change_people(edit, [bo, carla], department="Energy")
    assert [stored(workspace, one).department for one in (bo, carla)] == ["Energy", "Energy"]
    assert stored(workspace, bo).archived_on is None
