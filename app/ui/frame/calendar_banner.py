"""Across the window while only a person can mend the calendar's link: why, and one click (K4)."""

from app.domain.calendar_link import LinkState
from app.ui.frame.view_model import FrameViewModel
from app.ui.said import said
from app.ui.widgets.banners import Banner


class CalendarBanner(Banner):
    """Hidden while the link is well, or mends itself."""

    def __init__(self, view_model: FrameViewModel) -> None:
        super().__init__()
        self.setObjectName("calendar-banner")
        self._view_model = view_model
        view_model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        shown = self._view_model.shown
        link = shown.link
        wanted = link.is_broken or link.state is LinkState.EXPIRING or bool(link.other)
        if not wanted or shown.account is None:
            self.show_words("")
            return
        tone = "bad" if link.is_broken else "warn"
        if link.other:
            told = self.tr("You signed in as {other}, but another account was connected before.")
            self.show_words(told.format(other=link.other), tone, self.tr("Decide"))
            return
        if link.attempt is not None:
            told = self.tr("Sign in on the page in your browser to reconnect the calendar.")
            self.show_words(told, tone, self.tr("Show"))
            return
        parts = [said(link.words), said(link.step)]
        if link.is_broken:
            parts.insert(1, self.tr("Nobody is offered a time with you."))
        action = "" if link.managed else self.tr("Reconnect")
        self.show_words(" ".join(parts), tone, action)
