"""Which people stand in the plan and in which order: the settings' order, and the filter bar once it was opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from distance_leader.presentation.arranging import Arrangement, Order
from distance_leader.presentation.plan_grid import Grid
from ui.context import Context
from ui.plan.frame import PlanFrame

if TYPE_CHECKING:
    from ui.plan.filter_bar import FilterBar


class Arranging(QObject):
    """Makes the bar when it is first wanted: the start does not wait for it."""

    changed = Signal()
    left = Signal()

    def __init__(self, context: Context, frame: PlanFrame) -> None:
        super().__init__(frame)
        self._context, self._frame = context, frame
        self._bar: FilterBar | None = None

    @property
    def arrangement(self) -> Arrangement:
        """What is asked for now."""
        return Arrangement(self._bar.words if self._bar else "", Order(self._context.settings.order))

    def begin(self) -> None:
        """Open the bar and let the user type."""
        if self._bar is None:
            from ui.plan.filter_bar import FilterBar  # noqa: PLC0415 - see the class

            self._bar = FilterBar(self._context)
            self._bar.changed.connect(self.changed)
            self._bar.left.connect(self.left)
            self._frame.add_strip(self._bar)
        self._bar.begin()

    def show_grid(self, grid: Grid) -> None:
        """Say how many do not stand there."""
        if self._bar is not None:
            self._bar.show_grid(grid)
