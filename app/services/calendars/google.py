"""Google Calendar v3 (https://developers.google.com/calendar/api/v3/reference).

Decided: the key is the event's own id and the conference's requestId, so that a
repeat is a 409 and never a second event; sendUpdates=all, since Google otherwise
makes events whose attendees never hear of them.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import quote

import msgspec

from app.core.http import Answer
from app.domain.busy_time import Busy
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.services.calendars.base import Meeting, Stored, Taken, TakenKeyError
from app.services.calendars.oauth import Api, Json, fields, read, written

BASE = "https://www.googleapis.com/calendar/v3"
TOKENS = "https://oauth2.googleapis.com/token"
WRITING = {"sendUpdates": "all", "conferenceDataVersion": "1"}
TOO_OFTEN = {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "calendarLimits"}
CONSENT = {"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "authError"}


class _Span(msgspec.Struct):
    start: str
    end: str


class _FreeBusy(msgspec.Struct):
    errors: list[dict[str, object]] | None = None
    busy: list[_Span] | None = None


class _FreeBusyAnswer(msgspec.Struct):
    calendars: dict[str, _FreeBusy] = {}


class _Time(msgspec.Struct):
    date_time: str | None = msgspec.field(default=None, name="dateTime")
    date: str | None = None


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


class _Event(msgspec.Struct, rename="camel"):
    id: str
    start: _Time | None = None
    end: _Time | None = None
    status: str = "confirmed"
    attendees: list[_Guest] | None = None
    hangout_link: str | None = None
    conference_data: _Conference | None = None
    created: str | None = None
    transparency: str = "opaque"
    event_type: str = "default"


class _Events(msgspec.Struct, rename="camel"):
    items: list[_Event] = []
    next_page_token: str | None = None


class GoogleCalendar:
    """One calendar of the signed-in rep; see `base.Calendar`."""

    def __init__(self, api: Api, rep: str, calendar: str = "") -> None:
        self.account = f"google:{rep}@{api.base}"
        self._api = api
        self._calendar = calendar or "primary"
        self._events = f"/calendars/{quote(self._calendar, safe='')}/events"

    async def taken(self, start: int, end: int) -> list[Taken]:
        """Ask freeBusy; an error inside a 200 is not free."""
        body = {
            "timeMin": _utc(start),
            "timeMax": _utc(end),
            "timeZone": "UTC",
            "items": [{"id": self._calendar}],
        }
        answer = await self._call("POST", "/freeBusy", body=body)
        calendars = read(answer, _FreeBusyAnswer, self._api.host).calendars
        mine = calendars.get(self._calendar)
        if mine is None or mine.errors or mine.busy is None:
            reason = str((mine.errors or [{}])[0].get("reason", "")) if mine else "not named"
            raise TransientError(f"Google cannot read this calendar's busy times ({reason}).")
        return [Taken(Busy(int(_instant(s.start)), -int(-_instant(s.end) // 1))) for s in mine.busy]

    async def rivals(self, meeting: Meeting, key: str, event_id: str = "") -> list[Taken]:
        """Return other events at the meeting's time."""
        query = {
            "timeMin": _utc(meeting.start),
            "timeMax": _utc(meeting.end),
            "singleEvents": "true",
            "maxResults": "250",
        }
        answer = await self._call("GET", self._events, query=query)
        events = read(answer, _Events, self._api.host).items
        return [_as_taken(e) for e in events if e.id not in {key, event_id} and e.start and e.end]

    async def create(self, meeting: Meeting, key: str) -> str:
        """Insert the event under its own id."""
        wish = {"requestId": key, "conferenceSolutionKey": {"type": "hangoutsMeet"}}
        online = {"conferenceData": {"createRequest": wish}}
        body = {
            "id": key,
            "summary": meeting.subject,
            "start": {"dateTime": _utc(meeting.start), "timeZone": "UTC"},
            "end": {"dateTime": _utc(meeting.end), "timeZone": "UTC"},
            "attendees": _guests(meeting),
            "extendedProperties": {"private": {"foyerBooking": meeting.booking}},
            **(online if meeting.online else {}),
        }
        answer = await self._call("POST", self._events, query=WRITING, body=body, writes=True)
        if answer.status == 409:
            raise TakenKeyError
        self._check_write(answer)
        return str(written(answer, self._api.host).get("id") or key)

    async def find(self, meeting: Meeting, key: str, event_id: str = "") -> Stored | None:
        """Read the event by its id; a deleted one is told as cancelled."""
        event = event_id or key
        answer = await self._call("GET", f"{self._events}/{quote(event, safe='')}")
        if answer.status == 404:
            return None
        if answer.status == 410:
            return Stored(event, 0, 0, frozenset(), cancelled=True)
        return _stored(read(answer, _Event, self._api.host))

    async def invite_again(self, meeting: Meeting, key: str, event_id: str) -> None:
        """PATCH the attendees alone."""
        path = f"{self._events}/{quote(event_id or key, safe='')}"
        body = {"attendees": _guests(meeting)}
        answer = await self._call("PATCH", path, query=WRITING, body=body, writes=True)
        self._check_write(answer)

    async def cancel(self, meeting: Meeting, key: str, event_id: str) -> None:
        """DELETE the event and let the attendee know."""
        path = f"{self._events}/{quote(event_id or key, safe='')}"
        query = {"sendUpdates": "all"}
        answer = await self._call("DELETE", path, query=query, writes=True)
        if answer.status not in {404, 410}:
            self._check_write(answer)

    async def invites_itself(self) -> bool:
        """Google does, as sendUpdates=all asks it to."""
        return True

    async def close(self) -> None:
        """End connections."""
        await self._api.account.client.aclose()

    async def _call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Json | None = None,
        writes: bool = False,
    ) -> Answer:
        answer = await self._api.call(method, path, query=query, body=body, writes=writes)
        reason = _reason(answer)
        if answer.status == 403 and reason in TOO_OFTEN:
            raise TransientError(f"Google is asked too often ({reason}).")
        if answer.status == 403 and reason in CONSENT:
            raise SignInNeededError("Google did not allow this. Reconnect and allow the calendar.")
        return answer

    def _check_write(self, answer: Answer) -> None:
        if answer.status < 300:
            return
        reason = _reason(answer) or f"status {answer.status}"
        if answer.status in {408, 409, 412, 425} or answer.status < 400:
            raise UncertainError(f"Google could not do it now ({reason}).")
        raise RejectedError(f"Google refused the meeting ({reason}).")


