"""Contacts that were cut or copied, by their places in the range that was chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from distance_leader.domain.contact import Contact
from distance_leader.presentation.plan_grid import Grid
from distance_leader.services.contacts import Placing


@dataclass
class Clip:
    """A block of contacts: rows down and weeks on from its upper left corner."""

    is_cut: bool
    parts: list[tuple[int, int, Contact]] = field(default_factory=list)
    text: str = ""
    """What was put on the system's clipboard; until something else stands there, this block is what is pasted."""

    @classmethod
    def of(cls, contacts: Sequence[Contact], grid: Grid, corner: tuple[int, int], *, is_cut: bool) -> "Clip":
        """The contacts of a range of a grid, whose upper left cell is the corner: it keeps its empty cells too."""
        rows = [grid.row_of[contact.employee_id.hex] for contact in contacts]
        top, first = corner[0], grid.weeks[corner[1]]
        parts = [(row - top, contact.week - first, contact) for row, contact in zip(rows, contacts, strict=True)]
        return cls(is_cut, parts)

    def as_text(self, phrase: Callable[[Contact], str]) -> str:
        """Lines and tabs, as spreadsheets paste them; several contacts of a cell stand side by side."""
        cells: dict[tuple[int, int], list[str]] = {}
        for down, across, contact in self.parts:
            cells.setdefault((down, across), []).append(phrase(contact))
        rows, columns = max(down for down, _ in cells) + 1, max(across for _, across in cells) + 1
        lines = ["\t".join(", ".join(cells.get((row, column), [])) for column in range(columns)) for row in range(rows)]
        self.text = "\n".join(lines)
        return self.text

    def placings(self, grid: Grid, row: int, column: int) -> list[Placing]:
        """Where the contacts come to stand when the block is put at a cell; what falls below the last row is left."""
        return [
            Placing(contact, grid.weeks[column] + across, grid.people[row + down].employee_id)
            for down, across, contact in self.parts
            if row + down < len(grid.people)
        ]
