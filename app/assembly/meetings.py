"""The booker of one session: service, view model and pane."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.core.clock import Clock
from app.domain.errors import RejectedError
from app.domain.health import FAULT, SystemChanged, SystemHealth
from app.domain.wire.events import ReliableEvent
from app.services.booking_rows import Row
from app.services.booking_service import BookingService, LogEvent
from app.services.booking_setup import booking_service
from app.services.chat import Chat
from app.services.console_database import console_database
from app.services.link import HubLink
from app.services.meeting_words import MeetingWords
from app.services.settings import Calendar
from app.services.store import Store
from app.ui.booking.pane import BookingPane
from app.ui.booking.view_model import BookingViewModel
from app.ui.bridge import Bridge

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Parts:
    """What the booker stands on."""

    settings: Calendar
    folder: Path
    link: HubLink
    chat: Chat
    store: Store
    bridge: Bridge
    clock: Clock


class Meetings:
    """What a rep books with.

    Attributes:
        pane: the booker.
        service: free times, offers and bookings.
    """

    def __init__(self, parts: Parts) -> None:
        self._bridge, self._store, self._clock = parts.bridge, parts.store, parts.clock
        self._database = console_database(parts.folder)  # a connection of its own
        self.service = self._made_service(parts)
        self._view_model = BookingViewModel(parts.bridge, self.service, parts.clock)
        self.pane = BookingPane(self._view_model)
        parts.link.listen(self._happened)

    def start(self, *log_events: LogEvent) -> None:
        """Finish what is open, and go on doing so; confirmed bookings go to each of `log_events`.

        Each has to be safe to repeat: after a fault of one, all are told again.
        """
        if log_events:
            self.service.log_to(_in_turn(log_events))
        self._bridge.start(self.service.run(), name=translate("meetings", "Finish bookings"))

    async def stop(self) -> None:
        """End connections; the bridge has ended what ran."""
        await self.service.close()
        self._database.close()

    def _made_service(self, parts: Parts) -> BookingService:
        made = (self._database, parts.chat, parts.store, parts.clock, _words())
        try:
            return booking_service(parts.settings, *made)
        except RejectedError as error:
            service = booking_service(Calendar(), *made)
            health = SystemHealth(FAULT, str(error), since=parts.clock.now())
            parts.store.apply(SystemChanged("calendar", health))
            return service

    def _happened(self, event: ReliableEvent) -> None:
        work = self.service.happened(event)
        if work is not None:
            self._bridge.start(work, name=translate("meetings", "Book the chosen time"))


def _in_turn(log_events: Sequence[LogEvent]) -> LogEvent:
    async def log(row: Row) -> None:
        for log_event in log_events:
            await log_event(row)

    return log


def _words() -> MeetingWords:
    return MeetingWords(
        subject=translate("meetings", "Meeting with {name}"),
        times=translate("meetings", "When would suit you?"),
        others=translate("meetings", "These times are still free."),
        address=translate(
            "meetings", "This address cannot be invited. Which e-mail address may I use?"
        ),
        booked=translate("meetings", "You are booked. The invitation goes to {email}."),
        booked_uninvited=translate(
            "meetings", "You are booked. Please note the time: no invitation is sent."
        ),
        booked_no_link=translate(
            "meetings", "You are booked. The link for the meeting follows here."
        ),
        conflict=translate("meetings", "This time was taken a moment ago."),
        pending=translate("meetings", "The meeting is being confirmed. The answer appears here."),
        unknown=translate(
            "meetings", "I cannot see my calendar just now. Tell me which times suit you."
        ),
        failed=translate(
            "meetings", "This time could not be booked. Shall we look for another one?"
        ),
    )
