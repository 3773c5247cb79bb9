"""What a page shows of the file, read in the background: asked for often, read once, never shown when outdated."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from distance_leader.storage.store import Reader
    from ui.context import Context

T = TypeVar("T")


class Reading(QObject, Generic[T]):
    """Reads a page's content. Whatever changes what is to be read calls `ask`; so does a change of the file.

    `prepare` runs on the window's thread and gathers what is asked; the function it returns runs in the background.
    """

    def __init__(
        self,
        context: "Context",
        parent: QObject,
        prepare: "Callable[[], Callable[[Reader], T]]",
        show: Callable[[T], None],
        *,
        pause_ms: int = 0,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._prepare, self._show = prepare, show
        self._round = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self._read)

    def ask(self) -> None:
        """Read soon."""
        self._timer.start()

    def _read(self) -> None:
        workspace = self._context.workspace
        if workspace is None:  # closed in the meantime
            return
        read, revision = self._prepare(), workspace.revision
        self._round += 1
        started = self._round

        def work() -> T:
            with workspace.read() as reader:
                return read(reader)

        def show(found: T) -> None:
            if not shiboken6.isValid(self) or self._context.workspace is not workspace:
                return
            if self._timer.isActive() or started != self._round:
                return  # another answer is on its way
            if workspace.revision != revision:
                self.ask()
            else:
                self._show(found)

        self._context.tasks.start(work, show, self._context.report)
