"""What one person answered, round by round, newest first; read in the background."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.check_in import CheckIn
from distance_leader.i18n.message import msg
from distance_leader.presentation.rounds import RoundLine, rounds_of
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.reading import Reading
from ui.rows.line_list import Line, LineView

_WHEN = 104


class RoundsList(QWidget):
    """Follows the person it is given, and every change of the file while it is in view."""

    back_wanted = Signal(object)
    """The round whose answers are to be taken back: a CheckIn."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person: UUID | None = None
        self._nothing = QLabel(context.text(msg("Nothing was asked yet.")))
        self._nothing.setProperty("tone", "muted")
        self._nothing.setContentsMargins(12, 4, 12, 8)
        self._nothing.hide()
        self.view = LineView(context, context.text(msg("Check-ins so far")), _line, _WHEN)
        self._back = QPushButton(context.text(msg("Take these answers &back")))
        self._back.setProperty("role", "link")
        self._back.setToolTip(context.text(msg("Delete: they were not given so. The round waits again.")))
        self._back.clicked.connect(lambda _checked: self._take_back())
        self._back.hide()
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._take_back)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._show_chosen())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._nothing)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(0)
        self._reading = Reading(context, self, self._prepare, self._show)
        context.open_history.changed.connect(self._ask)

    def show_person(self, person: UUID) -> None:
        """Show somebody's."""
        self._person = person
        self._reading.ask()

    def _chosen(self) -> CheckIn | None:
        """The round that is chosen, where it was answered."""
        at = self.view.currentIndex().row()
        row: RoundLine | None = self.view.lines.rows[at] if 0 <= at < len(self.view.lines.rows) else None
        return row.check_in if row is not None and row.check_in.answered_on is not None else None

    def _show_chosen(self) -> None:
        self._back.setVisible(self._chosen() is not None)

    def _take_back(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.back_wanted.emit(chosen)

    def _ask(self) -> None:
        if self._person is not None and self.isVisible():
            self._reading.ask()

    def _prepare(self) -> Callable[[Reader], list[RoundLine]]:
        person, language = self._person or UUID(int=0), self._context.language
        return lambda reader: rounds_of(reader, person).lines(language)

    def _show(self, lines: list[RoundLine]) -> None:
        self.view.lines.show_rows(lines)
        self._nothing.setVisible(not lines)
        self.view.setVisible(bool(lines))
        self._show_chosen()


def _line(row: RoundLine) -> Line:
    return Line(row.when, row.title, row.text, behind=row.behind)
