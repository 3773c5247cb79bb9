"""What check-ins ask: the questions of the program, to be read, and the leader's own, to be changed as one types."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.questions import ADJUST, CHECK_IN_KEYS, FOLLOW_UP_KEYS
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.fields import LEADER_FIELDS
from distance_leader.presentation.question_collection import built_in_lines, own_questions
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of
from ui.cards import card, section
from ui.columns import Columns, column
from ui.context import Context
from ui.forms.form import Form
from ui.forms.listing import Listing
from ui.icons import icon
from ui.theme import font


class QuestionsPage(QWidget):
    """Esc goes back to the Wellbeing page."""

    back_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._energy = Form(context, tuple(one for one in LEADER_FIELDS if one.name == "asks_energy"), msg("settings"))
        self._own = Listing(context, own_questions(context.language, self._today))
        self._back = QPushButton()
        self._back.setProperty("role", "icon")
        self._back.setAccessibleName(context.text(msg("Back to wellbeing (Esc)")))
        self._back.setToolTip(self._back.accessibleName())
        title = QLabel(context.text(msg("What check-ins ask")))
        title.setFont(font(18, is_strong=True))
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._back)
        top.addWidget(title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 10)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(Columns((self._make_known(), 1), (self._make_own(), 1)), 1)
        self._back.clicked.connect(lambda _checked: self.back_wanted.emit())
        context.theme_changed.connect(self._tint)
        context.open_history.changed.connect(self._on_changed)
        self._tint()

    def take_keyboard(self) -> None:
        """The keyboard goes to the line for a new question."""
        self._own.line.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        with self._context.open_workspace.read() as reader:
            self._energy.show_entity(leader_of(reader), self._today())
        self._own.show_of(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _make_known(self) -> QWidget:
        text = self._context.text
        parts: list[QWidget] = []
        for name, keys in (
            (msg("Every check-in asks"), CHECK_IN_KEYS),
            (msg("Then you are asked"), (ADJUST,)),
            (msg("The joint follow-up asks"), FOLLOW_UP_KEYS),
        ):
            parts.append(section(text(name)))
            parts += [self._words(line) for line in built_in_lines(keys, self._context.language)]
            if keys is CHECK_IN_KEYS:
                parts.append(self._energy)
        return card(column(*parts))

    def _make_own(self) -> QWidget:
        how: Message = msg(
            "Space lets a question rest, Enter opens it. What was asked once keeps its words beside the answers to it."
        )
        when = msg("They go along with the check-ins. How often somebody is asked stands with the assignment.")
        hints = [self._words(self._context.text(one)) for one in (when, how)]
        for hint in hints:
            hint.setProperty("tone", "muted")
        return card(column(self._own, *hints))

    def _words(self, text: str) -> QLabel:
        made = QLabel(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        return made

    def _today(self) -> date:
        with self._context.open_workspace.look() as look:
            return home_of(look).today(self._context.clock.now())

    def _on_changed(self, change_set: ChangeSet) -> None:
        self._energy.follow(change_set)
        self._own.follow(change_set)

    def _tint(self) -> None:
        self._back.setIcon(icon("chevron-left", self._context.theme.tokens["text2"]))
