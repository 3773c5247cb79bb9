"""Background work: run a function elsewhere, get its result on the thread of the window."""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
_AT_ONCE = 4


class Tasks(QObject):
    """Starts tasks. Results arrive through a signal, so no widget is touched from another thread.

    Python's threads, not Qt's: Shiboken looks its objects up without a lock, so an object of Qt's that is made or
    freed in another thread can bring the window down (an undo stack that drops its commands did). For the same
    reason the garbage waits while a task runs: it could hold widgets, and would be freed in the task's thread.
    """

    _finished = Signal(object, object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._running = 0
        self._files = 0
        self.is_of_before = False
        """Whether what is delivered now was begun in a file that is closed: nothing of it is told any more."""
        self._finished.connect(self._deliver)

    def start(self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[Exception], None]) -> None:
        """Run `work` in the pool, then exactly one of the callbacks on this thread."""
        files = self._files

        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - carried to the window's thread, where it is told
                self._finished.emit(on_error, error, files)
            else:
                self._finished.emit(on_done, result, files)

        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - after the first paint

            self._pool = ThreadPoolExecutor(_AT_ONCE, "task")
        gc.disable()
        self._running += 1
        self._pool.submit(run)

    def wait(self) -> None:
        """Let running tasks end; before the file is closed."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown()

    def collect_when_idle(self) -> None:
        """Let the garbage be collected again, now or with the last task's end."""
        if not self._running:
            gc.enable()

    def leave_file(self) -> None:
        """The file is closed: tasks that were begun in it end, but tell nothing of it."""
        self._files += 1

    @Slot(object, object, int)
    def _deliver(self, callback: Callable[[Any], None], value: object, files: int) -> None:
        self._running -= 1
        self.collect_when_idle()
        self.is_of_before = files != self._files
        try:
            callback(value)
        finally:
            self.is_of_before = False
