"""The patterns of the hours, with their words."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPen

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.glyphs import draw_moon
from ui.legend import Legend
from ui.theme import away_brushes

_WORDS = (
    msg("Both at work"),
    msg("Outside somebody's hours"),
    msg("Night, holiday or away"),
    msg("You are busy"),
    msg("Likes to be called"),
    msg("Night for one"),
)
_BOX, _BAR = 12, 4


class HourLegend(Legend):
    """A swatch for each pattern; for the hours that somebody likes, the bar."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, _WORDS)

    def draw_shape(self, painter: QPainter, number: int, at: QPointF) -> None:
        theme = self._context.theme
        hatch, dots = away_brushes(theme)
        if number == len(_WORDS) - 1:
            draw_moon(painter, at, theme.color("text"))
            return
        brush = (None, dots, hatch, theme.color("missedbg"), theme.color("done"))[number]
        is_bar = number == len(_WORDS) - 2
        box = QRect(round(at.x()) - 6, round(at.y()) - _BOX // 2, _BAR if is_bar else _BOX, _BOX)
        painter.fillRect(box, theme.color("surface"))
        if brush is not None:
            painter.fillRect(box, brush)
        painter.setPen(QPen(theme.color("ctrl"), 1))
        painter.drawRect(box)
