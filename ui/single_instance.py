"""One window for each file: whoever starts the program on a file that is open brings its window to the front."""

import sys
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 500
_IS_ABSTRACT = sys.platform == "linux"
"""There a name needs no file: none is left by a killed program, and no long folder makes the name too long (108 bytes).

Whoever else is logged in could bring the window to the front by it, and nothing more.
"""


class SingleInstance(QObject):
    """Listens while a file is held. The name says nothing: it is a hash of where the file lies."""

    wanted = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._server = QLocalServer(self)
        options = QLocalServer.SocketOption
        self._server.setSocketOptions(options.AbstractNamespaceOption if _IS_ABSTRACT else options.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = _name_of(path)
        QLocalServer.removeServer(name)  # what a killed program left; the file's lock says that nobody has it
        self._server.listen(name)

    def end(self) -> None:
        """The file is let go of."""
        self._server.close()
        self.deleteLater()

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().deleteLater()
            self.wanted.emit()


def bring_to_front(path: Path) -> bool:
    """Ask the window that has a file open to come to the front; False where none answers."""
    socket = QLocalSocket()
    if _IS_ABSTRACT:
        socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
    socket.connectToServer(_name_of(path))
    is_there = socket.waitForConnected(_WAIT_MS)
    socket.abort()
    return is_there


def _name_of(path: Path) -> str:
    return f"distance-leader-{sha256(str(path.resolve()).encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"
