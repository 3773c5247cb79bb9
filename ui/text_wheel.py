"""Ctrl and the wheel make text larger and smaller, as in other programs."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from ui.context import Context

_PAUSE_MS = 80
"""Notches that come together are one step of the window, which dresses anew each time."""


class TextWheel(QObject):
    """Watches what scrolls; without Ctrl the wheel scrolls as ever."""

    def __init__(self, context: Context, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._context = context
        self._steps = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._take_steps)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QWheelEvent) or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        turned = event.angleDelta().y()
        if turned:
            self._steps += 1 if turned > 0 else -1
            self._timer.start()
        return True

    def _take_steps(self) -> None:
        steps, self._steps = self._steps, 0
        self._context.step_text_size(steps)
