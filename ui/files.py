"""Opening, making and exporting files from the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QFileDialog, QWidget

from distance_leader.domain.errors import DistanceLeaderError, FileError, FileProblem
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.passwords import PLAIN
from distance_leader.presentation.synced_folders import syncing_service
from distance_leader.storage.leftovers import is_erasing_unfinished
from distance_leader.storage.queries.plan import is_sample_file
from distance_leader.workspace import Workspace, open_workspace
from ui.answering import answered
from ui.context import Context
from ui.hiding import HIDDEN, SHOW

if TYPE_CHECKING:
    from distance_leader.domain.leader import Leader
    from distance_leader.storage.keys import Secret

FILE_FILTER = "Distance Leader (*.distance *.db)"


class Lasting(NamedTuple):
    """What is to be said of a file as long as it is open, and the command that does something about it, if any."""

    said: Message
    act: Message | None = None
    command: str = ""


class Files:
    """Each act gives the open file, or None after `refused` has said why not, or its password is asked for."""

    def __init__(self, context: Context, ask_password: Callable[[Path], None]) -> None:
        self._context = context
        self._ask_password = ask_password
        self.is_open_elsewhere = False
        """Whether what was to be opened is open in another window, which came to the front."""

    def open(self, path: Path, password: "Secret | None" = None) -> Workspace | None:
        """Open a file to write in, or to look at where it may not be written."""
        try:
            return open_workspace(path, to_write=True, password=password)
        except DistanceLeaderError as error:
            self._answer(error, path)
            return None

    def _answer(self, error: DistanceLeaderError, path: Path) -> None:
        """Find the window that has the file, or ask for its password, or say why it does not open."""
        problem = error.problem if isinstance(error, FileError) else None
        if problem in (FileProblem.PASSWORD_NEEDED, FileProblem.IN_USE):
            from ui.single_instance import bring_to_front  # noqa: PLC0415 - seldom needed

            self.is_open_elsewhere = bring_to_front(path)
        if problem is FileProblem.PASSWORD_NEEDED and not self.is_open_elsewhere:
            self._ask_password(path)
        else:
            in_use = FileError(FileProblem.IN_USE, str(path))
            self._context.refused.emit(in_use if self.is_open_elsewhere else error)

    def open_default(self) -> Workspace | None:
        """The user's own plan; None also where there is none yet."""
        from ui.places import default_file  # noqa: PLC0415 - a file that was named needs no default

        return self.open(default_file()) if default_file().exists() else None

    def open_samples(self) -> Workspace | None:
        """This week's sample data, made if it is not there yet."""
        from distance_leader.starting import Samples, make_samples  # noqa: PLC0415 - brings SQLAlchemy
        from ui.places import samples_file  # noqa: PLC0415

        now = self._context.clock.now()
        path = samples_file(now.date())
        samples = Samples(language=self._context.language)
        if path.exists() or self._succeeds(lambda: make_samples(path, now, samples)):
            return self.open(path)
        return None

    def make_plan(self, leader: "Leader", password: bytes | None, path: Path | None = None) -> Workspace | None:
        """An empty plan for a leader; without a path the user's own, without a password a plain one."""
        from distance_leader.starting import start_plan  # noqa: PLC0415 - brings SQLAlchemy
        from distance_leader.storage.keys import new_key  # noqa: PLC0415
        from ui.places import default_file  # noqa: PLC0415
        from ui.plain_asking import choose_plain  # noqa: PLC0415

        target = path or default_file()
        key = new_key(password) if password is not None else None
        made = self.open(target, key) if self._succeeds(lambda: start_plan(target, leader, key)) else None
        if made is not None and password is None:
            choose_plain(made, self._context.settings)
        return made

    def ask_new(self, parent: QWidget) -> Path | None:
        """Ask where a new file shall lie."""
        return self._ask(parent, msg("New file"), QFileDialog.getSaveFileName)

    def ask_open(self, parent: QWidget) -> Workspace | None:
        """Ask which file to open."""
        chosen = self._ask(parent, pmsg("act", "Open"), QFileDialog.getOpenFileName)
        return self.open(chosen) if chosen else None

    def ask_backup(self, parent: QWidget) -> Path | None:
        """Ask which copy is to be restored where there is no plan yet."""
        return self._ask(parent, msg("Which backup?"), QFileDialog.getOpenFileName)

    def ask_damaged(self, parent: QWidget) -> Path | None:
        """Ask which file is to be repaired."""
        return self._ask(parent, msg("Which file is damaged?"), QFileDialog.getOpenFileName)

    def ask_repaired(self, parent: QWidget) -> Path | None:
        """Ask where what can be read of a damaged file shall lie."""
        return self._ask(parent, msg("Where the new file shall lie"), QFileDialog.getSaveFileName)

    def ask_copy(self, parent: QWidget) -> Path | None:
        """Ask where a copy of the open file shall lie, and write it there."""
        chosen = self._ask(parent, msg("Save a copy"), QFileDialog.getSaveFileName)
        if chosen is None:
            return None
        workspace = self._context.open_workspace
        return chosen if self._succeeds(lambda: workspace.save_copy(chosen)) else None

    def lasting_state(self, workspace: Workspace) -> Lasting | None:
        """What is to be said of a file as long as it is open."""
        if workspace.hides_names:
            return Lasting(HIDDEN, SHOW, "hide_names")
        if not workspace.may_be_written:
            return Lasting(msg("This file may be looked at, but not written to."))
        if not workspace.is_in_place:
            moved = msg("The file was moved, replaced or removed. Nothing more is written to it.")
            return Lasting(moved, msg("Save a copy…"), "save_copy")
        if is_erasing_unfinished(workspace.path):
            return Lasting(msg("Copies may still hold what was erased."), msg("Finish erasing"), "finish_erasing")
        with workspace.look() as look:
            is_sample = is_sample_file(look)
        if is_sample:
            said = (
                msg("These are invented people: sample data to look around in.")
                if workspace.is_encrypted
                else msg("These are invented people: sample data to look around in, and so it is not encrypted.")
            )
            return Lasting(said, msg("Open my own plan"), "open_own")
        service = syncing_service(workspace.path)
        if service:
            said = msg(
                "{service} copies this folder to other computers, which can lose what you write.", service=service
            )
            return Lasting(said, msg("Save a copy…"), "save_copy")
        return None if workspace.is_encrypted else Lasting(PLAIN, msg("Set a password…"), "file_password")

    def _ask(self, parent: QWidget, title: Message, ask: Callable[..., tuple[str, str]]) -> Path | None:
        from ui.places import data_folder  # noqa: PLC0415

        asked = answered(self._context, lambda: ask(parent, self._context.text(title), str(data_folder()), FILE_FILTER))
        return Path(asked[0]) if asked is not None and asked[0] else None

    def _succeeds(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except DistanceLeaderError as error:
            self._context.refused.emit(error)
            return False
        return True
