"""The questions that come with the program, and wordings that are kept."""

from dataclasses import fields, replace
from datetime import date

import pytest

from distance_leader.domain.codes import Asked, QuestionKind
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.questions import ADJUST, BUILT_IN, CHECK_IN_KEYS, ENERGY, WELLBEING, Questions


def test_the_three_of_the_check_in_are_double_yes_no_questions_to_the_employee_in_both_languages():
    for key in CHECK_IN_KEYS:
        one = Questions().latest(key)
        assert (one.kind, one.asked_of) == (QuestionKind.YES_NO, Asked.EMPLOYEE)
        assert one.halves("da") != one.halves("en")
        assert one.text("da").endswith("?")
        assert one.text("en").endswith("?")


def test_every_text_of_ours_is_in_both_languages():
    for one in BUILT_IN:
        for part in ("title", "text"):
            assert getattr(one, f"{part}_da")
            assert getattr(one, f"{part}_en")
        assert bool(one.first_da) == bool(one.first_en) == bool(one.second_da) == bool(one.second_en)


def test_the_closing_question_is_the_leaders_and_energy_is_rated():
    assert Questions().latest(ADJUST).asked_of is Asked.LEADER
    assert Questions().latest(ENERGY).kind is QuestionKind.RATING


def test_an_old_answer_shows_the_question_as_it_was_asked():
    first = Question(key="own", text_da="Har du en bil?", kind=QuestionKind.YES_NO)
    second = replace(first, version=2, text_da="Har du en bil, der kører?")
    known = Questions([second, first])
    assert known.get(Wording("own", 1)).text("da") == "Har du en bil?"
    assert known.latest("own") == second
    assert known.own() == [second]


def test_a_question_in_one_language_is_shown_in_the_other_too():
    one = Question(key="own", text_da="Har du en bil?")
    assert one.text("en") == one.title("en") == "Har du en bil?"
    assert one.halves("en") is None


@pytest.mark.parametrize("wording", [Wording(WELLBEING, 1), Wording("a@b", 12)])
def test_a_wording_is_read_back_from_its_text(wording):
    assert Wording.parse(str(wording)) == wording


def test_a_retired_question_is_a_question_still():
    assert Question(key="own", text_en="Why?", retired_on=date(2026, 1, 1)).retired_on
    assert {"key", "version"} <= {field.name for field in fields(Question)}
