"""Restores a copy in the place of a file, which is kept aside; also of a file that cannot be opened any more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from distance_leader.i18n.message import msg
from ui.floating import show_over
from ui.restore_frame import RestoreFrame
from ui.shutting import shut_for

if TYPE_CHECKING:
    from pathlib import Path

    from distance_leader.storage.keys import FileKey, Secret
    from ui.desk import Desk


class Restoring(QObject):
    """Cannot be undone by Ctrl+Z, but gone back from: what was there is among the copies afterwards."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._context = desk.context
        self._path: Path | None = None
        self._secret: Secret | None = None

    def offer_for(self, path: "Path", secret: "Secret | None") -> bool:
        """A file is damaged: its copies are what `ask` shows. False where it has none."""
        from distance_leader.keeping import kept_copies  # noqa: PLC0415 - seldom needed

        self._path, self._secret = path, secret
        return bool(kept_copies(path, self._context.settings.second_place))

    def ask(self) -> None:
        """Choose among the copies of the open file, or of the one that could not be opened."""
        from distance_leader.keeping import kept_copies  # noqa: PLC0415 - as above

        workspace = self._context.workspace
        if workspace is not None:
            self._path, self._secret = workspace.path, workspace.key
        if self._path is None:
            return
        copies = kept_copies(self._path, self._context.settings.second_place)
        if not copies:
            self._desk.furniture.status.say(msg("There is no backup of this file yet."))
            return
        frame = RestoreFrame(self._context, self._desk.window, copies, self._secret)
        frame.chosen.connect(partial(self._restore, self._path))
        show_over(frame)

    def _restore(self, path: "Path", copy: "Path", key: "FileKey | None") -> None:
        """`key` opens the copy; a plain copy of an encrypted file is encrypted on the way."""
        from distance_leader.keeping import restore_backup  # noqa: PLC0415 - as above

        present, now = self._secret, self._context.clock.now()

        def come_back(aside: "Path | None") -> None:
            self._desk.show_workspace(self._desk.files.open(path, key or present))
            done = msg("Restored.")
            if aside is not None:
                done = msg("Restored. The file of before lies beside it as {name}.", name=aside.name)
            self._desk.furniture.status.say(done)

        told = msg("The backup is being restored …")
        shut_for(
            self._desk,
            (path, present),
            told,
            lambda: restore_backup(copy, path, key or present, now, present=present),
            come_back,
        )
