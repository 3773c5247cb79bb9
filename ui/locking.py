"""Locks the window: when it is asked to, when nobody has touched it for a while, after a sleep, with the screen.

What is shown then holds nothing of the file, which is closed: what was typed is saved first, and undo ends.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QToolTip

from distance_leader.i18n.message import msg
from ui.finish_typing import finish_typing
from ui.floating import lying_over

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.system_lock import SystemLock

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)
_WARNING = timedelta(minutes=1)


class Locking(QObject):
    """Watches for as long as the program runs; a file without a password is never locked by itself."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._context = desk.context
        self._touched_at = desk.context.clock.elapsed()
        self._is_shut = self._is_due = False
        self._system: SystemLock | None = None
        desk.context.clock.minute.connect(self._look)
        desk.context.clock.woke.connect(self._lock_if_encrypted)
        desk.window.may_close = desk.context.unsaved.may_close
        desk.window.closing.connect(finish_typing)

    def begin(self) -> None:
        """Notice touches and the screen's lock, from when the window is at work."""
        if self._system is None:
            # The window of the system, not the widgets: those see a thousand events for each touch.
            self._desk.window.windowHandle().installEventFilter(self)
            from ui.system_lock import SystemLock  # noqa: PLC0415 - not needed to start

            self._system = SystemLock(self)
            self._system.locked.connect(self._lock_if_encrypted)

    def lock(self) -> None:
        """Close the file and ask for its password. A file without one is not locked, and it is said."""
        workspace = self._context.workspace
        self._is_due = self._is_shut
        if workspace is None:
            self._let_go_of_keys()
            return
        if not workspace.is_encrypted:
            self._desk.furniture.status.say(
                msg("This file has no password, so a lock would hide nothing. Set one first.")
            )
            return
        path, shown = workspace.path, self._desk.furniture.shown_key
        finish_typing()
        self._context.unsaved.leaving.emit()
        self._context.clipboard.clear()
        self._desk.put_away()
        self._context.settings.recalled = []
        self._desk.doors.ask_password(path, shown=shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in _TOUCHES and event.spontaneous():
            self._touched_at = self._context.clock.elapsed()
        return False

    def _look(self) -> None:
        """Once a minute: lock, or say that it is about to be."""
        limit = self._context.settings.lock_after
        if not limit or not self._has_to_hide():
            return
        idle = timedelta(seconds=self._context.clock.elapsed() - self._touched_at)
        if idle >= timedelta(minutes=limit):
            self.lock()
        elif idle >= timedelta(minutes=limit) - _WARNING:
            self._desk.furniture.status.say(msg("The window locks in a minute; then nothing can be undone any more."))

    def _lock_if_encrypted(self) -> None:
        if self._has_to_hide():
            self.lock()

    def _has_to_hide(self) -> bool:
        """Whether an encrypted file is open, one is shut that may be when it comes back, or a key is at hand."""
        workspace = self._context.workspace
        if workspace is None:
            return self._is_shut or self._desk.unopened.holds_key
        return self._is_shut or workspace.is_encrypted

    def _let_go_of_keys(self) -> None:
        """A damaged file was put away, and its copies would open without its password."""
        if self._desk.unopened.holds_key:
            self._desk.unopened.let_go_of_key()
            self.clear_away()
            self._desk.doors.ask_again()  # what was typed there is gone

    def shut(self) -> None:
        """The file is shut for a long act: a lock that comes meanwhile waits for the end of it."""
        self._is_shut, self._is_due = True, False

    def come_back(self) -> None:
        """The act is over and the file is open again: it is locked at once, if a lock came meanwhile."""
        is_due, self._is_shut, self._is_due = self._is_due, False, False
        if is_due:
            self._lock_if_encrypted()

    def clear_away(self) -> None:
        """What lies over the window goes: letters, prompts, lists, dialogs."""
        QToolTip.hideText()
        window = self._desk.window
        for one in QApplication.topLevelWidgets():
            if one is not window and one.isVisible():
                one.close()
        for child in lying_over(window):
            child.hide()
            child.deleteLater()
