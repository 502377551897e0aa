"""Alerts where the desktop shows none: at the tray, else in the window."""

from PySide6.QtCore import QObject, Signal

from app.services.notifications import AlertWords
from app.services.notifier import OPEN, Notice, Pressed
from app.ui.said import said
from app.ui.tray import Tray
from app.ui.words import translate


class FallbackNotices(QObject):
    """A message at the tray if there is one; otherwise words in the window.

    Signals:
        raised: title and body for the window, and a task bar that tells of it.
    """

    raised = Signal(str, str)

    def __init__(self, tray: Tray) -> None:
        super().__init__()
        self._tray = tray
        self._newest = ""
        self._pressed: Pressed | None = None

    async def start(self, pressed: Pressed) -> None:
        """Get ready."""
        self._pressed = pressed
        self._tray.message_clicked.connect(self.open_newest)

    async def show(self, notice: Notice) -> None:
        """Show a notice in the one way that there is."""
        self._newest = notice.key
        if not self._tray.show_message(notice.title, notice.body):
            self.raised.emit(notice.title, notice.body)

    async def clear(self, key: str) -> None:
        """A message at the tray goes by itself; a click on it leads nowhere any more."""
        if key == self._newest:
            self._newest = ""

    def open_newest(self) -> None:
        """Open what the newest notice is about."""
        if self._newest and self._pressed:
            self._pressed(self._newest, OPEN)


def alert_words() -> AlertWords:
    """Return what alerts say, in the rep's language."""
    return AlertWords(
        offered=translate("Alerts", "{name} wants to talk"),
        wrote=translate("Alerts", "{name} wrote"),
        somebody=translate("Alerts", "A visitor"),
        on_page=translate("Alerts", "on {page}"),
        accept=translate("Alerts", "Accept"),
        open=translate("Alerts", "Open"),
        test_title=translate("Alerts", "Alerts work"),
        test_body=translate("Alerts", "Foyer shows offered chats here."),
        working=translate("Alerts", "Alerts appear on the desktop."),
        fallback=translate("Alerts", "{why} Alerts appear in the window and the tray instead."),
        said=said,
    )
