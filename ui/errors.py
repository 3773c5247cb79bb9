"""The last resort: an unexpected error in a slot or thread is told once and kept as a report; the window stays."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.floating import show_over

if TYPE_CHECKING:
    from distance_leader.fault import Fault
    from ui.faults.frame import FaultFrame

_log = logging.getLogger(__name__)


class Faults(QObject):
    """Hears of every error that nothing caught, in whatever thread, and tells it in one dialog over the window."""

    _heard = Signal(object)
    """Queued: the error may come from another thread, or from the middle of a painting."""

    def __init__(self, context: Context, window: QWidget, data_folder: Callable[[], Path]) -> None:
        super().__init__(context)
        self._context = context
        self._window = window
        self._data_folder = data_folder
        self._frame: FaultFrame | None = None
        self._known: set[Fault] = set()
        self._is_telling = False
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Take the hooks of the main thread and of all others."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda given: self._on_error(
            given.exc_type, given.exc_value or given.exc_type(), given.exc_traceback
        )

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from distance_leader.fault import fault_of  # noqa: PLC0415 - with the first fault

        fault = fault_of(kind, error, trace)
        _log.error("Unexpected %s", fault.name)
        self._heard.emit(fault)

    @Slot(object)
    def _tell(self, fault: "Fault") -> None:
        """Where the dialog itself fails, it is not tried again: the log has it. A lock may have cleared it away."""
        if self._is_telling or not self._window.isVisible():
            return
        self._is_telling = True
        is_new = fault not in self._known
        self._known.add(fault)
        if self._frame is not None and shiboken6.isValid(self._frame) and self._frame.isVisible():
            self._frame.count_another()
            if is_new:
                self._keep(fault)
        else:
            self._open(fault)
        self._is_telling = False

    def _open(self, fault: "Fault") -> None:
        from ui.faults.frame import FaultFrame  # noqa: PLC0415 - with the first fault

        report, path = self._keep(fault)
        self._frame = FaultFrame(self._context, self._window, report, path)
        show_over(self._frame)

    def _keep(self, fault: "Fault") -> "tuple[str, Path | None]":
        from distance_leader.fault import report_text  # noqa: PLC0415 - with the first fault
        from distance_leader.fault_reports import keep_report  # noqa: PLC0415

        now = self._context.clock.now()
        report = report_text(fault, now)
        return report, keep_report(report, self._data_folder(), now)
