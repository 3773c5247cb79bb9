"""When ratings have fallen, when it is too early to say, and how often chance alone looks like a fall."""

import random
from datetime import date, timedelta
from math import sqrt
from statistics import fmean, stdev

import pytest

from distance_leader.insights.ewma import (
    LEAST_POINTS,
    RULES,
    Cadence,
    Point,
    cadence_of,
    team_spread,
    trend_of,
)

START = date(2024, 1, 1)
DAYS = {Cadence.WEEKLY: 7, Cadence.MONTHLY: 28}
STABLE = 7
"""Points before a fall: the limit has its full width by then, which makes falls harder to find."""
A_YEAR = {Cadence.WEEKLY: 52, Cadence.MONTHLY: 13}


def points(values, cadence=Cadence.MONTHLY, start=START):
    return [Point(start + timedelta(days=DAYS[cadence] * number), value) for number, value in enumerate(values)]


def test_under_six_points_nothing_is_said():
    for count in range(LEAST_POINTS):
        assert trend_of(points([1.0] * count), [], None) is None
    assert trend_of(points([4.0] * 6), [], None).low_since is None


def test_a_weekly_baseline_wants_twelve_points():
    assert trend_of(points([4.0] * 11, Cadence.WEEKLY), [], None) is None
    found = trend_of(points([4.0] * 12, Cadence.WEEKLY), [], None)
    assert (found.cadence, found.baseline.number) == (Cadence.WEEKLY, 12)


def test_on_a_new_assignment_the_earlier_points_are_the_baseline_until_it_has_its_own():
    earlier = points([4.0, 4, 5, 4, 4, 4, 3, 4])
    later = START + timedelta(days=400)
    found = trend_of(points([4.0, 4], start=later), earlier, None)
    assert (found.baseline.is_earlier, found.baseline.number, len(found.smoothed)) == (True, 6, 2)
    found = trend_of(points([2.0] * 7, start=later), earlier, None)
    assert (found.baseline.is_earlier, found.baseline.mean, found.low_since) == (False, 2, None)


def test_a_fall_is_dated_by_the_point_that_went_below_and_ends_when_they_rise():
    fallen = points([4, 4, 5, 4, 3, 4, 4, 1, 1, 1])
    found = trend_of(fallen, [], None)
    first = next(one.on for one in found.smoothed if one.is_low)
    assert (found.low_since, first >= fallen[7].on) == (first, True)
    assert trend_of(points([4, 4, 5, 4, 3, 4, 4, 1, 1, 1, 5, 5, 5, 5]), [], None).low_since is None


def test_a_rise_is_no_signal():
    assert trend_of(points([2, 2, 3, 2, 2, 2, 5, 5, 5, 5]), [], None).low_since is None


def test_limit_and_mean_are_those_of_the_textbook():
    """Worked out term by term: the variance of the weighted mean and of the baseline that it starts from."""
    values = [4.0, 3, 5, 4, 4, 3, 2, 4, 3]
    trend = trend_of(points(values), [], None)
    spread = sqrt((5 * stdev(values[:6]) ** 2 + 12 * 0.6**2) / 17)
    for number, one in enumerate(trend.smoothed, 1):
        weights = [0.3 * 0.7**age for age in reversed(range(number))]
        start = 1 - sum(weights)
        base = fmean(values[:6])
        expected = start * base + sum(w * v for w, v in zip(weights, values[6:], strict=False))
        error = spread * sqrt(sum(w * w for w in weights) + sum(weights) ** 2 / 6)
        assert one.value == pytest.approx(expected)
        assert one.limit == pytest.approx(base - 2.6 * error)


def test_the_cadence_is_how_close_points_mostly_come():
    assert cadence_of([]) is Cadence.MONTHLY
    assert cadence_of(points([3, 3, 3], Cadence.WEEKLY)) is Cadence.WEEKLY
    assert cadence_of(points([3, 3, 3])) is Cadence.MONTHLY


def test_the_spread_of_a_team_is_that_within_people_not_between_them():
    high, low = points([5.0, 4] * 3), points([2.0, 1] * 3)
    assert team_spread([high, low]) == pytest.approx(stdev([5, 4] * 3))
    assert team_spread([points([3.0] * 5)]) is None


def _rating(rng, mean, spread):
    return float(min(5, max(1, round(rng.gauss(mean, spread)))))


def _teams(rng, cadence, people):
    """Teams of twenty whose levels and spreads differ, with what each answers in a baseline and a year."""
    count = RULES[cadence].baseline + A_YEAR[cadence]
    for _ in range(people // 20):
        levels = [(rng.uniform(3.0, 4.4), rng.uniform(0.35, 0.75)) for _ in range(20)]
        answers = [points([_rating(rng, *level) for _ in range(count)], cadence) for level in levels]
        yield levels, answers, team_spread(answers)


@pytest.mark.parametrize("cadence", Cadence)
def test_stable_people_get_as_many_false_signals_a_year_as_is_stated(cadence):
    """An oracle: ratings that only vary by chance. The stated rate is a whole number of hundred, hence the half."""
    people = 3000
    rng = random.Random(f"stable {cadence}")
    alarms = sum(
        any(one.is_low for one in trend_of(one, [], spread).smoothed)
        for _, answers, spread in _teams(rng, cadence, people)
        for one in answers
    )
    stated = RULES[cadence].alarms_a_year / 100
    error = sqrt(stated * (1 - stated) / people)
    assert abs(alarms / people - stated) < 0.005 + 2 * error


@pytest.mark.parametrize("cadence", Cadence)
def test_a_real_fall_is_found_in_the_time_that_is_stated(cadence):
    """After the baseline and some points as before, everybody is a whole point lower from one point on."""
    rng, rule = random.Random(f"fall {cadence}"), RULES[cadence]
    waits = []
    for levels, answers, spread in _teams(rng, cadence, 1000):
        for (mean, varies), before in zip(levels, answers, strict=True):
            stable = [one.value for one in before[: rule.baseline + STABLE]]
            fallen = [_rating(rng, mean - 1, varies) for _ in range(A_YEAR[cadence])]
            trend = trend_of(points(stable + fallen, cadence), [], spread)
            found = [number for number, one in enumerate(trend.smoothed[STABLE:], 1) if one.is_low]
            waits.append(found[0] if found else 1_000)
    error = 2 * sqrt(0.25 / len(waits))
    within, sooner = (sum(one <= most for one in waits) for most in (rule.points_to_find, rule.points_to_find - 1))
    assert within / len(waits) > 0.5 - error
    assert sooner / len(waits) < 0.5 + error
