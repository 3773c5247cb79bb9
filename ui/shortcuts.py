"""Shortcuts as the user's system writes them."""

from PySide6.QtGui import QKeySequence


def shown_shortcut(portable: str) -> str:
    """'Ctrl+Z' as this system shows it."""
    return QKeySequence(portable).toString(QKeySequence.SequenceFormat.NativeText)
