"""Today as a value: whom to call, what was not confirmed, who is owed a talk, and what is worth noticing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from distance_leader.domain.codes import Focus
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.moments import local_date, to_wall
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.notices import NoticeCode, notices_of
from distance_leader.insights.rhythm import Rhythm, rhythm_of
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.chips import when_text
from distance_leader.presentation.labels import label
from distance_leader.presentation.notices import notice_text
from distance_leader.presentation.plan_grid import clock_of
from distance_leader.storage.queries.agenda import Place, leader_hours, places, planned_up_to
from distance_leader.storage.queries.plan import ChipRow, Raw, home_zone
from distance_leader.storage.queries.records import PersonRecord, records


class Section(StrEnum):
    """The parts of Today, in the order in which they stand there."""

    UNCONFIRMED = "unconfirmed"
    PLANNED = "planned"
    OWED = "owed"
    CALL_NOW = "call_now"
    NOTICES = "notices"
    ENDING = "ending"


TITLES: dict[Section, Message] = {
    Section.UNCONFIRMED: msg("Held, missed or moved?"),
    Section.PLANNED: msg("Planned today"),
    Section.OWED: msg("Owed a talk"),
    Section.CALL_NOW: msg("Can be called now"),
    Section.NOTICES: msg("Worth noticing"),
    Section.ENDING: msg("Assignments that end soon"),
}


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One thing to do or to know. `contact` is set where the row is about a planned one."""

    section: Section
    person: str
    name: str
    said: Message
    week: IsoWeek
    is_urgent: bool = False
    contact: ChipRow | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """All rows, section by section, and the date they hold for."""

    day: date
    rows: tuple[TodayRow, ...]

    def of(self, section: Section) -> list[TodayRow]:
        """The rows of a section."""
        return [row for row in self.rows if row.section is section]


def load_today(source: Raw, now: datetime, language: str) -> Today:
    """Read and weigh what Today says; eight statements, none of which grows with the years."""
    home = home_zone(source)
    today = local_date(now, home)
    people = sorted(records(source, today), key=lambda one: (formats(language).sort_key(one.name), one.key))
    where = {place.key: place for place in places(source, today)}
    states = {one.key: rhythm_of(one.record, today) for one in people}
    names = {one.key: one.name for one in people}
    rows = [
        *_planned(planned_up_to(source, today), names, today, home, language),
        *_owed(people, states, today),
        *_callable(people, where, leader_hours(source), home, now),
        *_notices(people, states, today),
        *_ending(where, today),
    ]
    order = list(Section)
    return Today(today, tuple(sorted(rows, key=lambda row: order.index(row.section))))


def _planned(chips: list[ChipRow], names: dict[str, str], today: date, home: str, language: str) -> Iterator[TodayRow]:
    for chip in chips:
        is_today = chip.day == today.isoformat()
        week = IsoWeek.parse(chip.week)
        if not is_today and (chip.day is None and week.sunday >= today):
            continue  # some day of this week, so not late yet
        focus = label(Focus(chip.foci.split(",")[0]))
        when = when_text(chip, language, home) or msg("week {number}", number=week.number)
        section = Section.PLANNED if is_today else Section.UNCONFIRMED
        yield TodayRow(
            section,
            chip.employee_key,
            names[chip.employee_key],
            msg("{focus}, {when}", focus=focus, when=when),
            week,
            contact=chip,
        )


def _owed(people: list[PersonRecord], states: dict[str, Rhythm], today: date) -> Iterator[TodayRow]:
    """Most urgent first: by the date by which a talk should have been at the latest."""
    owed = [one for one in people if states[one.key].state in (RhythmState.DUE, RhythmState.OVERDUE)]
    for one in sorted(owed, key=lambda one: states[one.key].latest_on or today):
        rhythm = states[one.key]
        is_over = rhythm.state is RhythmState.OVERDUE
        yield TodayRow(Section.OWED, one.key, one.name, _why(rhythm, today), IsoWeek.of(today), is_urgent=is_over)


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


def _callable(
    people: list[PersonRecord], where: dict[str, Place], mine: WorkingHours, home: str, now: datetime
) -> Iterator[TodayRow]:
    """Both in their working hours this minute."""
    if not _is_at_work(mine, to_wall(now, home)):
        return
    for one in people:
        place = where.get(one.key)
        if place is not None and _is_at_work(place.hours, to_wall(now, place.zone)):
            clock = clock_of(place.zone, home, now).text()
            week = IsoWeek.of(local_date(now, home))
            yield TodayRow(Section.CALL_NOW, one.key, one.name, msg("It is {time} there", time=clock), week)


def _is_at_work(hours: WorkingHours, wall: datetime) -> bool:
    span = hours.on(wall.weekday())
    return span is not None and span.start <= wall.hour * 60 + wall.minute < span.end


def _notices(people: list[PersonRecord], states: dict[str, Rhythm], today: date) -> Iterator[TodayRow]:
    """All but *too long*: who is overdue stands among those owed a talk."""
    for one in people:
        for notice in notices_of(one.record, states[one.key], today):
            if notice.code is not NoticeCode.TOO_LONG:
                yield TodayRow(Section.NOTICES, one.key, one.name, notice_text(notice), IsoWeek.of(today))


def _ending(where: dict[str, Place], today: date) -> Iterator[TodayRow]:
    ending = [place for place in where.values() if place.ends_soon(today)]
    for place in sorted(ending, key=lambda place: place.ends_on or today):
        days = ((place.ends_on or today) - today).days
        said = nmsg("Ends in {count} day, on {day}", "Ends in {count} days, on {day}", days, day=place.ends_on)
        yield TodayRow(Section.ENDING, place.key, place.name, said, IsoWeek.of(today))
