"""Sets, changes or removes the password of the open file: a frame over the window. Esc leaves all as it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.errors import DistanceLeaderError, FileError, FileProblem
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.sentences import sentence
from distance_leader.storage.keys import password_bytes
from ui.context import Context
from ui.floating import place_at_top
from ui.forms.new_password import NewPassword, PasswordLine
from ui.theme import font

_WIDTH = 480
_AFTERWARDS = msg(
    "Afterwards the list of what can be undone begins anew, a backup is made, and a recovery sheet printed before "
    "opens the older backups only."
)


class PasswordFrame(QFrame):
    """`given` carries the present password, or None, and the new one, or None for no encryption."""

    closed = Signal()
    given = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget, *, is_encrypted: bool) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context = context
        self._is_encrypted = is_encrypted
        text = context.text
        title = QLabel(text(msg("Another password") if is_encrypted else msg("A password for this file")))
        title.setFont(font(12.5, is_strong=True))
        self._present = PasswordLine(context, msg("The present password"))
        self._present.setVisible(is_encrypted)
        self._new = NewPassword(context, msg("The new password") if is_encrypted else None)
        told = QLabel(text(_AFTERWARDS))
        told.setProperty("tone", "muted")
        told.setWordWrap(True)
        told.setVisible(is_encrypted)
        self._problem = QLabel()
        self._problem.setProperty("tone", "error")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._set = self._button(msg("Change the password") if is_encrypted else msg("Encrypt the file"), self._on_set)
        self._set.setProperty("role", "primary")
        self._remove = self._button(msg("Remove the encryption"), self._on_remove)
        self._remove.setVisible(is_encrypted)
        leave = self._button(msg("&Leave it"), self.close_frame)
        buttons = QHBoxLayout()
        for one in (self._set, self._remove, leave):
            buttons.addWidget(one)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for part in (title, self._present, self._new, told, self._problem):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.hide()

    def begin(self) -> None:
        """Open over whatever page is there."""
        place_at_top(self, max(_WIDTH, self.minimumSizeHint().width()))
        (self._present if self._is_encrypted else self._new).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_frame()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_set()
        else:
            super().keyPressEvent(event)

    def refuse(self, error: DistanceLeaderError) -> None:
        """Say why nothing was done; what was typed stays."""
        self._set_busy(is_busy=False)
        if isinstance(error, FileError) and error.problem is FileProblem.WRONG_PASSWORD:
            self._present.say(self._context.text(msg("This is not the present password.")))
            self._present.line.selectAll()
            self._present.setFocus()
        else:
            self._problem.setText(self._context.text(sentence(error)))
            self._problem.show()
        self.adjustSize()

    def close_frame(self) -> None:
        """Go, and forget what was typed."""
        self._present.line.clear()
        self._new.clear()
        self.hide()
        self.closed.emit()

    def _on_set(self) -> None:
        if not self._set.isEnabled() or not self._has_present():
            return
        is_chosen, new = self._new.take()
        self.adjustSize()
        if is_chosen:
            self._give(new)

    def _on_remove(self) -> None:
        if self._has_present():
            self._give(None)

    def _has_present(self) -> bool:
        is_there = not self._is_encrypted or bool(self._present.line.text())
        self._present.say("" if is_there else self._context.text(msg("Write the present password.")))
        if not is_there:
            self._present.setFocus()
        self.adjustSize()
        return is_there

    def _give(self, new: bytes | None) -> None:
        self._set_busy(is_busy=True)
        self.given.emit(password_bytes(self._present.line.text()) if self._is_encrypted else None, new)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._problem.hide()
        for part in (self._set, self._remove):
            part.setEnabled(not is_busy)

    def _button(self, text: Message, act: object) -> QPushButton:
        made = QPushButton(self._context.text(text))
        made.clicked.connect(act)
        return made