def _stored(event: _Event) -> Stored:
    cancelled = event.status == "cancelled"
    conference = event.conference_data or _Conference()
    entries = (e.uri for e in conference.entry_points or () if e.entry_point_type == "video")
    request = conference.create_request
    return Stored(
        id=event.id,
        start=int(_time(event.start)),
        end=int(_time(event.end)),
        attendees=frozenset(guest.email.casefold() for guest in event.attendees or ()),
        join_url=event.hangout_link or next(entries, ""),
        cancelled=cancelled,
        created=_instant(event.created) if event.created else 0.0,
        link_pending=bool(request and request.status and request.status.status_code == "pending"),
    )


def _as_taken(event: _Event) -> Taken:
    declined = any(g.is_self and g.response_status == "declined" for g in event.attendees or ())
    free = declined or event.transparency == "transparent" or event.event_type == "workingLocation"
    status = "free" if free else {"confirmed": "busy"}.get(event.status, event.status)
    busy = Busy(int(_time(event.start)), -int(-_time(event.end) // 1), status)
    return Taken(busy, event.id, _instant(event.created) if event.created else 0.0)


def _time(given: _Time | None) -> float:
    """Return an instant; a whole day from midnight UTC, near enough to compare."""
    if given is None:
        return 0.0
    return _instant(given.date_time or f"{given.date}T00:00:00Z")


def _instant(text: str) -> float:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise TransientError("Google's answer holds a time that cannot be read.") from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _guests(meeting: Meeting) -> list[Json]:
    name = {"displayName": meeting.attendee.name} if meeting.attendee.name else {}
    return [{"email": meeting.attendee.email, **name}]


def _utc(instant: int) -> str:
    return f"{datetime.fromtimestamp(instant, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _reason(answer: Answer) -> str:
    """Return error.errors[0].reason, or the newer error.details' reason."""
    error = fields(answer).get("error") if answer.status >= 400 else None
    if not isinstance(error, dict):
        return ""
    listed = error.get("errors") or error.get("details") or [{}]
    first = listed[0] if isinstance(listed, list) and listed else {}
    return str(first.get("reason", "")) if isinstance(first, dict) else ""
