"""The console on this desktop: window, tray, looks, language, and links from outside."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from app.domain.places import Place, place_of
from app.services.settings import Look
from app.ui.language import chosen, speak
from app.ui.main_window import MainWindow
from app.ui.single_instance import SingleInstance
from app.ui.theme import Theme
from app.ui.tray import Tray


class Desktop(QObject):
    """Everything of Qt that outlives a sign-in.

    Signals:
        stop_wanted: the rep wants to end the program.
        place_wanted: a link from outside wants this `Place` shown.
        toggled: the tray's menu wants another presence.
    """

    stop_wanted = Signal()
    place_wanted = Signal(object)
    toggled = Signal()

    def __init__(self, app: QApplication, look: Look, instance: SingleInstance) -> None:
        super().__init__()
        self._app, self._instance = app, instance
        self._translators = speak(app, chosen(look.language))
        self.theme = Theme(app, look.theme)
        self.window = MainWindow()
        self.tray = Tray()
        self.window.close_wanted.connect(self._closed)
        self.tray.opened.connect(self.window.present)
        self.tray.quit_wanted.connect(self.stop_wanted)
        self.tray.toggled.connect(self.toggled)
        self.tray.message_clicked.connect(self.window.present)
        instance.asked.connect(self.visit)

    def start(self, *, hidden: bool) -> None:
        """Show the window; `hidden` leaves it to the tray, where there is one."""
        self.tray.show()
        if not (hidden and self.tray.available):
            self.window.show()

    def visit(self, link: str) -> None:
        """Come to the front, and open the place that a link names."""
        self.window.present()
        place: Place | None = place_of(link)
        if place:
            self.place_wanted.emit(place)

    def alert(self) -> None:
        """Have the task bar tell that something waits."""
        if not self.window.isActiveWindow():
            self._app.alert(self.window)

    def close(self) -> None:
        """Take everything off the screen, and destroy it in Qt's order.

        Left to Python's collector, the parts of a window would go in any order, and
        that can hang or crash.
        """
        self.tray.hide()
        self.window.hide()
        for part in (self.window, self.tray):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        for translator in self._translators:
            self._app.removeTranslator(translator)

    def _closed(self) -> None:
        """Only a tray can bring a hidden window back."""
        if self.tray.available:
            self.window.hide()
        else:
            self.stop_wanted.emit()
