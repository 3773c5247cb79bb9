"""Series, places and family agreements, as a leader types them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.domain.codes import Repeat
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_agreement import parse_agreement
from distance_leader.planning.typed_place import parse_place
from distance_leader.planning.typed_series import parse_series

NEAR = date(2026, 11, 23)
"""A Monday, in week 48."""
FIRST = IsoWeek(2026, 48)


@pytest.mark.parametrize(
    ("text", "every", "last"),
    [
        ("every 2 weeks until week 8", 2, IsoWeek(2027, 8)),
        ("hver 2. uge til uge 8", 2, IsoWeek(2027, 8)),
        ("hver uge 6 gange", 1, FIRST + 6),
        ("hver anden uge til og med 31. januar 2027", 2, IsoWeek(2027, 4)),
        ("every third week 4 times", 3, FIRST + 12),
        ("every week until 2027-03-01", 1, IsoWeek(2027, 9)),
        ("every 2 weeks", 2, None),
        ("until week 8", None, IsoWeek(2027, 8)),
        ("now and then", None, None),
    ],
)
def test_a_series_says_how_often_and_how_long(text, every, last):
    typed = parse_series(text, FIRST.monday)
    assert (typed.every, typed.last_week(FIRST)) == (every, last)


@pytest.mark.parametrize(
    ("text", "week", "rest"),
    [
        ("50", IsoWeek(2026, 50), ""),
        ("2", IsoWeek(2027, 2), ""),
        ("uge 50 Bo", IsoWeek(2026, 50), "Bo"),
        ("50 Bo Berg", IsoWeek(2026, 50), "Bo Berg"),
        ("2027-W02", IsoWeek(2027, 2), ""),
        ("3/12", IsoWeek(2026, 49), ""),
        ("Bo Berg", None, "Bo Berg"),
        ("2027-W60", None, "2027-W60"),
        ("", None, ""),
    ],
)
def test_a_place_is_a_week_a_name_or_both(text, week, rest):
    assert parse_place(text, NEAR) == (week, rest)


@pytest.mark.parametrize(
    ("text", "on", "repeat", "span", "what"),
    [
        ("every Wed 16-20 the children", date(2026, 11, 25), Repeat.WEEKLY, "16:00-20:00", "the children"),
        ("hver onsdag kl. 16.30-20 børnene", date(2026, 11, 25), Repeat.WEEKLY, "16:30-20:00", "børnene"),
        ("hvert år 12/5 Ellens fødselsdag", date(2027, 5, 12), Repeat.YEARLY, None, "Ellens fødselsdag"),
        ("school play 3 December", date(2026, 12, 3), Repeat.ONCE, None, "school play"),
        ("just the two of us", None, Repeat.ONCE, None, "just the two of us"),
        ("20-16 friday", date(2026, 11, 27), Repeat.ONCE, None, "20-16"),
    ],
)
def test_an_agreement_says_when_how_often_and_what(text, on, repeat, span, what):
    typed = parse_agreement(text, NEAR)
    assert (typed.on, typed.repeat, str(typed.span) if typed.span else None, typed.what) == (on, repeat, span, what)


@given(st.text(max_size=60))
def test_any_line_is_read_without_an_error(text):
    parse_series(text, NEAR)
    parse_place(text, NEAR)
    parse_agreement(text, NEAR)
