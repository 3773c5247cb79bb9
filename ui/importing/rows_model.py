"""The rows of an import for Qt: number, verdict, name and why; what needs a look comes first."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.importing.telling import VERDICT_GLYPHS, VERDICT_WORDS, why
from distance_leader.services.importing.rows import ImportPlan, JudgedRow, Verdict
from ui.context import Context

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_TITLES: tuple[Message, ...] = (
    pmsg("in a file", "Row"),
    msg("What happens"),
    msg("Name"),
    msg("Why"),
)
_ROW, _VERDICT, _NAME, _WHY = range(4)
_TOKENS = {Verdict.NEW: "done", Verdict.UPDATE: "due", Verdict.UNCHANGED: "missed", Verdict.WRONG: "over"}
_ORDER = (Verdict.WRONG, Verdict.UPDATE, Verdict.NEW, Verdict.UNCHANGED)


class RowsModel(QAbstractTableModel):
    """Read only; words are made for the rows that are looked at."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[JudgedRow] = []

    def show_plan(self, plan: ImportPlan) -> None:
        """Show other verdicts."""
        self.beginResetModel()
        self._rows = sorted(plan.rows, key=lambda one: _ORDER.index(one.verdict))  # each kind in the file's order
        self.endResetModel()

    def said(self, row: int) -> str:
        """The whole of a row in one text: the number, the verdict, the name and why."""
        return " · ".join(text for text in (self._said(row, column) for column in range(len(_TITLES))) if text)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._context.text(_TITLES[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (_NAME, _WHY):
            return self._said(index.row(), index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _VERDICT:
            return self._context.theme.color(_TOKENS[self._rows[index.row()].verdict])
        if role == Qt.ItemDataRole.ForegroundRole and index.column() in (_ROW, _WHY):
            return self._context.theme.color("text2")
        return None

    def _said(self, row: int, column: int) -> str:
        judged = self._rows[row]
        if column == _ROW:
            return str(judged.row.number)
        if column == _VERDICT:
            return f"{VERDICT_GLYPHS[judged.verdict]} {self._context.text(VERDICT_WORDS[judged.verdict])}"
        if column == _NAME:
            return judged.row.name
        reason = why(judged)
        return self._context.text(reason) if reason is not None else ""
