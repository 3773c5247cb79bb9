"""Asks for the time zone of places where it is doubtful, once for each place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from distance_leader.domain.errors import InvalidValueError
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.importing.questions import Question
from distance_leader.presentation.sentences import sentence
from ui.context import Context
from ui.forms.field_row import FieldRow
from ui.text_size import hold

_COLUMNS = 2
_HEIGHT = 152


class ZoneQuestions(QWidget):
    """Hidden while nothing is to be asked. What was answered stays, and can be answered otherwise."""

    answered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: dict[str, FieldRow] = {}
        self.zones: dict[str, str] = {}
        """The answers, by place."""
        title = QLabel(context.text(msg("In which time zone is this?")))
        title.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(2, 2, 12, 2)
        self._grid.setHorizontalSpacing(16)
        holder = QWidget()
        holder.setLayout(self._grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        hold(area, maximumHeight=_HEIGHT)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(title.text())
        area.setWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addWidget(area)
        self.hide()

    def ask(self, questions: list[Question]) -> None:
        """Ask for places that were not asked for yet."""
        for one in questions:
            if one.place not in self._rows:
                self._add(one)
        self.setVisible(bool(self._rows))

    def _add(self, question: Question) -> None:
        row = FieldRow(Field("Assignment", "zone", _label(question), Shape.ZONE), self._context)
        box = row.control.inner
        box.insertItems(0, list(question.choices))  # type: ignore[attr-defined]
        row.control.show_value(question.assumed, question.today)
        row.control.given.connect(lambda: self._take(question, row))
        number = len(self._rows)
        self._grid.addWidget(row, number // _COLUMNS, number % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        self._rows[question.place] = row

    def _take(self, question: Question, row: FieldRow) -> None:
        row.say("")
        self.zones.pop(question.place, None)
        try:
            chosen = row.control.value(question.today)
            if chosen:
                self.zones[question.place] = chosen
                row.control.show_value(chosen, question.today)
        except InvalidValueError as error:
            row.say(self._context.text(sentence(error)))
        self.answered.emit()


def _label(question: Question) -> Message:
    if not question.place:
        return nmsg("{count} person without a place", "{count} people without a place", question.people)
    return nmsg("{place} ({count} person)", "{place} ({count} people)", question.people, place=question.place)
