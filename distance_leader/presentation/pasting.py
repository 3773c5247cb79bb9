"""What a pasted block of cells will become, before it is done."""

from dataclasses import dataclass

from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.planning.typed_block import Block, parse_block
from distance_leader.planning.typed_contact import TypedContact, parse_typed
from distance_leader.presentation.plan_grid import Grid
from distance_leader.presentation.typed_preview import preview
from distance_leader.storage.queries.plan import StaffRow


@dataclass(frozen=True, slots=True)
class PastedContact:
    """A contact that a cell becomes."""

    person: StaffRow
    week: IsoWeek
    typed: TypedContact


@dataclass(frozen=True, slots=True)
class Pasting:
    """What comes into the plan, and what is left out and why."""

    contacts: tuple[PastedContact, ...]
    left: tuple[Message, ...]

    @property
    def summary(self) -> Message:
        """How many contacts for how many people, and how much is left out."""
        people = len({one.person.key for one in self.contacts})
        done = nmsg("{count} contact", "{count} contacts", len(self.contacts))
        for_whom = nmsg("{what} for {count} person.", "{what} for {count} people.", people, what=done)
        if not self.left:
            return for_whom
        left = nmsg("{count} is left out.", "{count} are left out.", len(self.left))
        return msg("{first} {second}", first=for_whom, second=left)

    def lines(self, grid: Grid, language: str) -> list[str]:
        """A line for each contact, then one for each thing left out."""
        texts = catalogue(language)
        said = [
            texts.text(
                msg(
                    "{name}, week {week}: {what}",
                    name=one.person.name,
                    week=one.week.number,
                    what=preview(one.typed, one.week, grid.today, language),
                )
            )
            for one in self.contacts
        ]
        return said + [texts.text(one) for one in self.left]


def pasting_of(text: str, grid: Grid, row: int, column: int) -> Pasting:
    """A block put at a cell: its own names and weeks count, where it has them, else those of the plan."""
    block = parse_block(text, grid.today, lambda name: person_called(name, grid) is not None)
    contacts, left = [], []
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
        else:
            contacts.append(PastedContact(person, week, parse_typed(cell.text, week, grid.today)))
    return Pasting(tuple(contacts), tuple(left))


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
