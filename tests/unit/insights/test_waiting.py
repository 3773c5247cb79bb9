"""How long somebody waited, in their own working hours."""

from datetime import UTC, date, datetime

import pytest

from distance_leader.domain.hours import WorkingHours
from distance_leader.insights.waiting import working_minutes

HOURS = WorkingHours.weekdays("08:00-16:00")
SEOUL = "Asia/Seoul"  # nine hours ahead of UTC, without a change


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (at(19, 23), at(20, 7), 480),  # Friday 08 to 16 in Seoul
        (at(20, 0, 30), at(20, 1), 30),
        (at(20, 7), at(22, 23), 0),  # from Friday's end to Monday's beginning
        (at(20, 6), at(23, 0), 60 + 60),
        (at(20, 1), at(20, 1), 0),
    ],
)
def test_only_working_hours_count(start, end, minutes):
    assert working_minutes(start, end, HOURS, SEOUL) == minutes


def test_a_free_day_does_not_count():
    assert working_minutes(at(19, 23), at(20, 7), HOURS, SEOUL, lambda day: day == date(2026, 11, 20)) == 0


def test_the_day_on_which_the_clocks_are_put_back_is_counted_as_it_was():
    night = WorkingHours.parse("00:00-24:00,00:00-24:00,00:00-24:00,00:00-24:00,00:00-24:00,00:00-24:00,00:00-24:00")
    start, end = datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 23, tzinfo=UTC)
    assert working_minutes(start, end, night, "Europe/Copenhagen") == 25 * 60
