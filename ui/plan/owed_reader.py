"""Reads in the background whom a talk is owed and who is away: the plan does not wait for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from ui.context import Context

if TYPE_CHECKING:
    from distance_leader.presentation.plan_grid import Grid

_PAUSE_MS = 30
"""Changes that come together are answered once."""


class OwedReader(QObject):
    """`found` carries the newest answer; one that is older than the last change is asked for again."""

    found = Signal(object, object)
    """The `Owed` and the `Away` of the grid that stands there."""

    def __init__(self, context: Context, grid: "Callable[[], Grid]", parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._grid = grid
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._read)

    def ask(self) -> None:
        """Read soon."""
        self._timer.start()

    def _read(self) -> None:
        workspace, now = self._context.workspace, self._context.clock.now()
        if workspace is None:  # closed in the meantime
            return
        revision, grid, language = workspace.revision, self._grid(), self._context.language

        def work() -> tuple[object, object]:
            # Imported here: this runs in a thread, after the plan is on the screen.
            from distance_leader.presentation.away import load_away  # noqa: PLC0415
            from distance_leader.presentation.owed_reading import load_owed  # noqa: PLC0415
            from distance_leader.storage.queries.plan import home_of  # noqa: PLC0415

            with workspace.read() as reader:
                return load_owed(reader, home_of(reader).today(now)), load_away(reader, grid, language)

        def show(found: tuple[object, object]) -> None:
            if not shiboken6.isValid(self):
                return
            if workspace.revision == revision and self._grid().weeks == grid.weeks:
                self.found.emit(*found)
            else:
                self.ask()

        self._context.tasks.start(work, show, self._context.report)
