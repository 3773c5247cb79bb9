"""A contact in words."""

from datetime import date, time
from uuid import UUID

import pytest

from distance_leader.domain.codes import Channel, Focus, Initiator, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.home import Home
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.chips import chips_of, in_words
from distance_leader.storage.queries.plan import chip_row
from tests.building import HOME

MONDAY = date(2026, 11, 23)


def words(language="en", **given):
    contact = Contact(
        employee_id=UUID(int=1),
        week=IsoWeek.of(MONDAY),
        day=MONDAY,
        time=time(9),
        zone=HOME,
        channel=Channel.PHONE,
        foci=frozenset({Focus.WELLBEING}),
        **given,
    )
    return in_words(chip_row(contact), language, Home(HOME), HOME).splitlines()


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({"called_off_by": Initiator.EMPLOYEE, "reason": "Site visit"}, "The employee: Site visit"),
        ({"called_off_by": Initiator.LEADER}, "Me"),
        ({"reason": "Storm"}, "Storm"),
    ],
)
def test_who_called_a_talk_off_and_why_stands_below_it(given, line):
    assert words(state=State.CANCELLED, **given)[1:] == [line]


def test_a_moved_talk_says_from_where():
    assert words(moved_from=IsoWeek(2026, 47))[1:] == ["Moved from week 2026-W47"]


# What stands on a chip


def row(minute=0, foci=(Focus.WELLBEING,)):
    contact = Contact(
        employee_id=UUID(int=1),
        week=IsoWeek.of(MONDAY),
        day=MONDAY,
        time=time(9, minute),
        zone=HOME,
        foci=frozenset(foci),
    )
    return chip_row(contact)


def chips(*rows, language="en"):
    return chips_of(rows, language, Home(HOME), lambda _row: False)


@pytest.mark.parametrize(
    ("language", "fuller"),
    [
        ("en", ("Wellbeing, task, development", "Wellbeing, 2 more", "Wellbeing, …")),
        ("da", ("Trivsel, opgave, udvikling", "Trivsel, 2 til", "Trivsel, …")),
    ],
)
def test_several_foci_are_named_or_counted_in_words(language, fuller):
    (chip,) = chips(row(foci=(Focus.WELLBEING, Focus.TASK, Focus.DEVELOPMENT)), language=language)
    assert chip.fuller == fuller
    assert not any("+" in title for title in fuller)


def test_one_focus_needs_no_more_words():
    assert chips(row())[0].fuller == ()


@pytest.mark.parametrize(
    ("language", "others"), [("en", ["3 more", "2 more", "", ""]), ("da", ["3 til", "2 til", "", ""])]
)
def test_talks_that_have_no_room_in_their_cell_are_counted_in_words(language, others):
    assert [chip.others for chip in chips(*map(row, range(4)), language=language)] == others


def test_two_talks_both_have_room():
    assert [chip.others for chip in chips(row(0), row(30))] == ["", ""]
