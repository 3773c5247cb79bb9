"""A frame over the window, which gives the keyboard back to where it was."""

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication


class Floating(Protocol):
    """What lies over the window for a while: quick capture, a letter, an import."""

    closed: SignalInstance

    def begin(self) -> None:
        """Open."""

    def deleteLater(self) -> None:  # noqa: N802 - Qt's name
        """Go, when it is closed."""


def show_over(frame: Floating) -> None:
    """Open a frame; when it closes it goes, and the keyboard is back where it was."""
    before = QApplication.focusWidget()
    frame.closed.connect(frame.deleteLater)
    if before is not None:
        frame.closed.connect(before.setFocus)
    frame.begin()
