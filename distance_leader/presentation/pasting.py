"""What a pasted block of cells will become, before it is done: contacts, absences, and what is left out."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from distance_leader.domain.codes import Anchor, State
from distance_leader.domain.contact import is_ahead
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.planning.typed_absence import TypedAbsence, parse_absence
from distance_leader.planning.typed_block import Block, parse_block
from distance_leader.planning.typed_contact import TypedContact, parse_typed, state_of
from distance_leader.presentation.plan_grid import Grid
from distance_leader.presentation.sentences import not_held_yet
from distance_leader.presentation.typed_preview import absence_preview, preview
from distance_leader.storage.queries.plan import StaffRow


@dataclass(frozen=True, slots=True)
class PastedContact:
    """A contact that a cell becomes."""

    person: StaffRow
    week: IsoWeek
    typed: TypedContact


@dataclass(frozen=True, slots=True)
class PastedAbsence:
    """An absence that a cell becomes, or several cells of one person side by side; both days count."""

    person: StaffRow
    week: IsoWeek
    typed: TypedAbsence
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class Pasting:
    """What comes into the plan, and what is left out and why."""

    contacts: tuple[PastedContact, ...]
    absences: tuple[PastedAbsence, ...]
    left: tuple[Message, ...]

    @property
    def count(self) -> int:
        """How many things come into the plan."""
        return len(self.contacts) + len(self.absences)

    @property
    def summary(self) -> Message:
        """How many contacts and absences for how many people, and how much is left out."""
        people = len({one.person.key for one in self.contacts} | {one.person.key for one in self.absences})
        done = nmsg("{count} contact", "{count} contacts", len(self.contacts))
        if self.absences:
            away = nmsg("{count} absence", "{count} absences", len(self.absences))
            done = msg("{contacts} and {absences}", contacts=done, absences=away) if self.contacts else away
        for_whom = nmsg("{what} for {count} person.", "{what} for {count} people.", people, what=done)
        if not self.left:
            return for_whom
        left = nmsg("{count} is left out.", "{count} are left out.", len(self.left))
        return msg("{first} {second}", first=for_whom, second=left)

    def lines(self, grid: Grid, language: str) -> list[str]:
        """A line for each contact and absence, then one for each thing left out."""
        said: list[tuple[PastedContact | PastedAbsence, str]] = [
            (one, preview(one.typed, one.week, grid.today, language)) for one in self.contacts
        ]
        for away in self.absences:
            days = replace(away.typed, first_on=away.first_on, last_on=away.last_on)
            said.append((away, absence_preview(days, away.week, language)))
        lines = [
            msg("{name}, week {week}: {what}", name=one.person.name, week=one.week.number, what=what)
            for one, what in said
        ]
        return [catalogue(language).text(one) for one in (*lines, *self.left)]


def pasting_of(text: str, grid: Grid, row: int, column: int) -> Pasting:
    """A block put at a cell: its own names and weeks count, where it has them, else those of the plan."""
    block = parse_block(text, grid.today, lambda name: person_called(name, grid) is not None)
    contacts: list[PastedContact] = []
    absences: list[PastedAbsence] = []
    left: list[Message] = []
    people = [_person(block, number, grid, row) for number in range(_height(block))]
    for number, found in enumerate(people):
        if isinstance(found, Message) and any(cell.row == number for cell in block.cells):
            left.append(found)
    for cell in block.cells:
        person, week = people[cell.row], _week(block, cell.column, grid, column)
        if isinstance(person, Message):
            continue
        if week is None:
            left.append(msg("{name}: “{text}” stands in no week.", name=person.name, text=cell.text))
            continue
        read = _read(cell.text, person, week, grid.today)
        if isinstance(read, PastedContact):
            contacts.append(read)
        elif isinstance(read, PastedAbsence):
            absences.append(read)
        else:
            left.append(read)
    return Pasting(tuple(contacts), _joined(absences), tuple(left))


def _read(text: str, person: StaffRow, week: IsoWeek, today: date) -> PastedContact | PastedAbsence | Message:
    """What a cell becomes: the same as if it were typed there; or why it is left out."""
    away = parse_absence(text, week)
    if away is not None:
        return PastedAbsence(person, week, away, away.first_on or week.monday, away.last_on or week.sunday)
    typed = parse_typed(text, week, today)
    if state_of(typed, week, today) is State.HELD and is_ahead(week, today, typed.anchor or Anchor.LEADER):
        return msg("{name}: {why}", name=person.name, why=not_held_yet(week))
    return PastedContact(person, week, typed)


def _joined(absences: list[PastedAbsence]) -> tuple[PastedAbsence, ...]:
    """Whole weeks of one person side by side, away for the same reason, are one absence."""
    joined: list[PastedAbsence] = []
    for one in absences:
        last = joined[-1] if joined else None
        if (
            last is not None
            and one.typed.first_on is None
            and (last.person, last.typed) == (one.person, one.typed)
            and one.first_on == last.last_on + timedelta(days=1)
        ):
            joined[-1] = replace(last, last_on=one.last_on)
        else:
            joined.append(one)
    return tuple(joined)


def person_called(name: str, grid: Grid) -> StaffRow | None:
    """Who is meant by a name: the whole of it, or enough of its beginning that it is only one person's."""
    wanted = " ".join(name.casefold().split())
    if not wanted:
        return None
    whole = [one for one in grid.everybody if one.name.casefold() == wanted]
    begun = whole or [one for one in grid.everybody if one.name.casefold().startswith(f"{wanted} ")]
    return begun[0] if len(begun) == 1 else None


def _height(block: Block) -> int:
    return max((cell.row for cell in block.cells), default=-1) + 1


def _person(block: Block, number: int, grid: Grid, row: int) -> StaffRow | Message:
    if block.names is None:
        return grid.people[row + number] if row + number < len(grid.people) else msg("Below the last person")
    found = person_called(block.names[number], grid)
    return found or msg("“{name}” is nobody in the plan, or several.", name=block.names[number])


def _week(block: Block, column: int, grid: Grid, first: int) -> IsoWeek | None:
    if block.weeks is None:
        return grid.weeks[first] + column
    return block.weeks[column] if column < len(block.weeks) else None
