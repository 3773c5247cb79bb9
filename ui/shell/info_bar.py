"""A bar for lasting states: sample data, a file that may only be looked at, an error of the program."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class InfoBar(QWidget):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("info")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._act = QPushButton()
        self._act.setProperty("role", "link")
        self._do: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 7, 24, 7)
        layout.addWidget(self._said, 1)
        layout.addWidget(self._act)
        self._act.clicked.connect(self._on_act)
        self.hide()

    def say(self, text: str, act: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence, and what can be done about it; an empty one hides the bar."""
        self._said.setText(text)
        self._act.setText(act)
        self._do = do
        self._act.setVisible(bool(act))
        self.setVisible(bool(text))

    def _on_act(self) -> None:
        if self._do is not None:
            self._do()
