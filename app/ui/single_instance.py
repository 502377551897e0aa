"""One console per data folder: a second start hands its link to the first and ends.

A lock file says who is first (also after a crash: the lock of a dead process is
taken over), a local socket that only this user may open carries the link. The other
end of it is `app.core.hand_over`.
"""

import logging
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLockFile, QObject, QThread, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QMessageBox

from app.core.hand_over import MOST, SEEN, Call, MuteError, call_of, door_of, hand_over

PATIENCE_S, AGAIN_MS = 6.0, 50  # the first one may be starting, or ending, just now
VISIT_MS, MOST_VISITS = 3_000, 32  # who says nothing must not hold our files, nor many at once

log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """Finds the console that runs already, or is the one that others find.

    Signals:
        asked: another start handed over its `Call`.
    """

    asked = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._door = door_of(folder)
        self._lock = QLockFile(str(folder / "console.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self, call: Call, *, patience_s: float = PATIENCE_S) -> bool:
        """Return whether this is the only console; if not, hand over `call`.

        Raise MuteError when there is another that does not answer: two consoles on
        one folder would be worse than none.
        """
        until = time.monotonic() + patience_s
        while True:
            if self._lock.tryLock(0):
                self._listen()
                return True
            if hand_over(self._folder, call):
                return False
            if time.monotonic() > until and not self._cleared():
                raise MuteError("Foyer runs already, but does not answer.")
            QThread.msleep(AGAIN_MS)  # there is no loop yet

    def _cleared(self) -> bool:
        """Whether a lock file that names nobody was taken away: the disk was full, or power failed.

        Qt takes the lock of a dead process over only when it can read whose it is.
        """
        named = self._lock.getLockInfo()[0]
        return not named and self._lock.removeStaleLockFile()

    def deafen(self) -> None:
        """Hear no more calls, since this console ends; the next start waits until it has."""
        if self._server:
            self._server.close()
            self._server = None

    def close(self) -> None:
        """Let others be first."""
        self.deafen()
        self._lock.unlock()

    def _listen(self) -> None:
        QLocalServer.removeServer(self._door)  # of a console that crashed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(self._door):
            log.warning("Links cannot be opened: %s", self._server.errorString())

    def _greet(self) -> None:
        while self._server and (socket := self._server.nextPendingConnection()) is not None:
            if len(self._server.findChildren(QLocalSocket)) > MOST_VISITS:
                socket.abort()
                socket.deleteLater()
            else:
                _Visit(socket, self)


class _Visit(QObject):
    """One connection of a second start."""

    def __init__(self, socket: QLocalSocket, instance: SingleInstance) -> None:
        super().__init__(socket)
        self._socket, self._instance = socket, instance
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(self._read)
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._ends.timeout.connect(self._end)
        self._ends.start(VISIT_MS)
        self._read()

    def _end(self) -> None:
        self._socket.abort()

    def _read(self) -> None:
        socket = self._socket
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST:
                socket.abort()
            return
        call = call_of(bytes(socket.readLine(MOST).data()))
        if call is None:
            socket.abort()
            return
        socket.write(SEEN)
        socket.flush()
        log.info("another start came")  # never with its link: a web page may have written that
        self._instance.asked.emit(call)


class OpenedLinks(QObject):
    """macOS hands links to the running program itself, as events.

    Signals:
        asked: a `Call` with the link.
    """

    asked = Signal(object)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take links out of the application's events."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.asked.emit(Call(event.url().toString()[:MOST]))
            return True
        return super().eventFilter(watched, event)


def tell_mute(app: QApplication, words: str) -> int:
    """Say that another console does not answer, since nothing else would happen; return 1."""
    advice = QCoreApplication.translate(
        "SingleInstance",
        "Foyer runs already, but does not answer. Wait a moment and try again; if it stays so, "
        "end its process and start Foyer anew.",
    )
    return tell_alone(app, words, advice)


def tell_alone(app: QApplication, words: str, advice: str) -> int:
    """Say why Foyer does not begin, where there is no window to say it in; return 1."""
    log.error("Foyer does not begin: %s", words)
    box = QMessageBox(QMessageBox.Icon.Warning, "Foyer", advice)
    box.finished.connect(app.quit)
    box.show()
    app.exec()  # there is no other loop in this process
    return 1
