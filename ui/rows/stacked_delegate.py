"""Draws a row about a person in a narrow list: the name, beneath it the sentence, and then what to do about it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from distance_leader.i18n.message import Message
from ui.avatar import draw_avatar
from ui.glyphs import draw_triangle
from ui.rows.row_delegate import RowDelegate
from ui.rows.row_model import Row, step_of
from ui.text_size import factor, px
from ui.theme import drawn_font

_HEAD, _LINE, _PAD = 40, 18, 8
_AVATAR, _SIGN = 28, 20
_BESIDE = 14 + _AVATAR + 12
"""What stands left of the words."""
_MARGIN = 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value
_HIGHEST = 10_000


class StackedDelegate(RowDelegate):
    """The name, the sentence and the next step; what is long goes on in the next line, for a caveat is to be read."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        item = self._model.items[index.row()]
        if isinstance(item, Message):
            return QSize(0, px(_HEAD))
        room = self._view.viewport().width() / factor() - _BESIDE - _MARGIN
        said = _height(self._model.words(item), room - (_SIGN if item.is_urgent else 0))
        step = step_of(item)
        return QSize(0, px(2 * _PAD + _LINE + said + (_height(self._context.text(step), room) if step else 0)))

    def _draw_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._context.theme
        top = rect.top() + _PAD
        draw_avatar(painter, QRectF(rect.left() + 14, top + 2, _AVATAR, _AVATAR), row.name, theme, 8.5)
        box = QRectF(rect.left() + _BESIDE, top, rect.width() - _BESIDE - _MARGIN, _LINE)
        self._draw_name(painter, box, row.name)
        box.translate(0, _LINE)
        said = QRectF(box)
        if row.is_urgent:
            draw_triangle(painter, QPointF(box.left() + 6, box.center().y()), theme.color("over"))
            said.setLeft(box.left() + _SIGN)
        box.translate(0, self._draw_words(painter, said, self._model.words(row), "text"))
        step = step_of(row)
        if step is not None:
            self._draw_words(painter, box, self._context.text(step), "text2")

    def _draw_name(self, painter: QPainter, box: QRectF, name: str) -> None:
        used = drawn_font(10.5, is_strong=True)
        painter.setFont(used)
        painter.setPen(self._context.theme.color("text"))
        shown = QFontMetricsF(used).elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 3, 0), _LEFT, shown)

    def _draw_words(self, painter: QPainter, box: QRectF, text: str, ink: str) -> int:
        """Draw words from the top of a box, and return how high they are."""
        height = _height(text, box.width())
        painter.setFont(drawn_font(9.5))
        painter.setPen(self._context.theme.color(ink))
        painter.drawText(QRectF(box.left(), box.top(), box.width(), height), _WRAPPED, text)
        return height


def _height(text: str, room: float) -> int:
    """How high words stand in a width, in whole lines."""
    metrics = QFontMetricsF(drawn_font(9.5))
    high = metrics.boundingRect(QRectF(0, 0, max(room, _LINE), _HIGHEST), _WRAPPED, text).height()
    return _LINE * max(1, round(high / metrics.lineSpacing()))
