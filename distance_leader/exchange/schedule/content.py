"""What the workbook tells, read from the file as plain values. Sheets only lay it out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from uuid import UUID

from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.home import Home
from distance_leader.domain.leader import Leader
from distance_leader.domain.moments import to_utc, to_wall
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek, week_range
from distance_leader.exchange.schedule.zone_names import zone_with_offset
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.formats import Formats, formats
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of, staff
from distance_leader.storage.queries.schedule import ScheduleRow, schedule_rows
from distance_leader.storage.store import Reader


@dataclass(frozen=True)
class ScheduleOrder:
    """Which weeks, both included, in which language; `today` is the leader's date.

    Private and sensitive notes are left out unless `with_private`.
    """

    first: IsoWeek
    last: IsoWeek
    today: date
    language: str
    with_private: bool = False

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidValueError(
                "ScheduleOrder", "last", Problem.END_BEFORE_START, start=self.first.monday, end=self.last.sunday
            )


@dataclass(frozen=True, slots=True)
class PersonLine:
    """The head of a row: `zone` is a place and its difference to the leader today, 'Seoul (+8)'."""

    id: UUID
    name: str
    customer: str
    zone: str


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact with both clocks: the leader's wall time, and the employee's in the zone of that day's assignment."""

    person: PersonLine
    row: ScheduleRow
    leader_time: datetime | None
    employee_time: datetime | None
    employee_zone: str
    party: str


@dataclass(frozen=True)
class Schedule:
    """People sorted as the language does, contacts in the order of their hours."""

    order: ScheduleOrder
    leader: Leader
    people: tuple[PersonLine, ...]
    contacts: tuple[ContactLine, ...]

    @cached_property
    def weeks(self) -> tuple[IsoWeek, ...]:
        return week_range(self.order.first, self.order.last)

    @cached_property
    def cells(self) -> Mapping[tuple[UUID, IsoWeek], Sequence[ContactLine]]:
        """The contacts of each person and week that has any."""
        found: dict[tuple[UUID, IsoWeek], list[ContactLine]] = {}
        for line in self.contacts:
            found.setdefault((line.person.id, line.row.week), []).append(line)
        return found

    @property
    def texts(self) -> Catalogue:
        return catalogue(self.order.language)

    @property
    def style(self) -> Formats:
        return formats(self.order.language)


def load_schedule(reader: Reader, order: ScheduleOrder) -> Schedule:
    """Read it all: six statements, however many people. Archived people are left out, as on the screen."""
    leader = leader_of(reader)
    people = _people(reader, order, leader.zone)
    stays: dict[UUID, list[Assignment]] = {}
    for stay in reader.all(Assignment):
        stays.setdefault(stay.employee_id, []).append(stay)
    clock = home_of(reader)
    parties = {party.id: party.name for party in reader.all(Stakeholder)}
    lines = []
    for row in schedule_rows(reader, order.first, order.last, with_private=order.with_private):
        person = people.get(row.employee_id)
        if person is not None:
            party = parties.get(row.party_id, "") if row.party_id else ""
            lines.append(_contact_line(person, row, clock, stays.get(person.id, ()), party))
    rank = {key: place for place, key in enumerate(people)}
    lines.sort(key=lambda line: (_by_hour(line.row), rank[line.person.id]))
    return Schedule(order, leader, tuple(people.values()), tuple(lines))


def _people(reader: Reader, order: ScheduleOrder, home: str) -> dict[UUID, PersonLine]:
    key = formats(order.language).sort_key
    noon = to_utc(order.today, time(12), home)
    found = sorted(staff(reader, order.today.isoformat(), home), key=lambda row: (key(row.name), row.employee_id))
    return {
        row.employee_id: PersonLine(
            row.employee_id, row.name, row.customer, zone_with_offset(row.zone, home, noon, order.language)
        )
        for row in found
    }


def _contact_line(
    person: PersonLine, row: ScheduleRow, clock: Home, stays: Sequence[Assignment], party: str
) -> ContactLine:
    stay = assignment_on(stays, row.day or row.week.monday)
    there = stay.zone if stay else clock.zone
    if row.starts_at is None:
        return ContactLine(person, row, None, None, there, party)
    return ContactLine(person, row, clock.wall(row.starts_at), to_wall(row.starts_at, there), there, party)


def _by_hour(row: ScheduleRow) -> tuple[int, int, int, float]:
    """Contacts without a day first in their week, those without a time first in their day."""
    return (
        row.week.year,
        row.week.number,
        row.day.toordinal() if row.day else 0,
        row.starts_at.timestamp() if row.starts_at else 0.0,
    )
