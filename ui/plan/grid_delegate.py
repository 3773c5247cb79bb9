"""Paints a cell of the grid: its ground, its kept picture, and the ring of the current cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.plan.chip_painter import ChipPainter, Size
from ui.plan.grid_model import GridModel
from ui.theme import Theme


class GridDelegate(QStyledItemDelegate):
    """Asks the model directly: a role for each part of each cell would cost more than the drawing."""

    def __init__(self, view: QTableView, model: GridModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._sizes: dict[tuple[int, int, float], Size] = {}
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._painter = ChipPainter(theme)
        self._today = QBrush(theme.color("accentbg"))
        self._chosen = QBrush(theme.color("hover"))
        self._ring = QPen(theme.color("accent"), 2)
        self._quiet_ring = QPen(theme.color("ctrl"), 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        grid = self._model.grid
        if grid.weeks[column] == grid.this_week:
            painter.fillRect(rect, self._today)
        elif state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._chosen)
        chips = self._model.chips(row, column)
        if chips:
            size = self._size(rect.width(), rect.height(), painter.device().devicePixelRatioF())
            painter.drawPixmap(rect.topLeft(), self._painter.picture(chips, size))
        current = self._view.currentIndex()
        if current.row() == row and current.column() == column:
            painter.setPen(self._ring if self._view.hasFocus() else self._quiet_ring)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 7, 7)

    def _size(self, width: int, height: int, ratio: float) -> Size:
        key = (width, height, ratio)
        if key not in self._sizes:
            self._sizes[key] = Size(*key)
        return self._sizes[key]
