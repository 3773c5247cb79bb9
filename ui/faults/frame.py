"""The one dialog that tells of unexpected errors: what it means, and the whole report, before anybody is given it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from distance_leader.i18n.message import Message, msg, nmsg
from ui.context import Context
from ui.floating import place_at_top
from ui.text_size import hold
from ui.theme import font

_WIDTH, _REPORT_HEIGHT = 600, 150


class FaultFrame(QFrame):
    """Lies over the window and stops nothing. What fails while it is open is counted, in the same dialog."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget, report: str, path: Path | None) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context = context
        self._report = report
        self._path = path
        self._more = 0
        self._had_keyboard = False
        title = QLabel(context.text(msg("Something failed")))
        title.setFont(font(12.5, is_strong=True))
        self._again = self._line(None)
        self._again.hide()
        self._shown = QPlainTextEdit(report)
        self._shown.setReadOnly(True)
        self._shown.setTabChangesFocus(True)
        hold(self._shown, fixedHeight=_REPORT_HEIGHT)
        self._shown.setAccessibleName(context.text(msg("The report")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for part in (title, self._line(_MEANING), self._again, self._line(_told_of(path)), self._shown):
            layout.addWidget(part)
        layout.addLayout(self._make_buttons())
        self.setAccessibleName(title.text())
        self.hide()

    def begin(self) -> None:
        """Open over the window."""
        place_at_top(self, _WIDTH)
        self._take_keyboard(None, QApplication.focusWidget() or self)
        QApplication.instance().focusChanged.connect(self._take_keyboard)  # type: ignore[union-attr]

    def _take_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What is being typed is not broken off, nor taken for an answer: the keyboard comes here afterwards."""
        is_free = now is not None and not isinstance(now, QLineEdit | QPlainTextEdit)
        if self.isVisible() and not self._had_keyboard and is_free:
            self._had_keyboard = True
            self._close_button.setFocus()

    def count_another(self) -> None:
        """Something failed again, here or elsewhere, while this is open."""
        self._more += 1
        self._again.setText(
            self._context.text(
                nmsg("It has failed {count} more time.", "It has failed {count} more times.", self._more)
            )
        )
        self._again.show()
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close()
        else:
            super().keyPressEvent(event)

    def _line(self, message: Message | None) -> QLabel:
        label = QLabel(self._context.text(message) if message is not None else "")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _make_buttons(self) -> QHBoxLayout:
        self._close_button = QPushButton(self._context.text(msg("&Go on")))
        self._close_button.setProperty("role", "primary")
        self._close_button.setDefault(True)
        copy = QPushButton(self._context.text(msg("&Copy the report")))
        folder = QPushButton(self._context.text(msg("&Show the folder")))
        folder.setVisible(self._path is not None)
        self._close_button.clicked.connect(self._close)
        copy.clicked.connect(lambda: self._context.clipboard.put(self._report))
        folder.clicked.connect(self._show_folder)
        buttons = QHBoxLayout()
        for button in (self._close_button, copy, folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _show_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


_MEANING = msg(
    "What was saved is saved, and you can go on. What was being done just now may not have happened: look before you "
    "do it again."
)


def _told_of(path: Path | None) -> Message:
    if path is None:
        return msg(
            "The report below could not be kept as a file. It holds no names, notes or values, and nothing was sent."
        )
    return msg(
        "The report below lies on this computer as {name}. It holds no names, notes or values, and nothing was sent. "
        "Read it before you give it to anybody.",
        name=path.name,
    )
