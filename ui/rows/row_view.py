"""A list of rows about people, worked through by one key a row."""

from collections.abc import Callable
from typing import Any

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


class RowView(QListView):
    """`on` says what a key does to the row that is chosen; a double click does what Enter does.

    Where something sensitive is folded away in a row, Enter shows it first. It is folded again when another row is
    chosen, and when the list is left.
    """

    def __init__(self, context: Context, name: str, drawn_by: type[RowDelegate] = RowDelegate) -> None:
        super().__init__()
        self.rows = RowModel(context, self)
        self._context = context
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
        """Show other rows under their heads (`RowModel.show_groups`); the chosen one stays chosen while it is there."""
        chosen = self.chosen()
        self.rows.show_groups(groups, with_names=with_names)
        place = self.rows.place_of(chosen)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))

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
