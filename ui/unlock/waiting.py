"""Stands in the window while the file is shut for a long act."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message
from ui.centered import center
from ui.context import Context
from ui.theme import font


class WaitingPage(QWidget):
    """One sentence: what is being done."""

    def __init__(self, context: Context, told: Message) -> None:
        super().__init__()
        self.setObjectName("page")
        said = QLabel(context.text(told))
        said.setFont(font(12.5, is_strong=True))
        said.setWordWrap(True)
        box = QVBoxLayout()
        box.addWidget(said)
        center(self, box)
