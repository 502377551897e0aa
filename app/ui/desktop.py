"""The console on this desktop: window, tray, looks, language, and links from outside."""

import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from app.core.hand_over import TOKENS, Call
from app.domain.places import wanted_by
from app.services.settings import FILE, Look
from app.services.settings import Desktop as Habits
from app.ui.language import chosen, speak
from app.ui.main_window import MainWindow
from app.ui.single_instance import OpenedLinks, SingleInstance
from app.ui.theme import Theme
from app.ui.tray import Tray, TrayWait
from app.ui.trouble.room import TroubleRoom
from app.ui.window_state import WindowState

CANNOT_START = 2  # the exit code
MEANT_MS = 60_000  # so long after a warning a second wish to end is an answer to it


class Desktop(QObject):
    """Everything of Qt that outlives a sign-in.

    Signals:
        stop_wanted: the rep wants to end the program.
        place_wanted: a link from outside wants this `Place` shown; it may be `NOWHERE`.
        toggled: the tray's menu wants another presence.
        warned: what would be lost if the program ended now, in words.
        ending: the program ends.

    Attributes:
        habits: how it lives on this desktop; a change counts at once.
        unsaved: returns in words what would be lost if the program ended now.
        trouble: shows faults of the program; None where nobody reports them.
    """

    stop_wanted = Signal()
    place_wanted = Signal(object)
    toggled = Signal()
    warned = Signal(str)
    ending = Signal()

    def __init__(
        self,
        app: QApplication,
        look: Look,
        instance: SingleInstance,
        *,
        folder: Path | None = None,
        habits: Habits | None = None,
    ) -> None:
        super().__init__()
        self._app, self._instance = app, instance
        self.habits = habits or Habits()
        self.unsaved: Callable[[], str] = str
        self.trouble: TroubleRoom | None = None
        self._warned_at = QElapsedTimer()
        self._translators = speak(app, chosen(look.language))
        self.theme = Theme(app, look.theme)
        self.window = MainWindow()
        self.tray = Tray()
        self._wait = TrayWait(self.tray)
        self._wait.over.connect(self._waited)
        self._stands = WindowState(self.window, folder) if folder else None
        self._file = folder / FILE if folder else None
        self.window.close_wanted.connect(self._closed)
        self.tray.opened.connect(self.window.present)
        self.tray.quit_wanted.connect(self.end)
        self.tray.toggled.connect(self.toggled)
        self.tray.message_clicked.connect(self.window.present)
        instance.asked.connect(self.answer)
        # Elsewhere there are no such events, and a filter in Python slows down every other.
        self._links = OpenedLinks(app) if sys.platform == "darwin" else None
        if self._links:
            self._links.asked.connect(self.answer)

    def start(self, *, hidden: bool) -> None:
        """Show the window; `hidden` leaves it to the tray, where there is one."""
        if self._stands:
            self._stands.restore()
        if hidden:
            self._wait.start()
        else:
            self.tray.show()
            self.window.show()

    def answer(self, call: Call) -> None:
        """Come to the front, and open the place that a link names."""
        if call.hidden and not call.link:
            return  # started at login while we run already
        if call.token:  # Wayland gives the front only to who was clicked; Qt takes it from here
            os.environ[TOKENS[0]] = call.token
        self.window.present()
        place = wanted_by(call.link)
        if place:
            self.place_wanted.emit(place)

    def deafen(self) -> None:
        """Hear no more links: the program ends, and the next start waits for that."""
        self._instance.deafen()
        self.ending.emit()

    def alert(self) -> None:
        """Have the task bar tell that something waits."""
        if not self.window.isActiveWindow():
            self._app.alert(self.window)

    async def stuck(self, words: str, stop: Awaitable[None], open_help: Callable[[], None]) -> int:
        """Say why the program cannot start, until the rep ends it; return the exit code."""
        self.show_stuck(words, open_help)
        self.window.present()
        await stop
        return CANNOT_START

    def show_stuck(self, words: str, open_help: Callable[[], None]) -> None:
        """Show why the program cannot start; `open_help` shows what works in place of that."""
        # With all the words of services: not before the first paint.
        from app.ui.frame.stuck_page import StuckPage  # noqa: PLC0415

        page = StuckPage(words, self._file if self._file and self._file.exists() else None)
        page.quit_wanted.connect(self.stop_wanted)
        page.help_wanted.connect(open_help)
        self.window.show_page(page)

    def close(self) -> None:
        """Take everything off the screen, and destroy it in Qt's order.

        Left to Python's collector, the parts of a window would go in any order, and
        that can hang or crash.
        """
        if self._links:
            self._app.removeEventFilter(self._links)
        self._wait.stop()
        if self._stands:
            self._stands.note()
        self.tray.hide()
        self.window.hide()
        for part in (self.window, self.tray):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        for translator in self._translators:
            self._app.removeTranslator(translator)

    def end(self) -> None:
        """End the program; if words would be lost, warn first, and end when asked again soon."""
        lost = self.unsaved()
        answered = self._warned_at.isValid() and self._warned_at.elapsed() < MEANT_MS
        if lost and not answered:
            self._warned_at.start()
            self.window.present()
            self.warned.emit(lost)
            return
        self.stop_wanted.emit()

    def _waited(self, found: bool) -> None:
        """The tray has come, or shall be waited for no more: there the program must be seen."""
        self.tray.show()
        if not found and not self.window.isVisible():
            self.window.showMinimized()

    def _closed(self) -> None:
        """Only a tray can bring a hidden window back."""
        if not (self.habits.close_to_tray and self.tray.available):
            self.end()
            return
        if self._stands:
            self._stands.note()
        self.window.hide()
        if self._stands and self._stands.tell_tray():
            self.tray.show_message(
                self.tr("Foyer goes on in the tray"),
                self.tr(
                    "Visitors still reach you, and a click on the icon brings the window back. "
                    "To end Foyer, choose Quit in the icon's menu."
                ),
            )
