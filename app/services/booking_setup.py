"""Builds the booking service from the settings."""

import sqlite3
from zoneinfo import ZoneInfo

import msgspec
from tzlocal import get_localzone_name

from app.core.clock import Clock
from app.domain.errors import RejectedError
from app.domain.open_time import Schedule
from app.domain.slots import MeetingType
from app.domain.working_hours import HoursError, weekly_hours
from app.services.availability import Availability, BusyMemory
from app.services.booking import Booker
from app.services.booking_rows import BookingRows
from app.services.booking_service import BookingService, Chat, Provider
from app.services.calendar_providers import account_name, calendar_named
from app.services.calendars.account import Account
from app.services.calendars.zone_names import zone_named
from app.services.meeting_words import MeetingWords
from app.services.settings import Calendar as CalendarSettings
from app.services.store import Store

AHEAD_DAYS = 60


def booking_service(
    settings: CalendarSettings,
    database: sqlite3.Connection,
    chat: Chat,
    store: Store,
    clock: Clock,
    words: MeetingWords | None = None,
) -> BookingService:
    """Return the service; without a calendar in the settings it says so wherever it is asked.

    Args:
        settings: the rep's calendar.
        database: a connection of its own to the console's database.
        chat: where results are told.
        store: the console's state.
        clock: the time.
        words: what visitors are told.

    Raises:
        RejectedError: a setting makes no sense; the text names it.

    """
    provider = _provider(settings, database, store, clock) if settings.provider else None
    return BookingService(provider, chat, store, clock, meeting_type(settings), words)


def meeting_type(settings: CalendarSettings) -> MeetingType:
    """Return the rules that the settings give."""
    return MeetingType(
        buffer_before_min=max(settings.buffer, 0),
        buffer_after_min=max(settings.buffer, 0),
        min_notice_min=max(settings.notice, 0),
        window_days=AHEAD_DAYS,
    )


def rep_zone(settings: CalendarSettings) -> ZoneInfo:
    """Return the rep's zone: of the settings, or this machine's."""
    name = settings.timezone or get_localzone_name()
    zone = zone_named(name)
    if zone is None:
        raise RejectedError(f"[calendar] timezone: '{name}' is not a known time zone.")
    return zone


def _provider(
    settings: CalendarSettings, database: sqlite3.Connection, store: Store, clock: Clock
) -> Provider:
    zone = rep_zone(settings)
    try:
        schedule = Schedule(zone, weekly_hours(settings.hours))
    except HoursError as error:
        raise RejectedError(f"[calendar] hours: {error}.") from error
    given = {k: v for k, v in msgspec.structs.asdict(settings).items() if isinstance(v, str)}
    given |= {"rep_tz": zone.key}
    rows = BookingRows(database)
    name = account_name(settings.provider, given)
    account = Account(
        clock,
        parked_until=rows.parked_until(name),
        on_park=lambda until: rows.park(name, until),
    )
    calendar = calendar_named(settings.provider, given, account)
    return Provider(
        calendar=calendar,
        availability=Availability(calendar, BusyMemory(database), schedule, clock),
        booker=Booker(rows, clock),
        makes_links=settings.provider != "caldav",
    )
