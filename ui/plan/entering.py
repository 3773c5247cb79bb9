"""Typing in the plan: where the line opens, and how the cells go on when its words are taken."""

from functools import cached_property
from typing import TYPE_CHECKING

from ui.context import Context

if TYPE_CHECKING:  # the words take a while to load: they come with the first letter
    from distance_leader.planning.typed_absence import TypedAbsence
    from distance_leader.planning.typed_contact import TypedContact
    from distance_leader.presentation.retyping import Retyping
    from ui.plan.cell_entry import CellEntry
    from ui.plan.page import PlanPage


class Entering:
    """Opens the line over the current cell of the page."""

    def __init__(self, context: Context, page: "PlanPage") -> None:
        self._context, self._page = context, page

    @cached_property
    def _entry(self) -> "CellEntry":
        """The line over a cell, made when it is first wanted."""
        from ui.plan.cell_entry import CellEntry  # noqa: PLC0415 - its words take a while to load

        made = CellEntry(self._context, self._page.view)
        made.taken.connect(self._on_taken)
        made.retyped.connect(self._on_retyped)
        made.filled.connect(self._page.acts.putting.fill)
        made.left.connect(self._page.view.setFocus)
        return made

    def begin(self, text: str) -> None:
        """Open for a contact that is not there yet."""
        view, grid = self._page.view, self._page.model.grid
        if not view.currentIndex().isValid():
            view.setFocus()
        index = view.currentIndex()
        if index.isValid():
            person, week = grid.people[index.row()], grid.weeks[index.column()]
            self._entry.set_person(person.employee_id, week)
            self._entry.begin(week, grid.today, text)

    def retype(self) -> None:
        """Open with the phrase of the contact that the panel shows."""
        retyping = self._page.acts.retyping()
        if retyping is not None:
            self._entry.set_person(retyping.contact.employee_id, retyping.contact.week)
            self._entry.retype(retyping)

    def _on_taken(self, typed: "TypedContact | TypedAbsence", rows: int, columns: int) -> None:
        index = self._page.view.currentIndex()
        self._go_on(rows, columns, is_done=self._page.acts.take(typed, index.row(), index.column()))

    def _on_retyped(self, retyping: "Retyping", typed: "TypedContact", rows: int, columns: int) -> None:
        self._go_on(rows, columns, is_done=self._page.acts.retype(retyping, typed))

    def _go_on(self, rows: int, columns: int, *, is_done: bool) -> None:
        """To the next cell; where the words were refused, back to them: they are not lost."""
        view, model = self._page.view, self._page.model
        if not is_done and (rows or columns):
            self._entry.reopen()
            return
        index = view.currentIndex()
        row = max(0, min(index.row() + rows, model.rowCount() - 1))
        column = max(0, min(index.column() + columns, model.columnCount() - 1))
        view.choose(row, column)
