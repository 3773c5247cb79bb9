"""The Data protection page: what was kept for its time, how long things are kept, and what left the file."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.i18n.message import msg
from distance_leader.presentation.auditing import AuditLine, audit_words
from distance_leader.presentation.retaining import ReviewRow, load_review
from distance_leader.services.retaining import keep_longer
from distance_leader.storage.audit import audit_entries
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader
from ui.cards import card, section
from ui.columns import Columns, column
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.reading import Reading
from ui.rights.frame import Limits
from ui.rights.keep_strip import KeepStrip
from ui.rights.review import Review
from ui.rows.line_list import Line, LineView
from ui.text_size import hold
from ui.theme import font

_WHEN = 140
_DUTIES = msg("Legal duties to keep or to erase something lie elsewhere: this page helps to do what they ask.")


class RightsPage(QWidget):
    """Says what its user wants; the desk does it."""

    erase_wanted = Signal(object, bool)
    """A row, and whether its figures stay."""
    record_wanted = Signal()
    lost_wanted = Signal()
    """The list for a lost computer."""
    back_wanted = Signal()
    profile_wanted = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        title = QLabel(context.text(msg("Data protection")))
        title.setFont(font(18, is_strong=True))
        duties = _muted(context.text(_DUTIES))
        self.review = Review(context)
        self.view = self.review.view
        self.strip = KeepStrip(context)
        self.limits = Limits(context)
        self.account = LineView(context, context.text(msg("What left the file")), _line, _WHEN)
        self._no_account = _muted(context.text(msg("Nothing was exported, handed out or erased yet.")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(10)
        for widget in (title, duties, self.strip):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(card(self.review), 5)
        row.addWidget(self._make_right(), 4)
        layout.addLayout(row, 1)
        self._reading = Reading(context, self, self._prepare, self._show)
        self._connect()

    def _make_right(self) -> QWidget:
        record = QWidget()
        flow = FlowLayout(record)
        for text, wanted in (
            (msg("&Record of processing…"), self.record_wanted),
            (msg("If the computer is &lost…"), self.lost_wanted),
        ):
            button = QPushButton(self._context.text(text))
            button.clicked.connect(lambda _checked, wanted=wanted: wanted.emit())
            flow.addWidget(button)
        account = section(self._context.text(msg("What left the file")))
        return card(Columns((column(self.limits, account, self._no_account, self.account, record), 1)))

    def _connect(self) -> None:
        self.review.profile_wanted.connect(self.profile_wanted)
        self.review.keep_wanted.connect(lambda: self.strip.begin(self._today()))
        self.review.erase_wanted.connect(self.erase_wanted)
        self.strip.wanted.connect(self._keep)
        self.strip.closed.connect(self._close_strip)
        self._context.open_history.changed.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.limits.refresh()
        self._reading.ask()

    def take_keyboard(self) -> None:
        """The keyboard goes to what is to be reviewed, or to the limits."""
        if self.view.rows.items:
            self.view.setFocus()
        else:
            next(iter(self.limits.forms.values())).rows["months"].control.setFocus()

    def chosen_person(self) -> str:
        """The key of whom the chosen row is about; '' for nobody."""
        row = self.view.chosen()
        return row.person if row is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self, until: date, reason: str) -> None:
        row: ReviewRow | None = self.view.chosen()
        if row is None:
            return
        try:
            with self._context.open_workspace.edit(msg("Keep longer: {name}", name=row.name)) as edit:
                keep_longer(edit, UUID(row.person), row.category, until, reason, self._today())
        except InvalidValueError as error:
            self.strip.refuse(error)
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
        else:
            self._close_strip()

    def _close_strip(self) -> None:
        self.strip.hide()
        self.take_keyboard()

    def _on_changed(self, change_set: object) -> None:
        self.limits.follow(change_set)  # type: ignore[arg-type]
        if self.isVisible():
            self.limits.refresh()
            self._reading.ask()

    def _prepare(self) -> Callable[[Reader], tuple[list[ReviewRow], list[AuditLine]]]:
        today, language = self._today(), self._context.language

        def read(reader: Reader) -> tuple[list[ReviewRow], list[AuditLine]]:
            lines = audit_words(reader, audit_entries(reader), language)
            return load_review(reader, today, language), lines[::-1]

        return read

    def _show(self, found: tuple[list[ReviewRow], list[AuditLine]]) -> None:
        review, lines = found
        self.review.show_rows(review)
        self.account.lines.show_rows(lines)
        hold(self.account, fixedHeight=32 * min(len(lines), 8) + 2)
        self.account.setVisible(bool(lines))
        self._no_account.setVisible(not lines)

    def _today(self) -> date:
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())


def _line(line: AuditLine) -> Line:
    return Line(line.when, line.said)


def _muted(text: str) -> QLabel:
    made = QLabel(text)
    made.setProperty("tone", "muted")
    made.setWordWrap(True)
    return made
