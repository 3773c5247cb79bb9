"""A bar for lasting states: sample data, a file that may only be looked at, an error of the program."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class InfoBar(QWidget):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("info")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 7, 24, 7)
        layout.addWidget(self._said)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence; an empty one hides the bar."""
        self._said.setText(text)
        self.setVisible(bool(text))
