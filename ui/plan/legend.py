"""The shapes of the states and the shadings of the grid, with their words."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from distance_leader.i18n.message import msg
from distance_leader.presentation.arranging import STATE_WORDS
from distance_leader.presentation.chips import Meaning
from ui.context import Context
from ui.glyphs import INKS, draw_glyph, draw_moon
from ui.legend import Legend
from ui.theme import away_brushes

_MEANINGS = tuple(Meaning)
_SHADINGS = (msg("Away"), msg("Public holiday"))
_NIGHT = msg("Night for one")


class StateLegend(Legend):
    """A glyph for each state, a swatch for each shading, and the moon."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, [*(STATE_WORDS[one] for one in _MEANINGS), *_SHADINGS, _NIGHT])

    def draw_shape(self, painter: QPainter, number: int, at: QPointF) -> None:
        theme = self._context.theme
        if number < len(_MEANINGS):
            meaning = _MEANINGS[number]
            draw_glyph(painter, at, meaning, theme.color("over" if meaning is Meaning.OVERDUE else INKS[meaning]))
            return
        if number == len(_MEANINGS) + len(_SHADINGS):
            draw_moon(painter, at, theme.color("text"))
            return
        box = QRectF(at.x() - 6, at.y() - 6, 12, 12)
        painter.fillRect(box, away_brushes(theme)[number - len(_MEANINGS)])
        painter.setPen(theme.color("ctrl"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
