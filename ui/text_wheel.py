"""Ctrl and the wheel make text larger and smaller, as in other programs."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from ui.context import Context


class TextWheel(QObject):
    """Watches what scrolls; without Ctrl the wheel scrolls as ever."""

    def __init__(self, context: Context, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._context = context
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QWheelEvent) or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        turned = event.angleDelta().y()
        if turned:
            self._context.step_text_size(1 if turned > 0 else -1)
        return True
