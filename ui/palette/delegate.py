"""Draws a row of the palette: a sign, the title and on the right its shortcut; a hit in two lines, its words strong."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from distance_leader.presentation.hits import HitLine
from distance_leader.presentation.palette import Entry, Group
from distance_leader.presentation.plan_grid import initials
from ui.context import Context
from ui.icons import pixmap
from ui.palette.model import FoundLine, PaletteModel
from ui.text_size import enlarge, factor, px
from ui.theme import drawn_font

_ROW, _FOUND, _HEAD = 36, 50, 34
_SIGN, _LEFT, _TEXT_LEFT, _RIGHT = 24, 12, 48, 14
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ICONS = {
    Group.WEEK: "calendar-days",
    Group.PAGE: "panel-right",
    Group.ACTION: "chevron-right",
    Group.SETTING: "settings",
}


class PaletteDelegate(QStyledItemDelegate):
    """What does not fit is elided, whole in the tooltip."""

    def __init__(self, context: Context, view: QListView, model: PaletteModel) -> None:
        super().__init__(view)
        self._context = context
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        item = self._model.items[index.row()]
        return QSize(0, px(_HEAD if isinstance(item, str) else _FOUND if isinstance(item, FoundLine) else _ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = self._model.items[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = enlarge(painter, option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            self._draw_ground(painter, box)
        if isinstance(item, str):
            self._draw_head(painter, box, item)
        elif isinstance(item, FoundLine):
            self._draw_found(painter, box, item.line)
        else:
            self._draw_entry(painter, box, item)
        painter.restore()

    def _draw_ground(self, painter: QPainter, box: QRect) -> None:
        """The chosen row also has an edge: a colour alone would say nothing to many."""
        painter.setBrush(self._context.theme.color("accentbg"))
        painter.setPen(QPen(self._context.theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(box).adjusted(2, 1, -2, -1), 7, 7)

    def _draw_head(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.setPen(self._context.theme.color("line"))
        painter.drawLine(box.left() + _LEFT, box.top() + 4, box.right() - _RIGHT, box.top() + 4)
        self._draw_text(
            painter, QRectF(box).adjusted(_LEFT, 8, -_RIGHT, 0), text, drawn_font(9.5, is_strong=True), "text2"
        )

    def _draw_entry(self, painter: QPainter, box: QRect, item: Entry) -> None:
        self._draw_sign(painter, QPoint(box.left() + _LEFT, box.center().y() - _SIGN // 2 + 1), item)
        inner = QRectF(box).adjusted(_TEXT_LEFT, 0, -_RIGHT, 0)
        hint = QFontMetricsF(drawn_font(9.5)).elidedText(item.hint, Qt.TextElideMode.ElideRight, inner.width() / 2)
        painter.setFont(drawn_font(9.5))
        painter.setPen(self._context.theme.color("text2"))
        painter.drawText(inner, _AT_RIGHT, hint)
        room = QFontMetricsF(drawn_font(9.5)).horizontalAdvance(hint)
        self._draw_text(painter, inner.adjusted(0, 0, -room - 16, 0), item.title, drawn_font(10.5), "text")

    def _draw_sign(self, painter: QPainter, at: QPoint, item: Entry) -> None:
        theme = self._context.theme
        if item.group is not Group.PERSON:
            ratio = painter.device().devicePixelRatio() * factor()
            painter.drawPixmap(at + QPoint(4, 4), pixmap(_ICONS[item.group], theme.tokens["text2"], 16, ratio))
            return
        circle = QRectF(at, QSize(_SIGN, _SIGN))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawEllipse(circle)
        painter.setPen(theme.color("text2"))
        painter.setFont(drawn_font(8, is_strong=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(item.title))

    def _draw_found(self, painter: QPainter, box: QRect, line: HitLine) -> None:
        inner = QRectF(box).adjusted(_TEXT_LEFT, 5, -_RIGHT, -5)
        ratio = painter.device().devicePixelRatio() * factor()
        sign = pixmap("message-square", self._context.theme.tokens["text2"], 16, ratio)
        painter.drawPixmap(QPoint(box.left() + _LEFT + 4, box.top() + 9), sign)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        said = " · ".join(part for part in (line.who, line.about) if part)
        self._draw_text(painter, upper, said, drawn_font(9.5), "text2")
        self._draw_marked(painter, upper.translated(0, inner.height() / 2), line)

    def _draw_marked(self, painter: QPainter, box: QRectF, line: HitLine) -> None:
        """The text piece by piece, what was looked for in strong letters, until there is no more room."""
        left = box.left()
        for piece, is_strong in pieces(line):
            used = drawn_font(10, is_strong=is_strong)
            width, room = QFontMetricsF(used).horizontalAdvance(piece), box.right() - left
            self._draw_text(painter, QRectF(left, box.top(), room, box.height()), piece, used, "text")
            left += width
            if width > room:
                return

    def _draw_text(self, painter: QPainter, box: QRectF, text: str, used: QFont, ink: str) -> None:
        painter.setFont(used)
        painter.setPen(self._context.theme.color(ink))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 3, 0), _AT_LEFT, shown)


def pieces(line: HitLine) -> Iterator[tuple[str, bool]]:
    """A text cut at its marks: each piece, and whether it is one of the words that were looked for."""
    at = 0
    for start, end in line.marks:
        if start > at:
            yield line.text[at:start], False
        yield line.text[start:end], True
        at = end
    if at < len(line.text):
        yield line.text[at:], False
