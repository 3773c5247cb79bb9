"""When two clocks come nearer or go apart."""

from datetime import date

import pytest

from distance_leader.domain.codes import Anchor
from distance_leader.domain.weeks import IsoWeek
from distance_leader.insights.clock_changes import clock_changes

HOME = "Europe/Copenhagen"


def changes(zone, first, last):
    return [(change.day, change.minutes, change.week) for change in clock_changes(zone, HOME, first, last)]


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        # Denmark puts its clock back on 25 October 2026, a Sunday; the United States on 1 November.
        ("Asia/Seoul", [(date(2026, 10, 25), 60, IsoWeek(2026, 44))]),
        ("Asia/Kathmandu", [(date(2026, 10, 25), 60, IsoWeek(2026, 44))]),
        (
            "America/New_York",
            [(date(2026, 10, 25), 60, IsoWeek(2026, 44)), (date(2026, 11, 1), -60, IsoWeek(2026, 45))],
        ),
        ("Europe/Berlin", []),
        ("Pacific/Kiritimati", [(date(2026, 10, 25), 60, IsoWeek(2026, 44))]),
        (
            "Australia/Lord_Howe",
            [(date(2026, 10, 4), 30, IsoWeek(2026, 41)), (date(2026, 10, 25), 60, IsoWeek(2026, 44))],
        ),
        ("UTC", [(date(2026, 10, 25), 60, IsoWeek(2026, 44))]),
    ],
)
def test_the_changes_of_an_autumn(zone, expected):
    assert changes(zone, date(2026, 10, 1), date(2026, 11, 20)) == expected


def test_a_change_in_the_week_counts_from_its_own_week():
    # Egypt puts its clock back on a Friday (30 October 2026 by the rules of the package).
    assert (date(2026, 10, 30), -60, IsoWeek(2026, 44)) in changes(
        "Africa/Cairo", date(2026, 10, 26), date(2026, 11, 1)
    )


def test_a_call_moves_for_the_side_whose_clock_it_does_not_follow():
    (spring,) = clock_changes("Asia/Seoul", HOME, date(2027, 3, 20), date(2027, 4, 3))
    assert (spring.day, spring.minutes) == (date(2027, 3, 28), -60)
    assert (spring.moved(Anchor.LEADER), spring.moved(Anchor.EMPLOYEE)) == (-60, 60)


def test_only_the_days_asked_for_are_told():
    assert changes("Asia/Seoul", date(2026, 10, 26), date(2027, 3, 27)) == []
    assert len(changes("Asia/Seoul", date(2026, 10, 25), date(2026, 10, 25))) == 1
