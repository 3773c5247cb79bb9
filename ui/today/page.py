"""The Today page: read in the background, worked through by one key a row."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.today import TITLES, Section, Today, TodayRow, load_today
from distance_leader.presentation.today_rights import OVER
from distance_leader.storage.store import Reader
from ui.cards import card
from ui.context import Context
from ui.reading import Reading
from ui.rows.row_view import RowView
from ui.theme import font
from ui.today.today_acts import TodayActs

_KEYS = msg(
    "Enter opens · Space: held, answered, asked or done · M missed · P plans the next · "
    "S puts off a day, Shift+S a week"
)

_WEEK = 7


class TodayPage(QWidget):
    """Says where its user wants to go; the desk goes there."""

    open_wanted = Signal(str, str)
    contact_wanted = Signal(str, str, str)
    """A person's key and a week: show them in the plan."""
    assignment_wanted = Signal(str)
    """A person's key: show the assignment."""
    wellbeing_wanted = Signal(str)
    """A person's key: show what was asked and answered."""
    said = Signal(object)
    """What was done: a Message."""
    rights_wanted = Signal(str)
    """A person's key: show what was told and is held."""
    review_wanted = Signal(str)
    """What was kept for its time is to be reviewed, this person's too."""
    plan_wanted = Signal(str, str)
    """The same, and begin an entry there."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._acts = TodayActs(context, self, self.said.emit)
        self.view = RowView(context, context.text(msg("Today")))
        self._title = QLabel(context.text(msg("Today")))
        self._title.setFont(font(18, is_strong=True))
        self._subtitle = QLabel()
        self._subtitle.setProperty("tone", "muted")
        self._body = QStackedWidget()
        self._body.addWidget(card(self.view, margin=1))
        self._body.addWidget(self._calm())
        keys = QLabel(context.text(_KEYS))
        keys.setProperty("tone", "muted")
        keys.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(10)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        layout.addLayout(names)
        layout.addWidget(self._body, 1)
        layout.addWidget(keys)
        self.setFocusProxy(self.view)
        self._reading = Reading(context, self, self._prepare, self._show)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.ask()

    def _connect(self) -> None:
        view = self.view
        view.on(Qt.Key.Key_Return, self._open, msg("Open it"))
        view.on(Qt.Key.Key_Space, self._acts.log, msg("Held, answered, asked or done"))
        view.on(Qt.Key.Key_M, self._acts.miss, msg("It was missed"), when=lambda row: row.contact is not None)
        view.on(Qt.Key.Key_P, self._plan, msg("Plan the next talk"))
        view.on(Qt.Key.Key_S, lambda row: self._acts.put_off(row, 1), msg("Put off for a day"))
        view.on(Qt.Key.Key_S, lambda row: self._acts.put_off(row, _WEEK), msg("Put off for a week"), shift=True)
        self._context.open_history.changed.connect(self._on_changed)
        self._context.clock.minute.connect(self._on_changed)

    def _on_changed(self, _change_set: object = None) -> None:
        if self.isVisible():
            self._reading.ask()

    def _prepare(self) -> Callable[[Reader], Today]:
        now, language = self._context.clock.now(), self._context.language
        return lambda reader: load_today(reader, now, language)

    def _show(self, today: Today) -> None:
        self.view.show_groups([(TITLES[section], today.of(section)) for section in Section])
        self._subtitle.setText(formats(self._context.language).weekday_date(today.day))
        self._body.setCurrentIndex(0 if today.rows else 1)

    def _open(self, row: TodayRow) -> None:
        if row.section is Section.RIGHTS:
            (self.review_wanted.emit if row.key == OVER else self.rights_wanted.emit)(row.person)
            return
        if row.section in (Section.FOLLOW_UP, Section.ENDING):
            self.assignment_wanted.emit(row.person)
            return
        if row.section in (Section.CHECK_INS, Section.ANSWERED_NO):
            self.wellbeing_wanted.emit(row.person)
            return
        if row.contact is not None:
            self.contact_wanted.emit(row.person, str(row.week), row.contact.key)
            return
        self.open_wanted.emit(row.person, str(row.week))

    def _plan(self, row: TodayRow) -> None:
        self.plan_wanted.emit(row.person, str(row.week))

    def _calm(self) -> QWidget:
        """Nothing to do, said kindly."""
        said = QLabel(self._context.text(msg("Nothing waits for you today. A good day to ask someone how they are.")))
        said.setFont(font(12.5))
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said.setWordWrap(True)
        return card(said, margin=16)
