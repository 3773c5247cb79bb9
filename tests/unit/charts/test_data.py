"""What each chart says and draws, as values."""

from datetime import date, timedelta

import pytest

from distance_leader.charts import balance, rated, response, rhythm, strip, team, thinning, time_spent
from distance_leader.charts.chart import Order
from distance_leader.charts.frame import spread, tick_weeks, whole_steps
from distance_leader.charts.months import months_between
from distance_leader.domain.codes import Focus
from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.questions import Questions
from distance_leader.i18n.catalogue import catalogue
from distance_leader.insights.ewma import Point
from distance_leader.insights.record import Talk
from distance_leader.storage.queries.history_rows import Pace
from distance_leader.storage.queries.team_rows import MonthAnswers, MonthMinutes, MonthRounds
from tests.charting import NO, TODAY, WORDINGS, YES, a_round, days_back, marks, order, stays, talks

DELIVERY, WELLBEING, SUPPORT = WORDINGS
EVERYBODY = Order(today=TODAY)


def said(content):
    return catalogue("en").text(content.finding)


def stripped(*rounds, where=None, **wanted):
    return strip.data(rounds, where or stays(date(2026, 1, 1)), [], Questions(), order(**wanted))


def test_a_strip_has_a_dot_for_each_question_of_each_round_in_its_week():
    content = stripped(a_round(date(2026, 11, 16), YES, None, NO))
    assert [(one["week"], one["question"], one["answer"]) for one in content.points] == [
        ("2026-W47", "delivery", "yes"),
        ("2026-W47", "wellbeing", "silent"),
        ("2026-W47", "support", "no"),
    ]


def test_silence_is_shown_once_it_is_one():
    fresh, old = a_round(date(2026, 11, 16), answered=False), a_round(date(2026, 11, 1), answered=False)
    assert stripped(fresh).points == []
    assert {one["answer"] for one in stripped(old).points} == {"silent"}
    assert {one["day"] for one in stripped(old, fresh).points} == {"2026-11-01"}
    assert len(stripped(fresh._replace(is_closed=True)).points) == 3
    assert len(stripped(fresh, a_round(date(2026, 11, 20), YES, YES, YES)).points) == 6


@pytest.mark.parametrize(
    ("answers", "finding"),
    [
        ([], "Amina Noor has not been asked yet."),
        ([(YES, YES, YES)], "Too early to say: 1 check-in answered by Amina Noor."),
        ([(YES, YES, YES)] * 6, "18 of Amina Noor’s 18 answers are Yes."),
        ([(YES, NO, YES)] * 2 + [(YES, YES, YES)] * 5, "19 of Amina Noor’s 21 answers are Yes."),
        ([(YES, YES, YES), (YES, NO, YES)],
         "The latest answer of Amina Noor to “Wellbeing and enjoying the work” is No."),
        ([(YES, NO, YES), (YES, None, YES), (YES, NO, YES)],
         "Amina Noor has answered No 2 times in a row to “Wellbeing and enjoying the work”."),
    ],
)  # fmt: skip
def test_a_strip_says_what_matters_most(answers, finding):
    days = days_back(len(answers), 28)
    assert said(stripped(*(a_round(on, *one) for on, one in zip(days, answers, strict=True)))) == finding


def test_a_strip_of_silence_says_so():
    assert said(stripped(*(a_round(on, answered=False) for on in (date(2026, 9, 1), date(2026, 10, 1))))) == (
        "Amina Noor has answered none of 2 check-ins."
    )


def test_marks_stand_beside_the_points_and_within_the_days_that_are_shown():
    days = [date(2026, 1, 1), date(2026, 10, 5), date(2026, 11, 17)]
    rounds = [a_round(date(2026, 11, 16), YES)]
    content = strip.data(rounds, [], marks(days), Questions(), order())
    assert [one["day"] for one in content.marked] == ["2026-10-05", "2026-11-17"]  # six weeks before the first answer


def test_ratings_are_drawn_with_their_mean_limit_and_baseline_by_assignment():
    first = [("a", Point(on, value)) for on, value in zip(days_back(16, 28)[:8], [4, 4, 5, 4, 3, 4, 1, 1], strict=True)]
    later = [("b", Point(on, 2.0)) for on in days_back(16, 28)[8:10]]
    content = rated.data([*first, *later], 0.6, order())
    assert [one["rating"] for one in content.points] == [4, 4, 5, 4, 3, 4, 1, 1, 2, 2]
    assert [one["weighted"] is None for one in content.points] == [True] * 6 + [False] * 4
    assert content.segments[1].trend.baseline.is_earlier
    assert said(rated.data(first, 0.6, order())).startswith("Amina Noor’s ratings have fallen since ")


