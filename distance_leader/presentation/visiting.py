"""The last visit and the next one, in words and as rows of Today."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.today_row import Section, TodayRow
from distance_leader.storage.queries.records import PersonRecord
from distance_leader.storage.queries.visits import Visits

AHEAD = timedelta(weeks=4)


def visits_text(found: Visits) -> Message:
    """'Last visit 3 Mar 2026, the next one 12 Dec 2026'."""
    if found.last_on is None:
        return msg("First visit {day}", day=found.next_on)
    if found.next_on is None:
        return msg("Last visit {day}", day=found.last_on)
    return msg("Last visit {day}, the next one {next}", day=found.last_on, next=found.next_on)


def visit_rows(people: list[PersonRecord], found: Mapping[str, Visits], today: date) -> Iterator[TodayRow]:
    """Who will be visited in the next weeks, soonest first."""
    ahead = [(one, found[one.key]) for one in people if one.key in found]
    near = [(visit.next_on, one, visit) for one, visit in ahead if visit.next_on and visit.next_on <= today + AHEAD]
    for day, one, visit in sorted(near, key=lambda entry: (entry[0], entry[1].name)):
        yield TodayRow(Section.VISITS, one.key, one.name, visits_text(visit), IsoWeek.of(day))
