"""How often chance looks like a pattern: worked out, and the same as when it is played."""

import random
from datetime import date, timedelta
from math import sqrt

import pytest

from distance_leader.domain.codes import YesNo
from distance_leader.domain.question import Wording
from distance_leader.domain.questions import CHECK_IN_KEYS, Questions
from distance_leader.i18n.catalogue import catalogue
from distance_leader.insights.chance import ROUNDS_A_YEAR, Share, alarms_a_year, share_of
from distance_leader.insights.signals import AnswerRecord, SignalKind, YesOrNo, signals_of
from distance_leader.presentation.signals import SignalWords

START = date(2026, 1, 5)
KINDS = (SignalKind.PATTERN, SignalKind.INVOLVE_PROJECT_MANAGER)


def a_round(number, noes):
    on = START + timedelta(weeks=4 * number)
    return [YesOrNo(Wording(key, 1), YesNo.NO if key in noes else YesNo.YES, on) for key in CHECK_IN_KEYS]


@pytest.mark.parametrize("usual", [0.03, 0.15])
def test_played_with_the_rules_themselves_it_comes_out_the_same(usual):
    """An oracle: No's that come by chance, looked at after each check-in of a year by the signals' own rules."""
    people, rng = 3000, random.Random(f"chance {usual}")
    got = dict.fromkeys(KINDS, 0)
    for _ in range(people):
        rounds = [
            a_round(number, [key for key in CHECK_IN_KEYS if rng.random() < usual]) for number in range(ROUNDS_A_YEAR)
        ]
        seen = {one.kind for number in range(1, ROUNDS_A_YEAR + 1) for one in signals_of(AnswerRecord(rounds[:number]))}
        for kind in KINDS:
            got[kind] += kind in seen
    for kind in KINDS:
        stated = alarms_a_year(kind, Share(round(1000 * usual), 1000, 3)) / 100
        assert abs(got[kind] / people - stated) < 3 * sqrt(stated * (1 - stated) / people) + 1e-9


def test_a_single_no_is_no_false_alarm_and_few_answers_have_no_share():
    assert alarms_a_year(SignalKind.A_NO, Share(5, 100, 3)) is None
    assert alarms_a_year(SignalKind.NO_TO_WELLBEING, Share(5, 100, 3)) is None
    assert alarms_a_year(SignalKind.PATTERN, Share(3, 9, 3)) is None
    assert alarms_a_year(SignalKind.PATTERN, Share(0, 0, 0)) is None
    assert alarms_a_year(SignalKind.PATTERN, Share(0, 10, 3)) == 0
    assert alarms_a_year(SignalKind.PATTERN, Share(10, 10, 1)) == 100


def test_the_share_is_that_of_everybodys_answers():
    record = AnswerRecord([a_round(0, ["wellbeing"]), a_round(1, [])])
    assert share_of([record, AnswerRecord([a_round(0, CHECK_IN_KEYS)])]) == Share(4, 9, 3)
    assert share_of([]) == Share(0, 0, 0)


@pytest.mark.parametrize("language", ["da", "en"])
def test_it_is_told_in_a_sentence_beside_the_signal(language):
    record = AnswerRecord([a_round(number, ["support"]) for number in range(2)])
    (signal,) = signals_of(record)
    said = catalogue(language).text(SignalWords(Questions(), language).chance(signal, Share(6, 100, 3)))
    assert said.startswith(("6 of 100 ", "6 af 100 "))
    assert said.endswith(".")
    assert SignalWords(Questions(), language).chance(signal, Share(1, 9, 3)) is None
