"""Today as a value: whom to call, what was not confirmed, who is owed a talk, and what is worth noticing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from distance_leader.domain.codes import Focus
from distance_leader.domain.home import Home
from distance_leader.domain.moments import to_wall
from distance_leader.domain.questions import Questions
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.insights.rhythm import rhythm_of
from distance_leader.presentation.chips import instant_of, when_text
from distance_leader.presentation.hours import there_text
from distance_leader.presentation.labels import label
from distance_leader.presentation.odd_hours import OddHours
from distance_leader.presentation.today_calendar import calendar_rows
from distance_leader.presentation.today_check_ins import answered_no_rows, check_in_rows
from distance_leader.presentation.today_people import (
    call_now_rows,
    ending_rows,
    follow_up_rows,
    notice_rows,
    owed_rows,
)
from distance_leader.presentation.today_rights import rights_rows
from distance_leader.presentation.today_row import TITLES, Section, TodayRow
from distance_leader.presentation.today_waiting import action_rows, request_rows
from distance_leader.presentation.visiting import visit_rows
from distance_leader.storage.queries.agenda import (
    Place,
    WorkPlace,
    due_actions,
    follow_ups,
    leader_hours,
    open_requests,
    places,
    planned_up_to,
)
from distance_leader.storage.queries.plan import ChipRow, Raw, home_of
from distance_leader.storage.queries.records import records
from distance_leader.storage.queries.rounds import open_noes, own_questions, rounds
from distance_leader.storage.queries.visits import visits
from distance_leader.storage.uncollected import uncollected

__all__ = ["TITLES", "Section", "Today", "TodayRow", "load_today"]


@dataclass(frozen=True, slots=True)
class Today:
    """All rows, section by section, and the date they hold for."""

    day: date
    rows: tuple[TodayRow, ...]

    def of(self, section: Section) -> list[TodayRow]:
        """The rows of a section."""
        return [row for row in self.rows if row.section is section]


@uncollected()
def load_today(source: Raw, now: datetime, language: str) -> Today:
    """Read and weigh what Today says; nineteen statements, none of which grows with the years."""
    clock = home_of(source)
    home, today = clock.zone_at(now), clock.today(now)
    people = sorted(records(source, today), key=lambda one: (formats(language).sort_key(one.name), one.key))
    where = {place.key: place for place in places(source, today)}
    states = {one.key: rhythm_of(one.record, today) for one in people}
    names = {one.key: one.name for one in people}
    mine = leader_hours(source)
    odd = OddHours(clock, mine, {key: (_work_place(place, today),) for key, place in where.items()})
    order_of = {one.key: number for number, one in enumerate(people)}
    rows = [
        *_planned(planned_up_to(source, today), where, names, _Now(now, clock, language, odd)),
        *request_rows(open_requests(source), where, home, now),
        *answered_no_rows(open_noes(source, today), Questions(own_questions(source)), today, language),
        *owed_rows(people, states, today),
        *call_now_rows(people, where, mine, home, now),
        *action_rows(due_actions(source, today), today),
        *check_in_rows(sorted(rounds(source, today), key=lambda one: order_of[one.employee_key]), today),
        *visit_rows(people, visits(source, today), today),
        *notice_rows(people, states, today),
        *follow_up_rows(follow_ups(source, today), today),
        *ending_rows(where, today),
        *calendar_rows(people, where, home, today, language),
        *rights_rows(source, people, today),
    ]
    order = list(Section)
    return Today(today, tuple(sorted(rows, key=lambda row: order.index(row.section))))


class _Now(NamedTuple):
    """The moment in UTC, the leader's clock, the language in which it is told, and what hours are odd."""

    at: datetime
    home: Home
    language: str
    odd: OddHours


def _planned(chips: list[ChipRow], where: dict[str, Place], names: dict[str, str], now: _Now) -> Iterator[TodayRow]:
    """What is planned for today and not over yet, and what nobody has confirmed."""
    today = now.home.today(now.at)
    for chip in chips:
        start = instant_of(chip)
        is_over = start is not None and start + timedelta(minutes=chip.minutes) <= now.at
        is_today = chip.day == today.isoformat() and not is_over
        week = IsoWeek.parse(chip.week)
        if chip.day is None and week.sunday >= today:
            continue  # some day of this week, so not late yet
        focus = label(Focus(chip.foci.split(",")[0]))
        when = when_text(chip, now.language, now.home) or msg("week {number}", number=week.number)
        said = msg("{focus}, {when}", focus=focus, when=when)
        if is_today and start is not None and chip.party_key is None and chip.employee_key in where:
            said = _and_there(said, chip, where[chip.employee_key], start, now)
        section = Section.PLANNED if is_today else Section.UNCONFIRMED
        yield TodayRow(section, chip.employee_key, names[chip.employee_key], said, week, contact=chip)


def _work_place(place: Place, today: date) -> WorkPlace:
    return WorkPlace(place.key, today, place.ends_on, place.zone, place.hours)


def _and_there(said: Message, chip: ChipRow, place: Place, start: datetime, now: _Now) -> Message:
    """The hour where the employee is, where it is another or an awkward one."""
    wall = to_wall(start, place.zone)
    time = formats(now.language).clock(wall.time())
    odd = now.odd.of(chip)
    if odd is not None:
        return msg("{said} ({time} there, {why})", said=said, time=time, why=there_text(odd.leader, odd.employee))
    is_same = wall == now.home.wall(start)
    return said if is_same else msg("{said} ({time} there)", said=said, time=time)
