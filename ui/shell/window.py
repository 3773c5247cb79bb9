"""The bare frame: on the screen before anything else is loaded. `ui.shell.furniture` fills it."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

SIDEBAR_WIDTH = 208
_SIZE = (1400, 860)
_LEAST_SIZE = (880, 560)

_FRAME = (4, 40)
"""Room for the frame and title that a desktop puts around a window."""


def _fitting() -> QSize:
    """The usual size, or what the screen has room for."""
    room = QGuiApplication.primaryScreen().availableSize() - QSize(*_FRAME)
    return QSize(*_SIZE).boundedTo(room).expandedTo(QSize(*_LEAST_SIZE))


class Window(QMainWindow):
    """The one window of the program. A change of language furnishes it anew."""

    painted = Signal()
    """The bare frame stands on the screen; once."""
    resized = Signal()
    closing = Signal()

    def __init__(self, geometry: QByteArray | None, ground: dict[str, str]) -> None:
        super().__init__()
        self._ground = ground
        self._is_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; it stays where this says no."""
        self.setWindowTitle("Distance Leader")
        self.setMinimumSize(*_LEAST_SIZE)
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(_fitting())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Until there is furniture: the grounds of sidebar and page, so that nothing jumps when it comes."""
        super().paintEvent(event)
        if self.centralWidget() is None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._ground["app"]))
            painter.fillRect(0, 0, SIDEBAR_WIDTH, self.height(), QColor(self._ground["sidebar"]))
            painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
