"""A row of buttons of which one is chosen: what a short closed question is answered by."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.flow_layout import FlowLayout
from ui.text_size import hold
from ui.theme import strong_width


class Choice(QWidget):
    """Buttons of which one is chosen; `values` are what they stand for."""

    chosen = Signal()

    def __init__(self, name: str, values: dict[Any, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values = list(values)
        flow = FlowLayout(self)
        for place, (value, text) in enumerate(values.items()):
            button = QPushButton(text)
            button.setProperty("role", "choice")
            button.setCheckable(True)
            hold(button, minimumWidth=strong_width(text))
            button.setAccessibleDescription(name)
            self._group.addButton(button, place)
            flow.addWidget(button)
            if value is None:
                button.setChecked(True)
        self._group.idClicked.connect(lambda _place: self.chosen.emit())

    @property
    def value(self) -> Any:
        """What is chosen; None for nothing."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def show_value(self, value: Any) -> None:
        """Choose something, without `chosen`."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def take(self, value: Any) -> bool:
        """Choose as its user does; False where there is no such button."""
        if value not in self._values:
            return False
        self.show_value(value)
        self.chosen.emit()
        return True

    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of the buttons."""
        return any(one.hasFocus() for one in self._group.buttons())

    def take_keyboard(self) -> None:
        """The keyboard goes to the button that is chosen, else to the first."""
        (self._group.checkedButton() or self._group.buttons()[0]).setFocus(Qt.FocusReason.TabFocusReason)
