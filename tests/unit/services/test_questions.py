"""The leader's own questions: what was asked keeps its words, however often the question is worded anew."""

from datetime import date, timedelta

import pytest

from distance_leader.domain.question import Question, Wording
from distance_leader.services.questions import drop_question, rest_question, reword
from distance_leader.storage.queries.checkins import questions_of, was_asked
from tests.building import ask_person, dump, editing, make_person, stored

ON = date(2026, 11, 20)


@pytest.fixture
def amina(workspace):
    return make_person(workspace)


@pytest.fixture
def car(workspace):
    with editing(workspace) as edit:
        edit.put(made := Question(key="car", text_da="Virker bilen?"))
    return made


def questions(workspace):
    with workspace.read() as reader:
        return reader.all(Question)


def test_a_question_that_nobody_was_asked_is_changed_where_it_stands(workspace, car):
    with editing(workspace) as edit:
        reword(edit, car, text_da="Kører bilen?")
    assert [(one.id, one.version, one.text_da) for one in questions(workspace)] == [(car.id, 1, "Kører bilen?")]


def test_a_wording_that_was_asked_is_kept_and_the_newest_one_keeps_the_id(workspace, amina, car):
    old = ask_person(workspace, amina, ON)
    with editing(workspace) as edit:
        newer = reword(edit, car, text_da="Kører bilen godt?")
    with editing(workspace) as edit:
        newest = reword(edit, newer, title_da="Bilen")
    assert (newest.id, newest.version) == (car.id, 2)
    assert sorted((one.version, one.text_da) for one in questions(workspace)) == [
        (1, "Virker bilen?"),
        (2, "Kører bilen godt?"),
    ]
    with workspace.read() as reader:
        known = questions_of(reader)
        assert known.get(old.questions[-1]).text("da") == "Virker bilen?"
        assert known.own() == [newest]
    assert ask_person(workspace, amina, ON + timedelta(days=1)).questions[-1] == Wording("car", 2)


def test_a_new_wording_is_undone_in_one_step(workspace, amina, car):
    ask_person(workspace, amina, ON)
    before, done = dump(workspace), []
    workspace.subscribe(done.append)
    with editing(workspace) as edit:
        reword(edit, car, text_da="Noget andet?")
    workspace.apply(done[0].inverted())
    assert dump(workspace) == before


def test_when_a_question_is_asked_is_no_new_wording(workspace, amina, car):
    ask_person(workspace, amina, ON)
    with editing(workspace) as edit:
        reword(edit, car, every_weeks=8)
    assert [(one.version, one.every_weeks) for one in questions(workspace)] == [(1, 8)]


def test_a_question_that_was_asked_rests_where_another_goes(workspace, amina, car):
    with editing(workspace) as edit:
        edit.put(never := Question(key="never", text_da="Aldrig?", first_weeks=104))
    ask_person(workspace, amina, ON)
    with editing(workspace) as edit:
        for one in (car, never):
            drop_question(edit, one, ON)
    assert [(one.key, one.retired_on) for one in questions(workspace)] == [("car", ON)]
    with editing(workspace) as edit:
        rest_question(edit, stored(workspace, car), ON)
    assert stored(workspace, car) == car


def test_only_the_very_wording_counts_as_asked(workspace, amina, car):
    ask_person(workspace, amina, ON)
    with workspace.read() as reader:
        found = [was_asked(reader, one) for one in (Wording("car", 1), Wording("car", 11), Wording("ca_", 1))]
    assert found == [True, False, False]
