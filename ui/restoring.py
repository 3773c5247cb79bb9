"""Restores a copy in the place of a file, which is kept aside; also of a file that cannot be opened any more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from distance_leader.domain.errors import FileError
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

    def has_copies(self, path: "Path") -> bool:
        """Whether a file has copies that could be restored."""
        from distance_leader.keeping import kept_copies  # noqa: PLC0415 - seldom needed

        return bool(kept_copies(path, self._context.settings.second_place))

    def ask(self) -> None:
        """Choose among the copies of the open file, or of the one that could not be opened."""
        from distance_leader.keeping import kept_copies  # noqa: PLC0415 - as above

        workspace = self._context.workspace
        opens = self._desk.unopened.file if workspace is None else (workspace.path, workspace.key)
        if opens is None:
            self._ask_elsewhere()
            return
        path, secret = opens
        copies = kept_copies(path, self._context.settings.second_place)
        if not copies:
            self._desk.furniture.status.say(msg("There is no backup of this file yet."))
            return
        frame = RestoreFrame(self._context, self._desk.window, copies, secret)
        frame.chosen.connect(partial(self._restore, path, secret))
        show_over(frame)

    def _ask_elsewhere(self) -> None:
        """Where there is no plan yet, as on a new computer: a copy that the user names becomes the user's own plan."""
        from distance_leader.keeping import kept_copy  # noqa: PLC0415 - as above
        from ui.places import default_file  # noqa: PLC0415 - seldom needed

        if default_file().exists() or self._desk.doors.is_asking:
            self._desk.furniture.status.say(msg("Open the file first: its backups are restored from there."))
            return
        chosen = self._desk.files.ask_backup(self._desk.window)
        if chosen is None:
            return
        try:
            copies = [kept_copy(chosen)]
        except FileError as error:
            self._context.refused.emit(error)
            return
        frame = RestoreFrame(self._context, self._desk.window, copies, None, is_new=True)
        frame.chosen.connect(partial(self._restore, default_file(), None))
        show_over(frame)

    def _restore(self, path: "Path", present: "Secret | None", copy: "Path", key: "FileKey | None") -> None:
        """`key` opens the copy; a plain copy of an encrypted file is encrypted on the way."""
        from distance_leader.keeping import restore_backup  # noqa: PLC0415 - as above

        now = self._context.clock.now()

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
