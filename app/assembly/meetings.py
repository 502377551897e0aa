"""The booker of one session: service, view model and pane."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from app.assembly.calendar import CalendarParts, CalendarRoom
from app.core.clock import Clock
from app.domain.errors import RejectedError
from app.domain.health import FAULT, SystemChanged, SystemHealth
from app.domain.meeting_event import MeetingState
from app.domain.wire.events import ReliableEvent
from app.domain.wire.meetings import MeetingRecord
from app.domain.zones import zone
from app.services.booking_rows import Row
from app.services.booking_service import BookingService, Terms
from app.services.booking_setup import booking_service
from app.services.booking_steps import Mailer
from app.services.booking_telling import LogChange, LogEvent
from app.services.calendar_link import is_managed
from app.services.calendar_publishing import CalendarPublishing
from app.services.chat import Chat
from app.services.console_database import console_database
from app.services.holiday_calendar import HolidayCalendar
from app.services.hub_meetings import Hub
from app.services.link import HubLink
from app.services.link_notice import Warns
from app.services.meeting_news import MeetingNews, NewsWords
from app.services.meeting_reminder import MeetingReminder, ReminderWords
from app.services.my_hours import Beginning, HoursRows, MyHours
from app.services.settings import Calendar
from app.services.store import Store
from app.ui.booking.pane import BookingPane
from app.ui.booking.phrases import moment
from app.ui.booking.view_model import BookingViewModel
from app.ui.bridge import Bridge
from app.ui.meetings.pane import MeetingsPane
from app.ui.meetings.place import MeetingsPlace
from app.ui.meetings.repair_pane import RepairPane
from app.ui.meetings.repair_view_model import RepairViewModel
from app.ui.meetings.view_model import MeetingsViewModel
from app.ui.said import said

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
    hub_url: str = ""  # empty: there is no hub


class Meetings:
    """What a rep books with.

    Attributes:
        pane: the booker.
        place: the booker and the list of meetings, as tabs.
        service: free times, offers and bookings.
        hours: when the rep can be booked.
        calendar: the link to the rep's calendar.
        publishing: tells the hub how this rep's calendar is.
    """

    def __init__(self, parts: Parts) -> None:
        self._bridge, self._store, self._clock = parts.bridge, parts.store, parts.clock
        self._database = console_database(parts.folder)  # a connection of its own
        self.service = self._made_service(parts)
        self.calendar = CalendarRoom(
            CalendarParts(
                settings=parts.settings,
                folder=parts.folder,
                store=parts.store,
                bridge=parts.bridge,
                clock=parts.clock,
                booking=self.service,
                database=self._database,
            )
        )
        self._view_model = BookingViewModel(parts.bridge, self.service, parts.clock, self.service)
        self.pane = BookingPane(self._view_model)
        self.place = self._made_place(parts)
        self.hours = MyHours(
            HoursRows(self._database),
            parts.store,
            parts.clock,
            self.service,
            Beginning(parts.settings.hours, parts.settings.timezone),
            HolidayCalendar(QLocale().name()[:2]),
        )
        self.publishing = CalendarPublishing(
            parts.link, parts.store, parts.clock, self.service, self.hours.told
        )
        self.hours.on_changed(self.publishing.hours_changed)
        self._news: MeetingNews | None = None
        parts.link.listen(self._happened)

    def start(
        self,
        *log_events: LogEvent,
        mailer: Mailer | None = None,
        changes: Sequence[LogChange] = (),
    ) -> None:
        """Finish what is open, and go on doing so; confirmed bookings go to each of `log_events`.

        Each has to be safe to repeat: after a fault of one, all are told again. `mailer`
        invites where the calendar does not. Moves, cancellations and who came go to `changes`.
        """
        if changes:
            self.service.log_changes_to(_all_of(changes))
        if mailer is not None:
            self.service.mail_by(mailer)
        if log_events:
            self.service.log_to(_in_turn(log_events))
        self._bridge.start(self.service.run(), name=translate("meetings", "Finish bookings"))
        self.hours.start()
        self.publishing.start()
        self.calendar.start()

    def remind_by(self, shows: Warns, act: Callable[[str], None]) -> None:
        """Remind of meetings on the desktop; a press calls `act` with the meeting's id."""
        reminder = MeetingReminder(self._store, self._clock, shows, _reminder_words(), act)
        self._bridge.start(reminder.run(), name=translate("meetings", "Remind of meetings"))

    def tell_by(self, shows: Warns, act: Callable[[str], None]) -> None:
        """Tell on the desktop what others did; a press calls `act` with the meeting's id."""
        self._news = MeetingNews(self._store, shows, self._news_words(), act)

    async def stop(self) -> None:
        """End connections; the bridge has ended what ran."""
        if self._news is not None:
            self._news.stop()
        await self.calendar.stop()
        await self.publishing.stop()
        await self.hours.stop()
        await self.service.close()
        self._database.close()

    def _made_place(self, parts: Parts) -> MeetingsPlace:
        listed = MeetingsPane(MeetingsViewModel(parts.bridge, self.service, parts.clock))
        repair = RepairPane(RepairViewModel(parts.bridge, self.service, parts.clock))
        place = MeetingsPlace(self.pane, listed, repair)
        listed.details.move_wanted.connect(self.pane.reschedule)
        listed.details.move_wanted.connect(place.book)
        return place

    def _made_service(self, parts: Parts) -> BookingService:
        hub = Hub(parts.link, parts.hub_url) if parts.hub_url else None
        made = (
            self._database,
            parts.chat,
            parts.store,
            parts.clock,
            Terms(subject=translate("meetings", "Meeting with {name}"), hub=hub),
        )
        try:
            service = booking_service(parts.settings, *made)
        except RejectedError as error:
            service = booking_service(Calendar(), *made)
            health = SystemHealth(FAULT, str(error), since=parts.clock.now())
            parts.store.apply(SystemChanged("calendar", health))
            return service
        if not is_managed(parts.settings):
            service.use(None)  # until what is kept of a sign-in has been opened
        return service

    def _news_words(self) -> NewsWords:
        return NewsWords(
            booked=translate("meetings", "New meeting with {who}"),
            moved=translate("meetings", "The meeting with {who} has a new time"),
            cancelled=translate("meetings", "The meeting with {who} is cancelled"),
            given=translate("meetings", "The meeting with {who} goes to {host}"),
            open=translate("meetings", "Open"),
            somebody=translate("meetings", "A visitor"),
            when=self._when,
            said=said,
        )

    def _when(self, meeting: MeetingRecord) -> str:
        return moment(meeting.start, zone(self._store.state.booker.zone))

    def _happened(self, event: ReliableEvent) -> None:
        if self._news is not None:
            self._news.happened(event)
        work = self.service.happened(event)
        if work is not None:
            self._bridge.start(work, name=translate("meetings", "Book the chosen time"))


def _in_turn(log_events: Sequence[LogEvent]) -> LogEvent:
    async def log(row: Row) -> None:
        for log_event in log_events:
            await log_event(row)

    return log


def _all_of(changes: Sequence[LogChange]) -> LogChange:
    async def log(row: Row, state: MeetingState) -> None:
        for log_change in changes:
            await log_change(row, state)

    return log


def _reminder_words() -> ReminderWords:
    return ReminderWords(
        soon=translate("meetings", "{who} in {n} min"),
        now=translate("meetings", "{who} is waiting?"),
        join=translate("meetings", "Join"),
        open=translate("meetings", "Open"),
        somebody=translate("meetings", "A visitor"),
    )
