"""Which planned talks are at an odd hour, for whom, and how that is told."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from distance_leader.domain.codes import State
from distance_leader.domain.home import Home
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.chips import cell_text, chip_of, tooltip
from distance_leader.presentation.odd_hours import OddHours, load_odd_hours
from distance_leader.presentation.plan_grid import load_grid
from distance_leader.presentation.today import Section, load_today
from distance_leader.storage.queries.agenda import WorkPlace
from distance_leader.storage.queries.plan import ChipRow
from tests.building import make_contact, make_person

MONDAY = date(2026, 11, 23)
OFFICE = WorkingHours.parse("08:00-16:00")
SEOUL = WorkPlace("a", date(2026, 1, 1), None, "Asia/Seoul", OFFICE)
EN, DA = catalogue("en"), catalogue("da")


def row(at: str, **more: object) -> ChipRow:
    made = ChipRow(
        "c", "a", "2026-W48", at[:10], None, at[11:], at, 30, "phone", "wellbeing", "planned", "", None, None
    )
    return made._replace(**more)


def hours(*places: WorkPlace) -> OddHours:
    return OddHours(Home("Europe/Copenhagen", ()), OFFICE, {"a": places})


@pytest.mark.parametrize(
    ("utc", "said", "is_night"),
    [
        ("2026-11-23 07:00", "there: outside working hours", False),
        ("2026-11-23 09:00", "there: outside working hours", False),
        ("2026-11-23 14:00", "night there", True),
        ("2026-11-23 17:00", "you: outside working hours; night there", True),
        ("2026-11-22 23:30", "night for you", True),
        ("2026-11-21 09:00", "you: a day off; there: a day off", True),
    ],
)
def test_an_odd_hour_says_for_whom_and_why(utc, said, is_night):
    odd = hours(SEOUL).of(row(utc))
    assert odd is not None
    assert (EN.text(odd.said), odd.is_night) == (said, is_night)


def test_an_hour_at_work_for_both_is_not_odd():
    assert hours(SEOUL._replace(zone="Europe/Copenhagen")).of(row("2026-11-23 09:00")) is None


@pytest.mark.parametrize(
    "more", [{"state": State.HELD}, {"state": State.CANCELLED}, {"party_key": "p"}, {"starts_at": None}]
)
def test_only_planned_talks_with_the_employee_and_an_hour_are_odd(more):
    assert hours(SEOUL).of(row("2026-11-23 17:00", **more)) is None


def test_the_place_is_that_of_the_day_of_the_talk():
    first = SEOUL._replace(ends_on=date(2026, 11, 22))
    later = WorkPlace("a", MONDAY, None, "Europe/Copenhagen", SEOUL.hours)
    assert hours(first, later).of(row("2026-11-23 14:00")) is None
    assert hours(first, later).of(row("2026-11-20 14:00")) is not None


@pytest.fixture
def night(workspace):
    """A person in Seoul with a talk at 14 on the leader's clock, which is 22 there."""
    person = make_person(workspace, "Min-jun", zone="Asia/Seoul")
    make_contact(workspace, person, day=MONDAY, time=time(14))
    return workspace


def test_chip_tooltip_and_screen_reader_of_a_cell_say_it(night):
    week = IsoWeek.of(MONDAY)
    with night.read() as reader:
        odd = load_odd_hours(reader)
        grid = load_grid(reader, week, week, MONDAY, "en")
        grid = replace(grid, odd_hours=odd)
    (chip,) = grid.chips(0, 0)
    assert "night there" in cell_text(grid, 0, 0, "en")
    assert "An odd hour: night there" in tooltip(chip, "en", grid.clock, "Asia/Seoul", grid.odd(chip))
    assert "En skæv tid: nat dér" in tooltip(chip, "da", grid.clock, "Asia/Seoul", grid.odd(chip))
    assert chip_of(chip, "en", grid.clock, is_night=grid.odd(chip).is_night).is_night


def test_today_tells_the_same(night):
    with night.read() as reader:
        rows = load_today(reader, datetime(2026, 11, 23, 7, tzinfo=UTC), "en").rows
        odd = load_odd_hours(reader)
    (planned,) = [one for one in rows if one.section is Section.PLANNED]
    assert "(22:00 there, night)" in EN.text(planned.said)
    assert odd.of(planned.contact).is_night
