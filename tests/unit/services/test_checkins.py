"""Asking, reminding, taking answers in, and the rounds that typed answers belong to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from distance_leader.domain.answer import Answer
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Asked, CameBy, Half, Sheet, YesNo
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.issue import Issue
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.questions import ADJUST, Questions
from distance_leader.services.checkins import (
    Given,
    GivenAnswer,
    answer_closing,
    ask,
    give_up,
    questions_for,
    remind,
    take_answers,
    take_back,
    type_answers,
)
from distance_leader.services.people import change_leader
from distance_leader.storage.queries.checkins import check_ins_of, issues_of
from distance_leader.storage.queries.people import leader_of
from tests.building import ask_person, dump, editing, make_person, stays_of, stored

START = date(2026, 1, 5)
ON = date(2026, 11, 20)
Y, N = GivenAnswer(said=YesNo.YES), GivenAnswer(said=YesNo.NO)
KEYS = ("delivery", "wellbeing", "support")


def given(*said, energy=None, comment="", came_by=CameBy.PHONE):
    answers = {Wording(key, 1): one for key, one in zip(KEYS, said, strict=False)}
    if energy is not None:
        answers[Wording("energy", 1)] = GivenAnswer(rating=energy)
    return Given(answers=answers, came_by=came_by, comment=comment)


@pytest.fixture
def amina(workspace):
    return make_person(workspace)


def all_of(workspace, kind):
    return [one for one in dump(workspace).values() if type(one) is kind]


def type_in(workspace, person, on, *said, **more):
    with editing(workspace) as edit:
        return type_answers(edit, person.id, given(*said, **more), on)


def keys_for(workspace, person, day):
    (stay,) = stays_of(workspace, person)
    with workspace.read() as reader:
        return [one.key for one in questions_for(reader, stay, day)]


def test_somebody_is_asked_the_three_and_for_energy_unless_the_leader_wants_none(workspace, amina):
    assert keys_for(workspace, amina, ON) == [*KEYS, "energy"]
    with editing(workspace) as edit:
        change_leader(edit, leader_of(edit), asks_energy=False)
    assert keys_for(workspace, amina, ON) == [*KEYS]


def test_the_leaders_own_questions_go_along_in_their_own_rhythm(workspace, amina):
    with editing(workspace) as edit:
        edit.put(Question(key="housing", text_da="Er boligen i orden?", first_weeks=2, every_weeks=8))
        edit.put(Question(key="car", text_da="Virker bilen?"))
        edit.put(Question(key="old", text_da="Gammelt?", retired_on=START))
        edit.put(Question(key="mine", text_da="Noget at ændre?", asked_of=Asked.LEADER))
    asked = [START + timedelta(weeks=number) for number in (1, 3, 7, 11, 15)]
    found = [[wording.key for wording in ask_person(workspace, amina, day).questions[4:]] for day in asked]
    assert found == [["car"], ["housing", "car"], ["car"], ["housing", "car"], ["car"]]


def test_a_round_asked_again_on_the_same_day_is_the_same_round(workspace, amina):
    assert ask_person(workspace, amina, ON) == ask_person(workspace, amina, ON)
    later = ask_person(workspace, amina, ON + timedelta(days=1))
    assert len(all_of(workspace, CheckIn)) == 2
    with editing(workspace) as edit:
        assert remind(edit, later, later.asked_on + timedelta(days=7)).reminded_on == ON + timedelta(days=8)
        joint = ask(edit, amina.id, later.asked_on, Sheet.FOLLOW_UP)
    assert [wording.key for wording in joint.questions] == ["tasks", "you", "conditions"]


def test_nobody_is_asked_without_an_assignment(workspace, amina):
    for act in (ask_person, type_in):
        with pytest.raises(InvalidValueError) as refused:
            act(workspace, amina, START - timedelta(days=1))
        assert refused.value.problem is Problem.NO_ASSIGNMENT
    assert all_of(workspace, CheckIn) == []


def test_each_no_opens_an_issue_with_its_question_and_half(workspace, amina):
    asked = ask_person(workspace, amina, ON)
    half = GivenAnswer(said=YesNo.NO, half=Half.SECOND)
    with editing(workspace) as edit:
        take_answers(edit, asked, given(half, Y, GivenAnswer(), energy=2, comment="Tak"), ON + timedelta(days=2))
    (issue,) = all_of(workspace, Issue)
    (no,) = [one for one in all_of(workspace, Answer) if one.said is YesNo.NO]
    assert (issue.employee_id, issue.answer_id, issue.wording) == (amina.id, no.id, Wording("delivery", 1))
    assert (issue.half, issue.opened_on, issue.closed_on) == (Half.SECOND, ON + timedelta(days=2), None)
    assert {(one.question_key, one.said, one.rating) for one in all_of(workspace, Answer)} == {
        ("delivery", YesNo.NO, None),
        ("wellbeing", YesNo.YES, None),
        ("energy", None, 2),
    }
    kept = stored(workspace, asked)
    assert (kept.answered_on, kept.came_by, kept.comment) == (ON + timedelta(days=2), CameBy.PHONE, "Tak")


def test_a_round_is_answered_once(workspace, amina):
    asked = ask_person(workspace, amina, ON)
    with editing(workspace) as edit:
        answered = take_answers(edit, asked, given(Y, Y, Y), ON)
    before = dump(workspace)
    with pytest.raises(InvalidValueError) as refused, editing(workspace) as edit:
        take_answers(edit, answered, given(N, N, N), ON)
    assert refused.value.problem is Problem.ANSWERED_ALREADY
    assert dump(workspace) == before


def test_taking_answers_in_is_undone_in_one_step(workspace, amina):
    asked = ask_person(workspace, amina, ON)
    before, done = dump(workspace), []
    workspace.subscribe(done.append)
    with editing(workspace) as edit:
        take_answers(edit, asked, given(N, N, Y, energy=1), ON)
    after = dump(workspace)
    workspace.apply(done[0].inverted())
    assert dump(workspace) == before
    workspace.apply(done[0])
    assert dump(workspace) == after


def test_typed_answers_are_those_of_the_round_that_waits_or_a_round_of_their_own(workspace, amina):
    first = type_in(workspace, amina, START + timedelta(weeks=3), Y, Y, Y)
    assert (first.asked_on, first.answered_on) == (START + timedelta(weeks=3),) * 2
    asked = ask_person(workspace, amina, ON)
    second = type_in(workspace, amina, ON + timedelta(days=10), Y, N, Y, energy=3)
    assert (second.id, second.answered_on) == (asked.id, ON + timedelta(days=10))
    third = type_in(workspace, amina, ON + timedelta(days=11), Y, Y, Y)
    assert third.id != asked.id


def test_a_round_that_was_silent_stays_silent_when_its_turn_is_over(workspace, amina):
    asked = ask_person(workspace, amina, ON)
    typed = type_in(workspace, amina, ON + timedelta(weeks=4), Y, Y, Y)
    assert typed.id != asked.id
    assert stored(workspace, asked).answered_on is None
    given_up = ask_person(workspace, amina, ON + timedelta(weeks=8))
    with editing(workspace) as edit:
        give_up(edit, given_up, ON + timedelta(weeks=9))
    assert type_in(workspace, amina, ON + timedelta(weeks=9), Y).id != given_up.id


def test_nothing_is_typed_twice_for_a_day(workspace, amina):
    type_in(workspace, amina, ON, Y, N, Y)
    with pytest.raises(InvalidValueError) as refused:
        type_in(workspace, amina, ON, Y, Y, Y)
    assert refused.value.problem is Problem.ANSWERED_ALREADY


def test_energy_is_kept_also_where_it_was_not_asked_for(workspace, amina):
    with editing(workspace) as edit:
        change_leader(edit, leader_of(edit), asks_energy=False)
    asked = ask_person(workspace, amina, ON)
    type_in(workspace, amina, ON, Y, Y, Y, energy=5)
    assert stored(workspace, asked).questions[-1] == Wording("energy", 1)
    assert [one.rating for one in all_of(workspace, Answer) if one.rating] == [5]


def test_the_closing_question_is_answered_by_the_leader_and_opens_nothing(workspace, amina):
    round_ = type_in(workspace, amina, ON, Y, Y, Y)
    adjust = Questions().latest(ADJUST).wording
    for said in (YesNo.NO, YesNo.YES, None):
        with editing(workspace) as edit:
            answer_closing(edit, round_, adjust, said)
        kept = [one.said for one in all_of(workspace, Answer) if one.question_key == ADJUST]
        assert kept == ([said] if said else [])
    assert all_of(workspace, Issue) == []


def test_rounds_and_issues_of_a_person_come_oldest_first(workspace, amina):
    for weeks in (9, 3, 6):
        type_in(workspace, amina, START + timedelta(weeks=weeks), N)
    with workspace.read() as reader:
        days = [one.asked_on for one in check_ins_of(reader, amina.id)]
        assert days == sorted(days) == [one.opened_on for one in issues_of(reader, amina.id)]
    assert replace(all_of(workspace, Issue)[0]) in all_of(workspace, Issue)


def test_answers_that_were_not_given_are_taken_back_and_the_round_waits_again(workspace, amina):
    asked = ask_person(workspace, amina, ON)
    before = dump(workspace)
    with editing(workspace) as edit:
        taken = take_answers(edit, asked, given(N, Y, N, comment="Oops"), ON)
    with editing(workspace) as edit:
        take_back(edit, taken)
    assert dump(workspace) == before
    with editing(workspace) as edit:
        taken = take_answers(edit, asked, given(N, Y, N), ON)
        kept = next(one for one in edit.all(Issue) if one.question_key == "support")
        edit.put(replace(kept, to_change="Call more often"))
    with editing(workspace) as edit:
        take_back(edit, taken)
    assert [(one.question_key, one.answer_id) for one in all_of(workspace, Issue)] == [("support", None)]
    assert all_of(workspace, Answer) == []
