"""One question with its answer: by a key, a button or a few words; a No can be told apart by its halves."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from distance_leader.domain.codes import Half, QuestionKind, YesNo
from distance_leader.domain.question import LEAST_RATING, MOST_RATING, Question
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import msg
from distance_leader.presentation.asked import ABOUT_A_NO, NO_ANSWER, NO_KEYS, NONE_KEYS, YES_KEYS
from distance_leader.presentation.labels import label
from distance_leader.services.checkins import GivenAnswer
from ui.check_ins.choice import Choice
from ui.context import Context
from ui.text_size import hold

_TEXT_HEIGHT = 56


class QuestionRow(QWidget):
    """Y or J, N, - and digits answer while the keyboard is anywhere in it; `done` asks for the next one.

    After a No the keyboard waits in its halves, which digits choose. Whoever reads on without telling them apart
    answers the next question by its key: a Y must never turn the No just given into a Yes.
    """

    done = Signal()
    read_on = Signal(str)
    """A key that was pressed in the halves and belongs to the next question."""

    def __init__(self, context: Context, question: Question, text: str, language: str, before: str) -> None:
        super().__init__()
        self.question = question
        self._text: QPlainTextEdit | None = None
        self._choice: Choice | None = None
        self._halves: Choice | None = None
        said = QLabel(text)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(said)
        if question.kind is QuestionKind.TEXT:
            self._text = QPlainTextEdit()
            self._text.setAccessibleName(text)
            self._text.setTabChangesFocus(True)
            hold(self._text, fixedHeight=_TEXT_HEIGHT)
            layout.addWidget(self._text)
        else:
            self._choice = Choice(text, _answers(context, question))
            self._choice.chosen.connect(self._on_chosen)
            layout.addWidget(self._choice)
        self._about = self._make_halves(language)
        layout.addWidget(self._about)
        if before:
            earlier = QLabel(context.text(msg("Before: {answers}", answers=before)))
            earlier.setTextFormat(Qt.TextFormat.PlainText)
            earlier.setProperty("tone", "muted")
            earlier.setWordWrap(True)
            layout.addWidget(earlier)

    @property
    def given(self) -> GivenAnswer:
        """What is answered now."""
        if self._text is not None:
            return GivenAnswer(text=self._text.toPlainText().strip())
        value = self._choice.value if self._choice is not None else None
        if self.question.kind is QuestionKind.RATING:
            return GivenAnswer(rating=value)
        half = self._halves.value if self._halves is not None and value is YesNo.NO else None
        return GivenAnswer(said=value, half=half)

    def show_given(self, given: GivenAnswer) -> None:
        """Show what was answered to it already."""
        if self._text is not None:
            with QSignalBlocker(self._text):
                self._text.setPlainText(given.text)
        if self._choice is not None:
            self._choice.show_value(given.said or given.rating)
        if self._halves is not None and given.half is not None:
            self._halves.show_value(given.half)
        self._show_halves()

    def take_keyboard(self) -> None:
        """The keyboard goes into the answer."""
        if self._choice is not None:
            self._choice.take_keyboard()
        elif self._text is not None:
            self._text.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().casefold()
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if not key or modifiers or not self._take_key(key):
            super().keyPressEvent(event)

    def _take_key(self, key: str) -> bool:
        if self._halves is not None and self._halves.has_keyboard() and key in (*YES_KEYS, *NO_KEYS, *NONE_KEYS):
            self.read_on.emit(key)
            return True
        return self.answer(key)

    def answer(self, key: str) -> bool:
        """Answer by a key, as its user does; False where the key says nothing here."""
        return self._choice is not None and self._take(self._choice, key)

    def _take(self, choice: Choice, key: str) -> bool:
        if key in NONE_KEYS:
            return choice.take(None)
        if key.isdecimal():
            if self.question.kind is QuestionKind.RATING:
                return choice.take(int(key))
            place = int(key) - 1
            is_half = self._halves is not None and self._about.isVisible() and 0 <= place < len(Half)
            return is_half and self._halves is not None and self._halves.take(list(Half)[place])
        if self.question.kind is not QuestionKind.YES_NO:
            return False
        said = YesNo.YES if key in YES_KEYS else YesNo.NO if key in NO_KEYS else None
        return said is not None and choice.take(said)

    def _make_halves(self, language: str) -> QWidget:
        """Hidden until there is a No to tell apart."""
        holder = QWidget()
        holder.hide()
        halves = self.question.halves(language)
        if halves is None:
            return holder
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        texts = catalogue(language)
        numbered = [f"{number} {word}" for number, word in enumerate((*halves, texts.text(msg("both"))), 1)]
        self._halves = Choice(texts.text(ABOUT_A_NO), dict(zip(Half, numbered, strict=True)))
        self._halves.chosen.connect(self.done)
        row.addWidget(self._halves, 1)
        return holder

    def _on_chosen(self) -> None:
        self._show_halves()
        if self._halves is not None and self._about.isVisible():
            self._halves.take_keyboard()
        else:
            self.done.emit()

    def _show_halves(self) -> None:
        is_no = self._choice is not None and self._choice.value is YesNo.NO
        self._about.setVisible(is_no and self._halves is not None)


def _answers(context: Context, question: Question) -> dict[Any, str]:
    """What the buttons say."""
    none = context.text(NO_ANSWER)
    if question.kind is QuestionKind.RATING:
        return {**{number: str(number) for number in range(LEAST_RATING, MOST_RATING + 1)}, None: none}
    return {**{said: context.text(label(said)) for said in YesNo}, None: none}
