"""A new file's password, asked for before the file is made. Esc makes none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.floating import place_at_top
from ui.forms.new_password import NewPassword
from ui.theme import font

_WIDTH = 480


class NewFileFrame(QFrame):
    """`given` carries the password, or None for a file without encryption."""

    closed = Signal()
    given = Signal(object)

    def __init__(self, context: Context, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        title = QLabel(context.text(msg("A password for {name}", name=name)))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(font(12.5, is_strong=True))
        title.setWordWrap(True)
        self._password = NewPassword(context, may_be_without=True)
        make = QPushButton(context.text(msg("Make the file")))
        make.setProperty("role", "primary")
        leave = QPushButton(context.text(msg("&Leave it")))
        buttons = QHBoxLayout()
        buttons.addWidget(make)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(self._password)
        layout.addLayout(buttons)
        make.clicked.connect(self._on_make)
        leave.clicked.connect(self._close)
        self.hide()

    def begin(self) -> None:
        """Open over the window."""
        place_at_top(self, _WIDTH)
        self._password.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_make()
        else:
            super().keyPressEvent(event)

    def _on_make(self) -> None:
        is_chosen, password = self._password.take()
        self.adjustSize()
        if is_chosen:
            self._close()
            self.given.emit(password)

    def _close(self) -> None:
        self._password.clear()
        self.hide()
        self.closed.emit()
