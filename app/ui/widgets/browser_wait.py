"""Words and buttons while a sign-in waits for a person in the browser."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.core.clock import Clock
from app.domain.calendar_link import LinkAttempt
from app.domain.crm_connection import Attempt
from app.ui.widgets.buttons import wired
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row
from app.ui.words import timer

TICK_MS = 500  # twice a second, so that the countdown skips no second


class BrowserWait(QWidget):
    """What to do in the browser and how long one may; nothing is seen while nothing waits.

    Args:
        name: what the names of its parts begin with.
        page: the words of where to sign in.

    Signals:
        copy_wanted: take the link to the clipboard.
        cancel_wanted: wait no longer.
    """

    copy_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, name: str, page: str, clock: Clock) -> None:
        super().__init__()
        self._page, self._clock = page, clock
        self._attempt: LinkAttempt | Attempt | None = None
        self._words = text("", "secondary", wrap=True)
        self._words.setObjectName(f"{name}-waiting")
        self._copy = wired(self.tr("Copy link"), f"{name}-copy", self.copy_wanted, icon="copy")
        self._cancel = wired(self.tr("Cancel"), f"{name}-cancel", self.cancel_wanted)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._count_down)
        self._arrange()
        self.hide()

    def show_attempt(self, attempt: LinkAttempt | Attempt | None) -> None:
        """Show this one; None: nobody is waited for."""
        self._attempt = attempt
        self._count_down()
        self.setVisible(attempt is not None)

    def showEvent(self, event: QShowEvent) -> None:
        """Count down where it is seen."""
        super().showEvent(event)
        self._count_down()
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing run for a page that nobody sees."""
        super().hideEvent(event)
        self._ticking.stop()

    def _arrange(self) -> None:
        whole, foot = column(spacing=12), row(spacing=8)
        foot.addWidget(self._copy)
        foot.addWidget(self._cancel)
        foot.addStretch(1)
        whole.addWidget(self._words)
        whole.addLayout(foot)
        self.setLayout(whole)

    def _count_down(self) -> None:
        if self._attempt is None:
            return
        left = timer(self._attempt.until - self._clock.now())
        told = self.tr("{page} Time left: {left}")
        page = self._page
        if not self._attempt.opened:
            page = self.tr("No browser opened. Copy the link into one.")
        self._words.setText(told.format(page=page, left=left))
