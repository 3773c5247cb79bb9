"""The Wellbeing page as a value: reasons with a next step, whose turn it is, and rounds in words."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from distance_leader.domain.absence import Absence
from distance_leader.domain.codes import CameBy, Half, Sheet, YesNo
from distance_leader.domain.question import Wording
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.rounds import rounds_of
from distance_leader.presentation.today_check_ins import ASK
from distance_leader.presentation.wellbeing import Part, load_wellbeing
from distance_leader.services.checkins import Given, GivenAnswer, ask, give_up, take_answers, type_answers
from tests.building import ask_person, editing, make_person

TODAY = date(2026, 11, 18)
NOW = datetime.combine(TODAY, time(9), UTC)
Y, N = GivenAnswer(said=YesNo.YES), GivenAnswer(said=YesNo.NO)
KEYS = ("delivery", "wellbeing", "support")


@pytest.fixture
def amina(workspace):
    return make_person(workspace)


def given(*said, comment=""):
    answers = {Wording(key, 1): one for key, one in zip(KEYS, said, strict=False)}
    return Given(answers=answers, came_by=CameBy.PHONE, comment=comment)


def type_in(workspace, person, on, *said, **more):
    with editing(workspace) as edit:
        return type_answers(edit, person.id, given(*said, **more), on)


def page(workspace, language="en"):
    with workspace.read() as reader:
        return load_wellbeing(reader, NOW, language)


def words(row, language="en"):
    texts = catalogue(language)
    return texts.text(row.said), texts.text(row.step) if row.step else ""


def lines(workspace, person, language="en"):
    with workspace.read() as reader:
        return [(one.when, one.title, one.text) for one in rounds_of(reader, person.id).lines(language)]


def test_everybody_on_an_assignment_stands_in_one_part_by_whose_turn_it_is(workspace):
    due, waits, silent, later = (make_person(workspace, name) for name in ("Due", "Waits", "Silent", "Later"))
    waiting = ask_person(workspace, waits, TODAY - timedelta(days=8))
    unanswered = ask_person(workspace, silent, TODAY - timedelta(days=20))
    type_in(workspace, later, TODAY - timedelta(days=14), Y, Y, Y)
    found = page(workspace)
    assert [(row.section, row.name, row.key, row.waiting) for row in found.rows] == [
        (Part.DUE, "Due", ASK, ""),
        (Part.WAITING, "Silent", "", unanswered.id.hex),
        (Part.WAITING, "Waits", waiting.id.hex, waiting.id.hex),
        (Part.LATER, "Later", "", ""),
    ]
    assert words(found.rows[3])[0] == "Next one in 14 days"
    assert words(page(workspace, "da").rows[3], "da")[0] == "Næste om 14 dage"
    assert found.of(Part.DUE)[0].person == due.id.hex


def test_a_reason_says_what_was_answered_since_when_and_what_to_do(workspace, amina):
    bo = make_person(workspace, "Bo")
    type_in(workspace, amina, TODAY - timedelta(days=3), N, Y, Y)
    type_in(workspace, bo, TODAY - timedelta(days=2), Y, N, Y)
    reasons = page(workspace).of(Part.REASONS)
    assert [(row.name, row.is_urgent, row.kind) for row in reasons] == [
        ("Bo", True, "no_to_wellbeing"),
        ("Amina Noor", False, "a_no"),
    ]
    said, step = words(reasons[0])
    assert said == "The latest answer to “Wellbeing and enjoying the work” is No."
    assert step == "Since 16 Nov 2026. Call today, and ask what is behind it."


def test_a_round_whose_turn_has_passed_can_no_longer_be_waited_for(workspace, amina):
    ask_person(workspace, amina, TODAY - timedelta(weeks=5))
    assert [(row.section, row.waiting) for row in page(workspace).rows] == [(Part.DUE, "")]


def test_who_is_away_rests(workspace, amina):
    with editing(workspace) as edit:
        edit.put(Absence(employee_id=amina.id, first_on=TODAY, last_on=TODAY + timedelta(days=4)))
    (row,) = page(workspace).rows
    assert (row.section, words(row)[0]) == (Part.LATER, "Away: the check-ins rest")


def test_a_round_says_how_many_yes_and_what_else_was_answered(workspace, amina):
    half = GivenAnswer(said=YesNo.NO, half=Half.SECOND)
    type_in(workspace, amina, TODAY - timedelta(days=60), Y, half, comment="Too\nmuch")
    with editing(workspace) as edit:
        give_up(edit, ask(edit, amina.id, TODAY - timedelta(days=30)), TODAY - timedelta(days=10))
        ask(edit, amina.id, TODAY)
    wellbeing, support = "Wellbeing and enjoying the work: No (the work itself)", "Support and feedback: No answer"
    assert lines(workspace, amina) == [
        ("18 Nov 2026", "Asked, no answer yet", ""),
        ("19 Oct 2026", "No answer", "asked no longer since 8 Nov 2026"),
        (
            "19 Sept 2026",
            "Yes to 1 of 3",
            f"{wellbeing} · {support} · Energy: No answer · Too much",
        ),
    ]
    with workspace.read() as reader:
        rounds = rounds_of(reader, amina.id)
        assert rounds.before("wellbeing", "en") == "18 Nov: No answer, 19 Oct: No answer, 19 Sept: No"
        assert rounds.before("car", "en") == ""


def test_the_joint_follow_up_stands_among_the_rounds_with_its_words(workspace, amina):
    with editing(workspace) as edit:
        made = ask(edit, amina.id, TODAY, Sheet.FOLLOW_UP)
        answers = {Wording("tasks", 1): GivenAnswer(text="Fine"), Wording("you", 1): GivenAnswer(text="Tired")}
        take_answers(edit, made, Given(answers=answers, came_by=CameBy.PHONE), TODAY)
    assert lines(workspace, amina) == [
        ("18 Nov 2026", "Joint follow-up", "The tasks: Fine · You: Tired · The conditions: No answer")
    ]
