"""Replies before they are taken in: each as it was understood, or why not. Esc leaves all as it is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from distance_leader.exchange.checkin.recognising import Reply, Verdict, read_replies, take_replies
from distance_leader.exchange.checkin.telling import reply_words, summary
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.floating import place_in_middle
from ui.page_frame import PageFrame
from ui.reading import Reading
from ui.theme import font

_WIDTH, _HEIGHT = 680, 460
_MOST = 100
"""Files at a time; each is read in a process of its own."""


class TakingFrame(PageFrame):
    """Reads in the background; what is shown is what will be done, as one step."""

    done = Signal(object)
    """What was done: a Message."""
    by_hand = Signal(str)
    """A person's key: type the answers of a refused reply."""

    def __init__(self, context: Context, sources: Sequence[Path | bytes], parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._sources = context, sources[:_MOST]
        self._left = len(sources) - len(self._sources)
        self._workspace = context.open_workspace
        self._replies: list[Reply] = []
        self._make_parts()
        self._reading = Reading(context, self, self._prepare, self._show)
        context.open_history.changed.connect(self._read_again)
        self._take.clicked.connect(lambda _checked: self._do())
        self._hand.clicked.connect(lambda _checked: self._to_hand())
        self._leave.clicked.connect(lambda _checked: self.shut())
        self._listed.currentRowChanged.connect(lambda _row: self._show_chosen())

    def begin(self) -> None:
        """Open over the window, and read."""
        place_in_middle(self, _WIDTH, _HEIGHT)
        self._leave.setFocus()
        self._reading.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        else:
            super().keyPressEvent(event)

    def _make_parts(self) -> None:
        text = self._context.text
        title = QLabel(text(msg("Replies to check-ins")))
        title.setFont(font(12.5, is_strong=True))
        self._told = QLabel(text(msg("Reading …")))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._listed = QListWidget()
        self._listed.setObjectName("listing")
        self._listed.setAccessibleName(text(msg("What was understood")))
        self._listed.setSpacing(4)
        self._listed.setWordWrap(True)
        self._listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._listed.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._take = QPushButton(text(msg("Nothing to take in")))
        self._take.setProperty("role", "primary")
        self._take.setEnabled(False)
        self._hand = QPushButton(text(msg("Enter them by &hand…")))
        self._hand.hide()
        self._leave = QPushButton(text(msg("&Leave it")))
        buttons = QHBoxLayout()
        for one in (self._take, self._hand, self._leave):
            buttons.addWidget(one)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(self._told)
        layout.addWidget(self._listed, 1)
        layout.addLayout(buttons)

    def _prepare(self) -> Callable[[Reader], list[Reply]]:
        now, sources = self._context.clock.now(), self._sources
        return lambda reader: read_replies(reader, sources, home_of(reader).today(now))

    def _read_again(self, _changes: object = None) -> None:
        """What is shown is old: nothing is done with it any more."""
        self._replies = []
        self._take.setEnabled(False)
        self._reading.ask()

    def _show(self, replies: list[Reply]) -> None:
        if self._context.workspace is not self._workspace:
            self.shut()
            return
        self._replies = replies
        self._listed.clear()
        for reply in replies:
            words = reply_words(reply, self._context.language)
            self._listed.addItem("\n".join(one for one in (words.head, words.answers, words.why) if one))
        said = summary(replies)
        if self._left:
            rest = nmsg("{count} file more was not read.", "{count} files more were not read.", self._left)
            said = msg("{first}. {second}", first=said, second=rest)
        self._told.setText(self._context.text(said))
        new = sum(reply.verdict is Verdict.NEW for reply in replies)
        take = nmsg("&Take {count} reply in", "&Take {count} replies in", new) if new else msg("Nothing to take in")
        self._take.setText(self._context.text(take))
        self._take.setEnabled(new > 0)
        if new and self._leave.hasFocus():
            self._take.setFocus()
        self._listed.setCurrentRow(0)

    def _show_chosen(self) -> None:
        self._hand.setVisible(bool(self._refused_person()))

    def _refused_person(self) -> str:
        """Whose refused reply is chosen; '' where it is not known, or was not refused."""
        at = self._listed.currentRow()
        reply = self._replies[at] if 0 <= at < len(self._replies) else None
        if reply is None or reply.employee is None or reply.verdict is not Verdict.REFUSED:
            return ""
        return reply.employee.id.hex

    def _do(self) -> None:
        replies = self._replies
        new = [one for one in replies if one.verdict is Verdict.NEW]
        if not new or self._context.workspace is not self._workspace:
            return
        self._context.open_history.changed.disconnect(self._read_again)
        if self._context.act(_act(new), lambda edit: take_replies(edit, new)):
            self.done.emit(nmsg("{count} reply was taken in.", "{count} replies were taken in.", len(new)))
            self.shut()
        else:  # it was changed elsewhere
            self._context.open_history.changed.connect(self._read_again)
            self._read_again()

    def _to_hand(self) -> None:
        person = self._refused_person()
        self.shut()
        self.by_hand.emit(person)


def _act(replies: Sequence[Reply]) -> Message:
    """The name of the undo step."""
    if len(replies) == 1 and replies[0].employee is not None:
        return msg("Answers of {name}", name=replies[0].employee.name)
    return msg("Take in answers")
