"""When somebody is asked, reminded once, and silent; and what days away do to it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.insights.checkin_clock import RoundRecord, Turn, checkin_clock

START = date(2026, 6, 1)
FIRST = START + timedelta(weeks=3)
RECORD = RoundRecord(starts_on=START, ends_on=date(2027, 6, 1), first_weeks=3, every_weeks=4)
ASKED = replace(RECORD, asked_on=FIRST)


def turn(record, today):
    return checkin_clock(record, today).turn


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (START - timedelta(days=1), Turn.RESTS),
        (START, Turn.AHEAD),
        (FIRST - timedelta(days=1), Turn.AHEAD),
        (FIRST, Turn.DUE),
        (FIRST + timedelta(days=30), Turn.DUE),
        (date(2027, 6, 1), Turn.DUE),
        (date(2027, 6, 2), Turn.RESTS),
    ],
)
def test_the_first_round_is_due_some_weeks_after_arrival(day, wanted):
    assert turn(RECORD, day) is wanted


@pytest.mark.parametrize(
    ("days", "wanted"),
    [(0, Turn.WAITING), (6, Turn.WAITING), (7, Turn.REMIND), (13, Turn.REMIND), (14, Turn.SILENT), (27, Turn.SILENT)],
)
def test_who_does_not_answer_is_reminded_after_a_week_and_silent_after_two(days, wanted):
    assert turn(ASKED, FIRST + timedelta(days=days)) is wanted


def test_somebody_is_reminded_once():
    reminded = replace(ASKED, reminded_on=FIRST + timedelta(days=7))
    assert [turn(reminded, FIRST + timedelta(days=days)) for days in (7, 13, 14)] == [
        Turn.WAITING,
        Turn.WAITING,
        Turn.SILENT,
    ]


@pytest.mark.parametrize("settled", ["answered_on", "closed_on"])
def test_a_settled_round_waits_for_nothing(settled):
    record = replace(ASKED, **{settled: FIRST + timedelta(days=2)})
    assert turn(record, FIRST + timedelta(days=20)) is Turn.AHEAD


def test_the_next_round_is_due_some_weeks_after_the_last_was_asked_also_where_it_was_silent():
    for record in (ASKED, replace(ASKED, answered_on=FIRST + timedelta(days=9))):
        clock = checkin_clock(record, FIRST + timedelta(weeks=4))
        assert (clock.turn, clock.due_on) == (Turn.DUE, FIRST + timedelta(weeks=4))


def test_a_person_whom_the_clock_does_not_ask_is_left_alone():
    assert turn(replace(RECORD, every_weeks=0), FIRST + timedelta(days=99)) is Turn.RESTS
    assert turn(replace(RECORD, starts_on=None), FIRST) is Turn.RESTS


def test_days_away_pause_the_clock_and_move_it():
    away = (FIRST - timedelta(days=3), FIRST + timedelta(days=3))
    record = replace(RECORD, absences=[away])
    assert turn(record, FIRST) is Turn.PAUSED
    assert checkin_clock(record, away[1] + timedelta(days=1)).due_on == FIRST + timedelta(days=7)
    waits = replace(ASKED, absences=[(FIRST + timedelta(days=1), FIRST + timedelta(days=7))])
    assert turn(waits, FIRST + timedelta(days=13)) is Turn.WAITING
    assert turn(waits, FIRST + timedelta(days=14)) is Turn.REMIND


@st.composite
def records(draw):
    start = START + timedelta(days=draw(st.integers(-300, 300)))
    asked = draw(st.none() | st.integers(0, 300))
    days = [draw(st.none() | st.integers(0, 60)) for _ in range(3)]
    asked_on = None if asked is None else start + timedelta(days=asked)
    dates = [None if asked_on is None or one is None else asked_on + timedelta(days=one) for one in days]
    pairs = draw(st.lists(st.tuples(st.integers(-400, 700), st.integers(0, 60)), max_size=4))
    absences = [(START + timedelta(days=at), START + timedelta(days=at + long)) for at, long in pairs]
    return RoundRecord(
        starts_on=start,
        ends_on=draw(st.none() | st.integers(0, 500).map(lambda many: start + timedelta(days=many))),
        first_weeks=draw(st.integers(0, 52)),
        every_weeks=draw(st.integers(0, 52)),
        asked_on=asked_on,
        reminded_on=dates[0],
        answered_on=dates[1],
        closed_on=dates[2],
        absences=absences,
    )


@given(record=records(), day=st.integers(0, 800))
def test_the_laws_of_the_clock_hold_for_everybody(record, day):
    today = START + timedelta(days=day)
    clock = checkin_clock(record, today)
    present = record.starts_on <= today and (record.ends_on is None or today <= record.ends_on)
    assert (clock.turn is Turn.RESTS) == (not present or not record.every_weeks) == (clock.due_on is None)
    away = any(first <= today <= last for first, last in record.absences)
    if clock.due_on is not None:
        assert (clock.turn is Turn.PAUSED) == away
        assert (clock.turn is Turn.DUE) == (not away and today >= clock.due_on)
    if clock.turn in (Turn.WAITING, Turn.REMIND, Turn.SILENT):
        assert record.is_open
        assert clock.turn is not Turn.REMIND or record.reminded_on is None
        assert clock.turn is not Turn.SILENT or (today - record.asked_on).days >= 14
    without = checkin_clock(replace(record, absences=()), today)
    assert clock.due_on is None or clock.due_on >= without.due_on
