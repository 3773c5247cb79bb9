"""What stands above the page as long as it holds: a call that is near, a file without encryption, an old backup."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.i18n.message import Message, msg
from distance_leader.storage.queries.plan import is_sample_file
from ui.backing_up import BackingUp
from ui.files import Lasting
from ui.reminding import Reminding

if TYPE_CHECKING:
    from distance_leader.storage.keys import Secret
    from ui.desk import Desk
    from ui.single_instance import SingleInstance

_BROKEN = (FileProblem.DAMAGED, FileProblem.EMPTY, FileProblem.NOT_A_DATABASE)


class Standing(QObject):
    """One sentence at a time, the most urgent one, with the act that helps."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._context = desk.context
        self._near: Message | None = None
        self._news: Lasting | None = None
        self._single: SingleInstance | None = None
        self._reminding = Reminding(desk.context, self)
        self.backing_up: BackingUp = BackingUp(desk.context, self)
        desk.context.refused.connect(self._on_refused)
        self._reminding.changed.connect(self._on_reminder)
        self.backing_up.changed.connect(self.show)
        self.backing_up.told.connect(self._tell_age)
        self.backing_up.made.connect(self._tell_made)

    def begin(self) -> None:
        """A file was opened."""
        self._near = self._news = None
        self.backing_up.tell()
        self.show()

    def keep(self) -> None:
        """The file is on the screen: see to its backups."""
        from ui.single_instance import SingleInstance  # noqa: PLC0415 - not needed to start

        workspace = self._context.open_workspace
        with workspace.look() as look:
            is_sample = is_sample_file(look)
        self.backing_up.begin(workspace, is_sample=is_sample)
        if workspace.is_writable and (self._single is None or self._single.path != workspace.path):
            self.let_go()
            self._single = SingleInstance(workspace.path, self)
            self._single.wanted.connect(self._come_to_front)

    def let_go(self) -> None:
        """The file is closed: another window may have it."""
        if self._single is not None:
            self._single.end()
            self._single = None

    def _come_to_front(self) -> None:
        window = self._desk.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def tell_news(self, message: Message, act: Message | None = None, command: str = "") -> None:
        """Something about the file that is to be known: it stands before what lasts until the file is closed."""
        self._news = Lasting(message, act, command)
        self.show()

    def show(self) -> None:
        """Say what is most urgent, or nothing."""
        bar, text = self._desk.furniture.info, self._context.text
        workspace = self._context.workspace
        if workspace is None:
            bar.say("")
            return
        found = self._found()
        told = [one for one in (self._news, found) if one is not None]
        said = " ".join(text(one.said) for one in told)
        acting = next((one for one in reversed(told) if one.act is not None), None)
        if acting is None or acting.act is None:
            bar.say(said)
        else:
            bar.say(said, text(acting.act), partial(self._desk.furniture.wanted.emit, acting.command))

    def offer_copies(self, path: "Path", secret: "Secret | None" = None) -> None:
        """A file does not open because it is damaged: its backups do, and it may be repaired."""
        if self._context.workspace is not None:
            return
        say, text = self._desk.furniture.info.say, self._context.text
        self._desk.unopened.offer(path, secret)
        if self._desk.restoring.has_copies(path):
            said = msg("The file is damaged, but there are backups of it.")
            say(text(said), text(msg("Restore a backup…")), self._desk.restoring.ask)
        else:
            said = msg("The file is damaged, and there is no backup of it here.")
            say(text(said), text(msg("Repair it…")), self._desk.repairing.ask)

    def _on_refused(self, error: object) -> None:
        if isinstance(error, FileError) and error.problem in _BROKEN:
            self.offer_copies(Path(error.path))

    def _found(self) -> Lasting | None:
        if self._near is not None:
            return Lasting(self._near)
        warning = self.backing_up.warning()
        if warning is not None:
            if self.backing_up.is_damaged:
                return Lasting(warning, msg("Restore a backup…"), "restore")
            return Lasting(warning, msg("Make a backup now"), "back_up")
        return self._desk.files.lasting_state(self._context.open_workspace)

    def _on_reminder(self, message: Message | None) -> None:
        self._near = message
        self.show()

    def _tell_age(self, message: Message) -> None:
        self._desk.furniture.status.show_backup(message)

    def _tell_made(self, message: Message) -> None:
        self._desk.furniture.status.say(message)
