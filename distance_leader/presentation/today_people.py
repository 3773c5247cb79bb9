"""The rows of Today that come from people's rhythm and places: owed a talk, can be called, worth noticing, ending."""

from collections.abc import Iterator
from datetime import date, datetime

from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.moments import local_date, to_wall
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.notices import NoticeCode, notices_of
from distance_leader.insights.rhythm import Rhythm
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.notices import notice_text
from distance_leader.presentation.plan_grid import clock_of
from distance_leader.presentation.today_row import Section, TodayRow
from distance_leader.storage.queries.agenda import FollowUp, Place
from distance_leader.storage.queries.records import PersonRecord


def owed_rows(people: list[PersonRecord], states: dict[str, Rhythm], today: date) -> Iterator[TodayRow]:
    """Most urgent first: by the date by which a talk should have been at the latest."""
    wanted = (RhythmState.DUE, RhythmState.OVERDUE)
    owed = [one for one in people if states[one.key].state in wanted and not _is_snoozed(one, today)]
    for one in sorted(owed, key=lambda one: states[one.key].latest_on or today):
        rhythm = states[one.key]
        is_over = rhythm.state is RhythmState.OVERDUE
        yield TodayRow(Section.OWED, one.key, one.name, _why(rhythm, today), IsoWeek.of(today), is_urgent=is_over)


def _is_snoozed(one: PersonRecord, today: date) -> bool:
    """The leader has put this person off to a later day."""
    return one.snoozed_until is not None and one.snoozed_until > today


def _why(rhythm: Rhythm, today: date) -> Message:
    last = msg("last talk {day}", day=rhythm.last_held_on) if rhythm.last_held_on else msg("no talk yet")
    if rhythm.state is RhythmState.OVERDUE:
        days = rhythm.days_over(today)
        return nmsg(
            "{count} day over the longest interval, {last}",
            "{count} days over the longest interval, {last}",
            days,
            last=last,
        )
    return msg("Due, by {day} at the latest, {last}", day=rhythm.latest_on, last=last)


def call_now_rows(
    people: list[PersonRecord], where: dict[str, Place], mine: WorkingHours, home: str, now: datetime
) -> Iterator[TodayRow]:
    """Both in their working hours this minute."""
    if not is_at_work(mine, to_wall(now, home)):
        return
    for one in people:
        place = where.get(one.key)
        if place is not None and is_at_work(place.hours, to_wall(now, place.zone)):
            clock = clock_of(place.zone, home, now).text()
            week = IsoWeek.of(local_date(now, home))
            yield TodayRow(Section.CALL_NOW, one.key, one.name, msg("It is {time} there", time=clock), week)


def is_at_work(hours: WorkingHours, wall: datetime) -> bool:
    """Whether a moment of a wall clock lies within working hours."""
    span = hours.on(wall.weekday())
    return span is not None and span.start <= wall.hour * 60 + wall.minute < span.end


def notice_rows(people: list[PersonRecord], states: dict[str, Rhythm], today: date) -> Iterator[TodayRow]:
    """All but *too long*: who is overdue stands among those owed a talk."""
    for one in people:
        if _is_snoozed(one, today):
            continue
        for notice in notices_of(one.record, states[one.key], today):
            if notice.code is not NoticeCode.TOO_LONG:
                yield TodayRow(Section.NOTICES, one.key, one.name, notice_text(notice), IsoWeek.of(today))


def ending_rows(where: dict[str, Place], today: date) -> Iterator[TodayRow]:
    ending = [place for place in where.values() if place.ends_soon(today)]
    for place in sorted(ending, key=lambda place: place.ends_on or today):
        days = ((place.ends_on or today) - today).days
        said = nmsg("Ends in {count} day, on {day}", "Ends in {count} days, on {day}", days, day=place.ends_on)
        yield TodayRow(Section.ENDING, place.key, place.name, said, IsoWeek.of(today))


def follow_up_rows(found: list[FollowUp], today: date) -> Iterator[TodayRow]:
    """Whose conditions are to be checked, and with whom (the guide: follow up early, with both sides)."""
    for one in found:
        weeks = nmsg("{count} week there", "{count} weeks there", (today - one.starts_on).days // 7)
        if one.with_employee_on is None and one.with_customer_on is None:
            said = msg("{weeks}: ask the employee and the customer", weeks=weeks)
        elif one.with_employee_on is None:
            said = msg("{weeks}: ask the employee", weeks=weeks)
        else:
            said = msg("{weeks}: ask the customer", weeks=weeks)
        yield TodayRow(Section.FOLLOW_UP, one.employee_key, one.name, said, IsoWeek.of(today))
