"""Columns of parts that scroll together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_GAP = 24


def column(*parts: QWidget) -> QWidget:
    """Parts one under another."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return holder


class Columns(QScrollArea):
    """Columns beside one another, as wide as they are worth."""

    def __init__(self, *columns: tuple[QWidget, int]) -> None:
        super().__init__()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 8, 16)
        row.setSpacing(_GAP)
        for inner, stretch in columns:
            row.addWidget(inner, stretch)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(holder)
