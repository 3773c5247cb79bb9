"""The import preview: columns, doubtful time zones, a verdict for each row, and one button. Esc leaves all as it is."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from distance_leader.domain.errors import DistanceLeaderError
from distance_leader.exchange.limited import CancelledError
from distance_leader.exchange.people.reading import read_people_file
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.importing.questions import questions
from distance_leader.presentation.importing.reading import Order, read_rows
from distance_leader.presentation.importing.table import Table, table_of
from distance_leader.presentation.importing.telling import summary
from distance_leader.presentation.sentences import sentence
from distance_leader.services.importing.plan import apply_import, plan_import
from distance_leader.services.importing.rows import ImportPlan, Verdict
from distance_leader.storage.queries.plan import home_of
from ui.context import Context
from ui.floating import place_in_middle
from ui.importing.columns_view import ColumnsView
from ui.importing.rows_view import RowsView
from ui.importing.zone_questions import ZoneQuestions
from ui.reading import Reading
from ui.theme import font

if TYPE_CHECKING:
    from distance_leader.storage.store import Reader

_WIDTH, _HEIGHT = 1040, 660
_PAUSE_MS = 20


class ImportFrame(QFrame):
    """Reads the file and plans in the background; what is shown is what will be done."""

    closed = Signal()
    done = Signal(object)
    """What was done: a Message."""

    def __init__(self, context: Context, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._context, self._path = context, path
        self._workspace = context.open_workspace
        self._cancelled = Event()
        self._table: Table | None = None
        self._plan: ImportPlan | None = None
        with self._workspace.look() as look:
            self._today = home_of(look).today(context.clock.now())
        self._reading = Reading(context, self, self._prepare, self._show, pause_ms=_PAUSE_MS)
        self._make_parts()
        self._columns.changed.connect(self._plan_again)
        self._zones.answered.connect(self._plan_again)
        context.open_history.changed.connect(self._plan_again)
        self._take.clicked.connect(self._do)
        self._leave.clicked.connect(self._close)

    def begin(self) -> None:
        """Open over the window, and read."""
        place_in_middle(self, _WIDTH, _HEIGHT)
        self._leave.setFocus()
        path, is_cancelled = self._path, self._cancelled.is_set
        self._context.tasks.start(
            lambda: table_of([sheet.rows for sheet in read_people_file(path, is_cancelled)]),
            self._on_read,
            self._on_refused,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        else:
            super().keyPressEvent(event)

    def _make_parts(self) -> None:
        text = self._context.text
        title = QLabel(text(msg("Import people from {name}", name=self._path.name)))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(font(12.5, is_strong=True))
        title.setWordWrap(True)
        self._told = QLabel(text(msg("Reading {path} …", path=self._path.name)))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._columns = ColumnsView(self._context)
        self._zones = ZoneQuestions(self._context)
        self._rows = RowsView(self._context)
        for part in (self._columns, self._rows):  # there is nothing to see yet
            part.hide()
        self._take = QPushButton(text(msg("&Import")))
        self._take.setProperty("role", "primary")
        self._take.setEnabled(False)
        self._leave = QPushButton(text(msg("&Leave it")))
        buttons = QHBoxLayout()
        buttons.addWidget(self._take)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(self._told)
        layout.addWidget(self._middle(), 1)
        layout.addLayout(buttons)

    def _middle(self) -> QWidget:
        """The columns on the left; questions and verdicts on the right."""
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)  # also while it is empty
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._zones)
        right.addWidget(self._rows, 1)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._columns)
        row.addLayout(right, 1)
        return holder

    def _on_read(self, table: Table) -> None:
        if not shiboken6.isValid(self) or self._cancelled.is_set():
            return
        self._table = table
        self._columns.show_table(table)
        self._columns.show()
        if not table.has_headings:
            self._columns.take_keyboard()
        self._plan_again()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, CancelledError) or not shiboken6.isValid(self):
            return
        if not isinstance(error, DistanceLeaderError):
            raise error
        self._told.setText(self._context.text(sentence(error)))
        self._told.setProperty("tone", "error")
        self._told.style().polish(self._told)

    def _plan_again(self, _changes: object = None) -> None:
        """What is shown is old: nothing is done with it any more."""
        self._plan = None
        self._take.setEnabled(False)
        if self._table is not None:
            self._reading.ask()

    def _prepare(self) -> "_Planning":
        if self._table is None:
            raise RuntimeError("planned before it was read")
        return _Planning(self._table, Order(self._columns.columns(), self._today, dict(self._zones.zones)))

    def _show(self, plan: ImportPlan) -> None:
        if self._context.workspace is not self._workspace:
            self._close()
            return
        self._plan = plan
        self._rows.show_plan(plan)
        self._rows.show()
        self._zones.ask(questions(plan, self._today))
        self._told.setText(self._context.text(self._advice(plan)))
        self._take.setEnabled(plan.people > 0)
        self._take.setText(
            self._context.text(nmsg("&Import {count} person", "&Import {count} people", plan.people))
            if plan.people
            else self._context.text(msg("Nothing to import"))
        )
        if plan.people and self._leave.hasFocus():
            self._take.setFocus()

    def _advice(self, plan: ImportPlan) -> Message:
        if self._table is not None and not self._table.has_headings:
            advice = msg("No row names the columns. Say on the left what they hold.")
            return msg("{first} {second}", first=advice, second=summary(plan))
        return summary(plan)

    def _do(self) -> None:
        plan = self._plan
        if plan is None or not plan.people or self._context.workspace is not self._workspace:
            return
        self._context.open_history.changed.disconnect(self._plan_again)
        act = msg("Import people from {name}", name=self._path.name)
        if self._context.act(act, lambda edit: apply_import(edit, plan)):
            self.done.emit(_done(plan))
            self._close()
        else:  # it was changed elsewhere
            self._context.open_history.changed.connect(self._plan_again)
            self._plan_again()

    def _close(self) -> None:
        self._cancelled.set()
        self.hide()
        self.closed.emit()


class _Planning:
    """Reads the rows and plans, in the background; holds values only."""

    def __init__(self, table: Table, order: Order) -> None:
        self._table, self._order = table, order

    def __call__(self, reader: "Reader") -> ImportPlan:
        return plan_import(reader, read_rows(self._table, self._order), self._order.today)


def _done(plan: ImportPlan) -> Message:
    return msg(
        "{new}, {updated}. Ctrl+Z takes it back.",
        new=nmsg("{count} person is new", "{count} people are new", plan.count(Verdict.NEW)),
        updated=nmsg("{count} was updated", "{count} were updated", plan.count(Verdict.UPDATE)),
    )
