"""The icon in the system's tray: what waits, presence, open and quit.

Where the desktop has no tray (GNOME without an extension), `available` is False:
the window must not hide there, since nothing would bring it back.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QColor, QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.ui import words
from app.ui.icons import pixmap
from app.ui.theme import tokens

SIZE = 64  # pixels; the desktop scales it down
MESSAGE_MS = 10_000
LOOK_EVERY_MS = 250
BUS_LOOKS, LOOKS = 20, 60  # for the desktop's watcher of trays alone; altogether


class Tray(QObject):
    """Icon with a count, and a menu.

    Signals:
        opened: the rep wants the window.
        toggled: the rep wants to be available, or away.
        quit_wanted: the rep wants to end the program.
        message_clicked: a message of ours was clicked.
    """

    opened = Signal()
    toggled = Signal()
    quit_wanted = Signal()
    message_clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = (0, "", "")  # nobody is signed in
        self._made: QSystemTrayIcon | None = None
        self._menu = QMenu()
        self._open = self._action(self.tr("Open Foyer"), self.opened)
        self._toggle = self._action(self.tr("Go away"), self.toggled)
        self._menu.addSeparator()
        self._quit = self._action(self.tr("Quit Foyer"), self.quit_wanted)
        self.show_state(*self._state)

    @property
    def available(self) -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Put the icon into the tray, now or as soon as there is one."""
        if self.available or QGuiApplication.platformName() == "xcb":  # X11 tells of a later one
            self._icon.show()

    def hide(self) -> None:
        """Take the icon out of the tray."""
        if self._made:
            self._made.hide()

    def show_state(self, count: int, presence: str, trouble: str = "") -> None:
        """Show how much waits, what routing sees of the rep, and what only the rep can mend.

        `presence` is empty while nobody is signed in.
        """
        self._state = (count, presence, trouble)
        if self._made:
            self._show(self._made)
        away = presence == "available"
        self._toggle.setText(self.tr("Go away") if away else self.tr("Become available"))
        self._toggle.setVisible(bool(presence))

    def show_message(self, title: str, text: str) -> bool:
        """Show words beside the tray; return whether there was a tray to do so."""
        if not (self.available and self._icon.isVisible()):
            return False
        self._icon.showMessage(title, text, self._icon.icon(), MESSAGE_MS)
        return True

    @property
    def _icon(self) -> QSystemTrayIcon:
        """Made when it is needed first: Qt looks for the desktop's tray just once, at that time."""
        if self._made is None:
            self._made = QSystemTrayIcon(self)
            self._made.setContextMenu(self._menu)
            self._made.activated.connect(self._activated)
            self._made.messageClicked.connect(self.message_clicked)
            self._show(self._made)
        return self._made

    def _show(self, icon: QSystemTrayIcon) -> None:
        count, presence, trouble = self._state
        icon.setIcon(QIcon(badge(count, presence, trouble=bool(trouble))))
        word = words.presence(presence) if presence else self.tr("Not signed in")
        waits = self.tr("{n} waiting").format(n=count) if count else ""
        icon.setToolTip(" · ".join(part for part in ("Foyer", word, waits, trouble) if part))

    def _action(self, title: str, signal: SignalInstance) -> QAction:
        made = QAction(title, self._menu)
        made.triggered.connect(signal)
        self._menu.addAction(made)
        return made

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()


class TrayWait(QObject):
    """Waits for a tray that comes after us, as at login, when the panel still starts.

    At first it asks the session bus alone, since Qt remembers for good that there was none.

    Signals:
        over: the tray is there, or it will not come.
    """

    over = Signal(bool)

    def __init__(self, tray: Tray) -> None:
        super().__init__(tray)
        self._tray, self._looks = tray, 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Look at once, then again and again for a bounded time."""
        self._timer.start()
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self) -> None:
        self._looks += 1
        on_bus = has_watcher() if self._looks <= BUS_LOOKS else True
        found = on_bus and self._tray.available
        if found or self._looks > LOOKS:
            self._timer.stop()
            self.over.emit(found)


def has_watcher() -> bool:
    """Whether the desktop's watcher of trays runs; True where there is no bus to ask."""
    if sys.platform != "linux":
        return True
    known = Path(f"/run/user/{os.getuid()}/bus").exists()
    if not (known or "DBUS_SESSION_BUS_ADDRESS" in os.environ):
        return True  # asking would start a bus
    from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  a hidden start alone needs it

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return True
    return bool(bus.interface().isServiceRegistered("org.kde.StatusNotifierWatcher").value())


def badge(count: int, presence: str, *, trouble: bool = False) -> QPixmap:
    """Return the product's sign with a dot for presence; a count or "!" stands in its place."""
    t = tokens()
    drawn = QPixmap(SIZE, SIZE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.accent))
    painter.drawRoundedRect(QRectF(2, 2, SIZE - 4, SIZE - 4), 18, 18)
    painter.drawPixmap(12, 12, pixmap("bolt", t.on_accent, 40))
    marked = bool(count) or trouble
    size = 34 if marked else 24
    box = QRectF(SIZE - size, SIZE - size, size, size)
    dot = {"available": t.ok, "away": t.warn}.get(presence, t.outline)
    painter.setBrush(QColor(t.bad if marked else dot))
    painter.drawEllipse(box)
    if marked:
        font = QFont(painter.font())
        font.setPixelSize(24)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(t.surface))
        shown = "!" if not count else str(count) if count < 10 else "9+"
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
    painter.end()
    return drawn
