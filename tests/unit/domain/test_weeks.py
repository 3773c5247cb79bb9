"""ISO weeks: which exist, which days they hold, how they are written."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.weeks import IsoWeek, week_range, weeks_in

DAYS = st.dates(date(1900, 1, 1), date(9998, 12, 27))


def test_2026_has_a_week_53_and_2025_has_none():
    assert (weeks_in(2026), weeks_in(2025)) == (53, 52)
    assert IsoWeek(2026, 53).monday == date(2026, 12, 28)
    assert IsoWeek(2026, 53).sunday == date(2027, 1, 3)
    with pytest.raises(InvalidValueError):
        IsoWeek(2025, 53)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 1, 1), "2026-W01"),
        (date(2027, 1, 1), "2026-W53"),
        (date(2025, 1, 1), "2025-W01"),
        (date(2024, 12, 30), "2025-W01"),
        (date(2023, 1, 1), "2022-W52"),
        (date(2026, 11, 29), "2026-W48"),
        (date(2026, 11, 30), "2026-W49"),
    ],
)
def test_a_day_belongs_to_the_week_of_its_thursday(day, text):
    assert str(IsoWeek.of(day)) == text


@pytest.mark.parametrize(
    "text",
    [
        "2026-W60",
        "2025-W53",
        "2026-W00",
        "2026-W1",
        "2026-48",
        "26-W48",
        "2026W48",
        "2026-w48",
        " 2026-W48",
        "",
        "2026-W48\n",
        "2026-W48-4",
        "0000-W01",
        "10000-W01",
        "9999-W01",
        "week 48",
        "2026-W-1",
        "2026-W５",
    ],
)
def test_what_is_not_a_week_is_refused_and_quoted(text):
    with pytest.raises(InvalidValueError) as refused:
        IsoWeek.parse(text)
    assert (refused.value.field, refused.value.problem) == ("week", Problem.NOT_A_WEEK)
    assert refused.value.details["text"] == text


def test_weeks_are_in_the_order_of_time_across_years_and_so_are_their_texts():
    weeks = week_range(IsoWeek(2026, 51), IsoWeek(2027, 2))
    assert [str(week) for week in weeks] == ["2026-W51", "2026-W52", "2026-W53", "2027-W01", "2027-W02"]
    assert sorted(weeks, reverse=True) == list(reversed(weeks))
    assert sorted(map(str, weeks)) == list(map(str, weeks))


def test_a_range_that_ends_before_it_starts_is_empty():
    assert week_range(IsoWeek(2026, 48), IsoWeek(2026, 47)) == ()
    assert week_range(IsoWeek(2026, 48), IsoWeek(2026, 48)) == (IsoWeek(2026, 48),)


def test_weekdays_count_from_monday():
    assert IsoWeek(2026, 48).day(0) == date(2026, 11, 23)
    assert IsoWeek(2026, 48).day(6) == date(2026, 11, 29)


@given(DAYS)
def test_every_day_is_in_its_own_week_and_in_no_neighbour(day):
    week = IsoWeek.of(day)
    assert day in week
    assert day not in IsoWeek.of(day + timedelta(days=7))
    assert IsoWeek.parse(str(week)) == week
    assert week.monday.weekday() == 0
    assert week.sunday - week.monday == timedelta(days=6)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-3000, 3000))
def test_weeks_added_are_weeks_between(day, count):
    week = IsoWeek.of(day)
    assert (week + count) - week == count
    assert ((week + count) > week) == (count > 0)
