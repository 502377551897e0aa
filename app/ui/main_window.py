"""The console's window: a start page at once, then sign-in, then the panes."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.ui.frame.start_page import StartPage
from app.ui.widgets.tab_order import move_focus

SMALLEST, COMFORTABLE = (960, 600), (1280, 800)


class MainWindow(QMainWindow):
    """The one window; it is never closed by Qt, only hidden or ended by the program.

    Signals:
        close_wanted: the rep closed the window.
        painted: the window is on screen for the first time.
    """

    close_wanted = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("console")
        self.setWindowTitle("Foyer")
        self.setMinimumSize(*SMALLEST)
        self.resize(*COMFORTABLE)
        self._seen = False
        self.setCentralWidget(StartPage())

    def show_page(self, page: QWidget) -> None:
        """Show the sign-in, or the panes, in place of what was there; that is deleted."""
        self.setWindowTitle("Foyer")
        self.setCentralWidget(page)
        page.setFocus()

    def present(self) -> None:
        """Bring the window before the rep."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt must not close it: the program decides what closing means."""
        event.ignore()
        self.close_wanted.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on in the order of reading; where the keyboard is nowhere, as Qt would."""
        page = self.centralWidget()
        return move_focus(page, self.focusWidget(), forward=forward) or super().focusNextPrevChild(
            forward
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the first paint, once it is over."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)
