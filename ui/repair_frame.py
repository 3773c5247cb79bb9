"""Asks for what a repair needs, and says afterwards what was read and what is missing."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.errors import DistanceLeaderError, FileError, FileProblem
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.salvage import salvage_lines, salvage_sum
from distance_leader.presentation.sentences import sentence
from distance_leader.storage.keys import password_bytes
from ui.answering import answered
from ui.context import Context
from ui.files import FILE_FILTER
from ui.floating import fit_into_window, place_at_top
from ui.forms.new_password import PasswordLine
from ui.one_line import OneLine
from ui.text_size import hold, set_row
from ui.theme import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from distance_leader.storage.salvaging import Salvaged

_WIDTH, _LIST, _ROW = 520, 160, 28
_LOCKED = (FileProblem.PASSWORD_NEEDED, FileProblem.WRONG_PASSWORD)


class _Frame(QFrame):
    """Title, texts and two buttons; Enter does the first, Esc the second."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget, title: Message, act: Message, leave: Message) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context = context
        head = QLabel(context.text(title))
        head.setFont(font(12.5, is_strong=True))
        self.act = QPushButton(context.text(act))
        self.act.setProperty("role", "primary")
        self._leave = QPushButton(context.text(leave))
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.act)
        self._buttons.addWidget(self._leave)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(10)
        self._column.addWidget(head)
        self.act.clicked.connect(self._on_act)
        self._leave.clicked.connect(self.close_frame)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_frame()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.act.isEnabled():
            self._on_act()
        else:
            super().keyPressEvent(event)

    def close_frame(self) -> None:
        """Go; nothing more is done."""
        self.hide()
        self.closed.emit()

    def _on_act(self) -> None:
        raise NotImplementedError  # pragma: no cover - each has its own

    def _tell(self, text: str = "") -> QLabel:
        made = QLabel(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        self._column.addWidget(made)
        return made

    def _tell_place(self, out: Path) -> OneLine:
        made = OneLine()
        made.say(self._context.text(new_place(out)))
        self._column.addWidget(made)
        return made


def new_place(out: Path) -> Message:
    """Where the new file lies, or shall lie; its name first, since a long folder is cut short."""
    return msg("The new file: {name}, in {folder}", name=out.name, folder=str(out.parent))


class RepairFrame(_Frame):
    """`wanted` carries where the new file shall lie, and the password, where one was typed."""

    wanted = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget, path: Path, out: Path) -> None:
        super().__init__(context, parent, msg("Repair a damaged file"), msg("&Repair"), msg("&Leave it"))
        self._out = out
        self._tell(
            context.text(
                msg(
                    "What can be read of {name} is written to a new file. The damaged one stays as it is, and what is "
                    "missing is told.",
                    name=path.name,
                )
            )
        )
        self._place = self._tell_place(out)
        self._password = PasswordLine(context, msg("Its password"))
        self._password.hide()
        self._said = self._tell()
        self._said.hide()
        self._elsewhere = QPushButton(context.text(msg("Another &place…")))
        self._elsewhere.clicked.connect(self._ask_place)
        self._buttons.insertWidget(1, self._elsewhere)
        self._column.addWidget(self._password)
        self._column.addLayout(self._buttons)

    def begin(self) -> None:
        """Open over the window."""
        place_at_top(self, _WIDTH)
        self.act.setFocus()

    def close_frame(self) -> None:
        self._password.line.clear()
        super().close_frame()

    def set_busy(self, *, is_busy: bool) -> None:
        """It takes a while; Esc lets it be, and what is being written is told when it is there."""
        for part in (self.act, self._elsewhere, self._password):
            part.setEnabled(not is_busy)
        self._say(self._context.text(msg("Reading what can be read …")) if is_busy else "")

    def refuse(self, error: DistanceLeaderError) -> None:
        """Say why there is no new file; one with a password asks for it."""
        self.set_busy(is_busy=False)
        is_locked = isinstance(error, FileError) and error.problem in _LOCKED
        self._password.setVisible(is_locked)
        self._password.say(self._context.text(msg("This is not its password.")) if self._password.line.text() else "")
        self._say("" if is_locked else self._context.text(sentence(error)))
        if is_locked:
            self._password.line.selectAll()
            self._password.setFocus()
        else:
            self.act.setFocus()

    def _on_act(self) -> None:
        typed = self._password.line.text()
        self.wanted.emit(self._out, password_bytes(typed) if typed else None)

    def _ask_place(self) -> None:
        title = self._context.text(msg("Where the new file shall lie"))
        window, place = self.window(), str(self._out)
        asked = answered(self._context, lambda: QFileDialog.getSaveFileName(window, title, place, FILE_FILTER))
        if asked is not None and asked[0]:
            self._out = Path(asked[0])
            self._place.say(self._context.text(new_place(self._out)))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        fit_into_window(self)


class RepairedFrame(_Frame):
    """`wanted`: the new file is to be opened."""

    wanted = Signal()

    def __init__(self, context: Context, parent: QWidget, out: Path, found: "Sequence[Salvaged]") -> None:
        super().__init__(context, parent, msg("Repaired"), msg("&Open the new file"), msg("&Close"))
        self._tell(context.text(salvage_sum(found)))
        lines = salvage_lines(found, context.language)
        if lines:
            self._column.addWidget(self._list_of(lines))
        self._tell_place(out)
        self._column.addLayout(self._buttons)

    def begin(self) -> None:
        """Open over the window."""
        place_at_top(self, _WIDTH)
        self.act.setFocus()

    def _list_of(self, lines: list[str]) -> QListWidget:
        made = QListWidget()
        made.setObjectName("listing")
        made.setAccessibleName(self._context.text(msg("What is missing")))
        hold(made, fixedHeight=_LIST)
        made.addItems(lines)
        for place in range(made.count()):
            set_row(made.item(place), _ROW)
        made.setCurrentRow(0)
        return made

    def _on_act(self) -> None:
        self.close_frame()
        self.wanted.emit()
