"""Small parts of the side panel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme import font


def plain_label(points: float, *, is_strong: bool = False, is_muted: bool = False) -> QLabel:
    """A label for texts of the user's: wrapped, and never read as mark-up."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(points, is_strong=is_strong))
    made.setWordWrap(True)
    if is_muted:
        made.setProperty("tone", "muted")
    return made


def scrolling(*parts: QWidget) -> QScrollArea:
    """Parts one under another, which scroll when they are too high."""
    area = QScrollArea()
    fill(area, *parts)
    return area


def fill(area: QScrollArea, *parts: QWidget) -> None:
    """As `scrolling`, into an area that is there already."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(20, 6, 20, 20)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
