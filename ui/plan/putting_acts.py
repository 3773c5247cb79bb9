"""Puts contacts into cells, each time as one undo step: cut, copied, dragged, pasted, filled along."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from distance_leader.domain.contact import Contact
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.planning.typed_absence import parse_absence
from distance_leader.planning.typed_contact import parse_typed
from distance_leader.presentation.chips import as_phrases
from distance_leader.presentation.pasting import Pasting, pasting_of
from distance_leader.services.agenda import add_absences
from distance_leader.services.contacts import Placing, copy_contacts, place_contacts
from distance_leader.services.typed import absence_of, add_typed
from distance_leader.storage.store import Edit
from ui.clipboard import clipboard
from ui.context import Context
from ui.plan.clip import Clip
from ui.plan.page import PlanPage

if TYPE_CHECKING:
    from ui.plan.plan_acts import PlanActs


class PuttingActs:
    """Acts on what is chosen in the page, as `acts` says it."""

    def __init__(self, context: Context, page: PlanPage, acts: "PlanActs") -> None:
        self._context, self._page, self._acts = context, page, acts
        self._clip: Clip | None = None

    @property
    def _today(self) -> date:
        return self._page.model.grid.today

    def clip(self, *, is_cut: bool) -> None:
        """Keep the chosen contacts for pasting, and put their phrases on the clipboard as a block of cells."""
        contacts = self._acts.chosen()
        if not contacts:
            return
        self._clip = Clip.of(contacts, self._page.model.grid, self._page.view.range.bounds()[:2], is_cut=is_cut)
        self._page.view.outline([(contact.employee_id.hex, str(contact.week)) for contact in contacts])
        self._context.clipboard.put(self._clip.as_text(lambda contact: as_phrases(contact, self._context.language)))

    def leave_clip(self) -> None:
        """Esc: what was cut stays where it is, what was copied is marked no longer."""
        self._page.view.outline([])
        if self._clip is not None and self._clip.is_cut:
            self._clip = None
            self._context.clipboard.clear()

    def paste(self) -> None:
        """Put what was cut or copied at the upper left of what is chosen; text from elsewhere is read as phrases."""
        text = clipboard().text()
        if not self._page.view.currentIndex().isValid():
            return
        row, column, _, _ = self._page.view.range.bounds()
        if self._clip is not None and self._context.clipboard.holds(self._clip.text):
            self._paste_clip(self._clip, row, column)
        elif text.strip():
            self._paste_text(text, row, column)

    def drop(self, contact_id: UUID, row: int, column: int, *, is_copy: bool) -> None:
        """A contact was dragged to a cell: move it there, or copy it."""
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, contact_id)
        if contact is not None:
            grid = self._page.model.grid
            self._place([Placing(contact, grid.weeks[column], grid.people[row].employee_id)], is_copy=is_copy)
            self._page.view.choose(row, column)

    def fill(self, text: str) -> None:
        """Take a phrase into every chosen cell, each on its own week's days; a word for being away is one absence."""
        grid, index = self._page.model.grid, self._page.view.currentIndex()
        away = parse_absence(text, grid.weeks[index.column()])
        if away is not None:
            self._acts.people.away(away, index.row(), index.column())
            return
        places = [(grid.people[one.row()], grid.weeks[one.column()]) for one in self._page.view.selectedIndexes()]

        def do(edit: Edit) -> None:
            for person, week in places:
                add_typed(edit, parse_typed(text, week, grid.today), person.employee_id, week, grid.today)

        self._context.act(nmsg("Plan {count} contact", "Plan {count} contacts", len(places)), do)

    def _paste_clip(self, clip: Clip, row: int, column: int) -> None:
        grid, chosen = self._page.model.grid, self._page.view.range
        placings = clip.placings(grid, row, column)
        if not clip.is_cut and len(clip.parts) == 1 and chosen.is_several():  # one copied contact fills a range
            top, left, bottom, right = chosen.bounds()
            cells = [(down, on) for down in range(top, bottom + 1) for on in range(left, right + 1)]
            placings = [one for cell in cells for one in clip.placings(grid, *cell)]
        self._page.view.outline([])
        if placings and self._place(placings, is_copy=not clip.is_cut):
            self._clip = None if clip.is_cut else clip

    def _paste_text(self, text: str, row: int, column: int) -> None:
        """Cells from elsewhere: one is taken at once, a block is shown before."""
        grid = self._page.model.grid
        pasting = pasting_of(text, grid, row, column)

        def do() -> bool:
            act = nmsg("Paste {count} entry", "Paste {count} entries", pasting.count)
            return self._context.act(act, lambda edit: add_pasted(edit, pasting, grid.today))

        if pasting.count == 1 and not pasting.left:
            do()
        else:
            self._acts.asking.preview(pasting, do if pasting.count else None)

    def _place(self, placings: list[Placing], *, is_copy: bool) -> bool:
        what, where = self._acts.what([placing.contact for placing in placings]), self._where(placings)
        if is_copy:
            act = msg("Copy {what} to {where}", what=what, where=where)
            return self._context.act(act, lambda edit: copy_contacts(edit, placings, self._today))
        act = msg("Move {what} to {where}", what=what, where=where)
        return self._context.act(act, lambda edit: place_contacts(edit, placings, self._today))

    def _where(self, placings: list[Placing]) -> Message:
        """The week; where it is another person's, or several people's, theirs too: a slip of one row is seen."""
        week, grid = placings[0].week.number, self._page.model.grid
        people = {one.employee_id for one in placings}
        if all(one.employee_id == one.contact.employee_id for one in placings):
            return msg("week {number}", number=week)
        name = grid.people[grid.row_of[placings[0].employee_id.hex]].name
        if len(people) == 1:
            return msg("{name}, week {week}", name=name, week=week)
        return msg("{name} and others, week {week}", name=name, week=week)

    def fill_down(self) -> None:
        """Copy the first row of the range into the rows below it; into a single cell, what stands above it."""
        top, left, bottom, right = self._page.view.range.bounds()
        source = top if bottom > top else top - 1
        self._fill_from(
            [
                ((source, column), (row, column))
                for row in range(source + 1, bottom + 1)
                for column in range(left, right + 1)
            ]
        )

    def fill_right(self) -> None:
        """Copy the first week of the range into the weeks after it; into a single cell, what stands before it."""
        top, left, bottom, right = self._page.view.range.bounds()
        source = left if right > left else left - 1
        self._fill_from(
            [
                ((row, source), (row, column))
                for row in range(top, bottom + 1)
                for column in range(source + 1, right + 1)
            ]
        )

    def _fill_from(self, pairs: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        """Copy the contacts of cells into others, each to its cell; what stands there stays."""
        grid = self._page.model.grid
        ids = [(chip.id, to) for source, to in pairs if min(source) >= 0 for chip in grid.chips(*source)]
        if not ids:
            return
        with self._context.open_workspace.read() as reader:
            found = {one.id: one for one in reader.get_many(Contact, list({one for one, _ in ids}))}
        placings = [
            Placing(found[one], grid.weeks[column], grid.people[row].employee_id)
            for one, (row, column) in ids
            if one in found
        ]
        act = nmsg("Fill in {count} contact", "Fill in {count} contacts", len(placings))
        self._context.act(act, lambda edit: copy_contacts(edit, placings, self._today))


def add_pasted(edit: Edit, pasting: Pasting, today: date) -> None:
    """Plan or log what a block of cells became, and let people be away."""
    for one in pasting.contacts:
        add_typed(edit, one.typed, one.person.employee_id, one.week, today)
    add_absences(
        edit, [absence_of(one.typed, one.person.employee_id, one.first_on, one.last_on) for one in pasting.absences]
    )
