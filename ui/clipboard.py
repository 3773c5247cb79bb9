"""The system's clipboard: the one place that writes to it, and that forgets what was put there after half a minute.

What is copied here may be about people. It is marked as something that histories of clipboards leave out, where such a
mark is known: those of KDE, of Windows and of macOS are set, but only Linux was tried (on macOS Qt may give the mark a
name of its own, which nobody looks for). After `FORGET_MS` it is cleared, if it is still what was put there.
"""

from functools import cache

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

FORGET_MS = 30_000
_NOTHING = b"\0\0\0\0"
CONCEALED = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': _NOTHING,
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': _NOTHING,
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': _NOTHING,
    "org.nspasteboard.ConcealedType": b"",
}
"""The marks of each system and what they say: not for the history, not for other computers."""


@cache
def clipboard() -> QClipboard:
    """The one clipboard, asked for once and kept: a wrapper that Python lets go of may come back as a bare QObject."""
    return QGuiApplication.clipboard()


def _content() -> QMimeData:
    """What stands there; some systems have none where nothing does."""
    found: QMimeData | None = clipboard().mimeData()
    return QMimeData() if found is None else found


def _is_marked(content: QMimeData) -> bool:
    return all(content.hasFormat(kind) for kind in CONCEALED)


class Clipboard(QObject):
    """What is put there from here, by an act or by a text field's own copying, and for how long."""

    def __init__(self, parent: QObject, forget_ms: int = FORGET_MS) -> None:
        super().__init__(parent)
        self._put = ""
        self._forgotten: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(forget_ms)
        self._timer.timeout.connect(self._forget)
        clipboard().dataChanged.connect(self._follow)

    def put(self, text: str) -> None:
        """Put a text there."""
        content = QMimeData()
        content.setText(text)
        self.put_content(content)

    def put_content(self, content: QMimeData) -> None:
        """Put something there in several forms."""
        self._put = content.text()
        for kind, said in CONCEALED.items():
            content.setData(kind, said)
        clipboard().setMimeData(content)

    def holds(self, text: str) -> bool:
        """Whether a text that was put there still stands there, or was forgotten and nothing came instead."""
        return text in (clipboard().text(), self._forgotten)

    def clear(self) -> None:
        """Take away what was put there from here, at once and for good."""
        self._timer.stop()
        self._forgotten = None
        if self._is_ours():
            clipboard().clear()
        if clipboard().ownsSelection():  # what was marked with the mouse, on X11
            clipboard().clear(QClipboard.Mode.Selection)

    def _is_ours(self) -> bool:
        """Whether it came from here: as the system says, or, where it does not know, by our marks and the text."""
        content = _content()
        return (_is_marked(content) and content.text() == self._put) or clipboard().ownsClipboard()

    def _follow(self) -> None:
        """Something else stands there: by whom it came decides whether it is forgotten."""
        content = _content()
        if not content.formats():
            self._timer.stop()
            return
        self._forgotten = None
        if not self._is_ours():
            self._timer.stop()
        elif content.hasText() and not _is_marked(content):  # a text field copied it, an editor in many forms
            self.put(content.text())
        else:
            self._timer.start()

    def _forget(self) -> None:
        if self._is_ours():
            forgotten = clipboard().text()
            clipboard().clear()
            self._forgotten = forgotten
