"""Chooses a copy to restore, says what it holds, and says plainly what happens to the file that is there."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.errors import DistanceLeaderError, FileError, FileProblem
from distance_leader.i18n.message import msg
from distance_leader.presentation.backups import copy_words, holding_words
from distance_leader.presentation.sentences import sentence
from distance_leader.storage.keys import password_bytes
from ui.context import Context
from ui.floating import place_at_top
from ui.forms.new_password import PasswordLine
from ui.text_size import hold, set_row
from ui.theme import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from distance_leader.keeping import Kept, Looked
    from distance_leader.storage.keys import Secret

_WIDTH, _LIST, _ROW = 520, 220, 28
_LOCKED = (FileProblem.PASSWORD_NEEDED, FileProblem.WRONG_PASSWORD)


class RestoreFrame(QFrame):
    """`chosen` carries the copy and what opens it. `secret` is what opens the present file, and most copies.

    With `is_new` there is no present file.
    """

    closed = Signal()
    chosen = Signal(object, object)

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        copies: "Sequence[Kept]",
        secret: "Secret | None",
        *,
        is_new: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context, self._copies, self._secret = context, copies, secret
        self._looked: Looked | None = None
        self._round = 0
        text = context.text
        self._list = self._make_list()
        self._said = _plain_label()
        self._password = PasswordLine(context, msg("The password that it had then"))
        self._password.hide()
        self._restore = QPushButton(text(msg("Restore")))
        self._restore.setProperty("role", "primary")
        self._restore.setEnabled(False)
        self._leave = QPushButton(text(msg("&Leave it")))
        self._lay_out(is_new=is_new)
        self._list.currentRowChanged.connect(self._on_row)
        self._restore.clicked.connect(self._on_restore)
        self._leave.clicked.connect(self._close)
        self.hide()

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("listing")
        made.setAccessibleName(self._context.text(msg("Backups, the newest first")))
        hold(made, fixedHeight=_LIST)
        for one in self._copies:
            words = copy_words(_local(one.at), is_aside=one.is_aside, language=self._context.language)
            made.addItem(self._context.text(words))
            item = made.item(made.count() - 1)
            item.setToolTip(str(one.path))
            set_row(item, _ROW)
        return made

    def _lay_out(self, *, is_new: bool) -> None:
        title = QLabel(self._context.text(msg("Restore a backup")))
        title.setFont(font(12.5, is_strong=True))
        told = _plain_label()
        said = msg("The file that is there now is kept beside it, and can be brought back in the same way.")
        told.setText(self._context.text(msg("It becomes your own plan on this computer.") if is_new else said))
        told.setProperty("tone", "muted")
        buttons = QHBoxLayout()
        buttons.addWidget(self._restore)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for part in (title, told, self._list, self._said, self._password):
            layout.addWidget(part)
        layout.addLayout(buttons)

    def begin(self) -> None:
        """Open over the window, with the newest copy chosen."""
        self._list.setCurrentRow(0)
        place_at_top(self, _WIDTH)
        self._list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        else:
            super().keyPressEvent(event)

    def refuse(self, error: DistanceLeaderError) -> None:
        """Say why a copy cannot be looked at; one with another password asks for it."""
        is_locked = isinstance(error, FileError) and error.problem in _LOCKED
        self._password.setVisible(is_locked)
        self._password.say(self._context.text(msg("This is not its password.")) if self._password.line.text() else "")
        self._say("" if is_locked else self._context.text(sentence(error)))
        if is_locked and (self._password.line.text() or len(self._copies) == 1):
            self._password.line.selectAll()
            self._password.setFocus()

    def _on_row(self, row: int) -> None:
        self._password.hide()
        self._password.line.clear()
        if row >= 0:
            self._look(self._secret)

    def _on_enter(self) -> None:
        if self._password.isVisible() and self._password.line.text():
            self._look(password_bytes(self._password.line.text()))
        else:
            self._on_restore()

    def _look(self, secret: "Secret | None") -> None:
        """Find out in the background what the chosen copy holds."""
        self._looked = None
        self._restore.setEnabled(False)
        self._say(self._context.text(msg("Looking at it …")))
        self._round += 1
        path, started = self._copies[self._list.currentRow()].path, self._round

        def work() -> "Looked":
            from distance_leader.keeping import look_at_copy  # noqa: PLC0415 - in the background

            return look_at_copy(path, secret)

        def show(found: "Looked") -> None:
            if started == self._round:
                self._show(found)

        def fail(error: Exception) -> None:
            if not isinstance(error, DistanceLeaderError):
                raise error
            if started == self._round:
                self.refuse(error)

        self._context.tasks.start(work, show, fail)

    def _show(self, found: "Looked") -> None:
        self._looked = found
        self._password.hide()
        self._restore.setEnabled(True)
        held = found.holding
        today, language = self._context.clock.now().date(), self._context.language
        self._say(self._context.text(holding_words(held.people, held.newest_talk, today, language)))
        if self._password.line.text():
            self._restore.setFocus()

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.adjustSize()

    def _on_restore(self) -> None:
        if self._looked is None:
            return
        copy, key = self._copies[self._list.currentRow()], self._looked.key
        self._close()
        self.chosen.emit(copy.path, key)

    def _close(self) -> None:
        self._round += 1
        self._password.line.clear()
        self.hide()
        self.closed.emit()


def _plain_label() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def _local(at: datetime) -> datetime:
    """In the zone of the machine, as the clock on the wall showed it."""
    return at.astimezone()
