"""Today's rows for Qt: section heads that cannot be chosen, and beneath them the rows."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from distance_leader.i18n.message import Message
from distance_leader.presentation.today import TITLES, Section, Today, TodayRow
from ui.context import Context

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class TodayModel(QAbstractListModel):
    """`items` are sections and rows in the order in which they stand."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.items: list[Section | TodayRow] = []

    def show_today(self, today: Today) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.items = []
        for section in Section:
            rows = today.of(section)
            self.items += [section, *rows] if rows else []
        self.endResetModel()

    def row_at(self, index: Index) -> TodayRow | None:
        """The row of an index; None for a head."""
        item = self.items[index.row()] if index.isValid() else None
        return item if isinstance(item, TodayRow) else None

    def place_of(self, row: TodayRow | None) -> int:
        """Where the same thing stands now, else the first row; -1 where there is none."""
        rows = [place for place, item in enumerate(self.items) if isinstance(item, TodayRow)]
        if row is not None:
            for place in rows:
                item = self.items[place]
                if isinstance(item, TodayRow) and (item.section, item.person) == (row.section, row.person):
                    return place
        return rows[0] if rows else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        item = self.items[index.row()]
        if isinstance(item, Section):
            return None if role == Qt.ItemDataRole.ToolTipRole else self._text(TITLES[item])
        said = self._text(item.said)
        return said if role == Qt.ItemDataRole.ToolTipRole else f"{item.name}, {said}"

    def _text(self, message: Message) -> str:
        return self._context.text(message)
