"""Taking somebody's answers by phone or from paper: read aloud, one key an answer, kept as one step."""

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from distance_leader.domain.codes import Sheet
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.domain.question import Question
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.answering import Answering, answering
from distance_leader.presentation.sentences import sentence
from distance_leader.services.checkins import Given, GivenAnswer, answer_closing, follow_up, type_answers
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Edit
from ui.check_ins.entry_draft import show_answers, show_head, typed_answers
from ui.check_ins.entry_head import EntryHead
from ui.check_ins.entry_tail import EntryTail
from ui.check_ins.question_row import QuestionRow
from ui.context import Context
from ui.drafting import STILL_HERE, Drafting
from ui.floating import place_in_middle
from ui.forms.listing import sentence_label
from ui.page_frame import PageFrame
from ui.tab_order import order_tabs
from ui.theme import font

_WIDTH, _HEIGHT = 680, 720


class EntryFrame(PageFrame):
    """Ctrl+Enter keeps the answers, Esc leaves everything as it is."""

    done = Signal(object)
    """What was done: a Message."""

    def __init__(self, context: Context, person: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._person = context, person
        self._workspace = context.open_workspace
        self._answering: Answering | None = None
        self._rows: list[QuestionRow] = []
        with self._workspace.read() as reader:
            self._today = home_of(reader).today(context.clock.now())
            self._name = reader.get_many(Employee, [person])[0].name
        self._title = QLabel(context.text(msg("Answers of {name}", name=self._name)))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setFont(font(12.5, is_strong=True))
        self._title.setWordWrap(True)
        self._head = EntryHead(context, self._today)
        self._tail = EntryTail(context)
        self._problem = QLabel()
        self._problem.setProperty("tone", "error")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._still_here = sentence_label("remark")
        self._make_layout()
        self._drafting = Drafting(
            context, self, lambda: typed_answers(self._head, self._rows, self._tail), lambda: person
        )
        self.closed.connect(self._drafting.drop)
        self._head.changed.connect(self._load)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._keep, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def begin(self) -> None:
        """Open over whatever page is there, at the first question."""
        place_in_middle(self, _WIDTH, _HEIGHT)
        self._load()
        if self._drafting.begin(f"check_in/{self._person.hex}", self._show_typed):
            self._still_here.setText(self._context.text(STILL_HERE))
            self._still_here.show()
        if self._rows:
            self._rows[0].take_keyboard()
        else:
            self._head.take_keyboard()

    def _show_typed(self, typed: dict[str, Any]) -> None:
        show_head(self._head, typed)
        self._load()
        show_answers(self._rows, self._tail, typed)

    def ask(self) -> bool:
        """Answers that were typed wait for a word, unless they are of a file that is closed."""
        if self._context.workspace is not self._workspace or not self._is_begun():
            return False
        said = msg("The answers of {name} are not kept yet: Ctrl+Enter keeps them, Esc leaves them.", name=self._name)
        self._say(self._context.text(said))
        self._keep_button.setFocus()
        return True

    def _is_begun(self) -> bool:
        return any(not row.given.is_empty for row in self._rows) or self._tail.is_begun

    def _make_layout(self) -> None:
        text = self._context.text
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 10, 8)
        self._column.setSpacing(16)
        self._column.addWidget(self._tail)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(holder)
        self._keep_button = QPushButton(text(msg("&Keep the answers")))
        self._keep_button.setProperty("role", "primary")
        self._keep_button.clicked.connect(lambda _checked: self._keep())
        self._leave = QPushButton(text(msg("&Leave it")))
        self._leave.clicked.connect(lambda _checked: self.shut())
        keys = QLabel(
            text(msg("J or Y is yes, N is no, - is no answer, 1 to 3 tell what a No is about. Ctrl+Enter keeps them."))
        )
        keys.setProperty("tone", "muted")
        keys.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._keep_button)
        buttons.addWidget(self._leave)
        buttons.addWidget(keys, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        for part in (self._title, self._still_here, self._head):
            layout.addWidget(part)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)

    def _load(self) -> None:
        """The questions of the day and the sheet that are chosen; what was answered to them already stays."""
        try:
            on = self._head.day()
            with self._context.open_workspace.read() as reader:
                found = answering(reader, self._person, on, self._head.sheet)
        except InvalidValueError as error:
            self._say(self._context.text(sentence(error)))
            return
        self._say(self._already(on) if found.is_answered else "")
        kept = {row.question.wording: row.given for row in self._rows}
        self._answering = found
        self._head.belongs_to(found.belongs_to)
        self._show_questions(found)
        for row in self._rows:
            row.show_given(kept.get(row.question.wording, GivenAnswer()))

    def _show_questions(self, found: Answering) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        asked = [(one, found.employee.language) for one in found.questions]
        self._rows = [
            self._make_row(found, one, f"{number}. {one.text(language)}", language)
            for number, (one, language) in enumerate(asked, 1)
        ]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)
            row.show()
            row.done.connect(lambda place=place: self._next(place))
            row.read_on.connect(lambda key, place=place: self._read_on(place, key))
        self._tail.show_closing(found.closing)
        order_tabs(self._head, *self._rows, self._tail, self._keep_button, self._leave)

    def _make_row(self, found: Answering, question: Question, text: str, language: str) -> QuestionRow:
        before = found.rounds.before(question.key, self._context.language, found.waiting)
        return QuestionRow(self._context, question, text, language, before)

    def _next(self, place: int) -> None:
        following = self._rows[place + 1] if place + 1 < len(self._rows) else self._tail
        following.take_keyboard()
        self._area.ensureWidgetVisible(following)

    def _read_on(self, place: int, key: str) -> None:
        """A key for the question after the one at a place, where there is one that such keys answer."""
        if place + 1 < len(self._rows):
            following = self._rows[place + 1]
            following.answer(key)
            self._area.ensureWidgetVisible(following)

    def _keep(self) -> None:
        found = self._answering
        if self._context.workspace is not self._workspace:  # another file was opened
            self.shut()
            return
        if found is None:
            return
        answers = {row.question.wording: row.given for row in self._rows if not row.given.is_empty}
        if not answers and not self._tail.comment:
            self._say(self._context.text(msg("Nothing is answered yet.")))
            return
        given = Given(
            answers=answers, came_by=self._head.came_by, comment=self._tail.comment, visibility=self._tail.visibility
        )
        act: Message = msg("Answers of {name}", name=self._name)
        if found.is_answered:
            return  # it is said since the day was chosen, and how to correct them
        try:
            on = self._head.day()
            with self._context.open_workspace.edit(act) as edit:
                self._write(edit, found, given, on)
        except InvalidValueError as error:
            self._say(self._context.text(sentence(error)))
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
        else:
            self.done.emit(msg("The answers of {name} are kept.", name=self._name))
            self.shut()

    def _write(self, edit: Edit, found: Answering, given: Given, on: date) -> None:
        if found.sheet is Sheet.FOLLOW_UP:
            follow_up(edit, self._person, given, on)
            return
        made = type_answers(edit, self._person, given, on)
        if found.closing is not None and self._tail.adjust is not None:
            answer_closing(edit, made, found.closing.wording, self._tail.adjust)

    def _already(self, on: date) -> str:
        said = msg(
            "{name} answered on {day} already. To correct that, leave this sheet, choose the round under Check-ins so"
            " far, take the answers back with Delete, and enter them anew.",
            name=self._name,
            day=on,
        )
        return self._context.text(said)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
