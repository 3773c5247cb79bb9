"""A person as a circle with initials."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from distance_leader.presentation.plan_grid import initials
from ui.theme import Theme, drawn_font


def draw_avatar(painter: QPainter, circle: QRectF, name: str, theme: Theme, points: float) -> None:
    """The initials of a name on a quiet ground; `points` is the size of the letters."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("hover"))
    painter.drawEllipse(circle)
    painter.setPen(theme.color("text2"))
    painter.setFont(drawn_font(points, is_strong=True))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(name))
