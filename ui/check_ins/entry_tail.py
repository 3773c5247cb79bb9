"""The end of an entry of answers: what was added, who may see it, and the leader's own closing question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from distance_leader.domain.codes import Visibility, YesNo
from distance_leader.domain.question import Question
from distance_leader.i18n.message import msg
from distance_leader.presentation.asked import COMMENT
from distance_leader.presentation.labels import label
from distance_leader.services.checkins import GivenAnswer
from ui.check_ins.question_row import QuestionRow
from ui.context import Context
from ui.forms.controls import QuietBox
from ui.text_size import hold

_HEIGHT = 64


class EntryTail(QWidget):
    """The closing question is for the leader, so it is in the language of the window."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._closing: QuestionRow | None = None
        name = QLabel(context.text(COMMENT))
        name.setWordWrap(True)
        self._comment = QPlainTextEdit()
        self._comment.setAccessibleName(name.text())
        self._comment.setPlaceholderText(context.text(msg("In their words, and nothing about illness.")))
        self._comment.setTabChangesFocus(True)
        hold(self._comment, fixedHeight=_HEIGHT)
        name.setBuddy(self._comment)
        self._visibility = QuietBox()
        self._visibility.setAccessibleName(context.text(msg("Who may see it")))
        for one in Visibility:
            self._visibility.addItem(context.text(label(one)), one)
        self._visibility.setCurrentIndex(self._visibility.findData(Visibility.PRIVATE))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        for part in (name, self._comment, self._visibility):
            self._layout.addWidget(part)

    @property
    def comment(self) -> str:
        """What was added."""
        return self._comment.toPlainText().strip()

    @property
    def visibility(self) -> Visibility:
        """Who may see it."""
        return Visibility(self._visibility.currentData())

    @property
    def adjust(self) -> YesNo | None:
        """What the leader says to the closing question."""
        return self._closing.given.said if self._closing is not None else None

    @property
    def is_begun(self) -> bool:
        """Whether anything was said here."""
        return bool(self.comment) or self.adjust is not None

    @property
    def written(self) -> dict[str, str | None]:
        """What stands there."""
        return {"comment": self.comment, "visibility": self.visibility, "adjust": self.adjust}

    def show_written(self, comment: str, visibility: Visibility, adjust: YesNo | None) -> None:
        """Show what stood there before."""
        self._comment.setPlainText(comment)
        self._visibility.setCurrentIndex(self._visibility.findData(visibility))
        if self._closing is not None:
            self._closing.show_given(GivenAnswer(said=adjust))

    def show_closing(self, question: Question | None) -> None:
        """Ask the leader at the end, or do not."""
        if self._closing is not None and (question is None or question.wording != self._closing.question.wording):
            self._closing.hide()
            self._closing.deleteLater()
            self._closing = None
        if question is not None and self._closing is None:
            text = self._context.text(msg("And you: {question}", question=question.text(self._context.language)))
            self._closing = QuestionRow(self._context, question, text, self._context.language, "")
            self._closing.setContentsMargins(0, 10, 0, 0)
            self._layout.addWidget(self._closing)

    def take_keyboard(self) -> None:
        """The keyboard goes to what was added."""
        self._comment.setFocus(Qt.FocusReason.TabFocusReason)
