"""Hears from the desktop that its screen is locked or the computer goes to sleep, where the desktop says so.

Linux desktops say it on D-Bus. On others only the idle time and the jump of the clock after a sleep are known.
"""

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SCREENS = (
    ("org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("org.gnome.ScreenSaver", "ActiveChanged"),
    ("org.cinnamon.ScreenSaver", "ActiveChanged"),
    ("org.mate.ScreenSaver", "ActiveChanged"),
)


class SystemLock(QObject):
    """Emits `locked` when the screen is locked, and before the computer sleeps."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        slot: Any = SLOT("_on_active(bool)")  # PySide takes it as it is; its stubs say bytes, which it refuses
        if _has_bus():
            session = QDBusConnection.sessionBus()
            for interface, name in _SCREENS:
                session.connect("", "", interface, name, self, slot)
        if Path("/run/dbus/system_bus_socket").exists():
            system = QDBusConnection.systemBus()
            system.connect("", "", "org.freedesktop.login1.Manager", "PrepareForSleep", self, slot)

    @Slot(bool)
    def _on_active(self, is_active: bool) -> None:  # noqa: FBT001 - the bus calls it
        if is_active:
            self.locked.emit()


def _has_bus() -> bool:
    """Whether there is a bus to ask; without one Qt would start one."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or (bool(runtime) and Path(runtime, "bus").exists())
