"""The two views of the side panel, made of forms: a contact, and a person with the present assignment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QWidget

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import msg
from distance_leader.presentation.assignment_fields import ASSIGNMENT_FIELDS, PLACE
from distance_leader.presentation.chips import in_words, week_title
from distance_leader.presentation.collections import ABSENCES, AGREEMENTS
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from distance_leader.presentation.field import of_part
from distance_leader.presentation.fields import CONTACT_FIELDS
from distance_leader.presentation.plan_grid import Grid
from distance_leader.storage.queries.plan import ChipRow, StaffRow
from ui.context import Context
from ui.forms.form import Form
from ui.forms.listing import Listing
from ui.plan.panel_parts import fill, plain_label


class ContactView(QScrollArea):
    """One contact of the cell; of several, which one."""

    step_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._heading = plain_label(12.5, is_strong=True)
        self._count = plain_label(9.5)
        self._chooser = self._make_chooser()
        self._words = plain_label(9.5, is_muted=True)
        self._form = Form(context, CONTACT_FIELDS, msg("contact"))
        fill(self, self._heading, self._chooser, self._words, self._form)

    def show_contact(self, grid: Grid, person: StaffRow, chips: tuple[ChipRow, ...], chosen: int) -> None:
        """Show one of the contacts of a cell, on both clocks."""
        row = chips[chosen]
        with self._context.open_workspace.read() as reader:
            contact = reader.get(Contact, row.id)
        if contact is None:
            return
        self._heading.setText(week_title(IsoWeek.parse(row.week), self._context.language))
        self._chooser.setVisible(len(chips) > 1)
        self._count.setText(self._context.text(msg("{number} of {count}", number=chosen + 1, count=len(chips))))
        self._words.setText(in_words(row, self._context.language, grid.clock, person.zone, grid.odd(row)))
        self._form.show_entity(contact, grid.today)

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self._form.rows["state"].control.setFocus()

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the contact."""
        self._form.follow(change_set)

    def _make_chooser(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for text, name, by in (("‹", msg("Previous contact"), -1), ("›", msg("Next contact"), 1)):
            button = QPushButton(text)
            button.setProperty("role", "icon")
            button.setAccessibleName(self._context.text(name))
            button.clicked.connect(lambda _checked, by=by: self.step_wanted.emit(by))
            row.addWidget(button)
        row.insertWidget(1, self._count)
        row.addStretch(1)
        return holder


class PersonView(QScrollArea):
    """The person, and where this person is now."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._employee = Form(context, EMPLOYEE_FIELDS, msg("person"))
        self._section = plain_label(12.5, is_strong=True)
        self._section.setText(context.text(msg("Assignment")))
        self._assignment = Form(context, of_part(ASSIGNMENT_FIELDS, PLACE), msg("assignment"))
        self._lists = [Listing(context, one) for one in (ABSENCES, AGREEMENTS)]
        fill(self, self._employee, self._section, self._assignment, *self._lists)

    def show_person(self, grid: Grid, person: StaffRow) -> None:
        """Show someone, with the assignment that counts today."""
        with self._context.open_workspace.read() as reader:
            employee = reader.get(Employee, person.employee_id)
            stay = reader.get(Assignment, person.assignment_id) if person.assignment_id else None
            at = reader.get(Customer, stay.customer_id) if stay and stay.customer_id else None
        if employee is None:
            return
        self._employee.show_entity(employee, grid.today)
        for one in self._lists:
            one.show_of(employee.id)
        self._section.setVisible(stay is not None)
        self._assignment.setVisible(stay is not None)
        if stay is not None:
            self._assignment.show_entity(stay, grid.today, {"customer": at.name if at else ""})

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the person or the assignment."""
        for form in (self._employee, self._assignment):
            form.follow(change_set)
        for one in self._lists:
            one.follow(change_set)
