"""Danish days and months are no names: they have a capital only where a line begins. English ones always have one."""

from datetime import date
from uuid import UUID

import pytest

from distance_leader.domain.codes import Channel, Focus, HomeDayState, Repeat
from distance_leader.domain.contact import Contact
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.home import Home
from distance_leader.domain.home_day import HomeDay
from distance_leader.domain.hours import Span, WorkingHours
from distance_leader.domain.travel import Travel
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.formats import formats
from distance_leader.planning.typed_contact import parse_typed
from distance_leader.presentation.chips import in_words
from distance_leader.presentation.collection import Around
from distance_leader.presentation.collections import AGREEMENTS, TRAVELS
from distance_leader.presentation.person_collections import HOME_DAYS
from distance_leader.presentation.typed_preview import preview
from distance_leader.storage.queries.plan import chip_row
from tests.building import HOME

THURSDAY = date(2026, 12, 3)
WEEK = IsoWeek.of(THURSDAY)
SOMEBODY = UUID(int=1)


def contact(language):
    planned = Contact(
        employee_id=SOMEBODY,
        week=WEEK,
        day=THURSDAY,
        zone=HOME,
        channel=Channel.PHONE,
        foci=frozenset({Focus.WELLBEING}),
    )
    return in_words(chip_row(planned), language, Home(HOME), "America/Chicago")


def agreement(language):
    every = FamilyAgreement(
        employee_id=SOMEBODY, on=THURSDAY, repeat=Repeat.WEEKLY, span=Span.parse("16:00-20:00"), what="x"
    )
    return AGREEMENTS.said(every, language, Around(THURSDAY))


def travel(language):
    return TRAVELS.said(
        Travel(first_on=THURSDAY, last_on=THURSDAY, place="Oslo", zone=HOME), language, Around(THURSDAY)
    )


def home_day(language):
    one = HomeDay(employee_id=SOMEBODY, first_on=THURSDAY, last_on=THURSDAY, state=HomeDayState.HELD)
    return HOME_DAYS.said(one, language, Around(THURSDAY)).split(" ·")[0]


SAID = {
    contact: ("Trivsel, tors 3. dec., Telefon", "Wellbeing, Thu 3 Dec, Phone"),
    agreement: ("x: Hver uge, tors 16:00-20:00", "x: Every week, Thu 16:00-20:00"),
    travel: ("Oslo: tors 3. dec.", "Oslo: Thu 3 Dec"),
    home_day: ("Tors 3. dec.", "Thu 3 Dec"),
    lambda language: preview(parse_typed("trivsel tor", WEEK, THURSDAY), WEEK, THURSDAY, language): (
        "Trivsel · tors 3. dec.",
        "Wellbeing · Thu 3 Dec",
    ),
    lambda language: formats(language).week_spans(WorkingHours.parse("08:00-16:00,-,09:00-12:00,-,-,-,-").days): (
        "Man 08:00-16:00, ons 09:00-12:00",
        "Mon 08:00-16:00, Wed 09:00-12:00",
    ),
    lambda language: formats(language).month(THURSDAY): ("dec", "Dec"),
}


@pytest.mark.parametrize("say", SAID)
def test_a_day_within_a_line_is_small_in_danish_alone(say):
    danish, english = SAID[say]
    assert danish in say("da")
    assert english in say("en")
