"""The system's clipboard, asked for once and kept: a wrapper that Python lets go of may come back as a bare QObject."""

from functools import cache

from PySide6.QtGui import QClipboard, QGuiApplication


@cache
def clipboard() -> QClipboard:
    """The one clipboard."""
    return QGuiApplication.clipboard()
