"""Draws a cell of the list of people: a name with its picture, a state with its shape, words otherwise."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from distance_leader.presentation.chips import Meaning
from distance_leader.presentation.people_table import PersonRow
from distance_leader.presentation.profile import STATE_MEANINGS
from ui.avatar import draw_avatar
from ui.context import Context
from ui.glyphs import INKS, draw_glyph
from ui.people.people_model import PeopleModel
from ui.text_size import enlarge, px
from ui.theme import drawn_font

ROW_HEIGHT = 48
_AVATAR = 30
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PeopleDelegate(QStyledItemDelegate):
    """The whole row is tinted where it is chosen; the current cell has the ring."""

    def __init__(self, context: Context, view: QTableView, model: PeopleModel) -> None:
        super().__init__(view)
        self._context, self._view, self._model = context, view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        text = str(index.data())
        width = QFontMetricsF(drawn_font(10)).horizontalAdvance(text) + 34
        is_name = self._model.columns[index.column()].key == "name"
        return QSize(px(width + (64 if is_name else 0)), px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, key = self._model.rows[index.row()], self._model.columns[index.column()].key
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, is_first=index.column() == 0)
        rect = enlarge(painter, option.rect)
        if key == "name":
            self._draw_name(painter, rect, row)
        elif key == "state":
            self._draw_state(painter, rect, row, str(index.data()))
        else:
            self._draw_text(painter, QRectF(rect).adjusted(10, 0, -8, 0), str(index.data()))
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_first: bool) -> None:
        theme, rect = self._context.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accentbg"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_first and option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 7, 7)

    def _draw_name(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        circle = QRectF(rect.left() + 12, rect.center().y() - _AVATAR / 2, _AVATAR, _AVATAR)
        draw_avatar(painter, circle, row.person.name, self._context.theme, 8.5)
        words = QRectF(circle.right() + 10, rect.top(), rect.right() - circle.right() - 14, rect.height())
        if not row.person.title:
            self._draw_text(painter, words, row.person.name, is_strong=True)
            return
        half = words.height() / 2
        self._draw_text(painter, words.adjusted(0, 5, 0, -half + 1), row.person.name, is_strong=True)
        self._draw_text(painter, words.adjusted(0, half - 1, 0, -5), row.person.title, is_muted=True)

    def _draw_state(self, painter: QPainter, rect: QRect, row: PersonRow, text: str) -> None:
        meaning = STATE_MEANINGS[row.rhythm.state] if row.person.is_followed else Meaning.CANCELLED
        ink = "over" if meaning is Meaning.OVERDUE else INKS[meaning]
        draw_glyph(painter, QPointF(rect.left() + 17, rect.center().y()), meaning, self._context.theme.color(ink))
        words = QRectF(rect).adjusted(30, 0, -8, 0)
        self._draw_text(painter, words, text, is_strong=meaning is Meaning.OVERDUE)

    def _draw_text(
        self, painter: QPainter, box: QRectF, text: str, *, is_strong: bool = False, is_muted: bool = False
    ) -> None:
        used = drawn_font(9 if is_muted else 10, is_strong=is_strong)
        painter.setFont(used)
        painter.setPen(self._context.theme.color("text2" if is_muted else "text"))
        line = " ".join(text.split())
        shown = QFontMetricsF(used).elidedText(line, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 3, 0), _LEFT, shown)
