"""A contact in words."""

from datetime import date, time
from uuid import UUID

import pytest

from distance_leader.domain.codes import Channel, Focus, Initiator, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.home import Home
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.chips import in_words
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