def test_too_few_ratings_say_nothing():
    few = [("a", Point(on, 3.0)) for on in days_back(5, 28)]
    content = rated.data(few, None, order())
    assert said(content) == "Too early to say: 5 ratings of Amina Noor."
    assert {one["weighted"] for one in content.points} == {None}


def test_the_team_is_counts_of_yes_no_and_of_what_was_asked_and_never_came():
    rounds = [MonthRounds("2026-10", WORDINGS, 4), MonthRounds("2026-11", WORDINGS[:2], 1)]
    answers = [MonthAnswers("2026-10", DELIVERY, YES, 3), MonthAnswers("2026-10", WELLBEING, NO, 2)]
    content = team.data(rounds, answers, Questions(), EVERYBODY)
    assert content.points == [
        {"month": "2026-10", "answer": "yes", "count": 3},
        {"month": "2026-10", "answer": "no", "count": 2},
        {"month": "2026-10", "answer": "silent", "count": 7},
        {"month": "2026-11", "answer": "yes", "count": 0},
        {"month": "2026-11", "answer": "no", "count": 0},
        {"month": "2026-11", "answer": "silent", "count": 2},
    ]
    assert said(content) == "2 of 5 answers were No; in the last month 0 of 0."


def months_of(*numbers):
    """A month for each number of people who answered both questions, with No to the second; one more was silent."""
    months = [f"2026-{month:02}" for month in range(12 - len(numbers), 12)]
    rounds = [MonthRounds(month, WORDINGS[:2], number + 1) for month, number in zip(months, numbers, strict=True)]
    answers = [
        MonthAnswers(month, *said, number)
        for month, number in zip(months, numbers, strict=True)
        for said in ((DELIVERY, YES), (WELLBEING, NO))
        if number
    ]
    return rounds, answers, Questions()


def test_what_fewer_than_five_said_is_left_out_for_others_and_it_is_said():
    shown = team.for_others(team.data(*months_of(4, 5, 0), EVERYBODY))
    assert {one["month"] for one in shown.points} == {"2026-10"}
    assert said(shown) == "5 of 10 answers were No; in the last month 5 of 10."
    assert catalogue("en").text(shown.notes[-1]) == (
        "2 months are left out: too few answers to show without pointing at somebody."
    )
    assert "n = 10 answers" in catalogue("en").text(shown.notes[0])


def test_where_all_are_too_few_nothing_but_that_is_said():
    shown = team.for_others(team.data(*months_of(4, 1), EVERYBODY))
    assert shown.points == []
    assert said(shown) == "Too few answers to show without pointing at somebody."


def test_five_are_enough_and_one_named_person_is_no_group():
    enough = team.data(*months_of(5, 6), EVERYBODY)
    assert team.for_others(enough) is enough
    named = team.data(*months_of(1, 1), order())
    assert team.for_others(named) is named


def test_a_rhythm_is_gaps_without_the_days_away():
    given = talks([date(2026, 10, 1), date(2026, 10, 15), date(2026, 11, 20)])
    away = given._replace(absences=[(date(2026, 10, 20), date(2026, 10, 25))])
    assert [one["days"] for one in rhythm.data(given, order()).points] == [14, 36]
    assert [one["days"] for one in rhythm.data(away, order()).points] == [14, 30]
    assert said(rhythm.data(away, order())) == "1 of 2 gaps between talks with Amina Noor were longer than 28 days."
    assert rhythm.data(given, order()).waiting.days == 2


def test_contact_thins_out_as_the_notice_says_it():
    days = [date(2026, 5, 1)]
    for gap in (7, 7, 7, 10, 20, 21, 22):
        days.append(days[-1] + timedelta(days=gap))
    found = thinning.data(talks(days), order())
    assert said(found) == "Contact with Amina Noor thins out: 7 days between talks at first, 21 now."
    relaxed = thinning.data(talks(days, Pace(30, 45, False)), order())
    assert said(relaxed).startswith("Contact with Amina Noor does not thin out")
    assert said(thinning.data(talks(days[:6]), order())) == "Too early to say: 5 gaps between talks with Amina Noor."


