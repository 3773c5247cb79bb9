"""The grid as the keyboard and the mouse meet it: the ARIA grid pattern, and any letter starts an entry."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from distance_leader.i18n.message import msg
from ui.context import Context
from ui.plan.grid_drag import GridDrag
from ui.plan.grid_model import GridModel
from ui.plan.grid_painter import GridPainter
from ui.plan.grid_range import GridRange
from ui.plan.headers import PersonHeader, WeekHeader
from ui.text_size import px
from ui.text_wheel import TextWheel

LEAST_WIDTHS = {6: 112, 13: 66, 53: 24}
"""The narrowest week column at each zoom, in logical pixels; wider where there is room."""
_JUMPING = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
)
_WEEKS_ON = 4
"""How far the weeks move on where a jump is at the edge already."""
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class GridView(QTableView):
    """Says what its user wants; the page does it."""

    entry_wanted = Signal(str)
    """Type into the current cell, beginning with this text."""
    edit_wanted = Signal()
    """Open the contact of the current cell in the panel."""
    retype_wanted = Signal()
    """Edit the contact of the current cell by its phrase."""
    held_wanted = Signal()
    delete_wanted = Signal()
    shift_wanted = Signal(int)
    """Move the view by so many weeks."""
    escaped = Signal()
    """Esc: nothing is cut or copied any more."""
    person_wanted = Signal(int)
    """A person's head was chosen: the row."""

    def __init__(self, context: Context, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self.range = GridRange(self, model)
        self._painter = GridPainter(self, model, self.range, context.theme)
        self._zoom = 6
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self._was_several = False
        self._pressed = QModelIndex()
        self._people = PersonHeader(context, model, self)
        self.setVerticalHeader(self._people)
        self.setHorizontalHeader(WeekHeader(context, model, self))
        self._fit_text()
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(context.text(msg("Contact plan")))
        model.modelReset.connect(self._fit_columns)
        self.verticalHeader().sectionClicked.connect(self.person_wanted)
        self.doubleClicked.connect(self._on_double_click)
        context.theme_changed.connect(self._dress)
        self.drag = GridDrag(self, model)
        TextWheel(context, self)

    def set_zoom(self, weeks: int) -> None:
        """How many weeks stand across, which decides their least width."""
        self._zoom = weeks
        self._fit_columns()

    def choose(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into view."""
        index = self._model.index(row, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def outline(self, cells: Sequence[tuple[str, str]]) -> None:
        """Draw a dashed line around cells, each by person and week: what was cut or copied."""
        self._painter.clipped = tuple(cells)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what holds something is drawn; see `grid_painter`."""
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.rect())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain letters type; nothing that a leader would write is a command."""
        key, modifiers, text = event.key(), event.modifiers(), event.text()
        if self._is_command(key, modifiers) or self.range.press(key, modifiers):
            return
        if key == Qt.Key.Key_Right and modifiers == _PLAIN and self._at_edge(1):
            self.shift_wanted.emit(1)
        elif key == Qt.Key.Key_Left and modifiers == _PLAIN and self._at_edge(-1):
            self.shift_wanted.emit(-1)
        elif modifiers == _CTRL and key in _JUMPING:
            self._jump(key)
        elif key == Qt.Key.Key_Escape:
            self.range.collapse()
            self.escaped.emit()
            event.ignore()
        elif text and text.isprintable() and modifiers in (_PLAIN, _SHIFT, Qt.KeyboardModifier.GroupSwitchModifier):
            if self.currentIndex().isValid():
                self.entry_wanted.emit(text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Shift the range grows from the cell that was chosen; that cell stays the one that is typed into."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() == _SHIFT and index.isValid():
            self.range.choose_to(index)
            return
        super().mousePressEvent(event)
        self._pressed = index if event.button() == Qt.MouseButton.LeftButton else QModelIndex()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton and self._pressed.isValid() and self.range.is_several():
            self.selectionModel().setCurrentIndex(self._pressed, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _jump(self, key: int) -> None:
        """Ctrl and an arrow; at the edge the weeks move on by four."""
        place = self.range.jump(key)
        if place is not None:
            self.choose(*place)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.shift_wanted.emit(_WEEKS_ON if key == Qt.Key.Key_Right else -_WEEKS_ON)

    def _on_selection(self) -> None:
        """An outline changes in cells whose own choice does not."""
        is_several = self.range.is_several()
        if is_several or self._was_several:
            self.viewport().update()
        self._was_several = is_several

    def _is_command(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """The keys of the pattern that Qt's table does not know."""
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier or not self.currentIndex().isValid():
            return False
        if key == Qt.Key.Key_F2 and self.holds_contact():
            self.retype_wanted.emit()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Insert):
            self.entry_wanted.emit("")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        elif key == Qt.Key.Key_Space:
            self.held_wanted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            return False
        return True

    def holds_contact(self) -> bool:
        """Whether anything stands in the current cell."""
        return bool(self._model.rows_at(self.currentIndex()))

    def _open_current(self) -> None:
        if self.holds_contact():
            self.edit_wanted.emit()
        else:
            self.entry_wanted.emit("")

    def _on_double_click(self, _index: QModelIndex) -> None:
        self._open_current()

    def _at_edge(self, step: int) -> bool:
        column = self.currentIndex().column()
        return column >= 0 and not 0 <= column + step < self._model.columnCount()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            week = self._model.grid.column_of.get(str(self._model.grid.this_week), 0)
            self.choose(0, week)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        at = self.currentIndex()
        was_in_view = at.isValid() and QRect(QPoint(), event.oldSize()).contains(self.visualRect(at).center())
        super().resizeEvent(event)
        self._people.fit(self.window().width())
        self._fit_columns()
        if was_in_view:  # the side panel takes room: what it is about stays in sight
            self.scrollTo(at)

    def _fit_columns(self) -> None:
        """Share the width among the weeks; where not all have the least width, among as many as stand there whole."""
        columns = self._model.columnCount()
        if not columns:
            return
        header = self.horizontalHeader()
        room = self.viewport().width()
        shown = max(min(columns, room // px(LEAST_WIDTHS[self._zoom])), 1)
        width = max(room // shown, px(LEAST_WIDTHS[53]))
        spare = max(room - width * shown, 0)  # the last pixels go to the first columns
        for column in range(columns):
            header.resizeSection(column, width + (1 if column < spare else 0))

    def _fit_text(self) -> None:
        """Rows and columns as the present text wants them."""
        if self._people.fit_rows():
            self._people.fit(self.window().width())
            self._fit_columns()
            QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))  # once the window has room for it

    def _dress(self) -> None:
        self._fit_text()
        self._painter.dress(self._context.theme)
        self.viewport().update()
        self.verticalHeader().viewport().update()
        self.horizontalHeader().viewport().update()
