"""A form of fields over one entity, saved as it is typed; what cannot be stays as typed, with its sentence."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet, Visit
from distance_leader.domain.codes import Visibility
from distance_leader.domain.employee import Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import DistanceLeaderError, FileError, InvalidValueError
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.deeds import about_whom, changed
from distance_leader.presentation.field import Field
from distance_leader.presentation.sentences import sentence
from distance_leader.services.editing import change_fields
from distance_leader.storage.marks import visibility_of
from ui.context import Context
from ui.forms.field_row import FieldRow
from ui.unsaved import is_disk_failure

if TYPE_CHECKING:
    from distance_leader.workspace import Workspace

_IDLE_MS = 60_000
"""After this long without typing, what comes next is an undo step of its own."""
_WAITS = msg("Not saved yet: the disk failed. It is tried again.")


class Form(QWidget):
    """The fields of one entity. `extra` are values shown from elsewhere, such as a customer's name.

    They stand beneath one another, or side by side with the widths `across`, which are parts of the whole.
    """

    def __init__(
        self, context: Context, fields: tuple[Field, ...], title: Message, across: tuple[int, ...] = ()
    ) -> None:
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
        layout: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for place, (name, row) in enumerate(self.rows.items()):
            if across:
                layout.addWidget(row, across[place], Qt.AlignmentFlag.AlignTop)  # a sentence beneath one moves no other
            else:
                layout.addWidget(row)
            row.entered.connect(self._new_visit)
            row.control.given.connect(lambda name=name: self._on_given(name))
            row.unfolded.connect(lambda name=name: self._show(name))

    def show_entity(self, entity: Entity, today: date, extra: dict[str, Any] | None = None) -> None:
        """Show an entity; what was typed for another one and could not be saved is gone."""
        is_other = self._entity is None or self._entity.id != entity.id
        if is_other:
            self._pending.clear()
            self._unreadable.clear()
            for row in self.rows.values():
                row.fold()
        self._entity, self._today, self._extra = entity, today, extra or {}
        self._pending = {name: value for name, value in self._pending.items() if value != self._stored(name)}
        for name, row in self.rows.items():
            row.setVisible(row.when is None or row.when(entity))
            if is_other or not self._is_kept(name):
                row.say("")
                self._show(name)
        if is_other:
            self._take_up()

    def _take_up(self) -> None:
        """Show what was typed here before and still waits for the disk."""
        for name, value in (self._context.unsaved.value(self._key) or {}).items():
            if name in self.rows and value != self._stored(name):
                self._pending[name] = value
                self.rows[name].unfold()
                self.rows[name].show_value(value, self._today, is_sensitive=False)
                self.rows[name].say(self._context.text(_WAITS))

    @property
    def _key(self) -> tuple[str, UUID | None]:
        return "fields", self._entity.id if self._entity is not None else None

    def unfold(self) -> None:
        """Show what is sensitive too, until something else is shown or the form is left."""
        for name, row in self.rows.items():
            row.unfold()
            if not self._is_kept(name):
                self._show(name)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for name, row in self.rows.items():
            row.fold()
            if self._entity is not None and not self._is_kept(name):
                self._show(name)

    def _is_kept(self, name: str) -> bool:
        """Whether a field stays as it was typed."""
        return name in self._pending or name in self._unreadable or self.rows[name].control.is_being_typed()

    def _show(self, name: str) -> None:
        """Show what is stored; sensitive texts are folded away until they are asked for."""
        row, value, entity = self.rows[name], self._stored(name), self._entity
        is_text = isinstance(value, str) and name not in self._extra
        is_sensitive = entity is not None and is_text and visibility_of(entity, name) is Visibility.SENSITIVE
        row.show_value(value, self._today, is_sensitive=is_sensitive)
        row.remark(self._entity, "" if row.is_folded else value)

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
        if self._entity is None or row.is_folded:
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
            self._taken_back(name)
            row.say("")
            return
        self._pending[name] = value
        if not self._save(dict(self._pending)) and len(self._pending) > 1:
            self._save({name: value})

    def _whose(self, entity: Entity) -> str:
        with self._context.open_workspace.read() as reader:
            return about_whom(reader, entity)

    def _taken_back(self, name: str) -> None:
        """A field is again as the file has it: nothing of it waits."""
        waiting = dict(self._context.unsaved.value(self._key) or {})
        if waiting.pop(name, None) is None:
            return
        self._context.unsaved.drop(self._key)
        if waiting:
            self._save(waiting)

    def _wait(self, values: dict[str, Any], label: Message, error: FileError) -> None:
        """The disk failed: what was typed waits, wherever one goes meanwhile."""
        entity, today = self._entity, self._today
        if entity is None:
            return
        waiting = {**(self._context.unsaved.value(self._key) or {}), **values}

        def write(workspace: "Workspace") -> None:
            with workspace.edit(label) as edit:
                stored = edit.get(type(entity), entity.id)
                if stored is not None:
                    change_fields(edit, stored, waiting, today)

        self._context.unsaved.keep(self._key, waiting, write, error)
        for name in values:
            self.rows[name].say(self._context.text(_WAITS))

    def _save(self, values: dict[str, Any]) -> bool:
        entity = self._entity
        if entity is None:
            return False
        names = [self.rows[name].control.field.label for name in values]
        is_itself = isinstance(entity, Employee)
        label = changed(self._whose(entity), names[-1], self._title, is_itself=is_itself)
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
            at = error.field if error.field in values else list(values)[-1]  # what was typed, not what it is against
            self.rows[at].say(self._context.text(sentence(error)))
            return False
        except DistanceLeaderError as error:
            if isinstance(error, FileError) and is_disk_failure(error):
                self._wait(values, label, error)
            self._context.refused.emit(error)
            return False
        self._context.unsaved.drop(self._key)
        for name in saved:
            self.rows[name].say("")
            self.rows[name].remark(entity, values[name])
        return True
