"""One window for each file: whoever starts the program on a file that is open brings its window to the front."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 500


class SingleInstance(QObject):
    """Listens while a file is held. The name says nothing: it is a hash of where the file lies."""

    wanted = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
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
    socket.connectToServer(_name_of(path))
    is_there = socket.waitForConnected(_WAIT_MS)
    socket.abort()
    return is_there


def _name_of(path: Path) -> str:
    return f"distance-leader-{sha256(str(path.resolve()).encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"
