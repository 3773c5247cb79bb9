"""Which answers are a reason to talk, and which are not."""

from datetime import date, timedelta

import pytest

from distance_leader.domain.codes import YesNo
from distance_leader.domain.question import Wording
from distance_leader.domain.questions import CHECK_IN_KEYS, Questions
from distance_leader.i18n.catalogue import catalogue
from distance_leader.insights.ewma import Point, trend_of
from distance_leader.insights.signals import AnswerRecord, SignalKind, YesOrNo, signals_of
from distance_leader.presentation.signals import SignalWords

START = date(2026, 1, 5)
Y, N, L = YesNo.YES, YesNo.NO, None
W, A, P, I = (  # noqa: E741
    SignalKind.NO_TO_WELLBEING,
    SignalKind.A_NO,
    SignalKind.PATTERN,
    SignalKind.INVOLVE_PROJECT_MANAGER,
)


def record(*rounds, settled=()):
    """Rounds of answers to the three questions: Y, N, or L where one was left open; four weeks apart."""
    made = []
    for number, said in enumerate(rounds):
        on = START + timedelta(weeks=4 * number)
        made.append(
            [
                YesOrNo(Wording(key, 1), one, on, (number, key) in settled)
                for key, one in zip(CHECK_IN_KEYS, said, strict=True)
                if one is not None
            ]
        )
    return AnswerRecord(made)


def kinds(*rounds, settled=()):
    return [signal.kind for signal in signals_of(record(*rounds, settled=settled))]


@pytest.mark.parametrize(
    ("rounds", "wanted"),
    [
        ([], []),
        ([(Y, Y, Y)], []),
        ([(Y, L, Y)], []),
        ([(L, L, L)], []),
        ([(N, Y, Y)], [A]),
        ([(Y, Y, N)], [A]),
        ([(Y, N, Y)], [W]),
        ([(N, Y, Y), (Y, Y, Y)], []),
        ([(N, Y, Y), (L, Y, Y)], [A]),
        ([(N, Y, Y), (N, Y, Y)], [P]),
        ([(N, Y, Y), (L, Y, Y), (N, Y, Y)], [P]),
        ([(N, Y, Y), (Y, Y, Y), (N, Y, Y)], [A]),
        ([(Y, N, Y), (Y, N, Y)], [W, P]),
        ([(N, Y, N)], [P]),
        ([(N, N, Y)], [W, P]),
        ([(N, Y, Y), (N, Y, Y), (N, Y, Y)], [I]),
        ([(N, Y, Y)] * 5, [I]),
        ([(Y, N, Y)] * 3, [W, I]),
        ([(N, N, N)] * 3, [W, P, I, I, I]),
        ([(N, Y, Y), (Y, Y, N)], [A]),
        ([(N, Y, Y)] * 3 + [(Y, Y, Y)], []),
    ],
)
def test_one_no_two_in_a_row_two_at_once_and_three_in_a_row(rounds, wanted):
    assert kinds(*rounds) == wanted


def test_a_single_no_is_a_reason_until_what_it_opened_is_settled():
    assert kinds((N, Y, Y), settled={(0, "delivery")}) == []
    assert kinds((Y, N, Y), settled={(0, "wellbeing")}) == []
    assert kinds((N, Y, N), settled={(0, "delivery")}) == [P]
    assert kinds((N, Y, N), settled={(0, "delivery"), (0, "support")}) == []


def test_a_pattern_stays_one_whatever_was_settled_until_there_is_a_yes():
    settled = {(0, "wellbeing"), (1, "wellbeing")}
    assert kinds((Y, N, Y), (Y, N, Y), settled=settled) == [W, P]
    assert kinds((Y, N, Y), (Y, N, Y), (Y, Y, Y), settled=settled) == []


def test_a_signal_says_since_when():
    (no, involve) = signals_of(record((Y, Y, Y), (Y, N, Y), (Y, N, Y), (Y, N, Y)))
    assert (no.since, involve.since) == (START + timedelta(weeks=4), START + timedelta(weeks=4))


def rated(*values):
    return [Point(START + timedelta(weeks=4 * number), value) for number, value in enumerate(values)]


FALLEN = AnswerRecord(trend=trend_of(rated(4, 4, 5, 4, 3, 4, 1, 1, 1), [], None))


def test_ratings_that_have_fallen_are_a_reason_to_talk_with_the_figures_and_the_chance_of_a_false_one():
    (signal,) = signals_of(FALLEN)
    assert (signal.kind, signal.since) == (SignalKind.RATED_DROP, START + timedelta(weeks=4 * 6))
    said = catalogue("en").text(SignalWords(Questions(), "en").text(signal))
    assert said == (
        "Ratings have fallen: usually 4, now 2 (recent ones weigh most). "
        "Of 100 people about 5 a year get this by chance alone."
    )
    assert signals_of(AnswerRecord(trend=trend_of(rated(4, 4, 5, 4, 3, 4, 4, 3), [], None))) == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_signal_is_a_sentence_and_has_a_next_step(language):
    words, texts = SignalWords(Questions(), language), catalogue(language)
    found = [*signals_of(record(*[(N, N, N)] * 3)), *signals_of(record((N, Y, Y))), *signals_of(record((Y, Y, N)))]
    found += signals_of(FALLEN)
    assert {signal.kind for signal in found} == set(SignalKind)
    for signal in found:
        assert texts.text(words.text(signal)).endswith(".")
        assert texts.text(words.next_step(signal))[-1] in ".?"
    titles = [texts.text(words.text(signal)) for signal in found]
    assert any(Questions().latest("support").title(language) in title for title in titles)
