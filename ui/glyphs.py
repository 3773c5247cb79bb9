"""The shapes that mean something: drawn, so that they are sharp at any scale and need no colour to be told apart."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from distance_leader.presentation.chips import Meaning

INKS = {
    Meaning.PLANNED: "plan",
    Meaning.HELD: "done",
    Meaning.MISSED: "missed",
    Meaning.CANCELLED: "missed",
    Meaning.DUE: "due",
    Meaning.OVERDUE: "overfg",
}
"""The token of each shape on its own ground; overdue is light, on the only solid chip."""


def draw_glyph(painter: QPainter, at: QPointF, meaning: Meaning, ink: QColor) -> None:
    """The shape of a meaning, 12 pixels across: circle, check, cross, dash, clock or triangle."""
    if meaning is Meaning.OVERDUE:
        draw_triangle(painter, at, ink)
        return
    if meaning is Meaning.DUE:
        draw_clock(painter, at, ink)
        return
    painter.setPen(_pen(ink, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = at.x(), at.y()
    if meaning is Meaning.PLANNED:
        painter.drawEllipse(at, 4.6, 4.6)
    elif meaning is Meaning.HELD:
        painter.drawPolyline([QPointF(x - 5, y + 0.5), QPointF(x - 1.5, y + 4), QPointF(x + 5, y - 4)])
    elif meaning is Meaning.MISSED:
        painter.drawLine(QPointF(x - 4, y - 4), QPointF(x + 4, y + 4))
        painter.drawLine(QPointF(x - 4, y + 4), QPointF(x + 4, y - 4))
    else:
        painter.drawLine(QPointF(x - 5, y), QPointF(x + 5, y))


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


def draw_moon(painter: QPainter, at: QPointF, ink: QColor) -> None:
    """An hour at night: a moon, 10 pixels across."""
    whole, rest = QPainterPath(), QPainterPath()
    whole.addEllipse(at, 5, 5)
    rest.addEllipse(at + QPointF(2.6, -1.8), 4.2, 4.2)
    painter.fillPath(whole.subtracted(rest), ink)


def _pen(ink: QColor, width: float = 1.6) -> QPen:
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
