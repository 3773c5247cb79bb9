"""What one person answered, round by round, newest first; read in the background."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from distance_leader.i18n.message import msg
from distance_leader.presentation.rounds import RoundLine, rounds_of
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.reading import Reading
from ui.rows.line_list import Line, LineView

_WHEN = 104


class RoundsList(QWidget):
    """Follows the person it is given, and every change of the file while it is in view."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person: UUID | None = None
        self._nothing = QLabel(context.text(msg("Nothing was asked yet.")))
        self._nothing.setProperty("tone", "muted")
        self._nothing.setContentsMargins(12, 4, 12, 8)
        self._nothing.hide()
        self.view = LineView(context, context.text(msg("Check-ins so far")), _line, _WHEN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._nothing)
        layout.addWidget(self.view, 1)
        layout.addStretch(0)
        self._reading = Reading(context, self, self._prepare, self._show)
        context.open_history.changed.connect(lambda _change_set: self._ask())

    def show_person(self, person: UUID) -> None:
        """Show somebody's."""
        self._person = person
        self._reading.ask()

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


def _line(row: RoundLine) -> Line:
    return Line(row.when, row.title, row.text)
