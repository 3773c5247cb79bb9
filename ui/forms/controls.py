"""One control for each shape of field. A control shows a value and says when its user has given another."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from distance_leader.presentation.field import Field, Shape, shown, typed
from distance_leader.presentation.labels import label
from ui.context import Context
from ui.text_size import hold, px

_PAUSE_MS = 600
"""A pause in typing after which a text is saved."""
_NOTE_HEIGHT = 78
_LEAST_FLAG, _BOX_AND_GAP = 60, 30
_LEAST_LETTERS, _ARROW = 12, 36
_STEPPING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
"""With these Qt turns a closed list to another value; where one can type, the ends are those of the line."""
_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
LANGUAGE_NAMES = {"da": "Dansk", "en": "English"}


class QuietBox(QComboBox):
    """A list that the wheel scrolls past: it must not change a value that nobody looks at.

    A word that has no room is cut short, and whole in the tooltip.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.currentTextChanged.connect(lambda _text: self._tell())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option)
        option.currentText = self._shown_word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _shown_word(self) -> str:
        room = self.width() - _ARROW
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _tell(self) -> None:
        self.setToolTip("" if self._shown_word() == self.currentText() else self.currentText())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FieldBox(QuietBox):
    """The list of a field that is saved at once: a key that was meant for something else must not write a value.

    Closed, an arrow or a letter opens the list, and only Enter or a click in it chooses.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, key = event.text(), event.key()
        is_letter = bool(text.strip()) and text.isprintable() and not event.modifiers() & _NOT_TYPED
        would_turn = key in _STEPPING or (not self.isEditable() and (is_letter or key in _ENDS))
        if self.view().isVisible() or not would_turn:
            super().keyPressEvent(event)
            return
        self.showPopup()
        self.view().setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn(), self.rootModelIndex()))
        if is_letter and not self.isEditable():
            self.view().keyboardSearch(text)


class Control(QWidget):
    """Base of all: a widget inside, `given` when there is a new value, in the field's own type."""

    given = Signal()
    edited = Signal()
    """Somebody types: what was wrong with the text of before is no longer said."""

    def __init__(self, field: Field, context: Context, inner: QWidget) -> None:
        super().__init__()
        self.is_refused = False
        """Whether what was given last could not be kept; then it is given again, also where it is the same."""
        self.field = field
        self.context = context
        self.inner = inner
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inner)
        inner.setAccessibleName(context.text(field.label))
        self.setFocusProxy(inner)

    def is_being_typed(self) -> bool:
        """Whether there is something here that was not given yet; news of the file must not run over it."""
        return False

    def value(self, today: date) -> Any:
        """What stands here now. Raises InvalidValueError where it cannot be read."""
        raise NotImplementedError  # pragma: no cover - every shape has its own

    def show_value(self, value: Any, today: date) -> None:
        """Show a value without `given`."""
        raise NotImplementedError  # pragma: no cover

    def let_lie(self, *, is_still: bool) -> None:
        """Only to be looked at: a text can still be read through and copied."""
        if isinstance(self.inner, QLineEdit | QPlainTextEdit):
            self.inner.setReadOnly(is_still)
        else:
            self.inner.setEnabled(not is_still)


class LineControl(Control):
    """One line; a free text is saved while it is typed, a date or number when it is done."""

    def __init__(self, field: Field, context: Context, line: QLineEdit | None = None) -> None:
        self.line = line or QLineEdit()
        super().__init__(field, context, self.line)
        self._timer = _pause(self, self._on_finished)
        self._shown = ""
        if field.hint is not None:
            self.line.setPlaceholderText(context.text(field.hint))
            self.line.setToolTip(context.text(field.hint))
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        if field.shape is Shape.LINE:
            self.line.textEdited.connect(lambda _text: self._timer.start())
        self.line.editingFinished.connect(self._on_finished)

    def is_being_typed(self) -> bool:
        return self.line.text() != self._shown

    def value(self, today: date) -> Any:
        return typed(self.field, self.line.text(), today)

    def show_value(self, value: Any, today: date) -> None:
        self._shown = shown(self.field, value, self.context.language, today)
        if self.line.text() != self._shown:
            self.line.setText(self._shown)

    def _on_finished(self) -> None:
        self._timer.stop()
        if self.is_refused or self.line.text() != self._shown:
            self._shown = self.line.text()
            self.given.emit()


class NoteControl(Control):
    """Several lines, saved in the pauses."""

    def __init__(self, field: Field, context: Context) -> None:
        self.text = QPlainTextEdit()
        super().__init__(field, context, self.text)
        self.text.setTabChangesFocus(True)
        hold(self.text, fixedHeight=_NOTE_HEIGHT)
        if field.hint is not None:
            self.text.setPlaceholderText(context.text(field.hint))
        self._timer = _pause(self, self.given.emit)
        self.text.textChanged.connect(self._timer.start)
        self.text.textChanged.connect(self.edited)

    def finish(self) -> None:
        """Give what stands here without waiting for a pause."""
        self._timer.stop()
        self.given.emit()

    def is_being_typed(self) -> bool:
        return self._timer.isActive()

    def value(self, today: date) -> Any:
        return typed(self.field, self.text.toPlainText(), today)

    def show_value(self, value: Any, today: date) -> None:
        text = shown(self.field, value, self.context.language, today)
        if self.text.toPlainText() != text:
            self.text.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.text.setPlainText(text)
            self.text.blockSignals(False)  # noqa: FBT003


class ChoiceControl(Control):
    """One word of a closed set, or a language."""

    def __init__(self, field: Field, context: Context) -> None:
        self.box = FieldBox()
        super().__init__(field, context, self.box)
        if field.may_be_empty:
            self.box.addItem("", None)
        for word in field.words or ():
            self.box.addItem(context.text(label(word)), word)
        if field.shape is Shape.LANGUAGE:
            for code, name in LANGUAGE_NAMES.items():
                self.box.addItem(name, code)
        self.box.activated.connect(lambda _index: self.given.emit())

    def value(self, today: date) -> Any:
        data = self.box.currentData()  # Qt gives a code back as a plain text
        return self.field.words(data) if self.field.words is not None and data is not None else data

    def show_value(self, value: Any, today: date) -> None:
        self.box.setCurrentIndex(self.box.findData(value))


class ShortCheckBox(QCheckBox):
    """A check box whose text is cut short where it has no room; the tooltip has it whole."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST_FLAG), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # another size of text
            self._fit()

    def _fit(self) -> None:
        room = self.width() - px(_BOX_AND_GAP)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)


class FlagControl(Control):
    """Yes or no; its label stands beside the box."""

    def __init__(self, field: Field, context: Context) -> None:
        self.box = ShortCheckBox(context.text(field.label))
        super().__init__(field, context, self.box)
        self.box.clicked.connect(lambda _checked: self.given.emit())

    def value(self, today: date) -> Any:
        return self.box.isChecked()

    def show_value(self, value: Any, today: date) -> None:
        self.box.setChecked(bool(value))


def _pause(control: Control, act: Callable[[], None]) -> QTimer:
    timer = QTimer(control)
    timer.setSingleShot(True)
    timer.setInterval(_PAUSE_MS)
    timer.timeout.connect(act)
    return timer
