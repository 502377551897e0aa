"""What Google Calendar answers (https://developers.google.com/calendar/api/v3/reference/events)."""

from datetime import UTC, datetime

import msgspec

from app.core.http import Answer
from app.domain.busy_time import Busy
from app.domain.errors import RejectedError, TransientError
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

BOOKING = "foyerBooking"  # the private property that holds the booking's id
OURS = ("foyer", "1")  # one that all our events have: only a whole pair can be searched for
_RESPONSES = {"accepted": ACCEPTED, "declined": DECLINED, "tentative": TENTATIVE}


class _Span(msgspec.Struct):
    start: str
    end: str


class _FreeBusy(msgspec.Struct):
    errors: list[dict[str, object]] | None = None
    busy: list[_Span] | None = None


class FreeBusy(msgspec.Struct):
    """The answer of freeBusy."""

    calendars: dict[str, _FreeBusy] = {}

    def taken(self, calendar: str) -> list[Taken]:
        """Return a calendar's busy times; raise TransientError when they are not told."""
        mine = self.calendars.get(calendar)
        if mine is None or mine.errors or mine.busy is None:
            reason = str((mine.errors or [{}])[0].get("reason", "")) if mine else "not named"
            raise TransientError(f"Google cannot read this calendar's busy times ({reason}).")
        return [Taken(Busy(int(_instant(s.start)), -int(-_instant(s.end) // 1))) for s in mine.busy]


class _Time(msgspec.Struct):
    date_time: str | None = msgspec.field(default=None, name="dateTime")
    date: str | None = None

    @property
    def instant(self) -> float:
        """Return the Unix second; a whole day's is midnight UTC, near enough to compare."""
        return _instant(self.date_time or f"{self.date}T00:00:00Z")


class _Guest(msgspec.Struct, rename="camel"):
    email: str = ""
    response_status: str = ""
    is_self: bool = msgspec.field(default=False, name="self")


class _Status(msgspec.Struct, rename="camel"):
    status_code: str = ""


class _Request(msgspec.Struct):
    status: _Status | None = None


class _Entry(msgspec.Struct, rename="camel"):
    entry_point_type: str = ""
    uri: str = ""


class _Conference(msgspec.Struct, rename="camel"):
    create_request: _Request | None = None
    entry_points: list[_Entry] | None = None


class _Properties(msgspec.Struct):
    private: dict[str, str] | None = None


class Event(msgspec.Struct, rename="camel"):
    """An event, as far as we need it; of a deleted one only the id is sure to be there."""

    id: str
    summary: str = ""
    etag: str = ""
    start: _Time | None = None
    end: _Time | None = None
    status: str = "confirmed"
    attendees: list[_Guest] | None = None
    hangout_link: str | None = None
    conference_data: _Conference | None = None
    created: str | None = None
    transparency: str = "opaque"
    event_type: str = "default"
    recurrence: list[str] | None = None
    recurring_event_id: str | None = None
    extended_properties: _Properties | None = None
    uid: str = msgspec.field(default="", name="iCalUID")

    @property
    def is_all_day(self) -> bool:
        """Whether it is of whole days."""
        return bool(self.start and self.start.date)

    @property
    def booking(self) -> str:
        """The id of the booking that it was made for, or nothing."""
        properties = self.extended_properties or _Properties()
        return (properties.private or {}).get(BOOKING, "")

    @property
    def link(self) -> str:
        """The address of the online meeting, or nothing."""
        entries = (self.conference_data or _Conference()).entry_points or ()
        videos = (e.uri for e in entries if e.entry_point_type == "video")
        return self.hangout_link or next(videos, "")

    @property
    def made(self) -> float:
        """When it was made; 0: unknown."""
        return _instant(self.created) if self.created else 0.0

    def responses(self) -> dict[str, str]:
        """Return what each attendee answered."""
        guests = [guest for guest in self.attendees or () if guest.email]
        return {g.email.casefold(): _RESPONSES.get(g.response_status, NONE) for g in guests}

    def stored(self) -> Stored:
        """Return it as the booking compares it."""
        request = (self.conference_data or _Conference()).create_request
        state = request.status.status_code if request and request.status else ""
        responses = self.responses()
        return Stored(
            id=self.id,
            start=int(self.start.instant) if self.start else 0,
            end=int(self.end.instant) if self.end else 0,
            attendees=frozenset(responses),
            join_url=self.link,
            cancelled=self.status == "cancelled",
            created=self.made,
            link_pending=state == "pending",
            responses=responses,
            uid=self.uid,
        )

    def own(self) -> OwnEvent:
        """Return it as reconciliation compares it."""
        stored = self.stored()
        mine = {guest.email.casefold() for guest in self.attendees or () if guest.is_self}
        return OwnEvent(
            id=self.id,
            key=self.id,
            booking=self.booking,
            start=stored.start,
            end=stored.end,
            subject=self.summary,
            attendees={who: what for who, what in stored.responses.items() if who not in mine},
            cancelled=stored.cancelled,
            join_url=stored.join_url,
            created=stored.created,
        )

    def taken(self) -> Taken:
        """Return the time that it blocks."""
        guests = self.attendees or ()
        declined = any(g.is_self and g.response_status == "declined" for g in guests)
        elsewhere = self.event_type == "workingLocation"
        free = declined or elsewhere or self.transparency == "transparent"
        status = "free" if free else {"confirmed": "busy"}.get(self.status, self.status)
        start = self.start.instant if self.start else 0.0
        end = self.end.instant if self.end else 0.0
        return Taken(Busy(int(start), -int(-end // 1), status), self.id, self.made)

    def check_movable(self) -> None:
        """Raise RejectedError when there is no single event to move."""
        if self.status == "cancelled":
            raise RejectedError(GONE)
        if self.recurrence or self.recurring_event_id:
            raise RejectedError(SERIES)


class Events(msgspec.Struct, rename="camel"):
    """A page of events."""

    items: list[Event] = []
    next_page_token: str | None = None


def reason(answer: Answer) -> str:
    """Return error.errors[0].reason, or the newer error.details' reason, or nothing."""
    error = fields(answer).get("error") if answer.status >= 400 else None
    if not isinstance(error, dict):
        return ""
    listed = error.get("errors") or error.get("details") or [{}]
    first = listed[0] if isinstance(listed, list) and listed else {}
    return str(first.get("reason", "")) if isinstance(first, dict) else ""


def _instant(text: str) -> float:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise TransientError("Google's answer holds a time that cannot be read.") from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
