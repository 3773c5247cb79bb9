"""The side panel's third view: what to know before a talk, and what to tick during it."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.presentation.collections import ACTIONS, POINTS, REQUESTS
from distance_leader.presentation.plan_grid import Grid
from distance_leader.presentation.preparation import prepare
from distance_leader.storage.queries.plan import StaffRow
from ui.context import Context
from ui.forms.listing import Listing
from ui.plan.panel_parts import fill, plain_label

_LISTED = (POINTS, ACTIONS, REQUESTS)


class PrepareView(QScrollArea):
    """Words that are read, and lists that are worked with."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person: StaffRow | None = None
        self._place = plain_label(9.5, is_muted=True)
        self._words = QWidget()
        self._column = QVBoxLayout(self._words)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.lists = [Listing(context, one) for one in _LISTED]
        fill(self, self._place, *self.lists, self._words)

    def show_person(self, grid: Grid, person: StaffRow) -> None:
        """Show someone's preparation."""
        del grid
        self._person = person
        for one in self.lists:
            one.show_of(person.employee_id)
        self._show_words()

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of it."""
        for one in self.lists:
            one.follow(change_set)
        if self._person is not None and self.isVisible():
            self._show_words()

    def focus_first(self) -> None:
        """Give the keyboard to the line for a new point."""
        self.lists[0].line.setFocus()

    def _show_words(self) -> None:
        if self._person is None:
            return
        now, language = self._context.clock.now(), self._context.language
        with self._context.open_workspace.read() as reader:
            page = prepare(reader, self._person.employee_id, now, language, with_private=True)
        while (item := self._column.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        if page is None:
            return
        self._place.setText(page.clock)
        self._place.setVisible(bool(page.clock))
        listed = {collection.title for collection in _LISTED}
        for part in page.parts:
            if part.title in listed:
                continue
            title = plain_label(10.5, is_strong=True)
            title.setText(self._context.text(part.title))
            title.setContentsMargins(0, 8, 0, 0)
            self._column.addWidget(title)
            for line in part.lines:
                words = plain_label(10)
                words.setText(line)
                self._column.addWidget(words)
