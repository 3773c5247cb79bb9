"""Asks before something about somebody is erased: what goes, that it cannot be undone, and the name, to be typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.holdings import TITLES
from distance_leader.storage.known_copies import mark_in
from distance_leader.storage.leftovers import copies_of
from distance_leader.storage.queries.history import count_changes
from distance_leader.storage.queries.subjects import about_person, only_theirs
from ui.context import Context
from ui.floating import place_at_top
from ui.theme import font

_WIDTH = 520


class ErasingFrame(QFrame):
    """`confirmed` when the name stands there as it is. Esc leaves all as it is."""

    closed = Signal()
    confirmed = Signal()

    def __init__(self, context: Context, parent: QWidget, person: Employee, title: Message, what: str) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context, self._person = context, person
        self._line = QLineEdit()
        self._line.setAccessibleName(context.text(msg("Type the name to confirm: {name}", name=person.name)))
        self._line.setPlaceholderText(person.name)
        name = QLabel(self._line.accessibleName())
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("tone", "muted")
        name.setWordWrap(True)
        name.setBuddy(self._line)
        self._erase = QPushButton(context.text(msg("&Erase for good")))
        self._erase.setEnabled(False)
        leave = QPushButton(context.text(msg("&Leave it")))
        buttons = QHBoxLayout()
        buttons.addWidget(self._erase)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for part in (*self._told(title, what), name, self._line):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self._line.textChanged.connect(lambda _text: self._erase.setEnabled(self._is_typed()))
        self._erase.clicked.connect(lambda _checked: self._on_erase())
        leave.clicked.connect(self.leave)
        self.hide()

    def _told(self, title: Message, what: str) -> list[QLabel]:
        """What is asked, what goes, and that it cannot be undone."""
        context = self._context
        head, said = QLabel(context.text(title)), QLabel(what)
        head.setFont(font(12.5, is_strong=True))
        for part in (head, said):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setWordWrap(True)
        warning = QLabel(
            context.text(
                msg(
                    "This cannot be undone, and what could be undone before it cannot be any more. A backup on a "
                    "medium that is not here now still holds it; restored later, it is cleared of it again."
                )
            )
        )
        warning.setProperty("tone", "muted")
        warning.setWordWrap(True)
        return [head, said, warning]

    def begin(self) -> None:
        """Open over whatever page is there."""
        place_at_top(self, max(_WIDTH, self.minimumSizeHint().width()))
        self._line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_typed():
            self._on_erase()
        else:
            super().keyPressEvent(event)

    def _is_typed(self) -> bool:
        return " ".join(self._line.text().split()) == " ".join(self._person.name.split())

    def _on_erase(self) -> None:
        if self._is_typed():
            self._close()
            self.confirmed.emit()

    def leave(self) -> None:
        """Close, and leave all as it is."""
        if self.isVisible():
            self._close()

    def _close(self) -> None:
        self._line.clear()
        self.hide()
        self.closed.emit()


def all_about(context: Context, person: Employee) -> str:
    """How much there is about somebody, kind by kind, and what goes along."""
    text = context.text
    with context.open_workspace.read() as reader:
        found = about_person(reader, person.id)
        shared = only_theirs(reader, found)
    lines = [f"{text(TITLES[kind])}: {len(rows)}" for kind, rows in found.items() if len(rows) > 0]
    if shared:
        names = ", ".join(one.name for one in shared)
        lines.append(text(msg("Named by nobody else, and so erased too: {names}", names=names)))
    return "\n".join([*lines, *_copies(context)])


def history_of(context: Context, person: Employee) -> str:
    """How many changes the history has of somebody, and in how many copies."""
    with context.open_workspace.read() as reader:
        count = count_changes(reader, person.id)
    said = nmsg("{count} change in the history", "{count} changes in the history", count)
    return "\n".join([context.text(said), context.text(msg("What stands there now stays.")), *_copies(context)])


def _copies(context: Context) -> list[str]:
    second = context.settings.second_place
    workspace = context.open_workspace
    with workspace.look() as look:
        mark = mark_in(look.raw) or ""
    copies = len(copies_of(workspace.path, mark, *([second] if second is not None else [])))
    beside = nmsg("{count} copy or backup beside it", "{count} copies and backups beside it", copies)
    return [context.text(beside)] if copies else []
