"""Which weeks stand in the plan: the first one, and how many."""

from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.plan_grid import Grid, load_grid
from distance_leader.storage.queries.plan import home_of
from ui.context import Context

WEEKS_BEFORE = {6: 2, 13: 4, 53: 26}
"""How many weeks stand before this one when the view is at today."""


class WeekWindow:
    """A stretch of weeks over the open file; each move gives the grid that is then to be shown."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.zoom = context.settings.zoom
        self.first = self._home()

    def load(self) -> Grid:
        """The grid of these weeks, as the file has it now."""
        with self._context.open_workspace.look() as look:
            today = home_of(look).today(self._context.clock.now())
            return load_grid(look, self.first, self.first + (self.zoom - 1), today, self._context.language)

    def shift(self, weeks: int) -> None:
        """Move by so many weeks."""
        self.first += weeks

    def go_home(self) -> None:
        """Let this week be in view."""
        self.first = self._home()

    def go_to(self, week: IsoWeek) -> None:
        """Let a week stand where this one does at home."""
        self.first = week + -WEEKS_BEFORE[self.zoom]

    def set_zoom(self, weeks: int) -> None:
        """6, 13 or 53 weeks across, around this one; remembered."""
        self.zoom = self._context.settings.zoom = weeks
        self.go_home()

    def _home(self) -> IsoWeek:
        with self._context.open_workspace.look() as look:
            today = home_of(look).today(self._context.clock.now())
        return IsoWeek.of(today) + -WEEKS_BEFORE[self.zoom]


def kept_place(before: Grid, row: int, column: int, grid: Grid) -> tuple[int, int]:
    """Where the person and week of a cell stand in another grid: row and column, or the nearest that is there."""
    person = before.people[row].key if 0 <= row < len(before.people) else ""
    week = before.weeks[column] if column >= 0 else None
    kept = grid.column_of.get(str(week))
    if kept is None and week is not None:
        kept = 0 if week < grid.weeks[0] else len(grid.weeks) - 1
    return grid.row_of.get(person, min(max(row, 0), len(grid.people) - 1)), kept or 0
