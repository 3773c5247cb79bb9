"""A child process that starts the program on a file, and tells when what was on the screen.

Run by `tests.benchmarks.startup`; prints lines of 'word milliseconds' since the moment that it is given.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTableView

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

    class Watched(ui.shell.window.Window):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            kept.append(FirstPaint(self, lambda: tell("paint")))
            QTimer.singleShot(0, self.look)

        def look(self) -> None:
            grid = self.findChild(QTableView)
            if grid is None or not grid.isVisible():
                QTimer.singleShot(2, self.look)
                return
            kept.append(FirstPaint(grid.viewport(), self.grid_painted))
            grid.viewport().update()

        def grid_painted(self) -> None:
            tell("grid")
            memory("rss_grid")
            QTimer.singleShot(_AFTER_MS, self.finish)

        def finish(self) -> None:
            memory("rss_after")
            self.close()

    sys.modules["ui.app"].Window = Watched
    run_window(file, demo=False)


def memory(word: str) -> None:
    # Not getrusage: what it calls the peak begins with that of the process that started this one.
    status = Path("/proc/self/status").read_text()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    print(word, int(peak.split()[1]) / 1024, flush=True)


if __name__ == "__main__":
    ours(Path(sys.argv[2]))
