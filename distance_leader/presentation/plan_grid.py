"""The contact plan of the guide's Figure 4 as a value: people down, ISO weeks across, chips in the cells.

It holds rows as the file has them; the words of a cell are made when it is looked at, since of 53,000 cells a
screen shows a few hundred.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cached_property
from typing import TYPE_CHECKING

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.contact import Contact
from distance_leader.domain.home import Home
from distance_leader.domain.moments import offset_minutes, to_wall
from distance_leader.domain.weeks import IsoWeek, week_range
from distance_leader.i18n.formats import formats
from distance_leader.storage.queries.plan import ChipRow, Raw, StaffRow, chip_row, chips_between, home_of, staff
from distance_leader.storage.uncollected import uncollected

if TYPE_CHECKING:  # the first look is without it
    from distance_leader.presentation.odd_hours import OddHour, OddHours

_Cells = Mapping[tuple[str, str], tuple[ChipRow, ...]]
_NOON = time(12)
_NOTHING: tuple[ChipRow, ...] = ()


@dataclass(frozen=True)
class Grid:
    """Rows and columns of the plan. `home` is the leader's zone on `today`; `clock` knows it for all days."""

    people: tuple[StaffRow, ...]
    weeks: tuple[IsoWeek, ...]
    cells: _Cells
    home: str
    today: date
    clock: Home
    everybody: tuple[StaffRow, ...] = ()
    """All who are in the plan, by name; `people` are those who are shown."""
    is_grouped: bool = False
    """Whether a line stands between the people of one customer and the next."""
    odd_hours: "OddHours | None" = None
    """What hours are odd for somebody; not known at the first look."""

    @property
    def at(self) -> datetime:
        """Noon of `today`, the moment at which clocks are compared."""
        return self.clock.instant(self.today, _NOON)

    def begins_group(self, row: int) -> bool:
        """Whether a row is the first of a customer's."""
        return self.is_grouped and row > 0 and self.people[row].customer != self.people[row - 1].customer

    def chips(self, row: int, column: int) -> tuple[ChipRow, ...]:
        """The contacts of a cell, in the order of their hours."""
        return self.cells.get((self.people[row].key, str(self.weeks[column])), _NOTHING)

    def odd(self, chip: ChipRow) -> "OddHour | None":
        """What is odd about the hour of a planned talk; None where nothing is, or nothing is known yet."""
        return self.odd_hours.of(chip) if self.odd_hours is not None else None

    @cached_property
    def row_of(self) -> dict[str, int]:
        """The row of a person, by the person's key."""
        return {person.key: row for row, person in enumerate(self.people)}

    @cached_property
    def column_of(self) -> dict[str, int]:
        """The column of a week, by its text."""
        return {str(week): column for column, week in enumerate(self.weeks)}

    @property
    def this_week(self) -> IsoWeek:
        return IsoWeek.of(self.today)

    def following(self, change_set: ChangeSet) -> tuple["Grid", set[tuple[int, int]]]:
        """The grid after a change set, and the cells (row, column) that it changed."""
        cells = dict(self.cells)
        touched: set[tuple[str, str]] = set()
        for change in change_set.of(Contact):
            if change.before is not None:
                touched.add(_remove(cells, change.before))
            if change.after is not None:
                touched.add(_insert(cells, change.after))
        places = {
            (self.row_of[person], self.column_of[week])
            for person, week in touched
            if person in self.row_of and week in self.column_of
        }
        return replace(self, cells=cells), places


@uncollected()
def load_grid(source: Raw, first: IsoWeek, last: IsoWeek, today: date, language: str) -> Grid:
    """Read the plan of some weeks: four statements, however many people."""
    key, clock = formats(language).sort_key, home_of(source)
    home = clock.zone_on(today)
    people = tuple(sorted(staff(source, today.isoformat(), home), key=lambda row: (key(row.name), row.key)))
    weeks = week_range(first, last)
    return Grid(people, weeks, _by_cell(chips_between(source, first, last)), home, today, clock, everybody=people)


def _by_cell(chips: Iterable[ChipRow]) -> _Cells:
    cells: dict[tuple[str, str], list[ChipRow]] = {}
    for chip in chips:
        cells.setdefault((chip.employee_key, chip.week), []).append(chip)
    return {place: tuple(group) for place, group in cells.items()}


def _remove(cells: dict[tuple[str, str], tuple[ChipRow, ...]], contact: Contact) -> tuple[str, str]:
    place = (contact.employee_id.hex, str(contact.week))
    cells[place] = tuple(chip for chip in cells.get(place, _NOTHING) if chip.key != contact.id.hex)
    return place


def _insert(cells: dict[tuple[str, str], tuple[ChipRow, ...]], contact: Contact) -> tuple[str, str]:
    place = (contact.employee_id.hex, str(contact.week))
    kept = [chip for chip in cells.get(place, _NOTHING) if chip.key != contact.id.hex]
    cells[place] = tuple(sorted((*kept, chip_row(contact)), key=_by_hour))
    return place


def _by_hour(chip: ChipRow) -> tuple[str, str]:
    return chip.day or "", chip.time or ""


@dataclass(frozen=True, slots=True)
class Clock:
    """The local time of a place against the leader's."""

    wall: datetime
    ahead_minutes: int

    def text(self) -> str:
        """'22:14 (+8)', '08:14 (−6)', '17:44 (+3:30)'; without a difference the time alone."""
        at = f"{self.wall.hour:02}:{self.wall.minute:02}"
        return f"{at} ({self.difference()})" if self.ahead_minutes else at

    def difference(self) -> str:
        """'+8', '−6', '+3:30'."""
        hours, minutes = divmod(abs(self.ahead_minutes), 60)
        sign = "+" if self.ahead_minutes >= 0 else "−"
        return f"{sign}{hours}:{minutes:02}" if minutes else f"{sign}{hours}"


def clock_of(zone: str, home: str, now: datetime) -> Clock:
    """What the clock shows in a zone, and how far it is from the leader's, at an instant."""
    return Clock(to_wall(now, zone), offset_minutes(now, zone, home))


def initials(name: str) -> str:
    """'Katrine Holm' is 'KH', 'Cher' is 'C': first letters of the first and the last word."""
    words = [word for word in name.split() if word]
    chosen: Sequence[str] = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in chosen).upper()
