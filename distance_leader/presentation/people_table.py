"""The list of people as a value: who, where, how the rhythm stands, and every field as a column if one wants it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.rhythm import Rhythm, rhythm_of
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.chips import week_title
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from distance_leader.presentation.field import Field
from distance_leader.presentation.field_text import field_text
from distance_leader.presentation.owed import owed_text
from distance_leader.presentation.plan_grid import clock_of
from distance_leader.presentation.profile import STATE_WORDS
from distance_leader.storage.queries.people_list import Coming, all_staff, latest_held, next_planned
from distance_leader.storage.queries.plan import StaffRow, home_of
from distance_leader.storage.queries.records import records
from distance_leader.storage.store import Reader
from distance_leader.storage.uncollected import uncollected

_LAST = "\U0010ffff"
_RESTING = Rhythm(RhythmState.PAUSED, None, None, None)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person of the list. Dates are the leader's; `last_on` is the last held contact of any channel."""

    key: str
    person: Employee
    place: StaffRow
    rhythm: Rhythm
    last_on: date | None
    coming: Coming | None

    @property
    def next_on(self) -> date | None:
        """The day of the next planned contact; the Sunday of one that has only a week."""
        return None if self.coming is None else self.coming.on


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """Everybody, followed or not, and the moment for which it holds."""

    rows: tuple[PersonRow, ...]
    now: datetime
    home: str
    today: date


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it says of a row, and what it is sorted by."""

    key: str
    title: Message
    text: Callable[[PersonRow, PeopleTable, str], str]
    order: Callable[[PersonRow, PeopleTable, str], object]
    is_usual: bool = True


@uncollected()
def load_people(reader: Reader, now: datetime) -> PeopleTable:
    """Read everybody: nine statements, none of which grows with the years."""
    home = home_of(reader)
    today, zone = home.today(now), home.zone_at(now)
    rhythms = {one.key: rhythm_of(one.record, today) for one in records(reader, today)}
    places = {one.key: one for one in all_staff(reader, today.isoformat(), zone)}
    last, coming = latest_held(reader, today), next_planned(reader, today)
    rows = tuple(
        PersonRow(
            one.id.hex,
            one,
            places[one.id.hex],
            rhythms.get(one.id.hex, _RESTING),
            last.get(one.id.hex),
            coming.get(one.id.hex),
        )
        for one in reader.all(Employee)
    )
    return PeopleTable(rows, now, zone, today)


def _state(row: PersonRow, table: PeopleTable, language: str) -> str:
    texts = catalogue(language)
    if row.person.frozen_on is not None:
        return texts.text(msg("Frozen since {day}", day=row.person.frozen_on))
    if row.person.archived_on is not None:
        return texts.text(msg("Archived"))
    owed = owed_text(row.rhythm, table.today, formats(language))
    said = texts.text(STATE_WORDS[row.rhythm.state])
    return f"{said}, {texts.text(owed)}" if owed else said


def _day(day: date | None, table: PeopleTable, language: str) -> str:
    if day is None:
        return "–"
    style = formats(language)
    return style.weekday_date(day) if day.year == table.today.year else style.long_date(day)


def _next(row: PersonRow, table: PeopleTable, language: str) -> str:
    if row.coming is None or not row.coming.is_of_week:
        return _day(row.next_on, table, language)
    week = IsoWeek.of(row.coming.on)
    if week.year == table.today.isocalendar().year:
        return week_title(week, language)
    return catalogue(language).text(msg("Week {number} {year}", number=week.number, year=week.year))


def _first(day: date | None) -> str:
    return day.isoformat() if day else _LAST


_URGENCY = (RhythmState.OVERDUE, RhythmState.DUE, RhythmState.OK, RhythmState.PLANNED, RhythmState.PAUSED)


def _urgency(row: PersonRow, _table: PeopleTable, _language: str) -> object:
    return not row.person.is_followed, _URGENCY.index(row.rhythm.state), _first(row.rhythm.latest_on)


def _named(text: Callable[[PersonRow], str]) -> Callable[[PersonRow, PeopleTable, str], object]:
    return lambda row, _table, language: formats(language).sort_key(text(row)) if text(row) else _LAST


def _of_field(field: Field) -> Column:
    """A column of any field: a new field is in the list without a line here."""

    def text(row: PersonRow, table: PeopleTable, language: str) -> str:
        return field_text(field, getattr(row.person, field.name), language, table.today)

    def order(row: PersonRow, table: PeopleTable, language: str) -> object:
        value = getattr(row.person, field.name)
        is_number = isinstance(value, int)
        return (0, value, "") if is_number else (1, 0, formats(language).sort_key(text(row, table, language)) or _LAST)

    return Column(f"field_{field.name}", field.label, text, order, is_usual=False)


COLUMNS: tuple[Column, ...] = (
    Column("name", msg("Name"), lambda row, _table, _language: row.person.name, _named(lambda row: row.person.name)),
    Column("state", msg("State"), _state, _urgency),
    Column(
        "last",
        msg("Last talk"),
        lambda row, table, language: _day(row.last_on, table, language),
        lambda row, _table, _language: _first(row.last_on),
    ),
    Column(
        "next",
        msg("Next talk"),
        _next,
        lambda row, _table, _language: _first(row.next_on),
    ),
    Column(
        "customer",
        msg("Customer"),
        lambda row, _table, _language: row.place.customer,
        _named(lambda row: row.place.customer),
    ),
    Column(
        "clock",
        msg("Time there"),
        lambda row, table, _language: clock_of(row.place.zone, table.home, table.now).text(),
        lambda row, table, _language: clock_of(row.place.zone, table.home, table.now).ahead_minutes,
    ),
    Column(
        "zone",
        msg("Place"),
        lambda row, _table, language: _place(row, language),
        lambda row, _table, language: formats(language).sort_key(_place(row, language)),
    ),
    *(_of_field(field) for field in EMPLOYEE_FIELDS if field.name != "name"),
)
COLUMN_OF: Mapping[str, Column] = {column.key: column for column in COLUMNS}


def _place(row: PersonRow, language: str) -> str:
    style = formats(language)
    words = [row.place.site or style.city(row.place.zone), style.country(row.place.country)]
    return ", ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the list is wanted: words, states (none: all), whether who is not followed too, and the order."""

    text: str = ""
    states: frozenset[RhythmState] = frozenset()
    with_archived: bool = False
    order: str = "name"
    is_backwards: bool = False


