"""The support page in a window of its own, for while nobody is signed in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.assembly.outside import HelpDoor
from app.ui.desktop import Desktop
from app.ui.widgets.layouts import column
from app.ui.words import translate

SIZE = (768, 480)


class SupportOutside:
    """Makes the button of a fault open the page, until `close`."""

    def __init__(self, door: HelpDoor, desktop: Desktop) -> None:
        self._door, self._desktop = door, desktop
        self._window: QDialog | None = None
        if desktop.trouble is not None:
            desktop.trouble.make_bundle = self.open

    def open(self) -> None:
        """Show the page."""
        if self._window is None:
            self._window = self._made_window()
        self._window.show()
        self._window.raise_()

    def close(self) -> None:
        """Offer it no longer."""
        if self._desktop.trouble is not None:
            self._desktop.trouble.make_bundle = None
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _made_window(self) -> QDialog:
        window = QDialog(self._desktop.window, Qt.WindowType.Window)
        window.setObjectName("support")
        window.setWindowTitle(translate("settings", "Support"))
        window.resize(*SIZE)
        whole = column()
        whole.addWidget(self._door.support_page())
        window.setLayout(whole)
        return window
