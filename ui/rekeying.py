"""A password that is set, changed or removed: the file is shut for it, and opens again with the key it has then."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.i18n.message import Message, msg
from ui.finding_keys import find_key
from ui.floating import show_over
from ui.password_frame import PasswordFrame
from ui.plain_asking import choose_plain
from ui.shutting import shut_for

if TYPE_CHECKING:
    from distance_leader.keeping import Rekeyed
    from distance_leader.storage.keys import FileKey
    from ui.desk import Desk


class Rekeying(QObject):
    """Asks first; what is done afterwards cannot be undone."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._context = desk.context

    def ask(self) -> None:
        """Set, change or remove the password of the open file."""
        workspace = self._context.open_workspace
        if not workspace.is_writable:
            self._context.refused.emit(FileError(FileProblem.READ_ONLY, str(workspace.path)))
            return
        frame = PasswordFrame(self._context, self._desk.window, is_encrypted=workspace.is_encrypted)
        frame.given.connect(partial(self._on_given, frame))
        show_over(frame)

    def _shut_for(self, told: Message, act: "Callable[[], Rekeyed]", done: Message) -> None:
        """Do it while the file is shut, which opens again with the key it has then."""
        workspace = self._context.open_workspace
        path, key = workspace.path, workspace.key

        def come_back(made: "Rekeyed") -> None:
            opened = self._desk.files.open(path, made.key)
            if opened is not None:
                choose_plain(opened, self._context.settings)  # which it is only where the encryption was removed
            self._desk.show_workspace(opened)
            if made.no_backup is not None:
                self._context.refused.emit(made.no_backup)
            else:
                self._desk.furniture.status.say(done)

        shut_for(self._desk, (path, key), told, act, come_back)

    def _on_given(self, frame: PasswordFrame, present: bytes | None, new: bytes | None) -> None:
        workspace = self._context.open_workspace
        if not workspace.is_encrypted:
            frame.close_frame()
            self._rekey(None, new)
            return

        def go_on(key: "FileKey | None") -> None:
            if shiboken6.isValid(frame) and self._context.workspace is workspace:
                frame.close_frame()
                self._rekey(key, new)

        find_key(self._context, workspace.path, present, go_on, frame)

    def _rekey(self, old: "FileKey | None", new: bytes | None) -> None:
        from distance_leader.keeping import decrypt, encrypt, reencrypt  # noqa: PLC0415 - seldom needed

        path, now = self._context.open_workspace.path, self._context.clock.now()
        second = self._context.settings.second_place
        if new is None:
            self._shut_for(
                msg("The encryption is being removed …"), lambda: decrypt(path, old), msg("Not encrypted now.")
            )
        elif old is None:
            self._shut_for(
                msg("The file is being encrypted …"), lambda: encrypt(path, new, now, second), msg("Encrypted now.")
            )
        else:
            told, done = msg("The file gets another password …"), msg("The password is changed.")
            self._shut_for(told, lambda: reencrypt(path, old, new, now), done)
