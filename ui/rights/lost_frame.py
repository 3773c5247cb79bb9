"""The list for a lost computer over the window: to read, to copy, to print. Esc leaves it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.auditing import audit_words
from distance_leader.presentation.lost_computer import TITLE, KnownFile, lost_list
from distance_leader.storage.audit import audit_entries
from ui.context import Context
from ui.floating import place_in_middle
from ui.leaving import LOST
from ui.printing import Paper, Say, ask_print_text
from ui.theme import font

_WIDTH, _HEIGHT = 680, 620


class LostFrame(QFrame):
    """Of the open file it says whether it is encrypted, where its backups lie and what left it."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget, say: Say) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context, self._say = context, say
        title = QLabel(context.text(TITLE))
        title.setFont(font(12.5, is_strong=True))
        self.text = QPlainTextEdit(lost_list(_known(context), context.language))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title.text())
        buttons = QHBoxLayout()
        self.copy = self._button(msg("&Copy the list"), lambda: context.clipboard.put(self.text.toPlainText()))
        self.paper = self._button(msg("&Print…"), self._print)
        for one in (self.copy, self.paper, self._button(msg("Clo&se"), self._close)):
            buttons.addWidget(one)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(self.text, 1)
        layout.addLayout(buttons)
        self.hide()

    def begin(self) -> None:
        """Open over whatever page is there."""
        place_in_middle(self, _WIDTH, _HEIGHT)
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _print(self) -> None:
        paper = Paper(self._context.text(TITLE), TITLE, LOST, "list on paper")
        ask_print_text(self._context, self.window(), paper, self.text.toPlainText(), self._say)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _button(self, text: Message, act: object) -> QPushButton:
        made = QPushButton(self._context.text(text))
        made.clicked.connect(act)
        return made


def _known(context: Context) -> KnownFile | None:
    """What is known of the open file; None where none is open."""
    workspace = context.workspace
    if workspace is None:
        return None
    with workspace.read() as reader:
        account = audit_words(reader, audit_entries(reader), context.language)
    return KnownFile(workspace.path.name, workspace.is_encrypted, context.settings.second_place, account)
