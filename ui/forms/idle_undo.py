"""Undo and redo in a text that has none of its own: then the window's are meant."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def is_idle_undo(watched: QObject, event: QEvent) -> bool:
    """Whether undo or redo is asked of a text that has nothing to undo. For an event filter: ignore such an event."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    text = watched.document() if isinstance(watched, QPlainTextEdit) else watched
    if not isinstance(text, QLineEdit | QTextDocument):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not text.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not text.isRedoAvailable()


class AddLine(QLineEdit):
    """A line that adds something and is then empty: Ctrl+Z takes back what was added, not the typing."""

    def event(self, event: QEvent) -> bool:
        if is_idle_undo(self, event):
            event.ignore()
            return True
        return super().event(event)

    def done(self) -> None:
        """What stood here was added. Unlike `clear` this leaves nothing for the line's own undo."""
        self.setText("")
