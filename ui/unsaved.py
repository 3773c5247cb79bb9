"""What was typed and could not be written because the disk failed: it waits here until the disk works again.

It waits in memory, since there is nowhere else to put it, and outlives pages, locks and languages: a form that shows
the same thing again takes it up. Whoever would lose it asks `all_written` first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from distance_leader.domain.errors import DistanceLeaderError, FileError, FileProblem, NotSavedError

if TYPE_CHECKING:
    from collections.abc import Hashable

    from distance_leader.workspace import Workspace
    from ui.context import Context

_TRY_MS = 10_000
_FAILURES = frozenset({FileProblem.DISK_FULL, FileProblem.IO})


@dataclass(frozen=True, slots=True)
class _Waiting:
    value: Any
    write: "Callable[[Workspace], object]"


def is_disk_failure(error: DistanceLeaderError) -> bool:
    """Whether the disk failed, which may pass, so that what was typed is to be kept."""
    return isinstance(error, FileError) and error.problem in _FAILURES


class Unsaved(QObject):
    """Of each file what waits for its disk, by a key of whoever typed it."""

    leaving = Signal()
    """What is being typed is left now: whoever has not kept it yet does."""

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self._waiting: dict[tuple[Path, Hashable], _Waiting] = {}
        self._failure = FileError(FileProblem.IO, "")
        self._is_warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TRY_MS)
        self._timer.timeout.connect(self._try_quietly)

    def keep(self, key: "Hashable", value: Any, write: "Callable[[Workspace], object]", error: FileError) -> None:
        """Let something wait: `value` is what was typed, `write` puts it into the open file, `error` is why."""
        place = (self._context.open_workspace.path, key)
        if place not in self._waiting or self._waiting[place].value != value:
            self._is_warned = False
        self._waiting[place] = _Waiting(value, write)
        self._failure = error
        self._timer.start()

    def drop(self, key: "Hashable") -> None:
        """It was written, or taken back."""
        if self._waiting and self._context.workspace is not None:
            self._waiting.pop((self._context.workspace.path, key), None)

    def value(self, key: "Hashable") -> Any:
        """What waits under a key for the open file; None for nothing."""
        workspace = self._context.workspace
        found = self._waiting.get((workspace.path, key)) if workspace is not None else None
        return found.value if found is not None else None

    @property
    def is_waiting(self) -> bool:
        """Whether anything waits."""
        return bool(self._waiting)

    def all_written(self) -> bool:
        """Write what is being typed and what waits. False, and `refused`, where the disk still fails."""
        if self._is_written():
            return True
        self._context.refused.emit(NotSavedError(self._failure))
        return False

    def may_close(self) -> bool:
        """The same before the window closes; who was told once and closes again leaves without it."""
        if self._is_written() or self._is_warned:
            return True
        self._is_warned = True
        self._context.refused.emit(NotSavedError(self._failure, is_closing=True))
        return False

    def write_again(self) -> None:
        """A file was opened: write what was typed before into it, or say that it still waits."""
        if not self._write():
            self._context.refused.emit(NotSavedError(self._failure))

    def _is_written(self) -> bool:
        _finish_text()
        self.leaving.emit()
        return self._write() and not self._waiting

    def _write(self) -> bool:
        """Write what waits for the open file. What a rule forbids by now is told, and waits no longer."""
        workspace = self._context.workspace
        if workspace is None or workspace.hides_names:
            return True
        for place, one in list(self._waiting.items()):
            if place[0] != workspace.path:
                continue
            try:
                one.write(workspace)
            except DistanceLeaderError as error:
                if isinstance(error, FileError) and is_disk_failure(error):
                    self._failure = error
                    return False
                self._context.refused.emit(error)
            self._waiting.pop(place, None)
        return True

    def _try_quietly(self) -> None:
        if self._write() and not self._waiting:
            self._timer.stop()


def _finish_text() -> None:
    """A text that has the keyboard saves what was typed when it loses it; it gets it back."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QPlainTextEdit):
        focused.clearFocus()
        if focused.isVisible():
            focused.setFocus()
