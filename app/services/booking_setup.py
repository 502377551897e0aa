"""Builds the booking service from the settings."""

from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

import msgspec
from tzlocal import get_localzone_name

from app.core.clock import Clock
from app.core.database import Database
from app.domain.errors import RejectedError
from app.domain.open_time import Schedule
from app.domain.slots import MeetingType
from app.domain.working_hours import HoursError, weekly_hours
from app.services.availability import Availability, BusyMemory
from app.services.booking import Booker
from app.services.booking_provider import Provider
from app.services.booking_rows import BookingRows
from app.services.booking_service import BookingService, Terms
from app.services.booking_telling import Chat
from app.services.calendar_account import shared_account
from app.services.calendar_providers import account_name, calendar_named
from app.services.calendars.oauth import TokenSource
from app.services.calendars.zone_names import zone_named
from app.services.settings import Calendar as CalendarSettings
from app.services.store import Store

AHEAD_DAYS = 60


def booking_service(
    settings: CalendarSettings,
    database: Database,
    chat: Chat,
    store: Store,
    clock: Clock,
    terms: Terms | None = None,
) -> BookingService:
    """Return the service; without a calendar in the settings it says so wherever it is asked.

    Args:
        settings: the rep's calendar.
        database: a connection of its own to the console's database.
        chat: where results are told.
        store: the console's state.
        clock: the time.
        terms: words and hub; the rules are those of the settings.

    Raises:
        RejectedError: a setting makes no sense; the text names it.

    """
    provider = provider_of(settings, database, store, clock) if settings.provider else None
    given = replace(terms or Terms(), rules=meeting_type(settings))
    return BookingService(provider, chat, store, clock, given)


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


@dataclass(frozen=True, slots=True)
class Access:
    """What a sign-in gave; without it, the settings (that is, the environment) sign in."""

    rep: str = ""  # address of the account; empty: of the rep who is signed in
    tokens: TokenSource | None = None
    password: str = field(default="", repr=False)


def provider_of(
    settings: CalendarSettings,
    database: Database,
    store: Store,
    clock: Clock,
    access: Access | None = None,
) -> Provider:
    """Return the calendar of the settings; raise RejectedError naming what makes no sense."""
    zone = rep_zone(settings)
    try:
        schedule = Schedule(zone, weekly_hours(settings.hours))
    except HoursError as error:
        raise RejectedError(f"[calendar] hours: {error}.") from error
    access = access or Access()
    given = _given(settings, store, access) | {"rep_tz": zone.key}
    rows = BookingRows(database)
    account = shared_account(rows, account_name(settings.provider, given), clock)
    calendar = calendar_named(settings.provider, given, account, source=access.tokens)
    return Provider(
        calendar=calendar,
        availability=Availability(calendar, BusyMemory(database), schedule, clock),
        booker=Booker(rows, clock),
        makes_links=settings.provider != "caldav",
    )


def _given(settings: CalendarSettings, store: Store, access: Access) -> dict[str, str]:
    rep = store.state.desk.account
    given = {k: v for k, v in msgspec.structs.asdict(settings).items() if isinstance(v, str)}
    given["rep"] = access.rep or (rep.email if rep else "")
    if access.password:
        given["password"] = access.password
    return given
