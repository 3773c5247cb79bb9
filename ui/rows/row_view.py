"""A list of rows about people, worked through by one key a row."""

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from distance_leader.i18n.message import Message
from ui.context import Context
from ui.here_menu import HereMenu
from ui.rows.row_delegate import RowDelegate
from ui.rows.row_model import RowModel
from ui.shortcuts import shown_key

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_SAME = {Qt.Key.Key_Enter: Qt.Key.Key_Return}


class _Gone(NamedTuple):
    """A row that was chosen and is not there any more, and which one was chosen instead."""

    row: Any
    instead: Hashable


class RowView(QListView):
    """`on` says what a key does to the row that is chosen; a double click does what Enter does.

    Where something sensitive is folded away in a row, Enter shows it first. It is folded again when another row is
    chosen, and when the list is left.
    """

    def __init__(self, context: Context, name: str, drawn_by: type[RowDelegate] = RowDelegate) -> None:
        super().__init__()
        self.rows = RowModel(context, self)
        self._context = context
        self._gone: _Gone | None = None
        self._acts: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[Any], object]] = {}
        self._said: dict[tuple[Qt.Key, Qt.KeyboardModifier], tuple[Message, Callable[[Any], bool]]] = {}
        HereMenu(self, self._entries)
        self.setModel(self.rows)
        self.setItemDelegate(drawn_by(context, self, self.rows))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # how high a row is depends on how wide it is
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_click)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.rows.fold(self.chosen()))
        context.theme_changed.connect(self.viewport().update)

    def on(
        self,
        key: Qt.Key,
        act: Callable[[Any], object],
        said: Message,
        *,
        shift: bool = False,
        when: Callable[[Any], bool] = lambda _row: True,
    ) -> None:
        """`act` is given the chosen row when the key is pressed; the menu there says it, for rows of which it holds."""
        at = key, _SHIFT if shift else _NONE
        self._acts[at] = act
        self._said[at] = said, when

    def chosen(self) -> Any:
        """The row that is chosen; None where there is none."""
        return self.rows.row_at(self.currentIndex())

    def show_groups(self, groups: Any, *, with_names: bool = True) -> None:
        """Show other rows under their heads (`RowModel.show_groups`); the chosen one stays chosen while it is there.

        Where it is gone, the row that took its place is chosen; and it again where it comes back at once, as by undo.
        """
        chosen, before = self.chosen(), self.currentIndex().row()
        gone, self._gone = self._gone, None
        is_waiting = gone is not None and chosen is not None and chosen.same == gone.instead
        self.rows.show_groups(groups, with_names=with_names)
        if gone is not None and is_waiting and self.rows.has(gone.row):
            place = self.rows.place_of(gone.row)
        elif chosen is None or self.rows.has(chosen):
            place = self.rows.place_of(chosen)
            self._gone = gone if is_waiting else None
        else:
            place = self.rows.nearest(before)
            self._gone = _Gone(chosen, getattr(self.rows.items[place], "same", None)) if place >= 0 else None
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home goes to the first row: what stands above it is a head, which cannot be chosen."""
        if action is QListView.CursorAction.MoveHome:
            self.scrollToTop()
            first = self.rows.place_of(None)
            return self.rows.index(first) if first >= 0 else QModelIndex()
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that have another width have another height; Qt lays a column out anew for another height only."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self._do(_SAME.get(key, key), modifiers):
            super().keyPressEvent(event)

    def _on_double_click(self, _index: QModelIndex) -> None:
        self._do(Qt.Key.Key_Return, _NONE)

    def _entries(self) -> list[QAction]:
        row = self.chosen()
        made = []
        for (key, modifiers), (said, when) in self._said.items():
            if row is not None and when(row):
                action = QAction(f"{self._context.text(said)}\t{shown_key(key, modifiers)}")
                action.triggered.connect(lambda _checked=False, at=(key, modifiers): self._do(*at))
                made.append(action)
        return made

    def _do(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        act, row = self._acts.get((key, modifiers)), self.chosen()
        if act is None or row is None:
            return False
        if key != Qt.Key.Key_Return or not self.rows.unfold(row):
            act(row)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.rows.fold()
