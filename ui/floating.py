"""A frame over the window, which gives the keyboard back to where it was."""

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QStatusBar, QWidget

_TOP, _AROUND = 72, 48
"""Pixels above a frame, and of the window left free by a large one, both sides together."""


class Floating(Protocol):
    """What lies over the window for a while: quick capture, a letter, an import."""

    closed: SignalInstance

    def begin(self) -> None:
        """Open."""

    def deleteLater(self) -> None:  # noqa: N802 - Qt's name
        """Go, when it is closed."""


def lying_over(window: QWidget) -> list[QWidget]:
    """What lies over a window, in view or not: letters, prompts, lists."""
    frame = QMenuBar | QStatusBar
    own = window.centralWidget() if isinstance(window, QMainWindow) else None
    return [
        child
        for child in window.children()
        if isinstance(child, QWidget) and not isinstance(child, frame) and child is not own
    ]


def show_over(frame: Floating) -> None:
    """Open a frame; when it closes it goes, and the keyboard is back where it was."""
    before = QApplication.focusWidget()
    frame.closed.connect(frame.deleteLater)
    if before is not None:
        frame.closed.connect(before.setFocus)
    frame.begin()


def place_at_top(frame: QWidget, width: int) -> None:
    """Show a frame as high as it needs to be, near the upper edge of the window."""
    parent = frame.parentWidget()
    frame.setFixedWidth(width)
    frame.move((parent.width() - width) // 2 if parent else 0, _TOP)
    frame.show()
    frame.adjustSize()
    frame.raise_()


def place_in_middle(frame: QWidget, width: int, height: int) -> None:
    """Show a frame in the middle of the window, which stays in sight around it."""
    parent = frame.parentWidget()
    room = parent.size() if parent else frame.size()
    frame.resize(min(width, room.width() - _AROUND), min(height, room.height() - _AROUND))
    frame.move((room.width() - frame.width()) // 2, (room.height() - frame.height()) // 2)
    frame.show()
    frame.raise_()
