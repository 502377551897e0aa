"""Google Calendar v3 (https://developers.google.com/calendar/api/v3/reference).

Decided: the key is the event's own id and the conference's requestId, so that a
repeat is a 409 and never a second event; sendUpdates=all, since Google otherwise
makes events whose attendees never hear of them.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from urllib.parse import quote

from app.core.http import Answer
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.domain.zones import DAY
from app.services.calendars.answers import listed
from app.services.calendars.base import (
    CHANGING,
    GONE,
    MOST_EVENTS,
    TOO_MANY,
    Meeting,
    OwnEvent,
    Probed,
    Stored,
    Taken,
    TakenKeyError,
)
from app.services.calendars.google_answers import BOOKING, OURS, Event, Events, FreeBusy, reason
from app.services.calendars.oauth import Api, Json, read, written
from app.services.calendars.probing import probe_google

BASE = "https://www.googleapis.com/calendar/v3"
TOKENS = "https://oauth2.googleapis.com/token"
WRITING = {"sendUpdates": "all", "conferenceDataVersion": "1"}
TOO_OFTEN = {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "calendarLimits"}
PER_PAGE = 250
LONGEST_S = 31 * DAY  # freeBusy refuses long times (timeRangeTooLong)
ROUNDS = 3  # of read and compare, when somebody else changes the event at the same time
CONSENT = {"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "authError"}


class GoogleCalendar:
    """One calendar of the signed-in rep; see `base.Calendar`."""

    def __init__(self, api: Api, rep: str, calendar: str = "") -> None:
        self.account = f"google:{rep}@{api.base}"
        self._api = api
        self._calendar = calendar or "primary"
        self._events = f"/calendars/{quote(self._calendar, safe='')}/events"

    async def taken(self, start: int, end: int) -> list[Taken]:
        """Ask freeBusy; an error inside a 200 is not free."""
        found: list[Taken] = []
        for low in range(start, end, LONGEST_S):
            body = {
                "timeMin": _utc(low),
                "timeMax": _utc(min(low + LONGEST_S, end)),
                "timeZone": "UTC",
                "items": [{"id": self._calendar}],
            }
            answer = await self._call("POST", "/freeBusy", body=body)
            found += read(answer, FreeBusy, self._api.host).taken(self._calendar)
        return found

    async def rivals(self, meeting: Meeting, key: str, event_id: str = "") -> list[Taken]:
        """Return other events at the meeting's time."""
        query = {
            "timeMin": _utc(meeting.start),
            "timeMax": _utc(meeting.end),
            "singleEvents": "true",
            "maxResults": "250",
        }
        answer = await self._call("GET", self._events, query=query)
        events = read(answer, Events, self._api.host).items
        return [e.taken() for e in events if e.id not in {key, event_id} and e.start and e.end]

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
            "extendedProperties": {"private": {BOOKING: meeting.booking, OURS[0]: OURS[1]}},
            **(online if meeting.online else {}),
            **({"location": meeting.place} if meeting.place else {}),
            **({"description": escape(meeting.notes)} if meeting.notes else {}),
        }
        answer = await self._call("POST", self._events, query=WRITING, body=body, writes=True)
        if answer.status == 409:
            raise TakenKeyError
        self._check_write(answer)
        return str(written(answer, self._api.host).get("id") or key)

    async def find(self, meeting: Meeting, key: str, event_id: str = "") -> Stored | None:
        """Read the event by its id; a deleted one is told as cancelled."""
        event = event_id or key
        answer = await self._call("GET", self._place(event))
        if answer.status == 404:
            return None
        if answer.status == 410:
            return Stored(event, 0, 0, frozenset(), cancelled=True)
        return read(answer, Event, self._api.host).stored()

    async def invite_again(self, meeting: Meeting, key: str, event_id: str) -> None:
        """PATCH the attendees alone, those that a person added among them."""
        path = self._place(event_id or key)
        answer = await self._call("GET", path)
        if answer.status in {404, 410}:
            raise RejectedError(GONE)
        if read(answer, Event, self._api.host).stored().invites(meeting):
            return
        body = {"attendees": [*listed(answer, "attendees"), *_guests(meeting)]}
        answer = await self._call("PATCH", path, query=WRITING, body=body, writes=True)
        self._check_write(answer)

    async def move(self, meeting: Meeting, key: str, event_id: str) -> None:
        """PATCH start and end alone, and let the attendees know."""
        path = self._place(event_id or key)
        for _ in range(ROUNDS):
            found = await self._movable(path)
            if found.stored().fits(meeting) and not found.is_all_day:
                return
            match = {"If-Match": found.etag} if found.etag else {}
            body = _times(meeting, found)
            answer = await self._call(
                "PATCH", path, query=WRITING, body=body, headers=match, writes=True
            )
            if answer.status in {404, 410}:
                raise RejectedError(GONE)
            if answer.status != 412:
                return self._check_write(answer)
        raise TransientError(CHANGING)

    async def cancel(self, meeting: Meeting, key: str, event_id: str, words: str = "") -> None:
        """DELETE the event and let the attendee know; Google passes no words on."""
        path = self._place(event_id or key)
        query = {"sendUpdates": "all"}
        answer = await self._call("DELETE", path, query=query, writes=True)
        if answer.status not in {404, 410}:
            self._check_write(answer)

    async def own_events(self, low: int, high: int) -> list[OwnEvent]:
        """List the events that have our private property, page by page."""
        query = {
            "timeMin": _utc(low),
            "timeMax": _utc(high),
            "singleEvents": "true",
            "privateExtendedProperty": "=".join(OURS),
            "maxResults": str(PER_PAGE),
        }
        events: list[OwnEvent] = []
        for _ in range(MOST_EVENTS // PER_PAGE):
            answer = await self._call("GET", self._events, query=query)
            page = read(answer, Events, self._api.host)
            events += [event.own() for event in page.items if event.booking]
            if not page.next_page_token:
                return events
            query = {**query, "pageToken": page.next_page_token}
        raise TransientError(TOO_MANY)

    async def invites_itself(self) -> bool:
        """Google does, as sendUpdates=all asks it to."""
        return True

    async def probe(self) -> Probed:
        """Read the calendar's name and owner."""
        return await probe_google(self._api, self._calendar)

    async def close(self) -> None:
        """End connections."""
        await self._api.account.client.aclose()

    def _place(self, event_id: str) -> str:
        return f"{self._events}/{quote(event_id, safe='')}"

    async def _movable(self, path: str) -> Event:
        """Read the event; raise RejectedError when it is gone, or one of a series."""
        answer = await self._call("GET", path)
        if answer.status in {404, 410}:
            raise RejectedError(GONE)
        found = read(answer, Event, self._api.host)
        found.check_movable()
        return found

    async def _call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Json | None = None,
        headers: Mapping[str, str] | None = None,
        writes: bool = False,
    ) -> Answer:
        answer = await self._api.call(
            method, path, query=query, body=body, headers=headers, writes=writes
        )
        why = reason(answer)
        if answer.status == 403 and why in TOO_OFTEN:
            raise TransientError(f"Google is asked too often ({why}).")
        if answer.status == 403 and why in CONSENT:
            words = "Google did not allow this. Reconnect and allow the calendar."
            raise SignInNeededError(words, code=why)
        return answer

    def _check_write(self, answer: Answer) -> None:
        if answer.status < 300:
            return
        why = reason(answer) or f"status {answer.status}"
        if answer.status in {408, 409, 412, 425} or answer.status < 400:
            raise UncertainError(f"Google could not do it now ({why}).")
        raise RejectedError(f"Google refused the meeting ({why}).")


def _times(meeting: Meeting, event: Event) -> Json:
    """Return start and end; a PATCH merges, so the zone stays and a whole day has to go."""
    gone = {"date": None} if event.is_all_day else {}
    return {
        "start": {"dateTime": _utc(meeting.start), **gone},
        "end": {"dateTime": _utc(meeting.end), **gone},
    }


def _guests(meeting: Meeting) -> list[Json]:
    name = {"displayName": meeting.attendee.name} if meeting.attendee.name else {}
    return [{"email": meeting.attendee.email, **name}]


def _utc(instant: int) -> str:
    return f"{datetime.fromtimestamp(instant, UTC):%Y-%m-%dT%H:%M:%SZ}"
