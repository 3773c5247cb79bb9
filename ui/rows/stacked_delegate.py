"""Draws a row about a person in a narrow list: the name, beneath it the sentence, and then what to do about it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from distance_leader.i18n.message import Message
from ui.avatar import draw_avatar
from ui.glyphs import draw_triangle
from ui.rows.row_delegate import RowDelegate
from ui.rows.row_model import Row, step_of
from ui.theme import font

_HEAD, _LINE, _PAD = 40, 18, 8
_AVATAR, _SIGN = 28, 20
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StackedDelegate(RowDelegate):
    """Two lines, or three where there is a next step."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        item = self._model.items[index.row()]
        return QSize(0, _HEAD if isinstance(item, Message) else 2 * _PAD + _LINE * (3 if step_of(item) else 2))

    def _draw_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._context.theme
        top = rect.top() + _PAD
        draw_avatar(painter, QRectF(rect.left() + 14, top + 2, _AVATAR, _AVATAR), row.name, theme, 8.5)
        left = rect.left() + 14 + _AVATAR + 12
        lines = [(row.name, "text", True), (self._model.words(row), "text", False)]
        step = step_of(row)
        if step is not None:
            lines.append((self._context.text(step), "text2", False))
        for number, (text, ink, is_name) in enumerate(lines):
            box = QRectF(left, top + number * _LINE, rect.right() - left - 14, _LINE)
            if number == 1 and row.is_urgent:
                draw_triangle(painter, QPointF(left + 6, box.center().y()), theme.color("over"))
                box.setLeft(left + _SIGN)
            self._draw_line(painter, box, text, ink, is_name=is_name)

    def _draw_line(self, painter: QPainter, box: QRectF, text: str, ink: str, *, is_name: bool) -> None:
        used = font(10.5, is_strong=True) if is_name else font(9.5)
        painter.setFont(used)
        painter.setPen(self._context.theme.color(ink))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 3, 0), _LEFT, shown)
