"""Background work: run a function elsewhere, get its result on the thread of the window."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

T = TypeVar("T")


class Tasks(QObject):
    """Starts tasks. Results arrive through a signal, so no widget is touched from another thread."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._finished.connect(self._deliver)

    def start(self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[Exception], None]) -> None:
        """Run `work` in the pool, then exactly one of the callbacks on this thread."""

        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - carried to the window's thread, where it is told
                self._finished.emit(on_error, error)
            else:
                self._finished.emit(on_done, result)

        self._pool.start(QRunnable.create(run))

    def wait(self) -> None:
        """Let running tasks end; before the file is closed."""
        self._pool.waitForDone()

    @Slot(object, object)
    def _deliver(self, callback: Callable[[Any], None], value: object) -> None:
        callback(value)
