"""One clock for the window: without it, Today is wrong on Tuesday and the local times stand still."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from distance_leader.domain.clock import system_elapsed

_TICK_MS = 5_000
"""How often the machine's clock is asked, which also notices a wake from sleep."""
_SLEPT = timedelta(minutes=1)


class Clock(QObject):
    """Says when a new minute has begun. `now` is in UTC and may be a fixed one, for pictures and tests.

    `elapsed` counts seconds by a clock that cannot be set back.
    """

    minute = Signal()
    woke = Signal()
    """The computer has slept: far more time has passed than between two looks. A clock set forward looks alike."""

    def __init__(
        self, now: Callable[[], datetime], parent: QObject | None = None, elapsed: Callable[[], float] = system_elapsed
    ) -> None:
        super().__init__(parent)
        self.now = now
        self.elapsed = elapsed
        self._last = self._minute()
        self._looked_at = now()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _minute(self) -> datetime:
        return self.now().replace(second=0, microsecond=0)

    def _look(self) -> None:
        now, before = self.now(), self._looked_at
        self._looked_at = now
        if now - before > _SLEPT:
            self.woke.emit()
        minute = self._minute()
        if minute != self._last:
            self._last = minute
            self.minute.emit()
