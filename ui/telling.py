"""Telling an employee before a talk when it is and what it is about: to the clipboard, as a mail draft or an entry."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.assignment import assignment_on
from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.exchange.letters import write_draft, write_invitation
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.telling import Talk, Telling, telling_of
from distance_leader.storage.queries.people import assignments_of, leader_of
from distance_leader.storage.queries.plan import ChipRow, home_of
from ui.context import Context
from ui.leaving import LETTER, ask_out, file_title
from ui.text_size import px
from ui.theme import font

_WIDTH, _HEIGHT, _TOP = 560, 420, 72


def talk_of(context: Context, row: ChipRow | None) -> Talk | None:
    """The planned contact of a chip with all that a letter needs; None for another."""
    if row is None or row.state != State.PLANNED:
        return None
    with context.open_workspace.read() as reader:
        contact = reader.get(Contact, row.id)
        employee = reader.get(Employee, contact.employee_id) if contact else None
        if contact is None or employee is None:
            return None
        stays = assignments_of(reader, [employee.id])
        stay = assignment_on(stays, contact.day or contact.week.monday)
        return Talk(contact, employee, stay, leader_of(reader), home_of(reader))


class TellingFrame(QFrame):
    """The letter, to be changed as one likes, and where it can go. Esc leaves."""

    closed = Signal()
    done = Signal(object)
    """What was done: a Message."""

    def __init__(self, context: Context, talk: Talk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context, self._talk = context, talk
        self._telling = telling_of(talk)
        title = QLabel(context.text(msg("Before the talk with {name}", name=talk.employee.name)))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(font(12.5, is_strong=True))
        title.setWordWrap(True)
        hint = QLabel(context.text(msg("In the employee's language, with both clocks. No note of yours is in it.")))
        hint.setProperty("tone", "muted")
        hint.setWordWrap(True)
        self._text = QPlainTextEdit(self._telling.body)
        self._text.setAccessibleName(context.text(msg("The letter")))
        self._text.setTabChangesFocus(True)
        buttons = QHBoxLayout()
        self._copy = self._button(msg("&Copy the text"), self._copy_text, role="primary")
        for one in (
            self._copy,
            self._button(msg("Save as a mail &draft…"), self._save_draft),
            self._button(msg("Save as a calendar &entry…"), self._save_entry),
        ):
            buttons.addWidget(one)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        for part in (title, hint, self._text):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.hide()

    def begin(self) -> None:
        """Open over whatever page is there."""
        parent = self.parentWidget()
        width = max(px(_WIDTH), self.sizeHint().width())
        self.resize(width, min(px(_HEIGHT), parent.height() - _TOP) if parent else px(_HEIGHT))
        self.move((parent.width() - width) // 2 if parent else 0, _TOP)
        self.show()
        self.raise_()
        self._copy.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._copy.hasFocus():
            self._copy_text()
        else:
            super().keyPressEvent(event)

    def _letter(self) -> Telling:
        return replace(self._telling, body=self._text.toPlainText())

    def _copy_text(self) -> None:
        self._context.clipboard.put(self._letter().body)
        self._end(msg("The text for {name} is on the clipboard.", name=self._talk.employee.name))

    def _save_draft(self) -> None:
        out = self._ask(msg("Save as a mail draft"), ".eml", "E-mail (*.eml)")
        if out is not None:
            self._write(out, lambda: write_draft(out, self._talk, self._letter(), self._context.clock.now()))

    def _save_entry(self) -> None:
        if self._talk.contact.day is None:
            self._end(msg("Give the talk a day first: then there is something to put into a calendar."))
            return
        out = self._ask(msg("Save as a calendar entry"), ".ics", "iCalendar (*.ics)")
        if out is not None:
            self._write(out, lambda: write_invitation(out, self._talk, self._letter(), self._context.clock.now()))

    def _ask(self, title: Message, ending: str, kind: str) -> Path | None:
        name = self._telling.subject.replace("/", "-")
        return ask_out(self._context, self.window(), file_title(self._context, title, LETTER), f"{name}{ending}", kind)

    def _write(self, out: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
        else:
            self._context.note_export(f"letter{out.suffix}", self._talk.employee.id)
            self._end(msg("The letter lies in {path}.", path=str(out)))

    def _end(self, said: Message) -> None:
        self.done.emit(said)
        self._close()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _button(self, text: Message, act: Callable[[], None], role: str = "") -> QPushButton:
        button = QPushButton(self._context.text(text))
        if role:
            button.setProperty("role", role)
        button.clicked.connect(act)
        return button
