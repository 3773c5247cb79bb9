"""A list of small things: a line to add one, rows that are ticked, opened and removed by keys."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.entity import Entity
from distance_leader.domain.errors import DistanceLeaderError, InvalidValueError
from distance_leader.i18n.message import msg
from distance_leader.presentation.collection import Around, Collection, Moment
from distance_leader.presentation.deeds import about_whom, added, of_owner, removed, ticked
from distance_leader.presentation.remarks import remark_on_line
from distance_leader.presentation.sentences import sentence
from distance_leader.storage.queries.belongings import belongings
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader
from ui.context import Context
from ui.drafting import STILL_HERE
from ui.folding import SHOW
from ui.forms.form import Form
from ui.forms.idle_undo import AddLine
from ui.forms.line_draft import LineDraft
from ui.here_menu import HereMenu
from ui.shortcuts import shown_key
from ui.text_size import hold, set_row
from ui.theme import font

_MOST_SHOWN = 8
ROW = 30


class Rows(QListWidget):
    """The rows: Enter opens one, Delete removes it, Space ticks it."""

    open_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, context: Context, *, opens: bool = True, removes: bool = True) -> None:
        super().__init__()
        self._context = context
        open_, remove = (msg("Open it"), Qt.Key.Key_Return), (msg("Remove it"), Qt.Key.Key_Delete)
        self._acts = [
            *([(*open_, self.open_wanted)] if opens else []),
            *([(*remove, self.remove_wanted)] if removes else []),
        ]
        HereMenu(self, self._entries)

    def _entries(self) -> list[QAction]:
        entries = []
        for said, key, wanted in self._acts:
            action = QAction(f"{self._context.text(said)}\t{shown_key(key)}")
            action.triggered.connect(lambda _checked=False, wanted=wanted: wanted.emit())
            entries.append(action)
        return entries

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.open_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and self.currentItem() is not None:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """As high as its rows, up to some of them; then it scrolls."""
        shown = min(self.count(), _MOST_SHOWN)
        hold(self, fixedHeight=shown * ROW + 2)
        self.setVisible(shown > 0)


class Listing(QWidget):
    """The things of one kind that a person or an assignment has; of the leader, where neither is given."""

    def __init__(self, context: Context, collection: Collection) -> None:
        super().__init__()
        self._context = context
        self._collection = collection
        self._owner: UUID | None = None
        self._entities: dict[UUID, Entity] = {}
        self._unfolded: UUID | None = None
        self._today = date.min
        self._names: Mapping[UUID, str] = {}
        title = QLabel(context.text(collection.title))
        title.setFont(font(10.5, is_strong=True))
        title.setWordWrap(True)
        self.rows = Rows(context)
        self.rows.setObjectName("listing")
        self.rows.setWordWrap(False)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(title.text())
        self.line = AddLine()
        self.line.setPlaceholderText(context.text(collection.hint))
        self.line.setToolTip(self.line.placeholderText())
        self.line.setAccessibleName(context.text(msg("Add: {what}", what=collection.one)))
        self._problem, self._remark = sentence_label("error"), sentence_label("remark")
        self.form = Form(context, collection.fields, collection.one)
        self.form.hide()
        title.setBuddy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (title, self.rows, self.form, self.line, self._problem, self._remark):
            layout.addWidget(part)
        self.line.returnPressed.connect(self._on_typed)
        self.line.textEdited.connect(self._on_edited)
        self._is_shown = False
        self._draft = LineDraft(context, collection, self.line)
        self.rows.open_wanted.connect(self._open)
        self.rows.remove_wanted.connect(self._remove)
        self.rows.itemDoubleClicked.connect(lambda _item: self._open())
        self.rows.itemChanged.connect(self._on_ticked)
        self.rows.currentItemChanged.connect(lambda _now, _before: self._shut())

    def show_of(self, owner: UUID | None) -> None:
        """Show what a person or an assignment has, or the leader."""
        if owner != self._owner or not self._is_shown:
            self._is_shown = True
            self._begin_line(owner)
            self._shut()
        self._owner, self._today = owner, self._moment().today
        with self._context.open_workspace.read() as reader:
            everything = _everything(self._collection, reader, owner)
            self._names = self._collection.names(reader) if self._collection.names is not None else {}
        found = everything if owner is not None else [one for one in everything if self._collection.belongs(one)]
        listed = sorted(self._collection.listed(found), key=self._collection.order)
        self._entities = {one.id: one for one in listed}
        self._fill()

    def _begin_line(self, owner: UUID | None) -> None:
        is_begun = self._draft.begin(owner)
        self._on_edited(self.line.text())
        if is_begun:
            self._remark.setText(self._context.text(STILL_HERE))
            self._remark.show()

    def follow(self, change_set: ChangeSet) -> None:
        """Read again where a change touched this kind."""
        if any(change.kind is self._collection.kind for change in change_set.changes):
            self.show_of(self._owner)
            self.form.follow(change_set)
            if self._chosen() is None:
                self._shut()

    def _fill(self) -> None:
        chosen = self._chosen_id()
        self.rows.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.rows.clear()
        for one in self._entities.values():
            item = QListWidgetItem()
            self._write(item, one)
            set_row(item, ROW)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            if self._collection.is_done is not None:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                is_done = self._collection.is_done(one)
                item.setCheckState(Qt.CheckState.Checked if is_done else Qt.CheckState.Unchecked)
                used = item.font()
                used.setStrikeOut(is_done and self._collection.strikes)
                used.setBold(self._collection.mark(one))
                item.setFont(used)
            self.rows.addItem(item)
            if one.id == chosen:
                self.rows.setCurrentItem(item)
        self.rows.blockSignals(False)  # noqa: FBT003
        self.rows.fit()

    def _write(self, item: QListWidgetItem, one: Entity) -> None:
        """What a row says; what is sensitive in it is folded away until the row is opened."""
        said, language, today = self._collection.said, self._context.language, self._today
        whole = said(one, language, Around(today, self._names, is_whole=True))
        shown = whole if one.id == self._unfolded else said(one, language, Around(today, self._names))
        item.setText(shown)
        item.setToolTip(shown if shown == whole else f"{shown}\n{self._context.text(SHOW)}")

    def _fold(self, but: UUID | None = None) -> None:
        """Fold what is sensitive away again, but in one row."""
        if self._unfolded != but:
            self._unfolded = but
            self.rows.blockSignals(True)  # noqa: FBT003 - Qt's own
            for place in range(self.rows.count()):
                item = self.rows.item(place)
                one = self._entities.get(item.data(Qt.ItemDataRole.UserRole))
                if one is not None:
                    self._write(item, one)
            self.rows.blockSignals(False)  # noqa: FBT003

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fold()

    def _moment(self) -> Moment:
        now = self._context.clock.now()
        with self._context.open_workspace.look() as look:
            return Moment(now, home_of(look).today(now))

    def _on_edited(self, text: str) -> None:
        """Say nothing more of the line before; but what of this one is worth thinking of, while it is typed."""
        self._say("")
        said = remark_on_line(self._collection.fields, text)
        self._remark.setText(self._context.text(said) if said else "")
        self._remark.setVisible(said is not None)
        if said is not None:
            self.line.setAccessibleDescription(self._remark.text())

    def _on_typed(self) -> None:
        text = self.line.text().strip()
        if not text:
            return
        collection = self._collection
        try:
            made = collection.read(text, self._owner, self._moment())
            with self._context.open_workspace.read() as reader:
                whose = of_owner(reader, self._owner)
            with self._context.open_workspace.edit(added(whose, collection.one)) as edit:
                collection.put(edit, made)
        except InvalidValueError as error:
            self._say(self._context.text(sentence(error)))
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
        else:
            self.line.done()
            self._draft.look()
            self._on_edited("")

    def _on_ticked(self, item: QListWidgetItem) -> None:
        one, toggle = self._entities.get(item.data(Qt.ItemDataRole.UserRole)), self._collection.toggle
        if one is not None and toggle is not None:
            moment = self._moment()
            act = ticked(self._whose(one), self._collection.one)
            if not self._context.act(act, lambda edit: toggle(edit, one, moment)):
                self._fill()

    def _open(self) -> None:
        one = self._chosen()
        if one is not None:
            self._fold(but=one.id)
            self.form.show_entity(one, self._today)
            self.form.show()
            self.form.unfold()
            next(iter(self.form.rows.values())).take_keyboard()

    def _shut(self) -> None:
        self.form.hide()
        self._fold()

    def _remove(self) -> None:
        one = self._chosen()
        if one is not None:
            act = removed(self._whose(one), self._collection.one)
            self._context.act(act, lambda edit: self._collection.remove(edit, one))

    def _whose(self, one: Entity) -> str:
        with self._context.open_workspace.read() as reader:
            return about_whom(reader, one)

    def _chosen(self) -> Entity | None:
        return self._entities.get(self._chosen_id() or UUID(int=0))

    def _chosen_id(self) -> UUID | None:
        index = self.rows.currentIndex()
        found: UUID | None = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return found

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.line.setAccessibleDescription(text)


def _everything(collection: Collection, reader: Reader, owner: UUID | None) -> list[Any]:
    if owner is None:
        return reader.all(collection.kind)
    if collection.things is not None:
        return collection.things(reader, owner)
    return belongings(reader, collection.kind, owner)


def sentence_label(tone: str) -> QLabel:
    """A place for a sentence that may quote what was typed; hidden while there is none."""
    label = QLabel()
    label.setProperty("tone", tone)
    label.setTextFormat(Qt.TextFormat.PlainText)  # it may quote what was typed
    label.setWordWrap(True)
    label.hide()
    return label
