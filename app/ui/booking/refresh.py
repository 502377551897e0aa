"""Keeps the booker fresh while somebody looks, and ends what takes too long."""

from PySide6.QtCore import QObject, QTimer

from app.ui.booking.free_week import FreeWeek

EVERY_MS = 60_000  # the week is read again this often
LATE_MS = 12_000  # a reading ends in 8 s; what is not there by then is not waited for


class Refresher(QObject):
    """Timers of the booker; none of them runs while the pane is hidden."""

    def __init__(self, week: FreeWeek, parent: QObject) -> None:
        super().__init__(parent)
        self._week = week
        self._every, self._soon, self._late = QTimer(self), QTimer(self), QTimer(self)
        self._every.setInterval(EVERY_MS)
        self._every.timeout.connect(week.load)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(week.load)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE_MS)
        self._late.timeout.connect(week.give_up)
        week.stale.connect(self._hurry)
        week.changed.connect(self._watch)

    def start(self) -> None:
        """Read the week, and keep it fresh."""
        self._every.start()
        self._week.open()
        self._watch()

    def stop(self) -> None:
        """Rest."""
        self._week.rest()
        for timer in (self._every, self._soon, self._late):
            timer.stop()

    def _hurry(self, within_ms: int) -> None:
        """Read within this time; what was to be read sooner stays so."""
        if self._week.awake and not 0 <= self._soon.remainingTime() <= within_ms:
            self._soon.start(within_ms)

    def _watch(self) -> None:
        """Count while the calendar is being read."""
        week = self._week
        if not (week.awake and week.can_ask and week.is_waiting):
            self._late.stop()
        elif not self._late.isActive():
            self._late.start()
