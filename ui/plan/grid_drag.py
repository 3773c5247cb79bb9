"""Dragging a contact to another cell with the mouse: Shift copies, Esc leaves it where it was."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QTableView

from ui.plan.grid_model import GridModel


class GridDrag(QObject):
    """Watches the grid's viewport; the cell that would take the contact is outlined."""

    dropped = Signal(object, int, int, bool)
    """The contact's id, the row and column it was dropped on, and whether it is to be copied."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._pressed: tuple[QModelIndex, QPoint] | None = None
        self._is_dragging = False
        self._outline = QFrame(view.viewport())
        self._outline.setObjectName("drop")
        self._outline.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._outline.hide()
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._on_mouse(event)
        if isinstance(event, QKeyEvent) and self._is_dragging and event.key() == Qt.Key.Key_Escape:
            self._end()
            return True
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            index = self._view.indexAt(at)
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            self._pressed = (index, at) if is_plain and self._model.rows_at(index) else None
            return False
        if event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            self._drag_to(at)
            return self._is_dragging
        if event.type() == QEvent.Type.MouseButtonRelease and self._is_dragging:
            self._drop(at, is_copy=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._end()
        return False

    def _drag_to(self, at: QPoint) -> None:
        if self._pressed is None:
            return
        if not self._is_dragging:
            distance = (at - self._pressed[1]).manhattanLength()
            self._is_dragging = distance >= QApplication.startDragDistance()
        target = self._view.indexAt(at)
        if self._is_dragging and target.isValid():
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._outline.setGeometry(self._view.visualRect(target))
            self._outline.show()

    def _drop(self, at: QPoint, *, is_copy: bool) -> None:
        source, grabbed = self._pressed or (QModelIndex(), at)
        target = self._view.indexAt(at)
        self._end()
        rows = self._model.rows_at(source)
        if rows and target.isValid() and target != source:
            is_lower = len(rows) > 1 and grabbed.y() > self._view.visualRect(source).center().y()
            self.dropped.emit(rows[1 if is_lower else 0].id, target.row(), target.column(), is_copy)

    def _end(self) -> None:
        self._pressed, self._is_dragging = None, False
        self._outline.hide()
        self._view.viewport().unsetCursor()
