"""The end of typing, where something is about to go that a field still holds."""

from PySide6.QtWidgets import QApplication


def finish_typing() -> None:
    """Take the keyboard away: a field saves what was typed when the keyboard leaves it."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
