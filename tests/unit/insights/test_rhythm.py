"""Who is owed a talk, day by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.insights.record import Record, counts
from distance_leader.insights.rhythm import rhythm_of
from distance_leader.insights.state import RhythmState

TODAY = date(2026, 11, 18)
START = date(2026, 1, 5)
URGENCY = [RhythmState.PAUSED, RhythmState.PLANNED, RhythmState.OK, RhythmState.DUE, RhythmState.OVERDUE]


def ago(days):
    return TODAY - timedelta(days=days)


def record(**fields):
    made = {"ideal_days": 7, "longest_days": 14, "assignment_starts_on": START, "assignment_ends_on": None}
    return Record(**{**made, **fields})


@pytest.mark.parametrize(
    ("days", "state"),
    [(0, "ok"), (7, "ok"), (8, "due"), (14, "due"), (15, "overdue"), (90, "overdue")],
)
def test_the_day_itself_still_belongs_to_the_milder_state(days, state):
    assert rhythm_of(record(latest_counting=[ago(days)]), TODAY).state == state


def test_the_clock_runs_from_the_start_of_the_assignment_when_nothing_was_held():
    rhythm = rhythm_of(record(assignment_starts_on=ago(10)), TODAY)
    assert (rhythm.state, rhythm.due_on, rhythm.latest_on) == (RhythmState.DUE, ago(3), TODAY + timedelta(days=4))
    assert rhythm.last_held_on is None


def test_a_held_contact_from_before_the_present_assignment_counts_too():
    rhythm = rhythm_of(record(assignment_starts_on=ago(2), latest_counting=[ago(9)]), TODAY)
    assert (rhythm.state, rhythm.last_held_on) == (RhythmState.DUE, ago(9))


@pytest.mark.parametrize(
    ("planned", "state"),
    [(-1, "due"), (0, "planned"), (5, "planned"), (6, "due")],
    ids=["yesterday", "today", "the latest day", "the day after"],
)
def test_only_a_plan_from_today_to_the_latest_day_makes_it_planned(planned, state):
    held = record(latest_counting=[ago(9)], planned=[TODAY + timedelta(days=planned)])
    assert rhythm_of(held, TODAY).state == state


def test_nothing_planned_saves_someone_who_is_overdue():
    overdue = record(latest_counting=[ago(20)], planned=[TODAY, TODAY + timedelta(days=1)])
    assert rhythm_of(overdue, TODAY).state is RhythmState.OVERDUE


def test_absence_stops_the_clock_and_days_shared_by_two_absences_count_once():
    away = record(latest_counting=[ago(12)], absences=[(ago(10), ago(6)), (ago(7), ago(4))])
    rhythm = rhythm_of(away, TODAY)
    assert (rhythm.state, rhythm.due_on) == (RhythmState.OK, ago(12) + timedelta(days=7 + 7))
    assert rhythm.latest_on == ago(12) + timedelta(days=14 + 7)


def test_someone_who_is_away_today_is_paused():
    assert rhythm_of(record(latest_counting=[ago(40)], absences=[(ago(1), TODAY)]), TODAY).state is RhythmState.PAUSED


@pytest.mark.parametrize(
    "period", [(TODAY + timedelta(days=1), None), (START, ago(1)), (None, None)], ids=["before", "after", "none"]
)
def test_the_rhythm_rests_outside_an_assignment(period):
    start, end = period
    rhythm = rhythm_of(record(assignment_starts_on=start, assignment_ends_on=end, latest_counting=[ago(40)]), TODAY)
    assert (rhythm.state, rhythm.due_on, rhythm.latest_on) == (RhythmState.PAUSED, None, None)
    assert rhythm.last_held_on == ago(40)


@pytest.mark.parametrize(
    ("channel", "written", "expected"),
    [
        ("phone", False, True),
        ("visit", False, True),
        ("email", False, False),
        ("chat", False, False),
        ("chat", True, True),
    ],
)
def test_writing_counts_only_where_the_leader_says_so(channel, written, expected):
    assert counts(channel, counts_written=written) is expected


DAYS = st.integers(0, 400).map(ago)
RECORDS = st.builds(
    record,
    ideal_days=st.integers(1, 60),
    longest_days=st.integers(60, 90),
    assignment_starts_on=st.integers(0, 400).map(ago),
    latest_counting=st.lists(DAYS, max_size=4).map(sorted),
    planned=st.lists(st.integers(-5, 60).map(lambda days: TODAY + timedelta(days=days)), max_size=3),
    absences=st.lists(
        st.tuples(st.integers(10, 60), st.integers(0, 9)).map(lambda p: (ago(p[0]), ago(p[1]))), max_size=2
    ),
)


@given(RECORDS, DAYS)
def test_another_held_contact_never_makes_anyone_more_overdue(before, held):
    after = replace(before, latest_counting=sorted([*before.latest_counting, held]))
    one, other = rhythm_of(before, TODAY), rhythm_of(after, TODAY)
    if before.latest_counting:
        assert other.days_over(TODAY) <= one.days_over(TODAY)
        assert other.due_on >= one.due_on


@given(RECORDS, st.integers(-2000, 2000))
def test_shifting_all_dates_shifts_all_results(original, days):
    by = timedelta(days=days)

    def moved(day):
        return day and day + by

    shifted = replace(
        original,
        assignment_starts_on=moved(original.assignment_starts_on),
        latest_counting=[moved(day) for day in original.latest_counting],
        planned=[moved(day) for day in original.planned],
        absences=[(moved(first), moved(last)) for first, last in original.absences],
    )
    one, other = rhythm_of(original, TODAY), rhythm_of(shifted, TODAY + by)
    assert other.state is one.state
    assert (other.due_on, other.latest_on) == (moved(one.due_on), moved(one.latest_on))


@given(RECORDS)
def test_logging_a_talk_today_settles_what_was_owed(before):
    after = rhythm_of(replace(before, latest_counting=[*before.latest_counting, TODAY], planned=[]), TODAY)
    assert after.state in (RhythmState.OK, RhythmState.PAUSED)
