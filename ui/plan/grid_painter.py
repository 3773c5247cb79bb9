"""Draws the cells of the grid: only those that hold something, with pictures that are kept.

A delegate would be asked for every cell, empty ones too; from Python that costs more than the drawing itself.
"""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QTableView

from ui.plan.chip_painter import ChipPainter, Size
from ui.plan.grid_model import GridModel
from ui.plan.grid_range import GridRange
from ui.text_size import px
from ui.theme import Theme, away_brushes, font

_DAYS = 7
_OVER = 46
"""How much a chosen range covers what is under it, of 255."""
_ROOM_FOR_WORDS = 70
"""Pixels of a column; in the year view the pattern stands alone."""


class GridPainter:
    """Paints a part of the viewport: ground of this week, chosen cells, chips, lines, and the current cell's ring."""

    def __init__(self, view: QTableView, model: GridModel, chosen: GridRange, theme: Theme) -> None:
        self._view = view
        self.clipped: tuple[tuple[str, str], ...] = ()
        """What was cut or copied: cells by person and week."""
        self._model = model
        self._range = chosen
        self._sizes: dict[tuple[int, int, float], Size] = {}
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._chips = ChipPainter(theme)
        self._today = QBrush(theme.color("accentbg"))
        over = QColor(theme.color("accent"))
        over.setAlpha(_OVER)
        self._chosen = QBrush(over)
        self._edge = QPen(theme.color("accent"), 2)
        self._dashes = QPen(theme.color("text"), 2, Qt.PenStyle.DashLine)
        self._hatch, self._dots = away_brushes(theme)
        self._surface = QBrush(theme.color("surface"))
        self._words = QPen(theme.color("text2"))
        self._small = font(9)
        self._line = QPen(theme.color("line"), 1)
        self._ring = QPen(theme.color("accent"), 2)
        self._quiet_ring = QPen(theme.color("ctrl"), 2)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        """Draw what lies in a part of the viewport."""
        rows = self._places(dirty.top(), dirty.bottom(), is_rows=True)
        columns = self._places(dirty.left(), dirty.right(), is_rows=False)
        if not rows or not columns:
            return
        self._draw_grounds(painter, rows, columns)
        self._draw_away(painter, rows, columns)
        self._draw_chips(painter, rows, columns)
        self._draw_lines(painter, rows, columns)
        self._draw_chosen(painter)
        self._draw_clipped(painter)
        self._draw_ring(painter)

    def _places(self, first: int, last: int, *, is_rows: bool) -> list[tuple[int, int, int]]:
        """The rows or columns between two pixels: number, position and size."""
        view = self._view
        at, count = (view.rowAt, self._model.rowCount()) if is_rows else (view.columnAt, self._model.columnCount())
        place = view.rowViewportPosition if is_rows else view.columnViewportPosition
        size = view.rowHeight if is_rows else view.columnWidth
        start, end = at(first), at(last)
        if start < 0:
            return []
        return [(number, place(number), size(number)) for number in range(start, (end if end >= 0 else count - 1) + 1)]

    def _draw_grounds(
        self, painter: QPainter, rows: list[tuple[int, int, int]], columns: list[tuple[int, int, int]]
    ) -> None:
        top, bottom = rows[0][1], rows[-1][1] + rows[-1][2]
        now = self._model.grid.column_of.get(str(self._model.grid.this_week), -1)
        for number, left, width in columns:
            if number == now:
                painter.fillRect(left, top, width, bottom - top, self._today)

    def _draw_away(
        self, painter: QPainter, rows: list[tuple[int, int, int]], columns: list[tuple[int, int, int]]
    ) -> None:
        """Days away are hatched, holidays dotted: a cell is a week from left to right. In words where it is empty."""
        for row, top, height in rows:
            for column, left, width in columns:
                away = self._model.away(row, column)
                if away is None:
                    continue
                for days, brush in ((away.absent, self._hatch), (away.holidays, self._dots)):
                    for day in days:
                        start, end = left + width * day // _DAYS, left + width * (day + 1) // _DAYS
                        painter.fillRect(start, top, end - start, height, brush)
                if width >= px(_ROOM_FOR_WORDS) and not self._model.chips(row, column):
                    self._draw_words(painter, QRect(left, top, width, height), away.short)

    def _draw_words(self, painter: QPainter, cell: QRect, words: str) -> None:
        painter.setFont(self._small)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, cell.width() - 16)
        box = metrics.boundingRect(shown).adjusted(-4, -1, 4, 1)
        box.moveCenter(QPoint(cell.left() + 8 + box.width() // 2, cell.center().y()))
        painter.fillRect(box, self._surface)
        painter.setPen(self._words)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_chips(
        self, painter: QPainter, rows: list[tuple[int, int, int]], columns: list[tuple[int, int, int]]
    ) -> None:
        chips_at, picture = self._model.chips, self._chips.picture
        ratio = painter.device().devicePixelRatioF()
        for row, top, height in rows:
            for column, left, width in columns:
                chips = chips_at(row, column)
                if chips:
                    painter.drawPixmap(QPoint(left, top), picture(chips, self._size(width, height, ratio)))

    def _draw_lines(
        self, painter: QPainter, rows: list[tuple[int, int, int]], columns: list[tuple[int, int, int]]
    ) -> None:
        painter.setPen(self._line)
        left, right = columns[0][1], columns[-1][1] + columns[-1][2] - 1
        top, bottom = rows[0][1], rows[-1][1] + rows[-1][2] - 1
        for _, at, height in rows:
            painter.drawLine(left, at + height - 1, right, at + height - 1)
        for number, at, _ in rows:
            if self._model.grid.begins_group(number):
                painter.fillRect(left, at - 1, right - left + 1, 2, self._quiet_ring.color())
        for _, at, width in columns:
            painter.drawLine(at + width - 1, top, at + width - 1, bottom)

    def _draw_chosen(self, painter: QPainter) -> None:
        """A range lies over its cells, filled ones too, and has an outline; the anchor alone has only its ring."""
        if not self._range.is_several():
            return
        painter.setPen(self._edge)
        for part in self._range.parts():
            box = self._view.visualRect(part.topLeft()).united(self._view.visualRect(part.bottomRight()))
            painter.fillRect(box, self._chosen)
            painter.drawRect(box.adjusted(0, 0, -2, -2))

    def _draw_clipped(self, painter: QPainter) -> None:
        grid, box = self._model.grid, QRect()
        for person, week in self.clipped:
            if person in grid.row_of and week in grid.column_of:
                box |= self._view.visualRect(self._model.index(grid.row_of[person], grid.column_of[week]))
        if not box.isNull():
            painter.setPen(self._dashes)
            painter.drawRect(box.adjusted(2, 2, -4, -4))

    def _draw_ring(self, painter: QPainter) -> None:
        current = self._view.currentIndex()
        if current.isValid():
            painter.setPen(self._ring if self._view.hasFocus() else self._quiet_ring)
            painter.drawRoundedRect(self._view.visualRect(current).adjusted(1, 1, -2, -2), 7, 7)

    def _size(self, width: int, height: int, ratio: float) -> Size:
        key = (width, height, ratio)
        if key not in self._sizes:
            self._sizes[key] = Size(*key)
        return self._sizes[key]
