"""A promise, a condition or an expectation: its fields, and the one act that ends it."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.entity import Entity
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.assignment_collections import CONDITIONS, EXPECTATIONS
from distance_leader.presentation.collection import Collection
from distance_leader.presentation.collections import ACTIONS
from distance_leader.presentation.following import Matter
from distance_leader.storage.queries.plan import home_of
from ui.cards import section
from ui.context import Context
from ui.flow_layout import FlowLayout
from ui.forms.form import Form


@dataclass(frozen=True, slots=True)
class Thing:
    """One kind: how its list says and ticks it, what ending it is called, and where it stands on a profile."""

    collection: Collection
    end: Message
    tab: str


THINGS: dict[Matter, Thing] = {
    Matter.PROMISE: Thing(ACTIONS, msg("&Done"), "agreements"),
    Matter.DIFFERENCE: Thing(CONDITIONS, msg("&Settled"), "assignment"),
    Matter.GAP: Thing(EXPECTATIONS, msg("&Agreed"), "assignment"),
}


class ThingSheet(QWidget):
    """Says what its user wants; the page does it."""

    end_wanted = Signal(object)
    """The thing."""
    profile_wanted = Signal(str, str)
    """The person's key, and the tab."""

    def __init__(self, context: Context, thing: Thing) -> None:
        super().__init__()
        self._context = context
        self._entity: Entity | None = None
        self._person = ""
        self._title = section("")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        kind = QLabel(context.text(thing.collection.title))
        kind.setProperty("tone", "muted")
        kind.setWordWrap(True)
        self.form = Form(context, thing.collection.fields, thing.collection.one)
        end = QPushButton(context.text(thing.end))
        end.setProperty("role", "primary")
        end.clicked.connect(lambda _checked: self.end_wanted.emit(self._entity))
        profile = QPushButton(context.text(msg("Open the &profile")))
        profile.clicked.connect(lambda _checked: self.profile_wanted.emit(self._person, thing.tab))
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(end)
        flow.addWidget(profile)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self._title, kind):
            layout.addWidget(part)
        layout.addWidget(buttons)
        layout.addWidget(self.form)
        layout.addStretch(1)

    def show_thing(self, entity: Any, person: str, name: str) -> None:
        """Show one of somebody's."""
        self._entity, self._person = entity, person
        self._title.setText(name)
        with self._context.open_workspace.look() as look:
            today = home_of(look).today(self._context.clock.now())
        self.form.show_entity(entity, today)

    def enter(self) -> None:
        """The keyboard goes to the first field."""
        next(iter(self.form.rows.values())).take_keyboard()

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of it."""
        for change in change_set.changes:
            if self._entity is not None and change.id == self._entity.id and change.after is not None:
                self._entity = change.after
        self.form.follow(change_set)
