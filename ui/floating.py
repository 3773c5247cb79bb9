"""Frames over the page: opened wherever one is, and afterwards the keyboard is back where it was."""

from typing import Any, Protocol

from PySide6.QtWidgets import QApplication


class Floating(Protocol):
    """A frame that says when it is left."""

    closed: Any

    def begin(self) -> None: ...

    def deleteLater(self) -> None: ...  # noqa: N802 - Qt's name


def show_over(frame: Floating) -> None:
    """Open a frame; it goes away by itself when it is closed."""
    before = QApplication.focusWidget()
    frame.closed.connect(frame.deleteLater)
    if before is not None:
        frame.closed.connect(before.setFocus)
    frame.begin()
