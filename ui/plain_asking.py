"""A file that is open to everybody, though nobody chose so: its leader is asked once whether to encrypt it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
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

from distance_leader.i18n.message import Message, msg
from distance_leader.storage.queries.people import leader_of
from ui.context import Context
from ui.floating import lying_over, place_at_top, show_over
from ui.settings import Settings
from ui.theme import font

if TYPE_CHECKING:
    from distance_leader.workspace import Workspace
    from ui.desk import Desk

_WIDTH = 520
_TOLD = msg(
    "Whoever gets hold of this computer, or of a copy or a backup, can read what your people told you in confidence. "
    "With a password nobody can, and you can print a recovery sheet in case you forget it."
)
_KEPT = msg("If you keep it open, a line above the page goes on saying so, and you are not asked again.")


class PlainFrame(QFrame):
    """`answered` carries whether to encrypt. Esc leaves the question for the next time."""

    closed = Signal()
    answered = Signal(bool)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context = context
        title = self._words(msg("This file is not encrypted"))
        title.setFont(font(12.5, is_strong=True))
        kept = self._words(_KEPT)
        kept.setProperty("tone", "muted")
        self.encrypt = self._button(msg("&Encrypt it now…"), is_yes=True)
        self.encrypt.setProperty("role", "primary")
        self.keep = self._button(msg("&Keep it open to everybody"), is_yes=False)
        buttons = QHBoxLayout()
        for one in (self.encrypt, self.keep):
            buttons.addWidget(one)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for part in (title, self._words(_TOLD), kept):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.setAccessibleName(title.text())
        self.setAccessibleDescription(context.text(_TOLD))
        self.hide()

    def begin(self) -> None:
        """Open over the window."""
        place_at_top(self, _WIDTH)
        self.encrypt.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.keep if self.keep.hasFocus() else self.encrypt).click()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _answer(self, *, is_yes: bool) -> None:
        self._close()
        self.answered.emit(is_yes)

    def _words(self, message: Message) -> QLabel:
        made = QLabel(self._context.text(message))
        made.setWordWrap(True)
        return made

    def _button(self, message: Message, *, is_yes: bool) -> QPushButton:
        made = QPushButton(self._context.text(message))
        made.clicked.connect(lambda _checked: self._answer(is_yes=is_yes))
        return made


def ask_about_plain(desk: "Desk") -> None:
    """Ask, where there is something to ask; where the leader is at something else, the next time the file is opened."""
    workspace, settings = desk.context.open_workspace, desk.context.settings
    key = _key_of(workspace)
    if not key or key in settings.plain_by_choice or _is_busy(desk.window):
        return
    frame = PlainFrame(desk.context, desk.window)

    def take(is_yes: bool) -> None:  # noqa: FBT001 - a signal's own
        choose_plain(workspace, settings)
        if is_yes:
            desk.rekeying.ask()

    frame.answered.connect(take)
    show_over(frame)


def choose_plain(workspace: "Workspace", settings: Settings) -> None:
    """A file is open to everybody because its leader chose so: nothing is to be asked."""
    key = _key_of(workspace)
    if key and key not in settings.plain_by_choice:
        settings.plain_by_choice = [*settings.plain_by_choice, key]


def _key_of(workspace: "Workspace") -> str:
    """What tells a file from others, whatever it is called; '' for one of which there is nothing to ask."""
    if workspace.is_encrypted or not workspace.is_writable:
        return ""
    with workspace.read() as reader:
        leader = leader_of(reader)
    return "" if leader.is_sample else leader.id.hex


def _is_busy(window: QWidget) -> bool:
    """Whether the leader types, or has something open over the window."""
    is_typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
    return is_typing or any(one.isVisible() for one in lying_over(window))
