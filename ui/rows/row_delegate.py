"""Draws a row about a person: who, why, and a shape for what is late."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from distance_leader.i18n.message import Message
from ui.avatar import draw_avatar
from ui.context import Context
from ui.glyphs import draw_triangle
from ui.rows.row_model import Row, RowModel
from ui.text_size import enlarge, px
from ui.theme import drawn_font

_ROW, _HIGH_ROW, _HEAD = 46, 58, 40
_NARROW = 640
"""In a list under so many pixels the words stand beneath the name."""
_AVATAR = 28
_NAME_WIDTH = 190
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """Names stand in a column, the words beside or beneath them; what does not fit is elided, whole in the tooltip."""

    def __init__(self, context: Context, view: QListView, model: RowModel) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        is_head = isinstance(self._model.items[index.row()], Message)
        return QSize(0, px(_HEAD if is_head else _HIGH_ROW if self._is_high() else _ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = self._model.items[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, Message):
            self._draw_head(painter, enlarge(painter, option.rect), item)
        else:
            self._draw_ground(painter, option)
            self._draw_row(painter, enlarge(painter, option.rect), item)
        painter.restore()

    def _draw_head(self, painter: QPainter, rect: QRect, head: Message) -> None:
        painter.setFont(drawn_font(10, is_strong=True))
        painter.setPen(self._context.theme.color("text2"))
        painter.drawText(QRectF(rect).adjusted(16, 10, -16, 0), _LEFT, self._context.text(head))

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._context.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("accentbg"))
            if self._view.hasFocus():
                painter.setPen(QPen(theme.color("accent"), 2))
                painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 7, 7)
        painter.setPen(theme.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _draw_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._context.theme
        words = QRectF(rect).adjusted(16, 0, -16, 0)
        if self._model.shows_names:
            circle = QRectF(words.left(), rect.center().y() - _AVATAR / 2, _AVATAR, _AVATAR)
            draw_avatar(painter, circle, row.name, theme, 8.5)
            words.setLeft(circle.right() + 12)
            name = QRectF(words)
            if self._is_high():
                name.setHeight(words.height() / 2 + 4)
                words.setTop(words.top() + words.height() / 2 - 4)
            else:
                name.setWidth(_NAME_WIDTH)
                words.setLeft(name.right() + 12)
            self._draw_text(painter, name, row.name, is_name=True)
        if row.is_urgent:
            draw_triangle(painter, QPointF(words.left() + 6, words.center().y()), theme.color("over"))
            words.setLeft(words.left() + 20)
        self._draw_text(painter, words, self._model.words(row), is_name=False)

    def _is_high(self) -> bool:
        return self._model.shows_names and self._view.viewport().width() < px(_NARROW)

    def _draw_text(self, painter: QPainter, box: QRectF, text: str, *, is_name: bool) -> None:
        used = drawn_font(10.5, is_strong=True) if is_name else drawn_font(10)
        painter.setFont(used)
        painter.setPen(self._context.theme.color("text"))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 3, 0), _LEFT, shown)
