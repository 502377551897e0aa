"""What Microsoft Graph answers (https://learn.microsoft.com/graph/api/resources/event)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec

from app.core.http import Answer
from app.domain.busy_time import Busy
from app.domain.errors import RejectedError, TransientError
from app.domain.zones import instant_of
from app.services.calendars.base import (
    ACCEPTED,
    DECLINED,
    GONE,
    NONE,
    SERIES,
    TENTATIVE,
    OwnEvent,
    Stored,
    Taken,
)
from app.services.calendars.oauth import fields
from app.services.calendars.zone_names import zone_named

STEP_MIN = 5
DIGITS = {"1": "tentative", "2": "busy", "3": "oof"}  # 0 free, 4 working elsewhere
# A property in a namespace of our own that holds the booking's id.
BOOKING = "String {5d1c0f4e-6b57-4c0f-9d0a-6b7e1f0a3c52} Name FoyerBooking"
OURS = "foyer-"  # before the key: a transactionId of another program looks like anything
_RESPONSES = {"accepted": ACCEPTED, "declined": DECLINED, "tentativelyAccepted": TENTATIVE}


class Time(msgspec.Struct, rename="camel"):
    """A dateTimeTimeZone."""

    date_time: str
    time_zone: str | None = "UTC"

    @property
    def instant(self) -> float:
        """Return the Unix second; raise TransientError when it cannot be told."""
        name = self.time_zone or "UTC"
        zone = UTC if name in {"UTC", "Etc/UTC"} else zone_named(name)
        if zone is None:
            raise TransientError(f"Microsoft names a time zone '{self.time_zone}' nobody knows.")
        wall = self.wall
        return (wall if wall.tzinfo else wall.replace(tzinfo=zone)).timestamp()

    @property
    def wall(self) -> datetime:
        """Return the time as it is written; raise TransientError."""
        try:
            return datetime.fromisoformat(self.date_time)
        except ValueError as error:
            raise TransientError("Microsoft's answer holds a time that cannot be read.") from error


class _Item(msgspec.Struct):
    start: Time
    end: Time
    status: str = "unknown"


class Schedule(msgspec.Struct, rename="camel"):
    """One mailbox of getSchedule's answer."""

    schedule_id: str = ""
    schedule_items: list[_Item] | None = None
    availability_view: str | None = None
    error: dict[str, object] | None = None

    def taken(self, start: int) -> list[Taken]:
        """Return items and, where the view says busy and no item does, that time too.

        Raise TransientError for a mailbox that could not be read.
        """
        if self.error or (self.schedule_items is None and self.availability_view is None):
            code = str((self.error or {}).get("responseCode", "no answer"))
            raise TransientError(f"Microsoft cannot read this calendar's busy times ({code}).")
        items = [
            Busy(int(i.start.instant), -int(-i.end.instant // 1), i.status)
            for i in self.schedule_items or ()
        ]
        step = STEP_MIN * 60
        for number, digit in enumerate(self.availability_view or ""):
            low = start + number * step
            told = any(i.start < low + step and low < i.end for i in items if i.status != "free")
            if digit in DIGITS and not told:
                items.append(Busy(low, low + step, DIGITS[digit]))
        return [Taken(item) for item in items]


class Schedules(msgspec.Struct):
    """The answer of getSchedule."""

    value: list[Schedule]

    def of(self, rep: str) -> Schedule:
        """Return the rep's mailbox; an alias is told by another name, a stranger's is not ours."""
        mine = [s for s in self.value if s.schedule_id.casefold() == rep.casefold()]
        alone = self.value if len(self.value) == 1 else []
        return (mine or alone or [Schedule()])[0]


class _Address(msgspec.Struct):
    address: str | None = None


class _Response(msgspec.Struct):
    response: str | None = None


class _Guest(msgspec.Struct, rename="camel"):
    email_address: _Address | None = None
    status: _Response | None = None

    @property
    def address(self) -> str:
        return ((self.email_address and self.email_address.address) or "").casefold()

    @property
    def response(self) -> str:
        return _RESPONSES.get((self.status and self.status.response) or "", NONE)


class _Online(msgspec.Struct, rename="camel"):
    join_url: str | None = None


class _Property(msgspec.Struct):
    id: str = ""
    value: str | None = None


class Event(msgspec.Struct, rename="camel"):
    """An event, as far as we need it."""

    id: str
    start: Time
    end: Time
    subject: str | None = None
    type: str | None = None
    attendees: list[_Guest] | None = None
    transaction_id: str | None = None
    is_all_day: bool | None = None
    is_cancelled: bool | None = None
    is_online_meeting: bool | None = None
    online_meeting: _Online | None = None
    online_meeting_url: str | None = None
    created_date_time: str | None = None
    show_as: str | None = None
    uid: str | None = msgspec.field(default=None, name="iCalUId")
    etag: str | None = msgspec.field(default=None, name="@odata.etag")
    properties: list[_Property] | None = msgspec.field(
        default=None, name="singleValueExtendedProperties"
    )

    @property
    def key(self) -> str:
        """The key of our own event, or nothing."""
        found = self.transaction_id or ""
        return found.removeprefix(OURS) if found.startswith(OURS) else ""

    @property
    def booking(self) -> str:
        """The id of the booking that it was made for, if that was asked for and is known."""
        held = (p.value for p in self.properties or () if p.id.casefold() == BOOKING.casefold())
        return next(held, None) or ""

    @property
    def created(self) -> float:
        """When it was made; 0: unknown."""
        try:
            return datetime.fromisoformat(self.created_date_time or "").timestamp()
        except ValueError:
            return 0.0

    @property
    def link(self) -> str:
        """The address of the online meeting, or nothing."""
        joined = self.online_meeting and self.online_meeting.join_url
        return joined or self.online_meeting_url or ""

    def responses(self) -> dict[str, str]:
        """Return what each attendee answered."""
        return {guest.address: guest.response for guest in self.attendees or () if guest.address}

    def taken(self, zone: ZoneInfo) -> Taken:
        """Return the blocked time; a whole day goes from midnight to midnight in `zone`."""
        start, end = self.start.instant, self.end.instant
        if self.is_all_day:
            start, end = (_midnight(time, zone) for time in (self.start, self.end))
        status = "cancelled" if self.is_cancelled else self.show_as or "busy"
        return Taken(Busy(int(start), -int(-end // 1), status), self.key or self.id, self.created)

    def stored(self) -> Stored:
        """Return it as the booking compares it."""
        responses = self.responses()
        return Stored(
            id=self.id,
            start=int(self.start.instant),
            end=int(self.end.instant),
            attendees=frozenset(responses),
            join_url=self.link,
            cancelled=bool(self.is_cancelled),
            created=self.created,
            link_pending=bool(self.is_online_meeting) and not self.link,
            responses=responses,
            uid=self.uid or "",
        )

    def own(self, rep: str) -> OwnEvent:
        """Return it as reconciliation compares it."""
        responses = self.responses()
        responses.pop(rep.casefold(), None)
        return OwnEvent(
            id=self.id,
            key=self.key,
            booking=self.booking,
            start=int(self.start.instant),
            end=int(self.end.instant),
            subject=self.subject or "",
            attendees=responses,
            cancelled=bool(self.is_cancelled),
            join_url=self.link,
            created=self.created,
        )

    def check_movable(self) -> None:
        """Raise RejectedError when there is no single event to move."""
        if self.is_cancelled:
            raise RejectedError(GONE)
        if self.type not in {None, "singleInstance"}:
            raise RejectedError(SERIES)


class Events(msgspec.Struct):
    """A page of events."""

    value: list[Event]
    next: str | None = msgspec.field(default=None, name="@odata.nextLink")


class OwnCalendar(msgspec.Struct, rename="camel"):
    """The rep's main calendar."""

    allowed_online_meeting_providers: list[str] | None = None

    @property
    def makes_teams(self) -> bool:
        """Whether Teams may be asked for; a calendar that does not say so is tried."""
        allowed = self.allowed_online_meeting_providers
        return allowed is None or "teamsForBusiness" in allowed


def existing(answer: Answer) -> str:
    """Return the event that has the key; where it is told is not written down anywhere."""
    found = fields(answer)
    error = found.get("error")
    for place in (error if isinstance(error, dict) else {}, found):
        event = place.get("@event.existingEventId")
        if isinstance(event, str):
            return event
    return ""


def code(answer: Answer) -> str:
    """Return the error's code, or nothing."""
    error = fields(answer).get("error") if answer.status >= 400 else None
    return str(error.get("code", "")) if isinstance(error, dict) else ""


def _midnight(time: Time, zone: ZoneInfo) -> float:
    """Return a whole day's midnight; Graph writes it as one of UTC, wherever the rep is."""
    wall = time.wall.replace(tzinfo=None)
    if (wall.hour, wall.minute) != (0, 0):
        return time.instant  # it was converted: then it is an instant
    return float(instant_of(wall, zone))
