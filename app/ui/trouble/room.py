"""Shows faults of any thread in one dialog after another, never two at once.

Decided: nothing is shown where the fault happens, which may be in the middle of a paint or of a
destructor; nothing before the window is seen, nor while it is hidden in the tray.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.services.fault_reporter import Fault, FaultReporter
from app.ui.trouble.dialog import FaultDialog

COUNTED_EVERY_MS = 1000


class TroubleRoom(QObject):
    """Between the reporter and the window; it has to outlive the window.

    Attributes:
        make_bundle: lets the rep save a support bundle; None while that cannot be. A dialog that
            is open follows.

    Signals:
        told: a fault is to be shown; other threads emit it, too.
    """

    told = Signal(object)

    def __init__(self, reporter: FaultReporter, window: QWidget) -> None:
        super().__init__()
        self._reporter, self._window = reporter, window
        self._make_bundle: Callable[[], None] | None = None
        self._dialog: FaultDialog | None = None
        self._waiting: list[Fault] = []
        self._is_seen = self._is_closed = False
        self._counting = QTimer(self)
        self._counting.setInterval(COUNTED_EVERY_MS)
        self._counting.timeout.connect(self._count)
        self.told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)
        reporter.show = self.told.emit

    @property
    def make_bundle(self) -> Callable[[], None] | None:
        """What the button for a bundle does."""
        return self._make_bundle

    @make_bundle.setter
    def make_bundle(self, make: Callable[[], None] | None) -> None:
        self._make_bundle = make
        if self._dialog is not None:
            self._dialog.offer_bundle(make is not None)

    def close(self) -> None:
        """Show nothing more: the program ends."""
        self._is_closed = True
        self._reporter.close()
        self._counting.stop()
        if self._dialog is not None:
            self._dialog.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what has waited for the window as soon as that is seen."""
        if event.type() == QEvent.Type.Paint:
            self._is_seen = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._next)
        return False

    def _take(self, fault: Fault) -> None:
        self._waiting.append(fault)
        self._next()

    def _next(self) -> None:
        if self._is_closed or self._dialog is not None or not self._waiting:
            return
        if not self._is_seen or not self._window.isVisible():
            self._is_seen = False
            self._window.installEventFilter(self)
            return
        self._show(self._reporter.now(self._waiting.pop(0)))

    def _show(self, fault: Fault) -> None:
        dialog = self._dialog = FaultDialog(
            fault,
            lambda: self._reporter.details(fault),
            self._window,
        )
        dialog.offer_bundle(self._make_bundle is not None)
        dialog.bundle_wanted.connect(self._bundle)
        dialog.finished.connect(self._closed)
        dialog.show()
        self._counting.start()

    def _count(self) -> None:
        if self._dialog is not None:
            self._dialog.show_fault(self._reporter.now(self._dialog.fault))

    def _closed(self) -> None:
        self._dialog = None
        self._counting.stop()
        self._next()

    def _bundle(self) -> None:
        if self._make_bundle is not None and self._dialog is not None:
            self._dialog.close()  # it would stand in front of what comes now
            self._make_bundle()
