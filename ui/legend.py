"""Shapes with their words: on one line, on two, or without words where these have no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from distance_leader.i18n.message import Message
from ui.context import Context
from ui.text_size import factor, px
from ui.theme import font

_GAP, _LEAST_GAP = 23, 12
"""Between two words, in logical pixels."""
_SHAPE, _LINE, _LEFT = 18, 16, 6

Placed = tuple[int, str, QRectF]
"""The number of a shape, its word ('' for the shape alone), and where they stand."""


class Legend(QWidget):
    """A word is there whole or not at all: then its shape says it in a tooltip, and all are in the accessible name."""

    def __init__(self, context: Context, words: Sequence[Message]) -> None:
        super().__init__()
        self._context = context
        self._words = [context.text(word) for word in words]
        self.setFont(font(9))
        self.setAccessibleName(", ".join(self._words))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        context.theme_changed.connect(self.update)

    def draw_shape(self, painter: QPainter, number: int, at: QPointF) -> None:
        """Draw a shape around a point, 12 to 14 pixels across."""
        raise NotImplementedError  # pragma: no cover - every legend has its own

    def sizeHint(self) -> QSize:
        wide = sum(self._width(word) for word in self._words) + _GAP * (len(self._words) - 1)
        return QSize(round(wide) + _LEFT + 2, 2 * px(_LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEFT + (px(_SHAPE) + _LEAST_GAP) * len(self._words), 2 * px(_LINE))

    def placed(self) -> list[Placed]:
        """What is drawn at the present width."""
        for lines in (1, 2):
            found = self._on_lines(self._words, lines)
            if found:
                return found
        return self._on_lines([""] * len(self._words), 1)

    def word_at(self, at: QPointF) -> str:
        """The word of the shape under a point; '' beside all."""
        return next((self._words[number] for number, _, box in self.placed() if box.contains(at)), "")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.word_at(QPointF(event.pos())) or self.toolTip(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, word, box in self.placed():
            painter.save()
            painter.translate(box.left() + px(6), box.center().y())
            painter.scale(factor(), factor())
            self.draw_shape(painter, number, QPointF())
            painter.restore()
            painter.setPen(self._context.theme.color("text2"))
            painter.drawText(box.adjusted(px(_SHAPE), 0, 4, 0), Qt.AlignmentFlag.AlignVCenter, word)
        painter.end()

    def _on_lines(self, words: Sequence[str], lines: int) -> list[Placed]:
        """Each word under that of the line above; nothing where they have no room."""
        count = -(-len(words) // lines)
        columns = [max(self._width(word) for word in words[at::count]) for at in range(count)]
        gap = min((self.width() - _LEFT - 2 - sum(columns)) / max(count - 1, 1), _GAP)
        if gap < _LEAST_GAP and any(words):
            return []
        high = px(_LINE)
        top = (self.height() - high * lines) / 2
        return [
            (number, word, QRectF(_LEFT + sum(columns[:at]) + gap * at, top + high * line, self._width(word), high))
            for number, word in enumerate(words)
            for line, at in (divmod(number, count),)
        ]

    def _width(self, word: str) -> float:
        return px(_SHAPE) + self.fontMetrics().horizontalAdvance(word)
