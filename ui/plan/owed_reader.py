"""Reads in the background whom a talk is owed, for the marks in the grid: the plan does not wait for it."""

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from ui.context import Context

_PAUSE_MS = 30
"""Changes that come together are answered once."""


class OwedReader(QObject):
    """`found` carries the newest answer; one that is older than the last change is asked for again."""

    found = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
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
        revision = workspace.revision

        def work() -> object:
            # Imported here: this runs in a thread, after the plan is on the screen.
            from distance_leader.presentation.owed_reading import load_owed  # noqa: PLC0415
            from distance_leader.storage.queries.plan import home_of  # noqa: PLC0415

            with workspace.read() as reader:
                return load_owed(reader, home_of(reader).today(now))

        def show(owed: object) -> None:
            if not shiboken6.isValid(self):
                return
            if workspace.revision == revision:
                self.found.emit(owed)
            else:
                self.ask()

        self._context.tasks.start(work, show, self._context.report)
