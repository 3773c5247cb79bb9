"""What every page shares: texts, theme, clock, tasks, settings, and the open file with its history."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from distance_leader.domain.codes import AuditAct
from distance_leader.domain.errors import DistanceLeaderError, FileError
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.message import Message
from ui.clipboard import Clipboard
from ui.clock import Clock
from ui.settings import TEXT_SIZES, Settings
from ui.tasks import Tasks
from ui.text_size import factor, follow, use_text_size
from ui.theme import Theme, apply_theme, base_font, resolved_theme
from ui.unsaved import Unsaved, is_disk_failure

if TYPE_CHECKING:  # what a file needs comes after the first paint
    from collections.abc import Hashable
    from datetime import date
    from uuid import UUID

    from distance_leader.domain.changes import Visit
    from distance_leader.storage.store import Edit
    from distance_leader.workspace import Workspace
    from ui.history import History

_log = logging.getLogger(__name__)


class Context(QObject):
    """One for the running program; it outlives windows, which a change of language builds anew."""

    refused = Signal(object)
    """An act was refused: the DistanceLeaderError."""
    theme_changed = Signal()
    """Colours or the size of text are others."""
    text_resized = Signal(int)
    """In per cent of the usual size."""

    def __init__(self, app: QApplication, clock: Clock, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.clock = clock
        self.clipboard = Clipboard(self)
        self.settings = settings
        self.tasks = Tasks(self)
        self.theme: Theme = resolved_theme(self.settings.theme)
        self.workspace: Workspace | None = None
        self.history: History | None = None
        self._hides_names = False
        """Whether names were hidden when the last file was closed."""
        self.unsaved = Unsaved(self)
        self.refused.connect(_note_refusal)
        apply_theme(app, self.theme)

    @property
    def language(self) -> str:
        return self.settings.language

    @property
    def texts(self) -> Catalogue:
        return catalogue(self.language)

    def text(self, message: Message) -> str:
        """A message in the window's language."""
        return self.texts.text(message)

    @property
    def open_workspace(self) -> "Workspace":
        """The open file. For pages, which are made only when there is one."""
        if self.workspace is None:
            raise RuntimeError("no file is open")
        return self.workspace

    @property
    def open_history(self) -> "History":
        """The history of the open file."""
        if self.history is None:
            raise RuntimeError("no file is open")
        return self.history

    def today(self, zone: str) -> "date":
        """The date in a zone by the window's clock."""
        from distance_leader.domain.moments import local_date  # noqa: PLC0415 - zones are read after the first paint

        return local_date(self.clock.now(), zone)

    def use(self, workspace: "Workspace | None") -> None:
        """Let go of the open file, and work in another. Names that were hidden stay so, also over a lock."""
        if self.history is not None:
            self.history.close()
            self.history.deleteLater()
        if self.workspace is not None:
            self._hides_names = self.workspace.hides_names
            self.tasks.wait()
            self.tasks.leave_file()
            self.workspace.close()
            _log.info("The file is closed")
        self.workspace, self.history = workspace, None
        if workspace is not None:
            if self._hides_names:
                workspace.hide_names(are_hidden=True)
            _log.info("A file is open: encrypted %s, writable %s", workspace.is_encrypted, workspace.is_writable)
            from ui.history import History  # noqa: PLC0415 - after the first paint

            self.history = History(workspace, self.text, self)
            self.history.refused.connect(self.refused)

    def act(
        self,
        label: Message,
        do: "Callable[[Edit], object]",
        visit: "Visit | None" = None,
        waits_as: "tuple[Hashable, ...] | None" = None,
    ) -> bool:
        """Do something as one undo step. False, and `refused`, where a rule or the file forbids it.

        Where the disk fails, what has a key `waits_as` waits until it works again.
        """

        def write(workspace: "Workspace") -> None:
            with workspace.edit(label, visit) as edit:
                do(edit)

        try:
            write(self.open_workspace)
        except DistanceLeaderError as error:
            if waits_as is not None and isinstance(error, FileError) and is_disk_failure(error):
                self.unsaved.keep(waits_as, label, write, error)
            self.refused.emit(error)
            return False
        return True

    def note_export(self, what: str, subject: "UUID | None" = None) -> None:
        """Keep account of what left the program: 'people.xlsx' or the like, and whom it is about, if one alone."""
        try:
            self.open_workspace.note(AuditAct.EXPORT, what, subject)
        except DistanceLeaderError as error:
            self.refused.emit(error)

    def report(self, error: Exception) -> None:
        """Say why something in the background failed."""
        if isinstance(error, DistanceLeaderError):
            self.refused.emit(error)
        else:
            raise error

    def set_theme(self, setting: str) -> None:
        """Switch to 'light', 'dark' or what the system says."""
        self.settings.theme = setting
        self.refresh_theme()

    def set_text_size(self, percent: int) -> None:
        """Make all text so large, in per cent of the usual size; at once, and for the next start."""
        if percent != self.settings.text_size:
            self.settings.text_size = percent
            before = factor()
            use_text_size(self._app, percent)
            self._app.setFont(base_font())
            apply_theme(self._app, self.theme)
            follow(before)  # after the style sheet, which would take fonts back that it saw before
            self.theme_changed.emit()
        self.text_resized.emit(percent)

    def step_text_size(self, step: int) -> None:
        """So many sizes larger, or smaller (-1); at the end it stays, and that is said too."""
        at = TEXT_SIZES.index(self.settings.text_size) + step
        self.set_text_size(TEXT_SIZES[min(max(at, 0), len(TEXT_SIZES) - 1)])

    def refresh_theme(self) -> None:
        """Dress anew: the setting or the system's scheme has changed."""
        self.theme = resolved_theme(self.settings.theme)
        apply_theme(self._app, self.theme)
        self.theme_changed.emit()


def _note_refusal(error: DistanceLeaderError) -> None:
    _log.info("Refused: %s", type(error).__name__)
