"""A frame that belongs to the page it was opened on: somebody's answers, replies, what a pasted block will become.

There is one at a time. It goes when its page is left, or asks where something was typed, and Esc closes it wherever the
keyboard is: a frame that outlived its page would cover another one, and take keys that are meant for that.
"""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QWidget

from ui.floating import lying_over, show_over

PAGES = "pages"
"""The name of the stack of pages in a window."""


class PageFrame(QFrame):
    """Base of them. `closed` when it goes."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self.over: QWidget = parent.window()
        """The window it lies over."""

    def begin(self) -> None:
        """Open."""
        raise NotImplementedError  # pragma: no cover - every frame has its own

    def ask(self) -> bool:
        """Ask what shall become of what was typed here; False where there is nothing to ask."""
        return False

    def shut(self) -> None:
        """Go; what was typed here is left."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)


def show_on_page(frame: PageFrame) -> None:
    """Open a frame over the page in view; another one goes. Where that one asks, this one is not opened."""
    for other in lying_over(frame.over):
        if other is not frame and isinstance(other, PageFrame) and other.isVisible():
            if other.ask():
                frame.deleteLater()
                return
            other.shut()
    show_over(frame)
    _Bond(frame)  # behind what gives the keyboard back, which may be out of view by then


class _Bond(QObject):
    """Holds a frame to its page."""

    def __init__(self, frame: PageFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._window = frame.over
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), frame, context=Qt.ShortcutContext.WindowShortcut)
        self._escape.activated.connect(frame.shut)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self._pages: QStackedWidget | None = self._window.findChild(QStackedWidget, PAGES)
        if self._pages is not None:
            self._page = self._pages.currentWidget()
            self._pages.currentChanged.connect(self._on_page)
            frame.closed.connect(self._enter_page)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What was opened over this frame has the Esc key for itself."""
        above = [one for one in lying_over(self._window) if one is not self._frame and one.isVisible()]
        self._escape.setEnabled(now is None or not any(one is now or one.isAncestorOf(now) for one in above))

    def _on_page(self, _place: int) -> None:
        if not self._frame.isVisible():
            return
        if self._frame.ask():
            QTimer.singleShot(0, self._frame, self._ask_again)  # the new page takes the keyboard first
        else:
            self._frame.shut()

    def _ask_again(self) -> None:
        if self._frame.isVisible():
            self._frame.raise_()
            self._frame.ask()

    def _enter_page(self) -> None:
        """Where the keyboard was is out of view by now: it goes to the page that is there."""
        shown = self._pages.currentWidget() if self._pages is not None else None
        if shown is not None and shown is not self._page:
            take = getattr(shown, "take_keyboard", shown.setFocus)
            take()
