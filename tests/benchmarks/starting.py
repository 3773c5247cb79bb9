"""A child process that starts the program on a file, and tells when what was on the screen.

Run by `tests.benchmarks.startup`; prints lines of 'word milliseconds' since the moment that it is given.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

import ui.shell.window
from ui.app import run_window

SINCE = float(sys.argv[1])
_AFTER_MS = 1500
"""By then SQLAlchemy has been loaded behind the plan."""


def tell(word: str) -> None:
    print(word, (time.time() - SINCE) * 1000, flush=True)


class FirstPaint(QObject):
    """Calls back when the event after a widget's first painting is due."""

    def __init__(self, widget: QObject, then: object) -> None:
        super().__init__()
        self._then = then
        self._is_done = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._is_done:
            self._is_done = True
            QTimer.singleShot(0, self._then)
        return False


def ours(file: Path) -> None:
    """The program's own way in; the window is watched from outside."""
    kept: list[object] = []

    class GridPaint(QObject):
        """Sees the grid's own first painting, whichever event brings it."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched.parent(), QTableView):
                QApplication.instance().removeEventFilter(self)
                QTimer.singleShot(0, grid_painted)
            return False

    class Watched(ui.shell.window.Window):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            kept.append(FirstPaint(self, lambda: tell("paint")))
            self.painted.connect(self.watch_for_grid)
            kept.append(self)

        def watch_for_grid(self) -> None:
            kept.append(GridPaint())
            QApplication.instance().installEventFilter(kept[-1])

    def grid_painted() -> None:
        tell("grid")
        memory("rss_grid")
        QTimer.singleShot(_AFTER_MS, finish)

    def finish() -> None:
        memory("rss_after")
        next(one for one in kept if isinstance(one, Watched)).close()

    sys.modules["ui.app"].Window = Watched
    run_window(file, demo=False)


def memory(word: str) -> None:
    # Not getrusage: what it calls the peak begins with that of the process that started this one.
    status = Path("/proc/self/status").read_text()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    print(word, int(peak.split()[1]) / 1024, flush=True)


if __name__ == "__main__":
    ours(Path(sys.argv[2]))
