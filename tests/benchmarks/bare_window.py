"""The bare window, in a process that imports nothing else; see `tests.benchmarks.starting`."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, done)
        return False


def done() -> None:
    print("paint", (time.time() - float(sys.argv[1])) * 1000, flush=True)
    app.quit()


app = QApplication([])
window = QMainWindow()
window.resize(1400, 860)
spy = FirstPaint()
window.installEventFilter(spy)
window.show()
app.exec()
