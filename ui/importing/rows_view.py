"""The verdicts as a table, and beneath it the chosen row in full, since a reason may be longer than a column."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from distance_leader.i18n.message import msg
from distance_leader.services.importing.rows import ImportPlan
from ui.context import Context
from ui.importing.rows_model import RowsModel
from ui.text_size import hold, px

_WIDTHS = (56, 132, 200)
_ROW_HEIGHT = 30
_LINES = 44
"""Pixels for two lines: the table does not jump from row to row."""


class RowsView(QWidget):
    """Up and down go through the rows; Tab leaves."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._model = RowsModel(context, self)
        self._table = QTableView()
        self._table.setObjectName("verdicts")
        self._table.setModel(self._model)
        self._table.setAccessibleName(context.text(msg("What happens to each row")))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(px(_ROW_HEIGHT))
        self._table.setCornerButtonEnabled(False)
        head = self._table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            self._table.setColumnWidth(column, px(width))
        self._whole = QLabel()
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._whole.setWordWrap(True)
        self._whole.setProperty("tone", "muted")
        hold(self._whole, minimumHeight=_LINES)
        self._whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._whole)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show other verdicts; the row that was chosen is looked for no more."""
        self._model.show_plan(plan)
        self._table.setCurrentIndex(self._model.index(0, 0))

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._whole.setText(self._model.said(current.row()) if current.isValid() else "")
