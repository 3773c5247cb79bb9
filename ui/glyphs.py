"""The shapes that mean something: drawn, so that they are sharp at any scale and need no colour to be told apart."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def draw_triangle(painter: QPainter, at: QPointF, ink: QColor) -> None:
    """Overdue: a warning triangle, 12 pixels across."""
    painter.setPen(_pen(ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = at.x(), at.y()
    painter.drawPolygon([QPointF(x, y - 5.5), QPointF(x + 6, y + 5), QPointF(x - 6, y + 5)])
    painter.drawLine(QPointF(x, y - 1.5), QPointF(x, y + 1))
    painter.drawPoint(QPointF(x, y + 3))


def draw_clock(painter: QPainter, at: QPointF, ink: QColor) -> None:
    """Due: a clock, 12 pixels across."""
    painter.setPen(_pen(ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, 5, 5)
    painter.drawPolyline([at + QPointF(0, -2.6), at, at + QPointF(2.4, 0)])


def _pen(ink: QColor) -> QPen:
    pen = QPen(ink, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
