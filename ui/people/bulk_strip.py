"""A strip over the list: one field of all chosen people at once."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from distance_leader.domain.errors import InvalidValueError
from distance_leader.i18n.message import msg, nmsg
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.sentences import sentence
from ui.context import Context
from ui.forms.field_row import FieldRow

BULK_FIELDS = tuple(
    field
    for field in EMPLOYEE_FIELDS
    if field.name not in ("name", "email", "phone") and field.shape not in (Shape.NOTE, Shape.HOURS)
)
"""What several people can have in common."""


class BulkStrip(QWidget):
    """Choose a field and a value; Enter gives it to all who are chosen, Esc closes."""

    wanted = Signal(object, object)
    """The field and the value."""
    closed = Signal()

    def __init__(self, context: Context, count: Callable[[], int]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._count = context, count
        self._today = date.min
        self._fields = QComboBox()
        self._fields.setAccessibleName(context.text(msg("Field")))
        self._rows: list[FieldRow] = []
        self._stack = QStackedWidget()
        for field in BULK_FIELDS:
            self._fields.addItem(context.text(field.label))
            row = FieldRow(field, context)
            self._rows.append(row)
            self._stack.addWidget(self._at_top(row))
        self._apply = QPushButton()
        self._apply.setProperty("role", "primary")
        close = QPushButton(context.text(msg("Close")))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._labelled(context.text(msg("Field")), self._fields), 2)
        line.addWidget(self._stack, 3, Qt.AlignmentFlag.AlignTop)
        for button in (self._apply, close):
            line.addWidget(self._labelled(" ", button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addLayout(line)
        self._fields.currentIndexChanged.connect(self._on_field)
        self._apply.clicked.connect(self._on_apply)
        close.clicked.connect(self.closed)
        self.hide()

    def begin(self, defaults: Any, today: date) -> None:
        """Open, with the values of the current person to start from."""
        self._today = today
        for row in self._rows:
            row.say("")
            row.control.show_value(getattr(defaults, row.control.field.name), today)
        self.follow()
        self.show()
        self._fields.setFocus()

    def follow(self) -> None:
        """Say for how many people it will be."""
        said = nmsg("Set for {count} person", "Set for {count} people", self._count())
        self._apply.setText(self._context.text(said))
        self._apply.setEnabled(self._count() > 0)

    def refuse(self, error: InvalidValueError) -> None:
        """Why the value cannot be given to them."""
        self._rows[self._fields.currentIndex()].say(self._context.text(sentence(error)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_apply()
        else:
            super().keyPressEvent(event)

    def _on_field(self, index: int) -> None:
        self._stack.setCurrentIndex(index)

    def _on_apply(self) -> None:
        row = self._rows[self._fields.currentIndex()]
        row.say("")
        field: Field = row.control.field
        try:
            value = row.control.value(self._today)
        except InvalidValueError as error:
            row.say(self._context.text(sentence(error)))
            return
        self.wanted.emit(field, value)

    def _at_top(self, row: QWidget) -> QWidget:
        """As high as it is, in a stack as high as its highest."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        column.addStretch(1)
        return holder

    def _labelled(self, text: str, inner: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        name = QLabel(text)
        name.setProperty("tone", "muted")
        column.addWidget(name)
        column.addWidget(inner)
        column.addStretch(1)
        return holder
