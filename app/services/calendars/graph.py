"""Microsoft 365 through Graph v1.0 (https://learn.microsoft.com/graph/api/resources/calendar).

Decided: times travel in UTC and ids are immutable, by headers on every call. The
key is the event's transactionId; as there is no filter on it, an event of an earlier
try is found in the calendar view. Graph itself sends the invitations. The booking's
id is an extended property: the view is asked to show it, since a filter on it there
is answered with a server error. A move sends start and end alone: a body without
the meeting's own part would take the Teams meeting away.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from app.core.http import Answer
from app.domain.errors import RejectedError, TransientError, UncertainError
from app.domain.zones import DAY
from app.services.calendars.answers import listed
from app.services.calendars.base import (
    CHANGING,
    GONE,
    TOO_MANY,
    Meeting,
    OwnEvent,
    Probed,
    Stored,
    Taken,
    TakenKeyError,
)
from app.services.calendars.graph_answers import (
    BOOKING,
    OURS,
    STEP_MIN,
    Event,
    Events,
    OwnCalendar,
    Schedules,
    code,
    existing,
)
from app.services.calendars.oauth import Api, Json, read, written
from app.services.calendars.probing import probe_graph

BASE = "https://graph.microsoft.com/v1.0"
TOKENS = "https://login.microsoftonline.com/common/oauth2/v2.0/token"
HEADERS = {"Prefer": 'outlook.timezone="UTC", IdType="ImmutableId"'}
PAGES, PER_PAGE = 25, 100
LONGEST_S = 31 * DAY  # getSchedule refuses long windows; where its limit is, is not written down
ROUNDS = 3  # of read and compare, when somebody else changes the event at the same time
NO_SCHEDULE = {400, 403, 404, 405, 501}  # personal accounts have no getSchedule
COMMENT = "This meeting could not be confirmed."
_UTC = ZoneInfo("UTC")


class GraphCalendar:
    """The signed-in rep's main calendar; see `base.Calendar`.

    Args:
        zone: the rep's, in which whole days are read.

    """

    def __init__(self, api: Api, rep: str, zone: ZoneInfo = _UTC) -> None:
        self.account = f"graph:{rep}@{api.base}"
        self._api = api
        self._rep = rep
        self._zone = zone
        self._makes_teams: bool | None = None

    async def taken(self, start: int, end: int) -> list[Taken]:
        """Ask getSchedule; personal accounts have none, they get the calendar view."""
        found: list[Taken] = []
        for low in range(start, end, LONGEST_S):
            part = await self._schedule(low, min(low + LONGEST_S, end))
            if part is None:
                return [event.taken(self._zone) for event in await self._view(start, end)]
            found += part
        return found

    async def rivals(self, meeting: Meeting, key: str, event_id: str = "") -> list[Taken]:
        """Return other events at the meeting's time."""
        events = await self._view(meeting.start, meeting.end)
        return [e.taken(self._zone) for e in events if e.key != key and e.id != event_id]

    async def create(self, meeting: Meeting, key: str) -> str:
        """POST the event; Graph invites at once."""
        online = {"isOnlineMeeting": True, "onlineMeetingProvider": "teamsForBusiness"}
        body = {
            "subject": meeting.subject,
            "start": _time(meeting.start),
            "end": _time(meeting.end),
            "attendees": _guests(meeting),
            "transactionId": f"{OURS}{key}",
            "singleValueExtendedProperties": [{"id": BOOKING, "value": meeting.booking}],
            **(online if meeting.online and await self._teams() else {}),
            **_said(meeting),
        }
        answer = await self._call("POST", "/me/events", body=body, writes=True)
        if answer.status == 409 or code(answer) == "ErrorDuplicateTransactionId":
            raise TakenKeyError(existing(answer))
        self._check_write(answer)
        event = written(answer, self._api.host).get("id")
        if not isinstance(event, str) or not event:
            raise UncertainError(f"{self._api.host} did not say which event it made.")
        return event

    async def find(self, meeting: Meeting, key: str, event_id: str = "") -> Stored | None:
        """Read the event by its id, or look for its key around its time.

        An id that leads nowhere may be an old one: an event that was moved to another
        calendar and back gets a new one in mailboxes that know no immutable ids.
        """
        found = await self._event(event_id) if event_id else None
        if found:
            return found.stored()
        around = await self._view(meeting.start - DAY, meeting.end + DAY)
        return next((event.stored() for event in around if event.key == key), None)

    async def invite_again(self, meeting: Meeting, key: str, event_id: str) -> None:
        """PATCH the attendees alone, those that a person added among them.

        A new body would take the online meeting away.
        """
        path = _place(event_id)
        answer = await self._call("GET", path)
        if answer.status in {404, 410}:
            raise RejectedError(GONE)
        if read(answer, Event, self._api.host).stored().invites(meeting):
            return
        body = {"attendees": [*listed(answer, "attendees"), *_guests(meeting)]}
        self._check_write(await self._call("PATCH", path, body=body, writes=True))

    async def move(self, meeting: Meeting, key: str, event_id: str) -> None:
        """PATCH start and end alone; Graph tells the attendees."""
        event = event_id or await self._id_of(meeting, key)
        for _ in range(ROUNDS):
            found = await self._event(event) if event else None
            if found is None:
                raise RejectedError(GONE)
            found.check_movable()
            if found.stored().fits(meeting) and not found.is_all_day:
                return
            answer = await self._patch_time(found, meeting)
            if answer.status in {404, 410}:
                raise RejectedError(GONE)
            if answer.status != 412:
                return self._check_write(answer)
        raise TransientError(CHANGING)

    async def cancel(self, meeting: Meeting, key: str, event_id: str, words: str = "") -> None:
        """Cancel with a word to the attendee; what cannot be cancelled is deleted."""
        event = event_id or await self._id_of(meeting, key)
        if not event:
            return
        path = _place(event)
        body = {"comment": words or COMMENT}
        answer = await self._call("POST", f"{path}/cancel", body=body, writes=True)
        if answer.status in {404, 410}:
            return
        if answer.status >= 400:
            answer = await self._call("DELETE", path, writes=True)
        if answer.status not in {404, 410}:
            self._check_write(answer)

    async def own_events(self, low: int, high: int) -> list[OwnEvent]:
        """Read the calendar view with the property that holds the booking's id."""
        expand = f"singleValueExtendedProperties($filter=id eq '{BOOKING}')"
        events = await self._view(low, high, {"$expand": expand})
        return [event.own(self._rep) for event in events if event.key or event.booking]

    async def invites_itself(self) -> bool:
        """Graph always does."""
        return True

    async def probe(self) -> Probed:
        """Read the calendar's name and owner."""
        return await probe_graph(self._api)

    async def close(self) -> None:
        """End connections."""
        await self._api.account.client.aclose()

    # -- requests --------------------------------------------------------------------------

    async def _schedule(self, start: int, end: int) -> list[Taken] | None:
        """Ask getSchedule for at most LONGEST_S; None: this account has none."""
        body = {
            "schedules": [self._rep],
            "startTime": _time(start),
            "endTime": _time(end),
            "availabilityViewInterval": STEP_MIN,
        }
        answer = await self._call("POST", "/me/calendar/getSchedule", body=body)
        if answer.status in NO_SCHEDULE:
            return None
        return read(answer, Schedules, self._api.host).of(self._rep).taken(start)

    async def _teams(self) -> bool:
        """Whether the calendar makes Teams meetings; where that cannot be told, it is tried."""
        if self._makes_teams is None:
            try:
                query = {"$select": "allowedOnlineMeetingProviders"}
                answer = await self._call("GET", "/me/calendar", query=query)
                self._makes_teams = read(answer, OwnCalendar, self._api.host).makes_teams
            except TransientError:
                return True
        return self._makes_teams

    async def _id_of(self, meeting: Meeting, key: str) -> str:
        found = await self.find(meeting, key)
        return found.id if found else ""

    async def _event(self, event_id: str) -> Event | None:
        answer = await self._call("GET", _place(event_id))
        return None if answer.status in {404, 410} else read(answer, Event, self._api.host)

    async def _patch_time(self, found: Event, meeting: Meeting) -> Answer:
        body = {
            "start": _time(meeting.start),
            "end": _time(meeting.end),
            **({"isAllDay": False} if found.is_all_day else {}),
        }
        match = {"If-Match": found.etag} if found.etag else {}
        path = _place(found.id)
        return await self._call("PATCH", path, body=body, headers=match, writes=True)

    async def _view(
        self, start: int, end: int, more: Mapping[str, str] | None = None
    ) -> list[Event]:
        """Return every instance that touches the time, page by page."""
        query: Mapping[str, str] | None = {
            "startDateTime": f"{_utc(start)}Z",
            "endDateTime": f"{_utc(end)}Z",
            "$top": str(PER_PAGE),
            **(more or {}),
        }
        path, events = "/me/calendarView", list[Event]()
        for _ in range(PAGES):
            answer = await self._call("GET", path, query=query)
            page = read(answer, Events, self._api.host)
            events += page.value
            if not page.next:
                return events
            if not page.next.startswith(f"{self._api.base}/"):
                raise TransientError(f"{self._api.host} sends to another host.")
            path, query = page.next, None
        raise TransientError(TOO_MANY)

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
        return await self._api.call(
            method,
            path,
            query=query,
            body=body,
            headers={**HEADERS, **(headers or {})},
            writes=writes,
        )

    def _check_write(self, answer: Answer) -> None:
        if answer.status < 300:
            return
        words = code(answer) or f"status {answer.status}"
        if answer.status in {408, 409, 412, 423, 425} or answer.status < 400:
            raise UncertainError(f"Microsoft could not do it now ({words}).")
        raise RejectedError(f"Microsoft refused the meeting ({words}).")


def _place(event_id: str) -> str:
    return f"/me/events/{quote(event_id, safe='=')}"


def _said(meeting: Meeting) -> Json:
    """Return place and text, as plain text: what visitors wrote is no markup."""
    place = {"location": {"displayName": meeting.place}} if meeting.place else {}
    notes = {"body": {"contentType": "text", "content": meeting.notes}} if meeting.notes else {}
    return {**place, **notes}


def _guests(meeting: Meeting) -> list[Json]:
    address = {"address": meeting.attendee.email, "name": meeting.attendee.name}
    return [{"emailAddress": address, "type": "required"}]


def _time(instant: int) -> Json:
    return {"dateTime": _utc(instant), "timeZone": "UTC"}


def _utc(instant: int) -> str:
    return f"{datetime.fromtimestamp(instant, UTC):%Y-%m-%dT%H:%M:%S}"
