"""The hours of a week as the keyboard and the mouse meet them."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from distance_leader.i18n.message import msg
from distance_leader.presentation.week_view import RASTER, USUAL, Block, WeekView, is_awkward, place_text, talk_text
from ui.context import Context
from ui.text_size import enlarge, factor, hold, px
from ui.week.canvas_painter import CanvasPainter, Marks
from ui.week.geometry import Geometry, y_of
from ui.week.mouse import CanvasMouse

_MORNING = 8 * 60
_PLAIN, _SHIFT, _CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_STEPS = {
    Qt.Key.Key_Up: (0, -RASTER),
    Qt.Key.Key_Down: (0, RASTER),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class Canvas(QWidget):
    """Says what its user wants; the page does it. Days and minutes are those of the view that is shown."""

    placed = Signal(int, int, int)
    """Plan a talk: day, minute, length."""
    moved = Signal(str, int, int)
    resized = Signal(str, int)
    removed = Signal(str)
    held = Signal(str)
    """Mark a talk as held, or a held one as planned again."""
    opened = Signal(str)
    week_wanted = Signal(int)
    said = Signal(object, bool)
    """What is to be said of the place that is chosen: a Message, and whether it warns."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._painter = CanvasPainter(context)
        self.view: WeekView | None = None
        self.day, self.minute = 0, _MORNING
        self.chosen = ""
        self.target: tuple[int, int, int] | None = None
        """The place that the mouse is drawing: day, minute, length."""
        self.mouse = CanvasMouse(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(context.text(msg("Days and hours")))
        context.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(700), px(self._height()))

    def show_view(self, view: WeekView) -> None:
        """Show another week, person or state of the file; the cursor stays where it is."""
        self.view = view
        self.day = min(self.day, len(view.days) - 1)
        block = self._block(self.chosen)
        self.chosen = block.row.key if block is not None else ""
        if block is not None:  # it may have been moved: the cursor goes along
            self.day, self.minute = block.day, block.start
        hold(self, minimumHeight=self._height())
        self._tell()
        self.update()

    def go_to(self, day: int, minute: int) -> None:
        """Put the cursor somewhere."""
        self.chosen = ""
        self.day, self.minute = day, minute
        self._after_step()

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.view is None or not self._on_key(key, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)

    def _on_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key in _STEPS and modifiers in (_PLAIN, _SHIFT, _CONTROL):
            self._step(*_STEPS[key], modifiers)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.week_wanted.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif key == Qt.Key.Key_Escape and (self.mouse.is_held or self.chosen):
            self.mouse.let_go()
            self.choose(None)
        elif key == Qt.Key.Key_N:
            self._next_block()
        else:
            return self._on_talk_key(key)
        return True

    def _on_talk_key(self, key: Qt.Key) -> bool:
        wanted = {Qt.Key.Key_Delete: self.removed, Qt.Key.Key_Space: self.held}.get(key)
        if wanted is None or not self.chosen:
            return False
        wanted.emit(self.chosen)
        return True

    def _step(self, days: int, minutes: int, modifiers: Qt.KeyboardModifier) -> None:
        block = self._block(self.chosen)
        if modifiers == _SHIFT and minutes and block is not None and block.is_movable:
            self.resized.emit(block.row.key, max(block.minutes + minutes, RASTER))
        elif modifiers == _CONTROL and block is not None and block.is_movable:
            self.moved.emit(block.row.key, *self.within(block.day + days, block.start + minutes))
        elif modifiers == _PLAIN:
            at = (block.day, block.start) if block is not None else (self.day, self.minute)
            self.chosen = ""
            self.day, self.minute = self.within(at[0] + days, at[1] + minutes)
            self._after_step()

    def enter(self) -> None:
        """Open the talk that stands at the cursor, or plan one there."""
        block = self.at_cursor()
        if block is not None:
            self.opened.emit(block.row.key)
        else:
            self.placed.emit(self.day, self.minute, USUAL)

    def _next_block(self) -> None:
        """N goes from talk to talk, through all days and round again."""
        if self.view is None or not self.view.blocks:
            return
        ordered = sorted(self.view.blocks, key=lambda block: (block.day, block.start, block.row.key))
        keys = [block.row.key for block in ordered]
        at = keys.index(self.chosen) + 1 if self.chosen in keys else 0
        self.choose(ordered[at % len(ordered)])

    # What is shown

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.view is None:
            return
        painter = QPainter(self)
        enlarge(painter, self.rect())
        marks = Marks(self.day, self.minute, USUAL, self.chosen, self.target, self.hasFocus())
        self._painter.paint(painter, self.view, self.geometry_now(), marks)
        painter.end()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: N802 - Qt's name
        """Where the cursor is: there the menu key opens its menu."""
        if query != Qt.InputMethodQuery.ImCursorRectangle:
            return super().inputMethodQuery(query)
        block = self.at_cursor()
        geometry = self.geometry_now()
        place = geometry.block(block) if block else geometry.rect(self.day, self.minute, USUAL)
        shown = QRect(px(place.x()), px(place.y()), px(place.width()), px(place.height()))
        return shown & self.visibleRegion().boundingRect()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.mouse.let_go()

    def choose(self, block: Block | None, at: tuple[int, int] | None = None) -> None:
        """Choose a talk and put the cursor where it begins; or none, and put the cursor at a place."""
        self.chosen = block.row.key if block is not None else ""
        if block is not None:
            self.day, self.minute = block.day, block.start
        elif at is not None:
            self.day, self.minute = at
        self._after_step()

    def _after_step(self) -> None:
        self._tell()
        self.update()

    def _tell(self) -> None:
        if self.view is not None:
            block = self.at_cursor()
            if block is not None and (block.is_own or block.row.key == self.chosen):
                said = talk_text(self.view, block)
                warns = block.is_own and is_awkward(self.view, block.day, block.start, block.minutes)
            else:
                said = place_text(self.view, self.day, self.minute, USUAL)
                warns = is_awkward(self.view, self.day, self.minute, USUAL)
            self.setAccessibleDescription(self._context.text(said))
            self.said.emit(said, warns)

    def at_cursor(self) -> Block | None:
        """The talk that is chosen, else the one in which the cursor stands: what is said, opened and acted on."""
        return self._block(self.chosen) or self.block_at(self.day, self.minute)

    def within(self, day: int, minute: int) -> tuple[int, int]:
        """The place, brought into the week."""
        day = min(max(day, 0), 6)
        last = (self.view.days[day].minutes if self.view is not None else 1440) - RASTER
        return day, min(max(minute, 0), last)

    def _block(self, key: str) -> Block | None:
        blocks = self.view.blocks if self.view is not None else ()
        return next((block for block in blocks if block.row.key == key), None)

    def block_under(self, at: QPoint) -> Block | None:
        """The talk that is drawn at a point."""
        geometry, blocks = self.geometry_now(), self.view.blocks if self.view is not None else ()
        return next((one for one in blocks if geometry.block(one).contains(at)), None)

    def block_at(self, day: int, minute: int) -> Block | None:
        """The talk that stands there; the chosen person's before another's."""
        blocks = self.view.blocks_of(day) if self.view is not None else []
        found = [block for block in blocks if block.start <= minute < block.start + block.minutes]
        return next((block for block in found if block.is_own), found[0] if found else None)

    def geometry_now(self) -> Geometry:
        """Where things lie at the present width."""
        return Geometry(round(self.width() / factor()))

    def _height(self) -> int:
        longest = max((day.minutes for day in self.view.days), default=1440) if self.view is not None else 1440
        return y_of(longest) + 1
