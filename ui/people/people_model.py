"""The people of the list for Qt: rows of the table as a value, columns as one chooses them."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from distance_leader.presentation.people_table import COLUMN_OF, Column, PeopleTable, PersonRow, Wanted, wanted_rows
from ui.context import Context

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class PeopleModel(QAbstractTableModel):
    """`rows` are those that are wanted, in order."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.table: PeopleTable | None = None
        self.rows: list[PersonRow] = []
        self.columns: list[Column] = []
        self.wanted = Wanted()

    def show_table(self, table: PeopleTable) -> None:
        """Show what was read; where the same people stand there, nothing moves."""
        self.table = table
        self.arrange(self.wanted)

    def arrange(self, wanted: Wanted) -> None:
        """Filter and sort anew."""
        self.wanted = wanted
        if self.table is None:
            return
        rows = wanted_rows(self.table, wanted, self._context.language)
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            self._tell()
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_columns(self, keys: list[str]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = [COLUMN_OF[key] for key in keys]
        self.endResetModel()

    def tick(self, now: datetime) -> None:
        """Another minute: the local times go on."""
        if self.table is not None:
            self.table = replace(self.table, now=now)
            self._tell()

    def row_of(self, key: str) -> int:
        """Where somebody stands; -1 for who does not."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._context.text(self.columns[section].title) if is_title else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.table is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        column = self.columns[index.column()]
        text = column.text(self.rows[index.row()], self.table, self._context.language)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self.rows[index.row()].person.name
            title = self._context.text(column.title)
            return name if column.key == "name" else f"{name}, {title}: {text}"
        return text

    def _tell(self) -> None:
        if self.rows and self.columns:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
