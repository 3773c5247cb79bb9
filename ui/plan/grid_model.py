"""The Qt side of the grid: answers roles from a `Grid`, and follows changes cell by cell."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.contact import Contact
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.chips import Chip, cell_text, chips_of, tooltip, week_title
from distance_leader.presentation.load import Load, week_loads
from distance_leader.presentation.owed import Owed, marks
from distance_leader.presentation.plan_grid import Grid
from distance_leader.storage.queries.plan import ChipRow, StaffRow

if TYPE_CHECKING:  # holidays are read after the plan is on the screen
    from distance_leader.presentation.away import Away, AwayCell
    from distance_leader.presentation.odd_hours import OddHours
    from distance_leader.storage.queries.visits import Visits

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_MANY = 200
"""Above this many changed cells the view is told once, not cell by cell."""


class GridModel(QAbstractTableModel):
    """People down, weeks across. The grid is a value; this holds the newest one."""

    grid_changed = Signal()

    def __init__(self, grid: Grid, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = grid
        self.owed: Owed = {}
        self.visits: Mapping[str, Visits] = {}
        """Of whom it is known when they were or will be visited, by the person's key."""
        self._away: Away | None = None
        self._language = language
        self._drawn: dict[tuple[int, int], tuple[Chip, ...]] = {}
        self._marks: dict[tuple[int, int], Chip] = {}
        self._loads: Mapping[str, Load] | None = None

    def show_grid(self, grid: Grid) -> None:
        """Another window of weeks, or other people."""
        self.beginResetModel()
        self.grid = replace(grid, odd_hours=grid.odd_hours or self.grid.odd_hours)  # those of other weeks are the same
        self._forget()
        self.endResetModel()
        self.grid_changed.emit()

    def follow(self, change_set: ChangeSet) -> None:
        """Take over what an edit, an undo or a redo did to contacts."""
        if next(change_set.of(Contact), None) is None:
            return
        self.grid, places = self.grid.following(change_set)
        places |= self._forget()
        if len(places) > _MANY:
            self._tell_all()
        else:
            for row, column in places:
                at = self.index(row, column)
                self.dataChanged.emit(at, at)
        self.grid_changed.emit()

    def show_situation(
        self, owed: Owed, away: "Away", visits: "Mapping[str, Visits]", odd_hours: "OddHours | None"
    ) -> None:
        """Take over what stands behind the contacts: who is owed a talk, is away, is visited; what hours are odd."""
        is_other = odd_hours != self.grid.odd_hours
        self.grid = replace(self.grid, odd_hours=odd_hours)
        self.show_owed(owed)
        self.show_away(away)
        self.visits = visits
        if is_other:
            self._tell_all()

    def show_owed(self, owed: Owed) -> None:
        """Mark those who are owed a talk."""
        self.owed = owed
        for row, column in self._forget():
            at = self.index(row, column)
            self.dataChanged.emit(at, at)

    def show_away(self, away: "Away") -> None:
        """Shade the days on which people are away, and holidays."""
        if away != self._away:
            self._away = away
            self._tell_all()

    def _tell_all(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def away(self, row: int, column: int) -> "AwayCell | None":
        """Who is away in a cell, and when; None for an ordinary week, and until it is known."""
        if self._away is None:
            return None
        person = self.grid.people[row]
        return self._away.cell(person.key, person.country, str(self.grid.weeks[column]))

    def load(self, column: int) -> Load | None:
        """What a week holds for the leader; None for nothing."""
        if self._loads is None:
            self._loads = week_loads(self.grid)
        return self._loads.get(str(self.grid.weeks[column]))

    def chips(self, row: int, column: int) -> tuple[Chip, ...]:
        """What is drawn in a cell: its contacts, or the mark of someone who is owed a talk."""
        found = self._drawn.get((row, column))
        if found is None:
            home, rows = self.grid.clock, self.grid.chips(row, column)
            found = chips_of(rows, self._language, home, self._is_night)
            mark = self._marks.get((row, column))
            found = self._drawn[row, column] = (mark,) if mark and not found else found
        return found

    def _is_night(self, chip: ChipRow) -> bool:
        odd = self.grid.odd(chip)
        return odd is not None and odd.is_night

    def _forget(self) -> set[tuple[int, int]]:
        """Work out anew what is drawn; gives the cells whose mark came or went."""
        before = set(self._marks)
        self._loads = None
        self._drawn.clear()
        self._marks = {(mark.row, mark.column): mark.chip for mark in marks(self.grid, self.owed, self._language)}
        return before ^ set(self._marks)

    def rows_at(self, index: Index) -> tuple[ChipRow, ...]:
        """The contacts of a cell; none where the index points nowhere."""
        return self.grid.chips(index.row(), index.column()) if index.isValid() else ()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.grid.people)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.grid.weeks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            mark = self._marks.get((row, column))
            said = cell_text(self.grid, row, column, self._language)
            away = self.away(row, column)
            said = f"{said}, {away.said.replace(chr(10), ', ')}" if away else said
            return f"{said}, {mark.title}, {mark.detail}" if mark else said
        if role == Qt.ItemDataRole.ToolTipRole:
            there = self.grid.people[row].zone
            chips = self.grid.chips(row, column)
            away = self.away(row, column)
            parts = [tooltip(chip, self._language, self.grid.clock, there, self.grid.odd(chip)) for chip in chips]
            return "\n\n".join([*parts, *([away.said] if away else [])]) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Vertical:
            return self._whole(self.grid.people[section])
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.grid.people[section].name
        title, load = week_title(self.grid.weeks[section], self._language), self.load(section)
        return f"{title}: {catalogue(self._language).text(load.message())}" if load else title

    def _whole(self, person: StaffRow) -> str:
        """What a head may have had to cut short, and when the person was and will be visited."""
        lines = [person.name, person.title, person.customer, person.site, person.zone]
        if person.key in self.visits:
            from distance_leader.presentation.visiting import visits_text  # noqa: PLC0415 - after the first paint

            lines.append(catalogue(self._language).text(visits_text(self.visits[person.key])))
        return "<qt>" + "<br>".join(escape(line) for line in lines if line) + "</qt>"
