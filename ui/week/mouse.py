"""The mouse on the hours of a week: draw a talk, move one, make it longer; Esc leaves all as it was."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from distance_leader.presentation.week_view import RASTER, Block, is_awkward, place_text, tip_text
from ui.text_size import shrunk
from ui.week.geometry import EDGE, LEFT

if TYPE_CHECKING:
    from ui.week.canvas import Canvas


class Grip(Enum):
    """What a mouse that is held down does."""

    DRAW = "draw"
    MOVE = "move"
    RESIZE = "resize"


class CanvasMouse(QObject):
    """Watches the canvas; the place that would be taken is outlined, and said."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._grip: tuple[Grip, QPoint, Block | None] | None = None
        canvas.installEventFilter(self)

    @property
    def is_held(self) -> bool:
        """Whether a button is down that means something."""
        return self._grip is not None

    def let_go(self) -> None:
        """Forget what was begun."""
        self._grip, self._canvas.target = None, None
        self._canvas.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QMouseEvent) or self._canvas.view is None:
            return False
        kind, at = event.type(), shrunk(event.position().toPoint())
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._press(at)
        elif kind == QEvent.Type.MouseMove:
            self._move(at)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._release()
        elif kind == QEvent.Type.MouseButtonDblClick:
            self._canvas.enter()
            return True
        return False

    def choose_at(self, at: QPoint) -> bool:
        """Choose the talk that a click on the canvas hits, or the free hours there; False beside all days."""
        return self._choose(shrunk(at))

    def _choose(self, at: QPoint) -> bool:
        canvas, geometry = self._canvas, self._canvas.geometry_now()
        if canvas.view is None or at.x() < LEFT:
            return False
        canvas.choose(canvas.block_under(at), canvas.within(*geometry.place(at, RASTER)))
        return True

    def _press(self, at: QPoint) -> None:
        block = self._canvas.block_under(at)
        if block is None:  # held before it is chosen: what is chosen is scrolled into view, but not under a drag
            self._grip = (Grip.DRAW, at, None)
        elif block.is_movable:
            self._grip = (Grip.RESIZE if self._is_edge(block, at) else Grip.MOVE, at, block)
        if not self._choose(at):
            self._grip = None

    def _move(self, at: QPoint) -> None:
        canvas = self._canvas
        if self._grip is None or canvas.view is None:
            self._show_shape(at)
            return
        grip, start, block = self._grip
        if canvas.target is None and (at - start).manhattanLength() < QApplication.startDragDistance():
            return
        canvas.target = day, minute, minutes = self._dragged(grip, start, at, block)
        said = place_text(canvas.view, day, minute, minutes, block.row.key if block else "")
        canvas.said.emit(said, is_awkward(canvas.view, day, minute, minutes))
        canvas.update()

    def _release(self) -> None:
        canvas, grip, target = self._canvas, self._grip, self._canvas.target
        self.let_go()
        if grip is None or target is None:
            return
        kind, _, block = grip
        if kind is Grip.DRAW or block is None:
            canvas.placed.emit(*target)
        elif kind is Grip.MOVE:
            canvas.moved.emit(block.row.key, target[0], target[1])
        else:
            canvas.resized.emit(block.row.key, target[2])

    def _dragged(self, grip: Grip, start: QPoint, at: QPoint, block: Block | None) -> tuple[int, int, int]:
        geometry = self._canvas.geometry_now()
        day, minute = geometry.place(at, RASTER)
        if grip is Grip.DRAW or block is None:
            first_day, first = geometry.place(start, RASTER)
            return first_day, min(first, minute), abs(minute - first) + RASTER
        if grip is Grip.RESIZE:
            return block.day, block.start, max(minute + RASTER - block.start, RASTER)
        grabbed = geometry.place(start, 1)[1] - block.start
        top = (geometry.place(at, 1)[1] - grabbed) // RASTER * RASTER
        return (*self._canvas.within(day, top), block.minutes)

    def _show_shape(self, at: QPoint) -> None:
        block = self._canvas.block_under(at)
        shape = Qt.CursorShape.ArrowCursor
        if block is not None and block.is_movable:
            shape = Qt.CursorShape.SizeVerCursor if self._is_edge(block, at) else Qt.CursorShape.OpenHandCursor
        self._canvas.setCursor(shape)
        view = self._canvas.view
        self._canvas.setToolTip(tip_text(view, block) if view is not None and block is not None else "")

    def _is_edge(self, block: Block, at: QPoint) -> bool:
        return self._canvas.geometry_now().block(block).bottom() - at.y() < EDGE
