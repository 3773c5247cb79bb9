"""The side panel of the Plan page: the contact of the current cell, and the person of its row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import msg
from distance_leader.presentation.chips import in_words, week_title
from distance_leader.presentation.fields import ASSIGNMENT_FIELDS, CONTACT_FIELDS, EMPLOYEE_FIELDS
from distance_leader.presentation.plan_grid import Grid
from distance_leader.storage.queries.contacts import ChipRow, chip_row
from distance_leader.storage.queries.people import StaffRow
from ui.context import Context
from ui.forms.form import Form
from ui.theme import font

_CONTACT, _NOTHING, _PERSON = range(3)


class PlanPanel(QWidget):
    """Two views, Contact and Person, of what is chosen in the grid."""

    person_archived = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._grid: Grid | None = None
        self._person: StaffRow | None = None
        self._chips: tuple[ChipRow, ...] = ()
        self._chosen = 0
        self._name = _plain_label(13, is_strong=True)
        self._place = _plain_label(9.5, is_strong=False)
        self._place.setProperty("tone", "muted")
        self._tabs, self._buttons = self._make_tabs()
        self._which = self._make_chooser()
        self._heading = _plain_label(12.5, is_strong=True)
        self._contact = Form(context, CONTACT_FIELDS, msg("contact"))
        self._employee = Form(context, EMPLOYEE_FIELDS, msg("person"))
        self._assignment = Form(context, ASSIGNMENT_FIELDS, msg("assignment"))
        self._hint = _plain_label(10, is_strong=False)
        self._hint.setProperty("tone", "muted")
        self._stack = self._make_stack()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 18, 0, 0)
        layout.setSpacing(6)
        for part in (self._name, self._place):
            part.setContentsMargins(20, 0, 20, 0)
            layout.addWidget(part)
        layout.addLayout(self._tabs)
        layout.addWidget(self._stack, 1)

    def show_cell(self, grid: Grid, row: int, column: int) -> None:
        """Show the contacts of a cell, and its person."""
        self._grid = grid
        person = grid.people[row]
        if self._person is None or self._person.employee_id != person.employee_id:
            self._chosen = 0
        self._person, self._chips = person, grid.chips(row, column)
        self._chosen = min(self._chosen, max(len(self._chips) - 1, 0))
        self._heading.setText(week_title(grid.weeks[column], self._context.language))
        self._hint.setText(self._context.text(msg("No contact in this week. Type in the cell: wellbeing thu 8:30")))
        self._show()

    def show_nothing(self) -> None:
        """There is nobody to show."""
        self._person, self._chips = None, ()
        self._show()

    def show_person(self) -> None:
        """Turn to the person's view."""
        self._buttons[1].setChecked(True)
        self._show()

    def focus_contact(self) -> None:
        """Go to the first field of the contact."""
        self._buttons[0].setChecked(True)
        self._show()
        self._contact.rows["state"].control.setFocus()

    def chosen_contact(self) -> ChipRow | None:
        """Which of the cell's contacts the keys act on."""
        return self._chips[self._chosen] if self._chips else None

    def step(self, by: int) -> None:
        """Choose another contact of the same cell."""
        if self._chips:
            self._chosen = (self._chosen + by) % len(self._chips)
            self._show()

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the entities shown."""
        for form in (self._contact, self._employee, self._assignment):
            form.follow(change_set)

    def _show(self) -> None:
        person = self._person
        self.setEnabled(person is not None)
        self._name.setText(person.name if person else "")
        self._place.setText(
            " · ".join(part for part in (person.title, person.customer, person.site) if part) if person else ""
        )
        if person is None or self._grid is None:
            self._stack.setCurrentIndex(_NOTHING)
            self._hint.setText("")
            return
        if self._buttons[1].isChecked():
            self._show_person_forms(person)
        elif self._chips:
            self._show_contact(self._chips[self._chosen])
        else:
            self._stack.setCurrentIndex(_NOTHING)

    def _show_contact(self, row: ChipRow) -> None:
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, row.id)
        if contact is None or self._grid is None:
            return
        many = len(self._chips) > 1
        self._which.setVisible(many)
        self._count.setText(
            self._context.text(msg("{number} of {count}", number=self._chosen + 1, count=len(self._chips)))
        )
        self._contact.show_entity(contact, self._grid.today)
        there = self._person.zone if self._person else self._grid.home
        self._both.setText(in_words(chip_row(contact), self._context.language, self._grid.home, there))
        self._stack.setCurrentIndex(_CONTACT)

    def _show_person_forms(self, person: StaffRow) -> None:
        today = self._grid.today if self._grid else None
        with self._context.open_workspace.read() as reader:
            employee = reader.get(Employee, person.employee_id)
            stay = reader.get(Assignment, person.assignment_id) if person.assignment_id else None
            at = reader.get(Customer, stay.customer_id) if stay and stay.customer_id else None
        if employee is None or today is None:
            return
        self._employee.show_entity(employee, today)
        self._assignment.setVisible(stay is not None)
        if stay is not None:
            self._assignment.show_entity(stay, today, {"customer": at.name if at else ""})
        self._stack.setCurrentIndex(_PERSON)

    def _make_tabs(self) -> tuple[QHBoxLayout, list[QPushButton]]:
        row = QHBoxLayout()
        row.setContentsMargins(20, 6, 20, 4)
        row.setSpacing(6)
        group = QButtonGroup(self)
        buttons = []
        for text in (msg("Contact"), msg("Person")):
            button = QPushButton(self._context.text(text))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.clicked.connect(self._show)
            group.addButton(button)
            row.addWidget(button)
            buttons.append(button)
        buttons[0].setChecked(True)
        row.addStretch(1)
        return row, buttons

    def _make_chooser(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self._count = _plain_label(9.5, is_strong=False)
        for text, name, by in (("‹", msg("Previous contact"), -1), ("›", msg("Next contact"), 1)):
            button = QPushButton(text)
            button.setProperty("role", "icon")
            button.setAccessibleName(self._context.text(name))
            button.clicked.connect(lambda _checked, by=by: self.step(by))
            row.addWidget(button)
        row.insertWidget(1, self._count)
        row.addStretch(1)
        return holder

    def _make_stack(self) -> QStackedWidget:
        stack = QStackedWidget()
        self._both = _plain_label(9.5, is_strong=False)
        self._both.setProperty("tone", "muted")
        section = _plain_label(12.5, is_strong=True)
        section.setText(self._context.text(msg("Assignment")))
        stack.addWidget(_scrolling(self._heading, self._which, self._both, self._contact))
        stack.addWidget(_scrolling(self._hint))
        stack.addWidget(_scrolling(self._employee, section, self._assignment))
        return stack


def _plain_label(points: float, *, is_strong: bool) -> QLabel:
    """A label for texts of the user's: wrapped, and never read as mark-up."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(points, is_strong=is_strong))
    made.setWordWrap(True)
    return made


def _scrolling(*parts: QWidget) -> QScrollArea:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(20, 6, 20, 20)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
