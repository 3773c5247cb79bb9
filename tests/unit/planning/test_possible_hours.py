"""Hours that suit both sides, against a second opinion and at their edges."""

import unicodedata
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from distance_leader.domain.hours import WorkingHours
from distance_leader.planning import public_holidays
from distance_leader.planning.possible_hours import HourKind, Reason, Side, possible_hours
from distance_leader.planning.public_holidays import holiday_name
from tests.hours_oracle import check

HOME = Side("Europe/Copenhagen", WorkingHours.weekdays())


@pytest.mark.parametrize("seed", range(12))
def test_every_minute_is_as_a_second_opinion_says(seed):
    rng = Random(seed)
    for _ in range(3):
        check(rng)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 11, 26), 24)]
)
def test_the_slots_cover_the_leaders_date_without_gaps(day, hours):
    slots = possible_hours(day, HOME, Side("Asia/Kolkata", WorkingHours.weekdays()))
    assert all(one.end == other.start for one, other in pairwise(slots))
    assert (slots[-1].end - slots[0].start).total_seconds() == hours * 3600


def test_the_common_hours_of_copenhagen_and_kolkata():
    slots = possible_hours(date(2026, 11, 26), HOME, Side("Asia/Kolkata", WorkingHours.weekdays()))
    both = [(slot.start, slot.end) for slot in slots if slot.kind is HourKind.BOTH_NORMAL]
    assert both == [(datetime(2026, 11, 26, 7, tzinfo=UTC), datetime(2026, 11, 26, 10, 30, tzinfo=UTC))]


def test_a_holiday_of_either_country_is_no_working_day():
    there = Side("Africa/Lagos", WorkingHours.weekdays(), lambda day: holiday_name("NG", day) is not None)
    home = Side("Europe/Copenhagen", WorkingHours.weekdays(), lambda day: holiday_name("DK", day) is not None)
    slots = possible_hours(date(2026, 12, 25), home, there)
    assert {slot.kind for slot in slots} == {HourKind.NIGHT_OR_HOLIDAY}
    assert {slot.leader for slot in slots} == {Reason.HOLIDAY}


@pytest.mark.parametrize(("year", "is_holiday"), [(2023, True), (2024, False)])
def test_the_great_prayer_day_of_denmark_ended_in_2023(year, is_holiday):
    fridays = {2023: date(2023, 5, 5), 2024: date(2024, 4, 26)}
    assert (holiday_name("DK", fridays[year]) is not None) is is_holiday


def test_holidays_are_named_in_the_language_that_is_asked_for():
    assert holiday_name("DK", date(2026, 12, 25), "da") == "Juledag"
    assert holiday_name("DK", date(2026, 12, 25), "en") == "Christmas Day"


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("country", ["NP", "IN", "AE", "KR", "JP", "SA", "CN", "TH", "EG", "GR", "IL"])
def test_no_holiday_is_named_in_a_script_that_the_reader_cannot_read(country, language, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "da")  # the package asks the machine, and where it knows no Danish, the country
    public_holidays._year.cache_clear()
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    names = [name for day in days if (name := holiday_name(country, day, language))]
    assert names
    letters = {letter for name in names for letter in name if letter.isalpha()}
    assert [letter for letter in letters if "LATIN" not in unicodedata.name(letter)] == []


def test_a_country_that_nobody_knows_has_no_holidays():
    assert holiday_name("", date(2026, 12, 25)) is None
    assert holiday_name("ZZ", date(2026, 12, 25)) is None
