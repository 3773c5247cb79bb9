"""One question over the plan: a line to answer it, and beneath it what the answer will do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message
from ui.context import Context
from ui.text_size import hold

_WIDTH, _TOP = 460, 96

Answer = Callable[[str], tuple[Message, Callable[[], bool] | None]]
"""What a line would do: said in words, and the act; None where the line cannot be understood."""


class Prompt(QFrame):
    """Enter does it, Esc leaves."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget, title: Message, answer: Answer) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context = context
        self._answer = answer
        self._line = QLineEdit()
        self._line.setAccessibleName(context.text(title))
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        name = QLabel(context.text(title))
        name.setProperty("tone", "muted")
        name.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        for part in (name, self._line, self._said):
            layout.addWidget(part)
        self._line.textChanged.connect(self._on_text)
        self._line.installEventFilter(self)

    def begin(self, text: str) -> None:
        """Open with a first answer, chosen so that typing replaces it."""
        parent = self.parentWidget()
        hold(self, fixedWidth=_WIDTH)
        self._line.setText(text)
        self._on_text(text)
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2 if parent else 0, _TOP)
        self.show()
        self.raise_()
        self._line.setFocus()
        self._line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return False

    def _do(self) -> None:
        said, act = self._answer(self._line.text())
        if act is None:
            self._say(said, is_error=True)
        elif act():
            self._close()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_text(self, text: str) -> None:
        said, act = self._answer(text)
        self._say(said, is_error=act is None)

    def _say(self, message: Message, *, is_error: bool) -> None:
        self._said.setProperty("tone", "error" if is_error else "muted")
        self._said.style().polish(self._said)
        self._said.setText(self._context.text(message))
        self._line.setAccessibleDescription(self._said.text())
        self.adjustSize()
