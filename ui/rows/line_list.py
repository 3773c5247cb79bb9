"""A list of dated lines: the timeline and the history. Words are made for the rows that are looked at."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QHideEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from distance_leader.presentation.chips import Meaning
from ui.context import Context
from ui.folding import SHOW
from ui.glyphs import INKS, draw_glyph
from ui.text_size import enlarge, px
from ui.theme import drawn_font

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_ROW, _LOW_ROW = 48, 32
_PAD, _GLYPH = 12, 24
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Line(NamedTuple):
    """What is drawn of a row: when, what, and beneath it more; a contact's meaning is its shape."""

    when: str
    title: str
    text: str = ""
    meaning: Meaning | None = None
    behind: str = ""
    """The text with what is sensitive in it, where that is folded away."""

    @property
    def whole(self) -> str:
        """All of it, for the tooltip and a screen reader."""
        return ", ".join(part for part in (self.when, self.title, self.text) if part)


class LineModel(QAbstractListModel):
    """`rows` are what was read; `words` makes a line of one."""

    def __init__(self, words: Callable[[Any], Line], hint: str, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._hint = words, hint
        self.rows: Sequence[Any] = ()
        self._unfolded: Line | None = None

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show others; the same ones stay as they are."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows, self._unfolded = rows, None
            self.endResetModel()

    def line(self, row: int) -> Line:
        """The words of a row, as they are shown."""
        line = self._words(self.rows[row])
        return line._replace(text=line.behind, behind="") if line.behind and line == self._unfolded else line

    def unfold(self, row: int) -> bool:
        """Show what is folded away in a row, and fold the others. False where nothing is folded in it."""
        if not self.line(row).behind:
            return False
        self._unfolded = self._words(self.rows[row])
        self._tell()
        return True

    def fold(self) -> None:
        """Fold all away again."""
        if self._unfolded is not None:
            self._unfolded = None
            self._tell()

    def _tell(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            line = self.line(index.row())
            is_shut = bool(line.behind) and role == Qt.ItemDataRole.ToolTipRole
            return f"{line.whole}\n{self._hint}" if is_shut else line.whole
        return None


class LineDelegate(QStyledItemDelegate):
    """The day on the left, a shape, the words; what does not fit is elided."""

    def __init__(self, context: Context, view: QListView, model: LineModel, when_width: int) -> None:
        super().__init__(view)
        self._context, self._view, self._model, self._when = context, view, model, when_width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(0, px(_ROW if self._model.line(index.row()).text else _LOW_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme = self._model.line(index.row()), self._context.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option)
        rect = enlarge(painter, option.rect)
        first = QRectF(rect).adjusted(_PAD, 6, -_PAD, 0) if line.text else QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
        first.setHeight(20 if line.text else rect.height())
        self._draw(painter, QRectF(first.left(), first.top(), self._when, first.height()), line.when, is_muted=True)
        left = first.left() + self._when + 8
        if line.meaning is not None:
            ink = "over" if line.meaning is Meaning.OVERDUE else INKS[line.meaning]
            draw_glyph(painter, QPointF(left + 6, first.center().y()), line.meaning, theme.color(ink))
        left += _GLYPH
        self._draw(painter, QRectF(left, first.top(), first.right() - left, first.height()), line.title, is_strong=True)
        if line.text:
            self._draw(painter, QRectF(left, first.bottom(), first.right() - left, 18), line.text, is_muted=True)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, rect = self._context.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accentbg"))
            if self._view.hasFocus():
                painter.setPen(QPen(theme.color("accent"), 2))
                painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 7, 7)
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _draw(
        self, painter: QPainter, box: QRectF, text: str, *, is_strong: bool = False, is_muted: bool = False
    ) -> None:
        used = drawn_font(10, is_strong=True) if is_strong else drawn_font(9.5)
        painter.setFont(used)
        painter.setPen(self._context.theme.color("text2" if is_muted else "text"))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 3, 0), _LEFT, shown)


class LineView(QListView):
    """Enter opens what a row is about, where it is about something that can be opened; first what is folded in it.

    What was unfolded is folded again when another row is chosen, and when the list is left.
    """

    open_wanted = Signal(object)
    """The row, as it was read."""

    def __init__(self, context: Context, name: str, words: Callable[[Any], Line], when_width: int) -> None:
        super().__init__()
        self.lines = LineModel(words, context.text(SHOW), self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(context, self, self.lines, when_width))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.lines.fold())
        context.theme_changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._open(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid() and self.lines.unfold(index.row()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.lines.fold()

    def _open(self, index: QModelIndex) -> None:
        if not self.lines.unfold(index.row()):
            self.open_wanted.emit(self.lines.rows[index.row()])
