"""The chosen person of the Wellbeing page: what can be done, and what was answered before."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.today_check_ins import ASK
from distance_leader.presentation.wellbeing import WellbeingRow
from ui.cards import card
from ui.check_ins.rounds_list import RoundsList
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.one_line import OneLine
from ui.theme import font


class PersonPart(QWidget):
    """Says what its user wants; the page does it with the chosen row."""

    enter_wanted = Signal()
    mail_wanted = Signal()
    paper_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person = ""
        self._name = OneLine()
        self._name.setFont(font(12.5, is_strong=True))
        self._said, self._step = _words(), _words()
        self._step.setProperty("tone", "muted")
        self._enter = self._button(msg("&Enter answers"), self.enter_wanted)
        self._enter.setProperty("role", "primary")
        self._mail = self._button(msg("Ask by &mail…"), self.mail_wanted)
        self._paper = self._button(msg("&Print the questions…"), self.paper_wanted)
        self._leave = self._button(msg("Wait no &longer"), self.leave_wanted)
        acts = QWidget()
        flow = FlowLayout(acts)
        for one in (self._enter, self._mail, self._paper, self._leave):
            flow.addWidget(one)
        self.rounds = RoundsList(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self._name, self._said, self._step, acts):
            layout.addWidget(part)
        layout.addWidget(card(self.rounds, margin=6), 1)

    def show_row(self, row: WellbeingRow | None) -> None:
        """Show whom a row is about; nobody where there is none."""
        self.setVisible(row is not None)
        if row is None:
            return
        self._name.say(row.name)
        self._said.setText(self._context.text(row.said))
        self._step.setText(self._context.text(row.step) if row.step is not None else "")
        self._step.setVisible(row.step is not None)
        is_reminder = bool(row.key) and row.key != ASK
        self._mail.setText(self._context.text(msg("Remind by &mail…") if is_reminder else msg("Ask by &mail…")))
        self._leave.setVisible(bool(row.waiting))
        if row.person != self._person:
            self._person = row.person
            self.rounds.show_person(UUID(row.person))

    def _button(self, text: Message, signal: object) -> QPushButton:
        button = QPushButton(self._context.text(text))
        button.clicked.connect(lambda _checked: signal.emit())  # type: ignore[attr-defined]
        return button


def _words() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made
