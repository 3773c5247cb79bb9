"""The Wellbeing page: reasons to talk, whom to ask and whose answers wait; beside it the person that is chosen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.wellbeing import TITLES, Part, Wellbeing, WellbeingRow, load_wellbeing
from distance_leader.storage.store import Reader
from ui.cards import card, empty_state
from ui.check_ins.choice import Choice
from ui.check_ins.dropped import sources_of
from ui.check_ins.person_part import PersonPart
from ui.context import Context
from ui.one_line import OneLine
from ui.reading import Reading
from ui.rows.row_view import RowView
from ui.rows.stacked_delegate import StackedDelegate
from ui.theme import font

if TYPE_CHECKING:
    from ui.charts.panel import ChartsPanel

_KEYS = msg(
    "Enter opens the person · A enters answers · Space asks or reminds by mail · C shows the chart · P plans a talk"
)
_PERSONS_CHART = "strip"


class WellbeingPage(QWidget):
    """Says where its user wants to go; the desk goes there."""

    person_wanted = Signal(str)
    """A person's key: show the profile."""
    replies_wanted = Signal(object)
    """What was dropped that may hold replies: paths and bytes."""
    choose_wanted = Signal()
    """Which files hold replies is to be asked."""
    questions_wanted = Signal()
    issue_wanted = Signal(str)
    """A person's key: show the open issues."""
    people_wanted = Signal()
    add_wanted = Signal()
    plan_wanted = Signal(str, object)
    """A person's key and the date: plan a talk."""
    said = Signal(object)
    """What was copied or kept of a chart: a Message."""
    done = Signal(object)
    """What was done to somebody's check-ins, and can be undone: a Message."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._wellbeing: Wellbeing | None = None
        self.view = RowView(context, context.text(msg("Wellbeing")), StackedDelegate)
        self.person = PersonPart(context)
        self._subtitle = OneLine()
        self._subtitle.setProperty("tone", "muted")
        self._keys = QLabel(context.text(_KEYS))
        self._keys.setProperty("tone", "muted")
        self._keys.setWordWrap(True)
        self._shown = Choice(
            context.text(msg("What is shown")),
            {False: context.text(msg("Check-ins")), True: context.text(msg("Charts"))},
        )
        self._shown.show_value(False)  # noqa: FBT003 - one of its values
        self._charts: ChartsPanel | None = None
        self._body = QStackedWidget()
        self._body.addWidget(self._make_work())
        self._body.addWidget(self._make_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(10)
        layout.addLayout(self._make_top())
        layout.addWidget(self._shown)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._keys)
        self.setAcceptDrops(True)
        self._reading = Reading(context, self, self._prepare, self._show)
        self._connect()

    def take_keyboard(self) -> None:
        """The keyboard goes to the rows, or to what leads back to them."""
        if self._shown.value:
            self._shown.take_keyboard()
        else:
            self.view.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.ask()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if sources_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.replies_wanted.emit(sources_of(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._shown.value:
            self._shown.take(False)  # noqa: FBT003 - one of its values
            self.take_keyboard()
        else:
            super().keyPressEvent(event)

    def chosen_person(self) -> str:
        """The key of the person that is chosen; '' for nobody."""
        if self.charts is not None:
            return self.charts.choices.person
        row: WellbeingRow | None = self.view.chosen()
        return row.person if row is not None else ""

    def _connect(self) -> None:
        view = self.view
        view.on(Qt.Key.Key_Return, lambda row: self.person_wanted.emit(row.person), msg("Open the person's check-ins"))
        view.on(Qt.Key.Key_A, lambda row: self.person.enter(row.person), msg("Enter answers"))
        view.on(Qt.Key.Key_Space, self.person.by_mail, msg("Ask or remind by mail"))
        view.on(Qt.Key.Key_C, lambda row: self.show_charts(row.person), msg("Show as a chart"))
        view.on(Qt.Key.Key_P, self._plan, msg("Plan the next talk"))
        self.person.done.connect(self.done)
        self.person.issue_wanted.connect(self.issue_wanted)
        self.person.chart_wanted.connect(self.show_charts)
        self._shown.chosen.connect(self._turn)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._show_person())
        self._context.open_history.changed.connect(self._ask)
        self._context.clock.minute.connect(self._ask)

    def _make_top(self) -> QHBoxLayout:
        text = self._context.text
        title = QLabel(text(msg("Wellbeing")))
        title.setFont(font(18, is_strong=True))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(title)
        names.addWidget(self._subtitle)
        top = QHBoxLayout()
        top.addLayout(names, 1)
        questions = QPushButton(text(msg("&Questions")))
        questions.clicked.connect(lambda _checked: self.questions_wanted.emit())
        take = QPushButton(text(msg("&Take replies in…")))
        take.setToolTip(text(msg("Mails and saved answers; they can also be dropped here, or pasted.")))
        take.clicked.connect(lambda _checked: self.choose_wanted.emit())
        for one in (questions, take):
            top.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        return top

    def _make_work(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(card(self.view, margin=1), 5)
        row.addWidget(self.person, 5)
        return holder

    def _make_empty(self) -> QWidget:
        people = QPushButton(self._context.text(msg("Show the people")))
        people.clicked.connect(lambda _checked: self.people_wanted.emit())
        said = msg("Nobody is on an assignment, so there is nobody to ask.")
        return empty_state(self._context.text(said), people)

    def _ask(self) -> None:
        if self.isVisible():
            self._reading.ask()

    def _prepare(self) -> Callable[[Reader], Wellbeing]:
        now, language = self._context.clock.now(), self._context.language
        return lambda reader: load_wellbeing(reader, now, language)

    def _show(self, wellbeing: Wellbeing) -> None:
        self._wellbeing = wellbeing
        self.view.show_groups([(TITLES[part], wellbeing.of(part)) for part in Part])
        day = formats(self._context.language).weekday_date(wellbeing.day)
        self._subtitle.say(" · ".join([day, *map(self._context.text, _counts(wellbeing))]))
        self._turn()
        self._show_person()

    @property
    def charts(self) -> "ChartsPanel | None":
        """The charts, where they are what is shown."""
        return self._charts if self._charts is not None and self._body.currentWidget() is self._charts else None

    def show_charts(self, person: str = "") -> None:
        """Show the charts as they were last seen; with a person, by key, this one's answers."""
        self._shown.show_value(True)  # noqa: FBT003 - one of its values
        self._turn()
        if self._charts is not None:
            if person:
                self._charts.choose(_PERSONS_CHART, person)
            self._shown.take_keyboard()

    def _turn(self) -> None:
        """To the check-ins or to the charts, as it is chosen; the charts come about the person that is chosen."""
        is_charts, has_rows = bool(self._shown.value), self._wellbeing is not None and bool(self._wellbeing.rows)
        self._keys.setVisible(has_rows and not is_charts)
        if not is_charts:
            self._body.setCurrentIndex(0 if has_rows else 1)
            return
        if self._charts is None:
            self._charts = self._make_charts()
        self._body.setCurrentWidget(self._charts)

    def _make_charts(self) -> "ChartsPanel":
        from ui.charts.panel import ChartsPanel  # noqa: PLC0415 - with the first chart

        made = ChartsPanel(self._context)
        made.told.connect(self.said)
        made.add_wanted.connect(self.add_wanted)
        self._body.addWidget(made)
        made.choose(_PERSONS_CHART, self.chosen_person())
        return made

    def _show_person(self) -> None:
        self.person.show_row(self.view.chosen())

    def _plan(self, row: WellbeingRow) -> None:
        if self._wellbeing is not None:
            self.plan_wanted.emit(row.person, self._wellbeing.day)


def _counts(wellbeing: Wellbeing) -> list[Message]:
    """What there is to do, in numbers; nothing is said of what there is none of."""
    reasons, due, waiting = (len(wellbeing.of(part)) for part in (Part.REASONS, Part.DUE, Part.WAITING))
    return [
        text
        for count, text in (
            (reasons, nmsg("{count} reason to talk", "{count} reasons to talk", reasons)),
            (due, nmsg("{count} to ask", "{count} to ask", due)),
            (waiting, nmsg("{count} answer waited for", "{count} answers waited for", waiting)),
        )
        if count
    ]
