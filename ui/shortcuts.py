"""Shortcuts as the user's system writes them."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence


def shown_shortcut(portable: str) -> str:
    """'Ctrl+Z' as this system shows it."""
    return QKeySequence(portable).toString(QKeySequence.SequenceFormat.NativeText)


def shown_key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> str:
    """A key as this system shows it."""
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.NativeText)
