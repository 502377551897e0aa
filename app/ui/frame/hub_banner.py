"""Across the window while the hub cannot be reached: what still works, and when the next try is."""

import math

from PySide6.QtCore import QTimer

from app.domain.health import CONNECTING, FAULT, NEEDS_SIGN_IN, OFFLINE
from app.ui import words
from app.ui.frame.view_model import FrameViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner


class HubBanner(Banner):
    """Hidden while the hub is well."""

    def __init__(self, view_model: FrameViewModel) -> None:
        super().__init__()
        self.setObjectName("hub-banner")
        self._view_model = view_model
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show)
        view_model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        shown = self._view_model.shown
        hub = dict(shown.systems)["hub"]
        # A try that is under way is no reason to let the panes jump.
        trying = hub.state == CONNECTING and bool(self.words)
        if (hub.state == OFFLINE or trying) and shown.account:
            lost = self.tr(
                "The hub cannot be reached: no chat comes to you. What you write is kept and sent "
                "later."
            )
            wait = (hub.next_try or 0.0) - self._view_model.clock.now()
            again = self.tr("Next try in {time}.").format(time=words.duration(math.ceil(wait)))
            self.show_words(f"{lost} {again}" if wait > 0 else lost, "warn")
        elif hub.state == NEEDS_SIGN_IN and shown.account:
            self.show_words(said(hub.words) or self.tr("Sign in again."), "bad", self.tr("Sign in"))
        elif hub.state == FAULT and not shown.too_old:
            self.show_words(said(hub.words), "bad")
        else:
            self.show_words("")
        counting = hub.state == OFFLINE
        if counting != self._tick.isActive():
            (self._tick.start if counting else self._tick.stop)()
