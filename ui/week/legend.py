"""The patterns of the hours, with their words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.theme import away_brushes, font

_WORDS = (
    msg("Both at work"),
    msg("Outside somebody's hours"),
    msg("Night, holiday or away"),
    msg("You are busy"),
    msg("Likes to be called"),
)
_BOX, _GAP = 14, 20


class HourLegend(QWidget):
    """A swatch and a word for each; the words give way first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._words = [context.text(word) for word in _WORDS]
        self.setFont(font(9))
        self.setAccessibleName(", ".join(self._words))
        self.setToolTip(self.accessibleName())
        context.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        wide = sum(self.fontMetrics().horizontalAdvance(word) + _BOX + 6 + _GAP for word in self._words)
        return QSize(wide, 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        theme = self._context.theme
        hatch, dots = away_brushes(theme)
        brushes = (None, dots, hatch, theme.color("missedbg"), theme.color("done"))
        share = min(1.0, self.width() / max(self.sizeHint().width(), 1))
        x, top = 0, (self.height() - _BOX) // 2
        for word, brush in zip(self._words, brushes, strict=True):
            box = QRect(x, top, _BOX if brush != theme.color("done") else 4, _BOX)
            painter.fillRect(box, theme.color("surface"))
            if brush is not None:
                painter.fillRect(box, brush)
            painter.setPen(QPen(theme.color("ctrl"), 1))
            painter.drawRect(box)
            painter.setPen(theme.color("text2"))
            room = round(self.fontMetrics().horizontalAdvance(word) * share) + 2
            shown = self.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(x + _BOX + 6, 0, room + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            x += _BOX + 6 + room + round(_GAP * share)
        painter.end()
