"""Keys that text fields would take for themselves although the window means something else by them.

On Linux Ctrl+K deletes to the end of a line; here it opens the palette, wherever one is.
"""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_RELEASED = (QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_K),)


class TextKeys(QObject):
    """Watches the text field that has the keyboard, and no other widget: a filter on all would cost at each event."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        if event.keyCombination() not in _RELEASED:
            return False
        event.ignore()
        return True

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit | QPlainTextEdit):
            now.installEventFilter(self)
