"""Controls with several parts: the foci as buttons, the working hours of a week."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.hours import WorkingHours
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, hours_of
from distance_leader.presentation.labels import short_label
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.forms.controls import Control


class ChoicesControl(Control):
    """One or more words of a closed set, each a button that is on or off."""

    def __init__(self, field: Field, context: Context) -> None:
        holder = QWidget()
        super().__init__(field, context, holder)
        flow = FlowLayout(holder)
        self._buttons: dict[Any, QPushButton] = {}
        for word in field.words or ():
            button = QPushButton(context.text(short_label(word)))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked: self.given.emit())
            flow.addWidget(button)
            self._buttons[word] = button
        self.setFocusProxy(next(iter(self._buttons.values())))

    def value(self, today: date) -> Any:
        chosen = frozenset(word for word, button in self._buttons.items() if button.isChecked())
        if not chosen and not self.field.may_be_empty:
            raise InvalidValueError(self.field.kind, self.field.name, Problem.EMPTY)
        return chosen

    def show_value(self, value: Any, today: date) -> None:
        for word, button in self._buttons.items():
            button.setChecked(word in value)


class HoursControl(Control):
    """Seven lines, Monday first; an empty one is a day off."""

    def __init__(self, field: Field, context: Context) -> None:
        holder = QWidget()
        super().__init__(field, context, holder)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self._lines: list[QLineEdit] = []
        for row, name in enumerate(formats(context.language).weekdays):
            line = QLineEdit()
            line.setPlaceholderText(context.text(msg("off")))
            line.setAccessibleName(f"{context.text(field.label)}, {name}")
            line.editingFinished.connect(self._on_finished)
            grid.addWidget(QLabel(name), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(line, row, 1)
            self._lines.append(line)
        self._shown: list[str] = []
        self.setFocusProxy(self._lines[0])

    def is_being_typed(self) -> bool:
        return [line.text() for line in self._lines] != self._shown

    def value(self, today: date) -> Any:
        return hours_of([line.text() for line in self._lines])

    def show_value(self, value: Any, today: date) -> None:
        hours: WorkingHours = value
        self._shown = ["" if span is None else str(span) for span in hours.days]
        for line, text in zip(self._lines, self._shown, strict=True):
            line.setText(text)

    def _on_finished(self) -> None:
        texts = [line.text() for line in self._lines]
        if texts != self._shown:
            self._shown = texts
            self.given.emit()
