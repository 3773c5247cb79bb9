"""Freezing somebody: where it is done, the strip that says so over every tab, and what then can only be looked at."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.remarks import of_note
from distance_leader.presentation.sentences import sentence
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.forms.controls import Control
from ui.forms.field_row import FieldRow
from ui.forms.idle_undo import AddLine

_WHY = Field("Employee", "frozen_why", msg("Why"), Shape.LINE, msg("a note is disputed"), remark=of_note)


class Freezing(QWidget):
    """A reason and a button; Enter in the reason freezes too."""

    wanted = Signal(str)
    """The reason; it may be empty."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.why = FieldRow(_WHY, context)
        freeze = QPushButton(context.text(msg("Free&ze")))
        freeze.clicked.connect(lambda _checked: self._on_wanted())
        self.why.control.given.connect(lambda: self.why.remark(None, self.why.control.value(date.min)))
        holder = QWidget()
        FlowLayout(holder).addWidget(freeze)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.why)
        layout.addWidget(holder)

    def show_person(self, person: Employee) -> None:
        """For somebody who is frozen there is nothing to do here."""
        self.why.say("")
        self.why.control.show_value("", date.min)
        self.why.remark(None, "")
        self.setVisible(person.frozen_on is None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_wanted()
        else:
            super().keyPressEvent(event)

    def _on_wanted(self) -> None:
        try:
            self.wanted.emit(self.why.control.value(date.min))
        except InvalidValueError as error:
            self.why.say(self._context.text(sentence(error)))


class FrozenStrip(QWidget):
    """Since when somebody is frozen, why, what that means, and the way back."""

    take_up_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self.take_up = QPushButton(context.text(msg("Take &up again")))
        self.take_up.clicked.connect(lambda _checked: self.take_up_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._said, 1)
        row.addWidget(self.take_up)
        self.hide()

    def show_person(self, person: Employee) -> None:
        """Seen only while somebody is frozen."""
        if person.frozen_on is not None:
            since = formats(self._context.language).long_date(person.frozen_on)
            head = msg("Frozen since {day}: {why}.", day=since, why=person.frozen_why.rstrip("."))
            plain = msg("Frozen since {day}.", day=since)
            means = msg("Nothing is changed, planned, reminded of or drawn; all that is held can be handed out.")
            said = (head if person.frozen_why else plain, means)
            self._said.setText(" ".join(self._context.text(one) for one in said))
        self.setVisible(person.frozen_on is not None)


def let_lie(tab: QWidget, *, is_frozen: bool) -> None:
    """What stands in forms can only be looked at, and lists take no new line."""
    for control in tab.findChildren(Control):
        control.let_lie(is_still=is_frozen)
    for line in tab.findChildren(AddLine):
        line.setEnabled(not is_frozen)
