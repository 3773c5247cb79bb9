"""The side panel of the Plan page: the contact of the current cell, and the person of its row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.i18n.message import msg
from distance_leader.presentation.plan_grid import Grid
from distance_leader.storage.queries.plan import ChipRow, StaffRow
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.plan.panel_parts import plain_label, scrolling

if TYPE_CHECKING:  # the forms bring SQLAlchemy, so they come when the panel is looked at
    from ui.plan.panel_views import ContactView, PersonView
    from ui.plan.prepare_view import PrepareView


class PlanPanel(QWidget):
    """Three views, Contact, Person and Prepare, of what is chosen in the grid. Hidden, it reads and makes nothing."""

    left = Signal()
    """Esc: the keyboard goes back to the cell."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._grid: Grid | None = None
        self._person: StaffRow | None = None
        self._column = 0
        self._chips: tuple[ChipRow, ...] = ()
        self._chosen = 0
        self._contact: ContactView | None = None
        self._person_view: PersonView | None = None
        self._prepare: PrepareView | None = None
        self._is_built = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)

    def _build(self) -> None:
        """Make what stands here, when it is first wanted: a hidden panel costs the start nothing."""
        if self._is_built:
            return
        self._is_built = True
        self._name = plain_label(13, is_strong=True)
        self._place = plain_label(9.5, is_muted=True)
        self._tabs, self._buttons = self._make_tabs()
        self._hint = plain_label(10, is_muted=True)
        self._stack = QStackedWidget()
        self._nothing = scrolling(self._hint)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 18, 0, 0)
        layout.setSpacing(6)
        for part in (self._name, self._place):
            part.setContentsMargins(20, 0, 20, 0)
            layout.addWidget(part)
        layout.addWidget(self._tabs)
        layout.addWidget(self._stack, 1)

    def show_cell(self, grid: Grid, row: int, column: int) -> None:
        """Show the contacts of a cell, and its person."""
        person = grid.people[row]
        is_other = self._person is None or self._person.key != person.key or self._column != column
        before = self.chosen_contact()
        self._grid, self._person, self._column = grid, person, column
        self._chips = grid.chips(row, column)
        if is_other or before is None:
            self._chosen = 0
        else:  # another hour can put it elsewhere in its cell: what is typed next is still meant for it
            self._chosen = self._place_of(before.key, min(self._chosen, max(len(self._chips) - 1, 0)))
        self._timer.start()

    def show_nothing(self) -> None:
        """There is nobody to show."""
        self._person, self._chips = None, ()
        self._timer.start()

    def show_person(self) -> None:
        """Turn to the person's view."""
        self._build()
        self._buttons[1].setChecked(True)
        self._show()

    def prepare(self) -> None:
        """Turn to what is to be known before a talk."""
        self._build()
        self._buttons[2].setChecked(True)
        self._show()
        if self._prepare is not None:
            self._prepare.focus_first()

    def focus_contact(self) -> None:
        """Go to the first field of the contact."""
        self._build()
        self._buttons[0].setChecked(True)
        self._show()
        if self._contact is not None:
            self._contact.focus_first()

    def chosen_contact(self) -> ChipRow | None:
        """Which of the cell's contacts the keys act on."""
        return self._chips[self._chosen] if self._chips else None

    def choose(self, key: str) -> None:
        """Show one of the cell's contacts, by its key."""
        self._chosen = self._place_of(key, self._chosen)
        self._build()
        self._buttons[0].setChecked(True)
        self._show()

    def _place_of(self, key: str, otherwise: int) -> int:
        return next((place for place, chip in enumerate(self._chips) if chip.key == key), otherwise)

    def step(self, by: int) -> None:
        """Choose another contact of the same cell."""
        if self._chips:
            self._chosen = (self._chosen + by) % len(self._chips)
            self._show()

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the entities shown."""
        for view in (self._contact, self._person_view, self._prepare):
            if view is not None:
                view.follow(change_set)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build()
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self._timer.stop()
        if not self._is_built:
            return
        person, grid = self._person, self._grid
        self.setEnabled(person is not None)
        parts = (person.title, person.customer, person.site) if person else ()
        self._name.setText(person.name if person else "")
        self._place.setText(" · ".join(part for part in parts if part))
        if not self.isVisible():
            return
        if person is None or grid is None:
            self._hint.clear()
            self._stack.setCurrentWidget(self._nothing)
        elif self._buttons[1].isChecked():
            self._show_person_view(person, grid)
        elif self._buttons[2].isChecked():
            self._show_preparation(person, grid)
        elif self._chips:
            self._show_contact_view(person, grid)
        else:
            said = msg("No contact in this week. Type in the cell: wellbeing thu 8:30")
            self._hint.setText(self._context.text(said))
            self._stack.setCurrentWidget(self._nothing)

    def _show_contact_view(self, person: StaffRow, grid: Grid) -> None:
        if self._contact is None:
            from ui.plan.panel_views import ContactView  # noqa: PLC0415 - see above

            self._contact = ContactView(self._context)
            self._contact.step_wanted.connect(self.step)
            self._stack.addWidget(self._contact)
        self._contact.show_contact(grid, person, self._chips, self._chosen)
        self._stack.setCurrentWidget(self._contact)

    def _show_person_view(self, person: StaffRow, grid: Grid) -> None:
        if self._person_view is None:
            from ui.plan.panel_views import PersonView  # noqa: PLC0415 - see above

            self._person_view = PersonView(self._context)
            self._stack.addWidget(self._person_view)
        self._person_view.show_person(grid, person)
        self._stack.setCurrentWidget(self._person_view)

    def _show_preparation(self, person: StaffRow, grid: Grid) -> None:
        if self._prepare is None:
            from ui.plan.prepare_view import PrepareView  # noqa: PLC0415 - see above

            self._prepare = PrepareView(self._context)
            self._stack.addWidget(self._prepare)
        self._prepare.show_person(grid, person)
        self._stack.setCurrentWidget(self._prepare)

    def _make_tabs(self) -> tuple[QWidget, list[QPushButton]]:
        """The views' buttons; in a language of long words they take two rows."""
        holder = QWidget()
        holder.setContentsMargins(20, 6, 20, 4)
        row = FlowLayout(holder)
        group = QButtonGroup(self)
        buttons = []
        for text in (msg("Contact"), msg("Person"), msg("Prepare")):
            button = QPushButton(self._context.text(text))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.clicked.connect(self._show)
            group.addButton(button)
            row.addWidget(button)
            buttons.append(button)
        buttons[0].setChecked(True)
        return holder, buttons
