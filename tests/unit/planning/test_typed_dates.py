"""Dates in a line, and phrases that mean somebody is away."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.domain.codes import AbsenceKind
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_absence import TypedAbsence, parse_absence
from distance_leader.planning.typed_dates import read_dates

NEAR = date(2026, 11, 23)
"""A Monday, in week 48."""
WEEK = IsoWeek(2026, 48)


@pytest.mark.parametrize(
    ("text", "first", "last", "rest"),
    [
        ("send kontrakt fre", (2026, 11, 27), (2026, 11, 27), "send kontrakt"),
        ("send the contract on Friday", (2026, 11, 27), (2026, 11, 27), "send the contract on"),
        ("uge 28-30", (2026, 7, 6), (2026, 7, 26), ""),
        ("uge 52-1", (2026, 12, 21), (2027, 1, 10), ""),
        ("uge 53", (2026, 12, 28), (2027, 1, 3), ""),
        ("week 1 2027 trip", (2027, 1, 4), (2027, 1, 10), "trip"),
        ("21/12-3/1", (2026, 12, 21), (2027, 1, 3), ""),
        ("24.-28. december", (2026, 12, 24), (2026, 12, 28), ""),
        ("24-28/12", (2026, 12, 24), (2026, 12, 28), ""),
        ("Seoul 1/12-5/12", (2026, 12, 1), (2026, 12, 5), "Seoul"),
        ("ring i morgen om bil", (2026, 11, 24), (2026, 11, 24), "ring om bil"),
        ("2027-03-28", (2027, 3, 28), (2027, 3, 28), ""),
        ("3. december 2028", (2028, 12, 3), (2028, 12, 3), ""),
        ("tor", (2026, 11, 26), (2026, 11, 26), ""),
        ("man-ons", (2026, 11, 23), (2026, 11, 25), ""),
        ("fre-man", (2026, 11, 27), (2026, 11, 30), ""),
        ("lør: hjælp Åse", (2026, 11, 28), (2026, 11, 28), "hjælp Åse"),
    ],
)
def test_a_day_a_period_or_weeks_are_found_and_the_rest_is_kept(text, first, last, rest):
    found = read_dates(text, NEAR)
    assert (found.first, found.last, found.rest) == (date(*first), date(*last), rest)


@pytest.mark.parametrize(
    "text", ["", "31/2", "uge 60", "5-6", "12.30 call", "feriepenge", "32. december", "5/12-3/12/2026"]
)
def test_what_is_no_date_stays_in_the_line(text):
    found = read_dates(text, NEAR)
    assert (found.first, found.rest) in ((None, text), (date(2026, 12, 5), found.rest))


@given(st.text(max_size=60), st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_any_line_is_read_without_an_error_and_periods_run_forward(text, near):
    found = read_dates(text, near)
    assert (found.first is None) == (found.last is None)
    assert found.first is None or found.first <= found.last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ferie", TypedAbsence(AbsenceKind.VACATION, None, None, "")),
        ("Ferie man-ons", TypedAbsence(AbsenceKind.VACATION, date(2026, 11, 23), date(2026, 11, 25), "")),
        (
            "på ferie uge 52: hjemme",
            TypedAbsence(AbsenceKind.VACATION, date(2026, 12, 21), date(2026, 12, 27), "hjemme"),
        ),
        ("kursus: Lean 1/12", TypedAbsence(AbsenceKind.COURSE, date(2026, 12, 1), date(2026, 12, 1), "Lean")),
        ("leave", TypedAbsence(AbsenceKind.LEAVE, None, None, "")),
        ("off tue", TypedAbsence(AbsenceKind.AWAY, date(2026, 11, 24), date(2026, 11, 24), "")),
    ],
)
def test_a_phrase_that_begins_with_being_away_is_an_absence(text, expected):
    assert parse_absence(text, WEEK) == expected


@pytest.mark.parametrize(
    "text", ["trivsel ferie", "fri 8:30", "ferien var god", "feriepenge", "x", "off the record 8:30", "ferie tlf", ""]
)
def test_any_other_phrase_is_a_contact(text):
    assert parse_absence(text, WEEK) is None
