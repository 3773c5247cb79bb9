"""Cards, and the titles of parts of a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import font


def section(text: str) -> QLabel:
    """The title of a part."""
    label = QLabel(text)
    label.setFont(font(12.5, is_strong=True))
    label.setWordWrap(True)
    return label


def empty_state(text: str, button: QPushButton) -> QWidget:
    """Where nothing is yet: one sentence, and the one thing that leads on."""
    said = QLabel(text)
    said.setFont(font(12.5))
    said.setAlignment(Qt.AlignmentFlag.AlignCenter)
    said.setWordWrap(True)
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.addStretch(1)
    layout.addWidget(said)
    layout.addSpacing(12)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(1)
    return card(holder)


def card(*parts: QWidget, margin: int = 16) -> QWidget:
    """Parts on a card of their own."""
    holder = QWidget()
    holder.setObjectName("card")
    holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    return holder
