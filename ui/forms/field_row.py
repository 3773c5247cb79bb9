"""One field of a form: its name, its control, what is wrong with it, and what is folded away in it."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.remarks import remark_on
from ui.context import Context
from ui.folding import FOLDED_FIELD
from ui.forms.controls import ChoiceControl, Control, FlagControl, LineControl, NoteControl
from ui.forms.idle_undo import is_idle_undo
from ui.forms.many import ChoicesControl, HoursControl
from ui.forms.party_control import PartyControl
from ui.forms.zone_control import ZoneControl

_CONTROLS: dict[Shape, type[Control]] = {
    Shape.NOTE: NoteControl,
    Shape.CHOICE: ChoiceControl,
    Shape.LANGUAGE: ChoiceControl,
    Shape.CHOICES: ChoicesControl,
    Shape.FLAG: FlagControl,
    Shape.ZONE: ZoneControl,
    Shape.HOURS: HoursControl,
    Shape.PARTY: PartyControl,
}


class FieldRow(QWidget):
    """A field's name, its control, and beneath it what is wrong. A sensitive text starts folded away."""

    entered = Signal()
    unfolded = Signal()
    """The text that is folded away is to be shown."""

    def __init__(self, field: Field, context: Context) -> None:
        super().__init__()
        self.when = field.when
        made: Any = _CONTROLS.get(field.shape, LineControl)
        self.control: Control = made(field, context)
        self._problem = QLabel()
        self._problem.setProperty("tone", "error")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)  # it quotes what was typed
        self._problem.setWordWrap(True)
        self._problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if field.shape is not Shape.FLAG:
            name = QLabel(context.text(field.label))
            name.setProperty("tone", "muted")
            name.setWordWrap(True)
            name.setBuddy(self.control)
            layout.addWidget(name)
        self._fold = QPushButton(context.text(FOLDED_FIELD))
        self._fold.setProperty("role", "link")
        self._fold.setAccessibleName(context.text(msg("{field}: sensitive, folded. Show", field=field.label)))
        self._fold.clicked.connect(lambda _checked: self._open())
        self._fold.hide()
        self._is_open = False
        self._remark = QLabel()
        self._remark.setProperty("tone", "remark")
        self._remark.setWordWrap(True)
        self._remark.hide()
        layout.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.control)
        layout.addWidget(self._problem)
        layout.addWidget(self._remark)
        self.control.edited.connect(lambda: self._show_problem(""))
        for part in (self.control.inner, *self.control.inner.findChildren(QWidget)):
            part.installEventFilter(self)

    @property
    def is_folded(self) -> bool:
        """Whether the text is not shown, so that nothing here may be saved."""
        return self._fold.isVisibleTo(self)

    @property
    def is_refused(self) -> bool:
        """Whether what stands here could not be saved."""
        return self.control.is_refused

    @property
    def name(self) -> str:
        """What the field is called in the window."""
        return self.control.context.text(self.control.field.label)

    def show_value(self, value: Any, today: date, *, is_sensitive: bool) -> None:
        """Show a value, or that there is one that is sensitive, unless that was asked for."""
        is_shut = is_sensitive and bool(value) and not self._is_open
        had_keyboard = self._fold.hasFocus()
        self._fold.setVisible(is_shut)
        self.control.setVisible(not is_shut)
        self.control.show_value("" if is_shut else value, today)
        if had_keyboard and not is_shut:
            self.control.setFocus()

    def fold(self) -> None:
        """What is shown for the next time is folded away again."""
        self._is_open = False

    def unfold(self) -> None:
        """What is shown from now on is not folded away."""
        self._is_open = True

    def take_keyboard(self) -> None:
        """The keyboard goes to the control, or to what shows it."""
        (self._fold if self.is_folded else self.control).setFocus()

    def _open(self) -> None:
        self.unfold()
        self.unfolded.emit()

    def say(self, text: str) -> None:
        """Show what is wrong, or nothing."""
        self.control.is_refused = bool(text)
        self._show_problem(text)

    def _show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.control.inner.setAccessibleDescription(text)

    def remark(self, entity: Any, value: Any) -> None:
        """Say what is worth saying of a value that stands there, if anything is."""
        field = self.control.field
        said = remark_on(field, entity, value) if isinstance(value, str) and value else None
        self._remark.setText(self.control.context.text(said) if said else "")
        self._remark.setVisible(said is not None)
        if said is not None:
            self.control.inner.setAccessibleDescription(self._remark.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.unfold()  # it is empty or was asked for: what is typed now stays in view
            self.entered.emit()
        if is_idle_undo(watched, event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.FocusOut and isinstance(self.control, NoteControl):
            self.control.finish()
        return False
