"""One person's check-ins: what can be done now, by buttons, and what was answered before."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.check_in import CheckIn
from distance_leader.i18n.message import Message, msg
from distance_leader.insights.signals import SignalKind
from distance_leader.presentation.today_check_ins import ASK
from distance_leader.presentation.wellbeing import WellbeingRow
from distance_leader.services.checkins import take_back
from ui.cards import card
from ui.check_ins.asking import Asking
from ui.check_ins.entry import EntryFrame
from ui.check_ins.rounds_list import RoundsList
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.one_line import OneLine
from ui.page_frame import show_on_page
from ui.theme import font


class PersonPart(QWidget):
    """Shows whom a row is about, and does what its user wants with this person's round."""

    done = Signal(object)
    """What was done, and can be undone: a Message."""

    issue_wanted = Signal(str)
    """A person's key: show what was opened by a No, and what is done about it."""
    chart_wanted = Signal(str)
    """A person's key: show the answers as a chart."""

    def __init__(self, context: Context, *, is_named: bool = True) -> None:
        super().__init__()
        self._context = context
        self._row: WellbeingRow | None = None
        self.asking = Asking(context, self, self.done.emit)
        self._name = OneLine()
        self._name.setFont(font(12.5, is_strong=True))
        self._name.setVisible(is_named)
        self._said, self._step, self._chance = _words(), _words(), _words()
        for label in (self._step, self._chance):
            label.setProperty("tone", "muted")
        self.first = self._button(msg("&Enter answers"), lambda row: self.enter(row.person))
        self.first.setProperty("role", "primary" if is_named else "")
        self._mail = self._button(msg("Ask by &mail…"), self.by_mail)
        self._paper = self._button(msg("&Print the questions…"), lambda row: self.asking.on_paper(row.person))
        self._chart = self._button(msg("Show as a &chart"), lambda row: self.chart_wanted.emit(row.person))
        self._issue = self._button(msg("To the open &issue"), lambda row: self.issue_wanted.emit(row.person))
        self._leave = self._button(msg("Wait no &longer"), lambda row: self.asking.no_longer(row.person, row.waiting))
        acts = QWidget()
        flow = FlowLayout(acts)
        for one in (self.first, self._mail, self._paper, self._chart, self._issue, self._leave):
            flow.addWidget(one)
        self.rounds = RoundsList(context)
        self.rounds.back_wanted.connect(self._take_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self._name, self._said, self._step, self._chance, acts):
            layout.addWidget(part)
        layout.addWidget(card(self.rounds, margin=6), 1)

    def show_row(self, row: WellbeingRow | None) -> None:
        """Show whom a row is about; nobody where there is none."""
        is_other = row is None or self._row is None or row.person != self._row.person
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self._name.say(row.name)
        self._said.setText(self._context.text(row.said))
        for label, text in ((self._step, row.step), (self._chance, row.chance)):
            label.setText(self._context.text(text) if text is not None else "")
            label.setVisible(text is not None)
        is_reminder = bool(row.waiting) and row.key != ASK
        self._mail.setText(self._context.text(msg("Remind by &mail…") if is_reminder else msg("Ask by &mail…")))
        self._issue.setVisible(row.kind not in ("", SignalKind.RATED_DROP))
        self._leave.setVisible(bool(row.waiting))
        if is_other:
            self.rounds.show_person(UUID(row.person))

    def enter(self, person: str) -> None:
        """Take somebody's answers, over the page."""
        frame = EntryFrame(self._context, UUID(person), self.window())
        frame.done.connect(self.done)
        show_on_page(frame)

    def by_mail(self, row: WellbeingRow) -> None:
        """Ask whom a row is about, or remind."""
        self.asking.by_mail(row.person, row.key)

    def _take_back(self, check_in: CheckIn) -> None:
        name = self._row.name if self._row is not None else ""
        act = msg("Take the answers of {name} back", name=name)
        if self._context.act(act, lambda edit: take_back(edit, check_in)):
            self.done.emit(msg("The answers are taken back; the round of {day} waits again.", day=check_in.asked_on))

    def _button(self, text: Message, act: Callable[[WellbeingRow], object]) -> QPushButton:
        button = QPushButton(self._context.text(text))
        button.clicked.connect(lambda _checked: act(self._row) if self._row is not None else None)
        return button


def _words() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made
