"""One console per data folder: a second start hands its link to the first and ends.

A lock file says who is first (also after a crash: the lock of a dead process is
taken over), a local socket that only this user may open carries the link.
"""

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MOST = 4096  # bytes of a message
WAIT_MS, TRIES = 500, 4
SEEN = b"ok"


class SingleInstance(QObject):
    """Finds the console that runs already, or is the one that others find.

    Signals:
        asked: another start handed over its link; empty when it had none.
    """

    asked = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "foyer-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(folder / "console.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self, link: str) -> bool:
        """Return whether this is the only console; if not, hand over `link`.

        A first one that does not answer counts as there: two consoles on one
        folder would be worse than none.
        """
        if self._lock.tryLock(50):
            self._listen()
            return True
        any(self._hand_over(link) for _ in range(TRIES))
        return False

    def close(self) -> None:
        """Let others be first."""
        if self._server:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)  # of a console that crashed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._server.listen(self._name)

    def _hand_over(self, link: str) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(json.dumps({"link": link}).encode() + b"\n")
        socket.waitForBytesWritten(WAIT_MS)
        socket.waitForReadyRead(WAIT_MS)
        answer = bytes(socket.readAll().data())
        socket.disconnectFromServer()
        return answer == SEEN

    def _greet(self) -> None:
        if self._server is None:
            return
        while (socket := self._server.nextPendingConnection()) is not None:
            _Visit(socket, self)


class _Visit(QObject):
    """One connection of a second start."""

    def __init__(self, socket: QLocalSocket, instance: SingleInstance) -> None:
        super().__init__(socket)
        self._socket, self._instance = socket, instance
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        socket = self._socket
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST:
                socket.abort()
            return
        link = _link_of(bytes(socket.readLine(MOST).data()))
        if link is None:
            socket.abort()
            return
        socket.write(SEEN)
        socket.flush()
        self._instance.asked.emit(link)


def _link_of(line: bytes) -> str | None:
    try:
        message = json.loads(line)
    except ValueError:
        return None
    link = message.get("link") if isinstance(message, dict) else None
    return link if isinstance(link, str) else None
