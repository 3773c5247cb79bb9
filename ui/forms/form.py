"""A form of fields over one entity, saved as it is typed; what cannot be stays as typed, with its sentence."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet, Visit
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.remarks import remark_on
from distance_leader.presentation.sentences import sentence
from distance_leader.services.editing import change_fields
from ui.context import Context
from ui.forms.controls import ChoiceControl, Control, FlagControl, LineControl, NoteControl, ZoneControl
from ui.forms.idle_undo import is_idle_undo
from ui.forms.many import ChoicesControl, HoursControl
from ui.forms.party_control import PartyControl

_IDLE_MS = 60_000
"""After this long without typing, what comes next is an undo step of its own."""
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
    """A field's name, its control, and beneath it what is wrong."""

    entered = Signal()

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
        self._remark = QLabel()
        self._remark.setProperty("tone", "remark")
        self._remark.setWordWrap(True)
        self._remark.hide()
        layout.addWidget(self.control)
        layout.addWidget(self._problem)
        layout.addWidget(self._remark)
        for part in (self.control.inner, *self.control.inner.findChildren(QWidget)):
            part.installEventFilter(self)

    def say(self, text: str) -> None:
        """Show what is wrong, or nothing."""
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
            self.entered.emit()
        if is_idle_undo(watched, event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.FocusOut and isinstance(self.control, NoteControl):
            self.control.finish()
        return False


class Form(QWidget):
    """The fields of one entity. `extra` are values shown from elsewhere, such as a customer's name."""

    def __init__(self, context: Context, fields: tuple[Field, ...], title: Message) -> None:
        super().__init__()
        self._context = context
        self._title = title
        self._entity: Entity | None = None
        self._extra: dict[str, Any] = {}
        self._pending: dict[str, Any] = {}
        self._unreadable: set[str] = set()
        self._visit = Visit()
        self._today = date.min
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._new_visit)
        self.rows = {field.name: FieldRow(field, context) for field in fields}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for name, row in self.rows.items():
            layout.addWidget(row)
            row.entered.connect(self._new_visit)
            row.control.given.connect(lambda name=name: self._on_given(name))

    def show_entity(self, entity: Entity, today: date, extra: dict[str, Any] | None = None) -> None:
        """Show an entity; what was typed for another one and could not be saved is gone."""
        is_other = self._entity is None or self._entity.id != entity.id
        if is_other:
            self._pending.clear()
            self._unreadable.clear()
        self._entity, self._today, self._extra = entity, today, extra or {}
        for name, row in self.rows.items():
            row.setVisible(row.when is None or row.when(entity))
            is_kept = name in self._pending or name in self._unreadable or row.control.is_being_typed()
            if is_other or not is_kept:
                row.say("")
                row.control.show_value(self._stored(name), today)
                row.remark(entity, self._stored(name))

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the entity shown."""
        for change in change_set.changes:
            if self._entity is not None and change.id == self._entity.id and change.after is not None:
                self.show_entity(change.after, self._today, self._extra)

    def _stored(self, name: str) -> Any:
        return self._extra[name] if name in self._extra else getattr(self._entity, name)

    def _new_visit(self) -> None:
        self._visit = Visit()

    def _on_given(self, name: str) -> None:
        """Save what a row gives, with all that waits for it; alone, where the rest still cannot be."""
        row = self.rows[name]
        if self._entity is None:
            return
        try:
            value = row.control.value(self._today)
        except InvalidValueError as error:
            self._pending.pop(name, None)
            self._unreadable.add(name)
            row.say(self._context.text(sentence(error)))
            return
        self._unreadable.discard(name)
        if value == self._stored(name):
            self._pending.pop(name, None)
            row.say("")
            return
        self._pending[name] = value
        if not self._save(dict(self._pending)) and len(self._pending) > 1:
            self._save({name: value})

    def _save(self, values: dict[str, Any]) -> bool:
        entity = self._entity
        if entity is None:
            return False
        names = [self.rows[name].control.field.label for name in values]
        label = msg("Change {field}: {title}", field=names[-1], title=self._title)
        self._idle.start()
        try:
            with self._context.open_workspace.edit(label, self._visit) as edit:
                change_fields(edit, entity, values, self._today)
                saved = set(values)
                for name in saved:
                    self._pending.pop(name, None)
                    self._extra.update({name: values[name]} if name in self._extra else {})
        except InvalidValueError as error:
            self._pending.update(values)
            at = error.field if error.field in self.rows else list(values)[-1]
            self.rows[at].say(self._context.text(sentence(error)))
            return False
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
            return False
        for name in saved:
            self.rows[name].say("")
            self.rows[name].remark(entity, values[name])
        return True
