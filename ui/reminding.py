"""Reminders shortly before a call; off until the user asks for them in the settings."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from distance_leader.presentation.reminder import neutral_text, reminder_text
from distance_leader.storage.queries.agenda import calls_between
from distance_leader.storage.queries.plan import home_of
from ui.context import Context

_SHOWN = timedelta(minutes=5)
"""How long after its beginning a call is still spoken of."""


class Reminding(QObject):
    """Looks once a minute. `changed` carries what the window says, a Message or None for nothing any more."""

    changed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._told: dict[str, datetime] = {}
        self._until: datetime | None = None
        self._tray: QSystemTrayIcon | None = None
        context.clock.minute.connect(self.look)

    def look(self) -> None:
        """Tell of calls that come near, each once; one that was moved is told again."""
        ahead, workspace, now = self._context.settings.reminder, self._context.workspace, self._context.clock.now()
        if self._until is not None and now > self._until:
            self._until = None
            self.changed.emit(None)
        if not ahead or workspace is None:
            return
        with workspace.look() as look:
            near = calls_between(look, now - timedelta(minutes=1), now + timedelta(minutes=ahead))
            home = home_of(look)
        new = [call for call in near if self._told.get(call.key) != call.starts_at]
        if not new:
            return
        first = [call for call in new if call.starts_at == new[0].starts_at]
        self._told |= {call.key: call.starts_at for call in first}
        self._until = first[0].starts_at + _SHOWN
        self.changed.emit(reminder_text(first, home, self._context.language))
        self._tell_desktop(self._context.text(neutral_text(first[0].starts_at, home, self._context.language)))

    def _tell_desktop(self, text: str) -> None:
        """Beside the clock of the desktop, without a name: others may see the screen."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        self._tray.show()
        self._tray.showMessage(QGuiApplication.applicationDisplayName(), text)
