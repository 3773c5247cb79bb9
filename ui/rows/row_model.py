"""Rows about people for Qt: heads that cannot be chosen, and beneath each its rows."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from distance_leader.i18n.message import Message, is_folded
from ui.context import Context
from ui.folding import SHOW

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Row(Protocol):
    """What is drawn of a row."""

    @property
    def name(self) -> str:
        """Whom it is about."""

    @property
    def said(self) -> Message:
        """The sentence beside the name."""

    @property
    def is_urgent(self) -> bool:
        """Whether it is late."""

    @property
    def same(self) -> Hashable:
        """What makes it the same row when it is read again, whatever it says by then."""


@runtime_checkable
class WithStep(Protocol):
    """A row that also says what to do."""

    @property
    def step(self) -> Message | None:
        """The next step, in a sentence."""


def step_of(row: Row) -> Message | None:
    """What to do about a row, where it says so."""
    return row.step if isinstance(row, WithStep) else None


def _place_of(row: Row) -> tuple[Hashable, Message]:
    """What tells a row from all others, as long as it says the same."""
    return row.same, row.said


class RowModel(QAbstractListModel):
    """`items` are heads and rows in the order in which they stand."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.items: list[Message | Row] = []
        self.shows_names = True
        """Whether rows are drawn with their names; they are said with them in any case."""
        self._unfolded: tuple[Hashable, Message] | None = None

    def show_groups(self, groups: Iterable[tuple[Message, Sequence[Row]]], *, with_names: bool = True) -> None:
        """Show other rows; a head without rows is left out. Names need not be drawn where the heads are names."""
        self.beginResetModel()
        self.shows_names = with_names
        self.items = []
        for head, rows in groups:
            self.items += [head, *rows] if rows else []
        self.endResetModel()

    def words(self, row: Row) -> str:
        """The sentence of a row, with what is sensitive in it where that was asked for."""
        return self._context.texts.text(row.said, whole=_place_of(row) == self._unfolded)

    def unfold(self, row: Row) -> bool:
        """Show what is folded away in a row, and fold the others. False where nothing is folded in it."""
        if not is_folded(row.said) or _place_of(row) == self._unfolded:
            return False
        self._unfolded = _place_of(row)
        self._tell()
        return True

    def fold(self, but: Row | None = None) -> None:
        """Fold all away again, `but` one row."""
        if self._unfolded is not None and (but is None or _place_of(but) != self._unfolded):
            self._unfolded = None
            self._tell()

    def _tell(self) -> None:
        if self.items:
            self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1))

    def row_at(self, index: Index) -> Any:
        """The row of an index, as it was shown; None for a head."""
        item = self.items[index.row()] if index.isValid() else None
        return None if isinstance(item, Message) else item

    def place_of(self, row: Row | None) -> int:
        """Where the same row stands now, else the first row; -1 where there is none."""
        rows = {item.same: place for place, item in reversed([*enumerate(self.items)]) if not isinstance(item, Message)}
        if row is not None and row.same in rows:
            return rows[row.same]
        return min(rows.values(), default=-1)

    def has(self, row: Row) -> bool:
        """Whether the same row stands there now."""
        return any(not isinstance(item, Message) and item.same == row.same for item in self.items)

    def nearest(self, place: int) -> int:
        """The row that stands at a place now, or the last one before it; -1 where there is none."""
        rows = [at for at, item in enumerate(self.items) if not isinstance(item, Message)]
        return next((at for at in rows if at >= place), rows[-1] if rows else -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        item = self.items[index.row()]
        if isinstance(item, Message):
            return None if role == Qt.ItemDataRole.ToolTipRole else self._context.text(item)
        step = step_of(item)
        said = " ".join(filter(None, (self.words(item), self._context.text(step) if step is not None else "")))
        if role != Qt.ItemDataRole.ToolTipRole:
            return f"{item.name}, {said}"
        is_shut = is_folded(item.said) and _place_of(item) != self._unfolded
        return f"{said}\n{self._context.text(SHOW)}" if is_shut else said
