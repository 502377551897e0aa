"""What has become of a booking, step by step in words, with its link."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.booker import BookingView
from app.domain.wire.meetings import MeetingRecord
from app.ui.widgets.buttons import IconButton, button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.layouts import row

translate = QCoreApplication.translate
DONE, NOW, OPEN, WARN, BAD = "done", "now", "open", "warn", "bad"
_ICONS = {
    DONE: ("circle-check", "ok_text"),
    NOW: ("hourglass", "accent_text"),
    OPEN: ("circle", "faint"),
    WARN: ("alert-triangle", "warn_text"),
    BAD: ("circle-x", "bad_text"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step and how it stands."""

    words: str
    state: str


def steps(view: BookingView) -> list[Step]:
    """Return the way of a booking: held, in the calendar, invited, with a link."""
    held = translate("booking", "Time held")
    event = translate("booking", "In the calendar")
    invited = translate("booking", "Invitation sent")
    link = translate("booking", "Link")
    far = {
        "running": (NOW, OPEN, OPEN, OPEN),
        "pending": (DONE, NOW, OPEN, OPEN),
        "booked": (DONE, DONE, WARN if view.reason else DONE, DONE if view.join_url else ""),
        "booked_no_link": (DONE, DONE, DONE, WARN),
        "conflict": (BAD, "", "", ""),
        "availability_unknown": (BAD, "", "", ""),
        "reconnect": (BAD, "", "", ""),
    }.get(view.state, (DONE, BAD, "", ""))
    named = zip((held, event, invited, link), far, strict=True)
    return [Step(_with_host(words, view, at), at) for words, at in named if at]


def change_steps(meeting: MeetingRecord) -> list[Step]:
    """Return how a change of a meeting stands."""
    words, state = {
        "moving": (translate("booking", "Being moved"), NOW),
        "cancelling": (translate("booking", "Being cancelled"), NOW),
        "booked": (translate("booking", "The invitation has the new time"), DONE),
        "cancelled": (translate("booking", "Cancelled"), DONE),
        "no_show": (translate("booking", "Noted: nobody came"), DONE),
        "failed": (translate("booking", "Not moved"), BAD),
    }.get(meeting.state, (translate("booking", "Being confirmed"), NOW))
    return [Step(words, state)]


def _with_host(words: str, view: BookingView, state: str) -> str:
    if words == translate("booking", "In the calendar") and view.host_name and state == DONE:
        return translate("booking", "In {host}'s calendar").format(host=view.host_name)
    return words


class Timeline(QFrame):
    """A line of steps; the link can be opened and copied.

    Signals:
        change_wanted: the rep wants to move or cancel this meeting.
        missed: nobody came.
    """

    change_wanted = Signal()
    missed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._url = ""
        self._shown: tuple[list[Step], str] | None = None
        self._line = row(spacing=6, margins=(12, 0, 0, 0))
        self._parts: list[QWidget] = []
        self._open = IconButton("external-link", self.tr("Open the link"))
        self._open.clicked.connect(self._visit)
        self._copy = IconButton("copy", self.tr("Copy the link"))
        self._copy.clicked.connect(self._keep)
        self._missed = button(self.tr("Nobody came"), kind="link")
        self._missed.clicked.connect(self.missed)
        self._change = button(self.tr("Move or cancel"), kind="link")
        self._change.clicked.connect(self.change_wanted)
        self._line.addStretch(1)
        for part in (self._open, self._copy, self._missed, self._change):
            self._line.addWidget(part)
        self.setLayout(self._line)
        self.show_acts(change=False, missed=False)
        self.show_steps([], "")

    def show_acts(self, *, change: bool, missed: bool) -> None:
        """Offer what can be done with the meeting."""
        self._change.setVisible(change)
        self._missed.setVisible(missed)

    def show_steps(self, shown: list[Step], url: str) -> None:
        """Show these steps and no others; none hide the line."""
        if (shown, url) == self._shown:
            return
        self._shown = (shown, url)
        for part in self._parts:
            self._line.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for number, step in enumerate(shown):
            icon, words = IconLabel(*_ICONS[step.state]), ElidedLabel(step.words, "secondary")
            for offset, part in enumerate((icon, words)):
                self._line.insertWidget(2 * number + offset, part)
                self._parts.append(part)
        url = url if url.startswith("https://") else ""  # it comes from the calendar's server
        self._url = url
        self._open.setVisible(bool(url))
        self._copy.setVisible(bool(url))
        self.setAccessibleName(", ".join(step.words for step in shown))
        self.setVisible(bool(shown))

    def words(self) -> list[str]:
        """Return the steps in words."""
        return [part.text() for part in self._parts if isinstance(part, ElidedLabel)]

    def _visit(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url))

    def _keep(self) -> None:
        QGuiApplication.clipboard().setText(self._url)
