"""A frame over the window, which gives the keyboard back to where it was."""

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QMenuBar, QStatusBar, QWidget

from ui.text_size import hold, px

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
    hold(frame, fixedWidth=width)
    frame.show()
    fit_into_window(frame)
    frame.raise_()


def fit_into_window(frame: QWidget) -> None:
    """Give a frame the room that its text wants, in the middle and no lower than the window reaches."""
    parent = frame.parentWidget()
    room = parent.size() if parent else frame.size()
    if frame.maximumWidth() > room.width() and frame.minimumWidth() == frame.maximumWidth():
        frame.setFixedWidth(room.width())
    frame.adjustSize()
    top = max(min(_TOP, room.height() - frame.height()), 0)
    frame.move((room.width() - frame.width()) // 2, top)


def follow_text(window: QWidget) -> None:
    """Text has another size: what lies over a window gets the room that it wants now."""
    for frame in lying_over(window):
        is_fixed = frame.minimumWidth() == frame.maximumWidth()  # the others keep their size: what is in them scrolls
        if isinstance(frame, QFrame) and frame.isVisible() and is_fixed:
            fit_into_window(frame)


def place_in_middle(frame: QWidget, width: int, height: int) -> None:
    """Show a frame in the middle of the window, which stays in sight around it."""
    parent = frame.parentWidget()
    room = parent.size() if parent else frame.size()
    frame.resize(min(px(width), room.width() - _AROUND), min(px(height), room.height() - _AROUND))
    frame.move((room.width() - frame.width()) // 2, (room.height() - frame.height()) // 2)
    frame.show()
    frame.raise_()
