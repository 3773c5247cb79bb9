"""The rows of Today about calendars: a clock that is put forward or back, and public holidays."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from distance_leader.domain.codes import Anchor
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.clock_changes import ClockChange, clock_changes
from distance_leader.planning.public_holidays import holiday_name
from distance_leader.presentation.today_row import Section, TodayRow
from distance_leader.storage.queries.agenda import Place
from distance_leader.storage.queries.records import PersonRecord

AHEAD = timedelta(days=14)
"""How far Today looks: the rule asks for a week at least."""
_NAMED = 3
_HOUR = 60


def calendar_rows(
    people: Sequence[PersonRecord], where: Mapping[str, Place], home: str, today: date, language: str
) -> Iterator[TodayRow]:
    """First the clocks, then the holidays, each by day."""
    yield from sorted(_clock_rows(people, where, home, today), key=lambda row: str(row.week))
    yield from _holiday_rows(people, where, today, language)


def _clock_rows(
    people: Sequence[PersonRecord], where: Mapping[str, Place], home: str, today: date
) -> Iterator[TodayRow]:
    """One row for everyone whose planned calls a change moves, on the clock that they do not follow."""

    @cache
    def coming(zone: str) -> list[ClockChange]:
        return clock_changes(zone, home, today + timedelta(days=1), today + AHEAD)

    for one in people:
        place = where.get(one.key)
        for change in coming(place.zone) if place else ():
            anchors = {anchor for day, anchor in one.calls if day >= change.day}
            for anchor in sorted(anchors):
                said = _moved(change, anchor)
                yield TodayRow(Section.CALENDAR, one.key, one.name, said, change.week)


def _moved(change: ClockChange, anchor: Anchor) -> Message:
    """'From week 44 the call is an hour earlier for this employee', in the figures of the change."""
    moved, week = change.moved(anchor), change.week.number
    far = _far(abs(moved))
    if anchor is Anchor.LEADER:
        if moved < 0:
            return msg("From week {week} the call is {far} earlier for this employee", week=week, far=far)
        return msg("From week {week} the call is {far} later for this employee", week=week, far=far)
    if moved < 0:
        return msg("From week {week} the call is {far} earlier for you", week=week, far=far)
    return msg("From week {week} the call is {far} later for you", week=week, far=far)


def _far(minutes: int) -> Message:
    if minutes == _HOUR:
        return msg("an hour")
    if minutes % _HOUR == 0:
        return nmsg("{count} hour", "{count} hours", minutes // _HOUR)
    return nmsg("{count} minute", "{count} minutes", minutes)


def _holiday_rows(
    people: Sequence[PersonRecord], where: Mapping[str, Place], today: date, language: str
) -> Iterator[TodayRow]:
    """One row for each holiday of a country in which somebody is, naming who."""
    staying: dict[str, list[PersonRecord]] = defaultdict(list)
    for one in people:
        if one.key in where and where[one.key].country:
            staying[where[one.key].country].append(one)
    for number in range(AHEAD.days + 1):
        day = today + timedelta(days=number)
        for country, there in sorted(staying.items()):
            name = holiday_name(country, day, language)
            if name is not None:
                said = msg("{holiday} on {day} ({country})", holiday=name, day=_day(day, language), country=country)
                yield TodayRow(Section.CALENDAR, there[0].key, _names(there), said, IsoWeek.of(day))


def _day(day: date, language: str) -> str:
    return formats(language).within(day)


def _names(people: Sequence[PersonRecord]) -> str:
    shown = ", ".join(one.name.split()[0] if one.name.split() else one.name for one in people[:_NAMED])
    more = len(people) - _NAMED
    return f"{shown} +{more}" if more > 0 else (people[0].name if len(people) == 1 else shown)
