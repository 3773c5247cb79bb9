"""A strip for someone new: name, customer, time zone, since when."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.i18n.message import msg
from distance_leader.presentation.deeds import person_added
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.sentences import sentence
from distance_leader.services.people import NewPerson, add_person, someone_new
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of
from ui.context import Context
from ui.forms.field_row import FieldRow

_FIELDS = (
    Field("Employee", "name", msg("Name"), Shape.LINE, msg("first and last name")),
    Field("Customer", "name", msg("Customer"), Shape.LINE, msg("may be empty")),
    Field("Assignment", "zone", msg("Time zone"), Shape.ZONE),
    Field("Assignment", "starts_on", msg("There since"), Shape.DATE),
)


class NewPersonStrip(QWidget):
    """Non-modal; Enter adds and stays for the next one, Esc closes."""

    added = Signal(object)
    """The id of the new employee."""
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._rows = [FieldRow(field, context) for field in _FIELDS]
        self._add = QPushButton(context.text(msg("Add")))
        self._add.setProperty("role", "primary")
        self._close = QPushButton(context.text(msg("Close")))
        row = QHBoxLayout()
        row.setSpacing(12)
        for part, stretch in zip(self._rows, (6, 5, 5, 3), strict=True):
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        for button in (self._add, self._close):
            holder = QVBoxLayout()
            holder.setSpacing(4)
            holder.addWidget(QLabel(" "))  # as high as the names of the fields
            holder.addWidget(button)
            holder.addStretch(1)
            row.addLayout(holder)
        title = QLabel(context.text(msg("Someone new")))
        title.setProperty("tone", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(title)
        layout.addLayout(row)
        self._add.clicked.connect(self._on_add)
        self._close.clicked.connect(self.closed)
        self.hide()

    def begin(self, today: date) -> None:
        """Open, empty, in the leader's own zone."""
        self._today = today
        with self._context.open_workspace.look() as look:
            zone = home_of(look).zone
        for row, value in zip(self._rows, ("", "", zone, today), strict=True):
            row.say("")
            row.control.show_value(value, today)
        self.show()
        self._rows[0].control.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_add()
        else:
            super().keyPressEvent(event)

    def _on_add(self) -> None:
        for row in self._rows:
            row.say("")
        try:
            name, customer, zone, since = (row.control.value(self._today) for row in self._rows)
            with self._context.open_workspace.read() as reader:
                employee = someone_new(leader_of(reader), name=name)
            new = NewPerson(employee=employee, zone=zone, since=since or self._today, customer=customer)
            with self._context.open_workspace.edit(person_added(name)) as edit:
                add_person(edit, new)
        except InvalidValueError as error:
            self._say(error)
            return
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
            return
        self.begin(self._today)
        self.added.emit(new.employee.id)

    def _say(self, error: InvalidValueError) -> None:
        at = {"Employee": 0, "Customer": 1}.get(error.kind, 3 if error.field == "starts_on" else 2)
        self._rows[at].say(self._context.text(sentence(error)))
        self._rows[at].control.setFocus()
