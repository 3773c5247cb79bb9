"""Asks for the password of an encrypted file. Nothing of the file is on it: it is not open yet."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.errors import DistanceLeaderError, FileError, FileProblem
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.sentences import sentence
from distance_leader.storage.keys import password_bytes
from ui.centered import center
from ui.context import Context
from ui.forms.new_password import PasswordLine
from ui.theme import font

_FREE_TRIES = 2
_LONGEST_WAIT = 4
"""Seconds. After some wrong passwords the answer comes later: 1, 2, 4, and no longer."""
WRONG = msg("This is not the password. Try again: nothing is lost.")


class UnlockPage(QWidget):
    """Says what was typed; whoever shows it opens the file, or says why not."""

    wanted = Signal(bytes)
    back_wanted = Signal()
    damaged = Signal(bytes)
    """The file is damaged; what was typed opens its copies."""

    def __init__(self, context: Context, told: Message, *, has_way_back: bool) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._has_way_back = has_way_back
        self._wrong = 0
        self._tried = b""
        title = QLabel(context.text(msg("The file is encrypted")))
        title.setFont(font(18, is_strong=True))
        said = QLabel(context.text(told))
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self._password = PasswordLine(context, msg("Password"))
        self._shows = QCheckBox(context.text(msg("Show the password")))
        self._remembers = QCheckBox(context.text(msg("Remember on this computer")))
        self._remembers.hide()  # until it is known that there is a key ring
        self._open = QPushButton(context.text(pmsg("act", "Open")))
        self._open.setProperty("role", "primary")
        self._back = QPushButton(context.text(msg("Back")))
        self._back.setVisible(has_way_back)
        buttons = QHBoxLayout()
        buttons.addWidget(self._open, 1)
        buttons.addWidget(self._back)
        box = QVBoxLayout()
        box.setSpacing(12)
        for part in (title, said, self._password, self._shows, self._remembers):
            box.addWidget(part)
        box.addLayout(buttons)
        center(self, box)
        self._open.clicked.connect(self._on_open)
        self._back.clicked.connect(self.back_wanted)
        self._shows.toggled.connect(lambda is_shown: self._password.show_letters(is_shown=is_shown))
        self._password.line.textEdited.connect(lambda _text: self._password.say(""))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._password.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_open()
        elif event.key() == Qt.Key.Key_Escape and self._has_way_back:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    @property
    def remembers(self) -> bool | None:
        """Whether the key is to be remembered; None where that cannot be chosen."""
        return None if self._remembers.isHidden() else self._remembers.isChecked()

    def offer_to_remember(self, *, is_chosen: bool) -> None:
        """There is a key ring: let it be chosen."""
        self._remembers.setChecked(is_chosen)
        self._remembers.show()

    def open_with(self, secret: bytes) -> None:
        """Try what was typed, or what was remembered."""
        self._password.say("")
        self._set_busy(is_busy=True)
        self._tried = secret
        self.wanted.emit(secret)

    def refuse(self, error: DistanceLeaderError) -> None:
        """Say why the file did not open. A wrong password is answered later each time."""
        is_wrong = isinstance(error, FileError) and error.problem is FileProblem.WRONG_PASSWORD
        if not is_wrong:
            self._answer(sentence(error))
            if isinstance(error, FileError) and error.problem is FileProblem.DAMAGED:
                self.damaged.emit(self._tried)
            return
        wait = min(2 ** (self._wrong - _FREE_TRIES), _LONGEST_WAIT) if self._wrong >= _FREE_TRIES else 0
        self._wrong += 1
        QTimer.singleShot(wait * 1_000, self, lambda: self._answer(WRONG))

    def _on_open(self) -> None:
        if not self._open.isEnabled():
            return
        typed = self._password.line.text()
        if not typed:
            self._answer(msg("Write the password of the file."))
            return
        self.open_with(password_bytes(typed))

    def _answer(self, said: Message) -> None:
        self._set_busy(is_busy=False)
        self._password.say(self._context.text(said))
        self._password.line.selectAll()
        self._password.setFocus()

    def _set_busy(self, *, is_busy: bool) -> None:
        """While the key is worked out nothing more can be typed."""
        for part in (self._password.line, self._open, self._shows):
            part.setEnabled(not is_busy)
        self._open.setText(self._context.text(msg("Opening …") if is_busy else pmsg("act", "Open")))
