"""The palette's rows for Qt: what can be gone to or done, and beneath a head what stands in texts."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from distance_leader.presentation.hits import HitLine
from distance_leader.presentation.palette import Entry
from distance_leader.storage.queries.search import Hit

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A hit of the search, and its words."""

    hit: Hit
    line: HitLine


Item = Entry | FoundLine | str
"""A str is a head."""


class PaletteModel(QAbstractListModel):
    """`items` in the order in which they stand; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self._entries = 0

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other entries, and no hits: those of other words are outdated."""
        self.beginResetModel()
        self.items = [*entries]
        self._entries = len(entries)
        self.endResetModel()

    def show_found(self, head: str, found: list[FoundLine]) -> None:
        """Show hits beneath the entries, which stay where they are."""
        last = len(self.items) - 1
        if last >= self._entries:
            self.beginRemoveRows(ROOT, self._entries, last)
            del self.items[self._entries :]
            self.endRemoveRows()
        if head:
            self.beginInsertRows(ROOT, self._entries, self._entries + len(found))
            self.items += [head, *found]
            self.endInsertRows()

    def item_at(self, index: Index) -> Entry | FoundLine | None:
        """What can be chosen at an index; None for a head, and outside."""
        item = self.items[index.row()] if index.isValid() else None
        return None if isinstance(item, str) else item

    def next_choice(self, row: int, step: int) -> int:
        """The row of the next that can be chosen, at least `step` rows on (back where negative); else `row`."""
        places = [place for place, item in enumerate(self.items) if not isinstance(item, str)]
        if step > 0:
            return next((place for place in places if place >= row + step), places[-1] if places else row)
        return next((place for place in reversed(places) if place <= row + step), places[0] if places else row)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return said(item)
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(item, str):
            return said(item)
        return None


def said(item: Item) -> str:
    """A row in one line."""
    if isinstance(item, str):
        return item
    if isinstance(item, FoundLine):
        return item.line.whole
    return f"{item.title}, {item.hint}" if item.hint else item.title
