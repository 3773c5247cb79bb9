"""A strip to keep what is over for a reason, until a day."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.errors import InvalidValueError
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.sentences import sentence
from ui.context import Context
from ui.forms.field_row import FieldRow

_FIELDS = (
    Field("KeptLonger", "until_on", msg("Keep until"), Shape.DATE),
    Field("KeptLonger", "reason", msg("Reason"), Shape.LINE, msg("a case that runs")),
)


class KeepStrip(QWidget):
    """Enter keeps, Esc closes."""

    wanted = Signal(object, str)
    """The day and the reason."""
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._today = date.min
        self._rows = {field.name: FieldRow(field, context) for field in _FIELDS}
        keep = QPushButton(context.text(msg("Keep")))
        keep.setProperty("role", "primary")
        close = QPushButton(context.text(msg("Close")))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        for part, stretch in zip(self._rows.values(), (1, 3), strict=True):
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        for button in (keep, close):
            holder = QVBoxLayout()
            holder.addStretch(1)
            holder.addWidget(button)
            row.addLayout(holder)
        keep.clicked.connect(lambda _checked: self._on_keep())
        close.clicked.connect(lambda _checked: self.closed.emit())
        self.hide()

    def begin(self, today: date) -> None:
        """Open with a year from today."""
        self._today = today
        self._rows["until_on"].control.show_value(today.replace(year=today.year + 1, day=min(today.day, 28)), today)
        self._rows["reason"].control.show_value("", today)
        for row in self._rows.values():
            row.say("")
        self.show()
        self._rows["reason"].control.setFocus()

    def refuse(self, error: InvalidValueError) -> None:
        """Say what is wrong beside its field."""
        self._rows.get(error.field, self._rows["reason"]).say(self._context.text(sentence(error)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_keep()
        else:
            super().keyPressEvent(event)

    def _on_keep(self) -> None:
        for row in self._rows.values():
            row.say("")
        try:
            until = self._rows["until_on"].control.value(self._today)
            reason = self._rows["reason"].control.value(self._today)
            if until is None:
                until = self._today
        except InvalidValueError as error:
            self.refuse(error)
            return
        self.wanted.emit(until, reason)
