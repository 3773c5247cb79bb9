"""What is chosen in the grid: a cell, or a range that grows from it, and the keys that choose and jump as in sheets."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt
from PySide6.QtWidgets import QTableView

from ui.plan.grid_model import GridModel

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_FLAGS = QItemSelectionModel.SelectionFlag
_FAR = 10_000
"""Further than any edge."""

Bounds = tuple[int, int, int, int]
"""Top, left, bottom and right, all included."""


class GridRange:
    """The current cell is the anchor: it stays where it is while the range grows, and typing goes there."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        self._view, self._model = view, model

    def parts(self) -> list[QItemSelectionRange]:
        """What is chosen, block by block."""
        chosen = self._view.selectionModel().selection()
        return [chosen.at(number) for number in range(chosen.size())]

    def bounds(self) -> Bounds:
        """The cells that are chosen, with all between them; the current one where none is."""
        parts = self.parts()
        if not parts:
            index = self._view.currentIndex()
            return index.row(), index.column(), index.row(), index.column()
        return (
            min(part.top() for part in parts),
            min(part.left() for part in parts),
            max(part.bottom() for part in parts),
            max(part.right() for part in parts),
        )

    def is_several(self) -> bool:
        """Whether more than one cell is chosen."""
        parts = self.parts()
        return len(parts) > 1 or any(part.width() > 1 or part.height() > 1 for part in parts)

    def collapse(self) -> None:
        """Choose the anchor alone."""
        self._view.selectionModel().setCurrentIndex(self._view.currentIndex(), _FLAGS.ClearAndSelect)

    def choose_to(self, index: QModelIndex) -> None:
        """Choose from the anchor to a cell."""
        at = self._view.currentIndex()
        if at.isValid() and index.isValid():
            rows, columns = sorted((at.row(), index.row())), sorted((at.column(), index.column()))
            self._choose(rows[0], columns[0], rows[1], columns[1])

    def press(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Take a key that grows the range or chooses a row or column; False for any other."""
        if not self._view.currentIndex().isValid() or not modifiers & (_CTRL | _SHIFT):
            return False
        top, left, bottom, right = self.bounds()
        if key == Qt.Key.Key_Space and modifiers == _SHIFT:
            self._choose(top, 0, bottom, self._model.columnCount() - 1)
        elif key == Qt.Key.Key_Space and modifiers == _CTRL:
            self._choose(0, left, self._model.rowCount() - 1, right)
        elif modifiers & _SHIFT:
            return self._grow(key, is_jump=bool(modifiers & _CTRL))
        else:
            return False
        return True

    def jump(self, key: int) -> tuple[int, int] | None:
        """Where Ctrl and a key lead: to the end of what is filled, to the next filled cell, or to the edge.

        None for a key that leads nowhere, and at the edge.
        """
        at = self._view.currentIndex()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            is_first = key == Qt.Key.Key_Home
            return (0, 0) if is_first else (self._model.rowCount() - 1, self._model.columnCount() - 1)
        if key not in _STEPS:
            return None
        found = self._leap((at.row(), at.column()), _STEPS[Qt.Key(key)])
        return found if found != (at.row(), at.column()) else None

    def _grow(self, key: int, *, is_jump: bool) -> bool:
        """Move the side that is far from the anchor."""
        far = self._far()
        step = _STEPS.get(Qt.Key(key)) or self._long_step(key, is_jump=is_jump)
        if step is None:
            return False
        to = self._leap(far, step) if is_jump and key in _STEPS else (far[0] + step[0], far[1] + step[1])
        row = min(max(to[0], 0), self._model.rowCount() - 1)
        column = min(max(to[1], 0), self._model.columnCount() - 1)
        at, (top, left, bottom, right) = self._view.currentIndex(), self.bounds()
        if step[0]:
            top, bottom = sorted((at.row(), row))
        if step[1]:
            left, right = sorted((at.column(), column))
        self._choose(top, left, bottom, right)
        self._view.scrollTo(self._model.index(row, column))
        return True

    def _far(self) -> tuple[int, int]:
        """The corner across from the anchor."""
        at, (top, left, bottom, right) = self._view.currentIndex(), self.bounds()
        return (top if at.row() == bottom else bottom), (left if at.column() == right else right)

    def _long_step(self, key: int, *, is_jump: bool) -> tuple[int, int] | None:
        page = max(self._view.viewport().height() // max(self._view.rowHeight(0), 1) - 1, 1)
        down = _FAR if is_jump else 0
        steps = {
            Qt.Key.Key_Home: (-down, -_FAR),
            Qt.Key.Key_End: (down, _FAR),
            Qt.Key.Key_PageUp: (-page, 0),
            Qt.Key.Key_PageDown: (page, 0),
        }
        return steps.get(Qt.Key(key))

    def _leap(self, place: tuple[int, int], step: tuple[int, int]) -> tuple[int, int]:
        """From a filled cell along those that are filled, else to the next that is; to the edge where none is."""

        def following(one: tuple[int, int]) -> tuple[int, int] | None:
            row, column = one[0] + step[0], one[1] + step[1]
            is_there = 0 <= row < self._model.rowCount() and 0 <= column < self._model.columnCount()
            return (row, column) if is_there else None

        chips = self._model.grid.chips
        at, ahead = place, following(place)
        runs = ahead is not None and bool(chips(*at)) and bool(chips(*ahead))
        while ahead is not None:
            if runs and not chips(*ahead):
                return at
            at, ahead = ahead, following(ahead)
            if not runs and chips(*at):
                return at
        return at

    def _choose(self, top: int, left: int, bottom: int, right: int) -> None:
        chosen = QItemSelection(self._model.index(top, left), self._model.index(bottom, right))
        self._view.selectionModel().select(chosen, _FLAGS.ClearAndSelect)