def wanted_rows(table: PeopleTable, wanted: Wanted, language: str) -> list[PersonRow]:
    """The rows that fit, in order; equal ones stand by name."""
    words = wanted.text.casefold().split()
    found = [row for row in table.rows if _fits(row, words, wanted, table, language)]
    found.sort(key=lambda row: COLUMN_OF["name"].order(row, table, language))  # type: ignore[arg-type, return-value]
    column = COLUMN_OF[wanted.order]
    found.sort(key=lambda row: column.order(row, table, language), reverse=wanted.is_backwards)  # type: ignore[arg-type, return-value]
    return found


def _fits(row: PersonRow, words: list[str], wanted: Wanted, table: PeopleTable, language: str) -> bool:
    if not row.person.is_followed and not wanted.with_archived:
        return False
    if wanted.states and row.rhythm.state not in wanted.states:
        return False
    if not words:
        return True
    about = " ".join(column.text(row, table, language) for column in COLUMNS).casefold()
    return all(word in about for word in words)


def count_text(shown: int, table: PeopleTable, wanted: Wanted) -> Message:
    """'12 people', or '3 of 12 people'."""
    all_ = sum(1 for row in table.rows if wanted.with_archived or row.person.is_followed)
    if shown == all_:
        return nmsg("{count} person", "{count} people", all_)
    return msg("{shown} of {all}", shown=shown, all=nmsg("{count} person", "{count} people", all_))