def test_thinning_is_about_the_assignment_of_the_day():
    days = days_back(12, 10)
    given = talks(days)._replace(stays=tuple(stays(date(2020, 1, 1), days[8])))
    assert len(thinning.data(given, order()).points) == 3
    assert len(thinning.data(given, order(last=days[7])).points) == 7


def test_a_balance_counts_foci_and_ranks_nobody():
    both, budget = frozenset({Focus.WELLBEING, Focus.TASK}), frozenset({Focus.BUDGET})
    people = [("Åse", [Talk(TODAY, both)]), ("Bo", [Talk(TODAY, budget), Talk(TODAY, both)]), ("Zoë", [])]
    content = balance.data(people, Order(today=TODAY, language="da"))
    assert list(zip(content.names, content.sizes, strict=True)) == [("Bo", "(2)"), ("Zoë", "(0)"), ("Åse", "(1)")]
    assert [one["count"] for one in content.points if one["employee"] == "Bo"] == [1, 1, 0, 0, 0, 0, 1]
    assert said(content) == "Wellbeing was a subject in the last talks with 2 of 2 people."


def test_time_is_minutes_by_person_and_month_and_a_shared_talk_counts_once():
    minutes = [MonthMinutes("1", "Bo", "2026-11", 90), MonthMinutes("2", "Amina", "2026-11", 60)]
    content = time_spent.data(minutes, 120, EVERYBODY)
    assert content.points == [
        {"employee": "Amina", "month": "2026-11", "minutes": 60},
        {"employee": "Bo", "month": "2026-11", "minutes": 90},
    ]
    assert said(content) == "You spent 2 hours in talks with 2 people in 12 months."


def test_requests_are_told_by_how_long_they_waited():
    quick, slow = response.Wait("Bo", TODAY, 8.0, TODAY), response.Wait("Bo", TODAY, 8.1, TODAY)
    waiting = response.Wait("Bo", TODAY, 1.0, None)
    assert said(response.data([quick, slow], EVERYBODY)) == "1 of 2 requests were answered within 8 working hours."
    assert said(response.data([quick, waiting], EVERYBODY)) == (
        "1 of 2 requests were answered within 8 working hours; 1 waits."
    )


def test_an_order_is_of_whole_months_and_of_days_in_their_order():
    assert EVERYBODY.span() == (date(2025, 12, 1), TODAY)
    assert Order(today=TODAY, last=date(2026, 1, 31)).span() == (date(2025, 2, 1), date(2026, 1, 31))
    assert Order(today=TODAY, last=date(2030, 1, 1)).span()[1] == TODAY
    with pytest.raises(InvalidValueError):
        Order(today=TODAY, first=TODAY, last=TODAY - timedelta(days=1))
    with pytest.raises(InvalidValueError):
        _ = EVERYBODY.person
    assert months_between(date(2025, 11, 30), date(2026, 1, 1)) == ["2025-11", "2025-12", "2026-01"]


def test_labels_are_spread_until_they_lie_apart_and_stay_within_their_room():
    assert spread([0, 50], 15, 0, 100) == [0, 50]
    assert spread([10, 12], 15, 0, 100) == [10, 25]
    assert spread([95, 98, 99], 15, 0, 100) == [70, 85, 100]
    assert spread([], 15, 0, 100) == []


def test_weeks_are_told_as_often_as_there_is_room():
    few = tick_weeks(date(2020, 12, 20), date(2021, 1, 20), 400)
    assert [str(week) for week in few] == ["2020-W52", "2020-W53", "2021-W01", "2021-W02", "2021-W03"]
    assert {week.number for week in tick_weeks(date(2020, 1, 1), date(2026, 1, 1), 400)} == {1}
    assert len(tick_weeks(date(1990, 1, 1), date(2026, 1, 1), 200)) <= 6


@pytest.mark.parametrize("most", [0, 0.4, 1, 3, 5, 7, 49, 50, 51, 999, 12_345])
def test_a_scale_of_counts_has_few_whole_steps_up_to_the_most(most):
    steps = whole_steps(most)
    assert steps[0] == 0
    assert steps[-1] >= most
    assert steps[-1] > 0
    assert len(steps) <= 7
    assert all(step == int(step) for step in steps)
