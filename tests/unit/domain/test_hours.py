"""Working hours by weekday."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.hours import DAY_MINUTES, Span, WorkingHours

SPANS = st.tuples(st.integers(0, DAY_MINUTES - 1), st.integers(1, DAY_MINUTES)).filter(lambda pair: pair[0] < pair[1])


def test_one_span_means_monday_to_friday():
    hours = WorkingHours.parse("08:00-16:00")
    assert [hours.on(day) for day in range(7)] == [Span(480, 960)] * 5 + [None, None]
    assert hours == WorkingHours.weekdays()


def test_each_day_may_have_hours_of_its_own():
    hours = WorkingHours.parse("8.00 – 16.00, 09:00-17:00,-,–,22:00-24:00,,00:00-06:00")
    assert str(hours) == "08:00-16:00,09:00-17:00,-,-,22:00-24:00,-,00:00-06:00"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "abc",
        "08:00",
        "16:00-08:00",
        "08:00-08:00",
        "08:00-25:00",
        "24:00-24:30",
        "08:60-16:00",
        "08:00-16:99",
        "08:00-16:00,08:00-16:00",
        "08:00-16:00,-,-,-,-,-,-,-",
        "8-16",
        "-08:00-16:00",
        "08:00-16:00,x,-,-,-,-,-",
    ],
)
def test_what_are_no_hours_is_refused(text):
    with pytest.raises(InvalidValueError) as refused:
        WorkingHours.parse(text)
    assert refused.value.problem is Problem.NOT_HOURS


def test_a_week_has_seven_days():
    with pytest.raises(InvalidValueError):
        WorkingHours((None,) * 6)


@given(st.lists(st.none() | SPANS, min_size=7, max_size=7))
def test_hours_are_read_as_they_were_written(days):
    hours = WorkingHours(tuple(None if pair is None else Span(*pair) for pair in days))
    assert WorkingHours.parse(str(hours)) == hours
