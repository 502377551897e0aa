"""The icon in the system's tray: what waits, presence, open and quit.

Where the desktop has no tray (GNOME without an extension), `available` is False:
the window must not hide there, since nothing would bring it back.
"""

from PySide6.QtCore import QObject, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.ui import words
from app.ui.icons import pixmap
from app.ui.theme import tokens

SIZE = 64  # pixels; the desktop scales it down
MESSAGE_MS = 10_000


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
        self._count = 0
        self._menu = QMenu()
        self._open = self._action(self.tr("Open Foyer"), self.opened)
        self._toggle = self._action(self.tr("Go away"), self.toggled)
        self._menu.addSeparator()
        self._quit = self._action(self.tr("Quit Foyer"), self.quit_wanted)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self.show_state(0, "offline")

    @property
    def available(self) -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Put the icon into the tray, if there is one."""
        if self.available:
            self._icon.show()

    def hide(self) -> None:
        """Take the icon out of the tray."""
        self._icon.hide()

    def show_state(self, count: int, presence: str) -> None:
        """Show how much waits, and what routing sees of the rep."""
        self._count = count
        self._icon.setIcon(QIcon(badge(count, presence)))
        word = words.presence(presence)
        waits = self.tr("{n} waiting").format(n=count) if count else ""
        self._icon.setToolTip(" · ".join(part for part in ("Foyer", word, waits) if part))
        away = presence == "available"
        self._toggle.setText(self.tr("Go away") if away else self.tr("Become available"))

    def show_message(self, title: str, text: str) -> bool:
        """Show words beside the tray; return whether there was a tray to do so."""
        if not (self.available and self._icon.isVisible()):
            return False
        self._icon.showMessage(title, text, self._icon.icon(), MESSAGE_MS)
        return True

    def _action(self, title: str, signal: SignalInstance) -> QAction:
        made = QAction(title, self._menu)
        made.triggered.connect(signal)
        self._menu.addAction(made)
        return made

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()


def badge(count: int, presence: str) -> QPixmap:
    """Return the product's sign with a dot for presence, or the count in its place."""
    t = tokens()
    drawn = QPixmap(SIZE, SIZE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.accent))
    painter.drawRoundedRect(QRectF(2, 2, SIZE - 4, SIZE - 4), 18, 18)
    painter.drawPixmap(12, 12, pixmap("bolt", t.on_accent, 40))
    size = 34 if count else 24
    box = QRectF(SIZE - size, SIZE - size, size, size)
    dot = {"available": t.ok, "away": t.warn}.get(presence, t.outline)
    painter.setBrush(QColor(t.bad if count else dot))
    painter.drawEllipse(box)
    if count:
        font = QFont(painter.font())
        font.setPixelSize(24)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(t.surface))
        shown = str(count) if count < 10 else "9+"
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
    painter.end()
    return drawn
