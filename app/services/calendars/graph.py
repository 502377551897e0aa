"""Microsoft 365 through Graph v1.0 (https://learn.microsoft.com/graph/api/resources/calendar).

Decided: times travel in UTC and ids are immutable, by headers on every call. The
key is the event's transactionId; as there is no filter on it, an event of an earlier
try is found in the calendar view. Graph itself sends the invitations.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec

from app.core.http import Answer
from app.domain.busy_time import Busy
from app.domain.errors import RejectedError, TransientError, UncertainError
from app.domain.zones import DAY
from app.services.calendars.base import Meeting, Stored, Taken, TakenKeyError
from app.services.calendars.oauth import Api, Json, fields, read, written
from app.services.calendars.zone_names import zone_named

BASE = "https://graph.microsoft.com/v1.0"
TOKENS = "https://login.microsoftonline.com/common/oauth2/v2.0/token"
HEADERS = {"Prefer": 'outlook.timezone="UTC", IdType="ImmutableId"'}
STEP_MIN, PAGES = 5, 20
DIGITS = {"1": "tentative", "2": "busy", "3": "oof"}  # 0 free, 4 working elsewhere


class _Time(msgspec.Struct, rename="camel"):
    date_time: str
    time_zone: str | None = "UTC"

    @property
    def instant(self) -> float:
        name = self.time_zone or "UTC"
        zone = UTC if name in {"UTC", "Etc/UTC"} else zone_named(name)
        if zone is None:
            raise TransientError(f"Microsoft names a time zone '{self.time_zone}' nobody knows.")
        try:
            moment = datetime.fromisoformat(self.date_time)
        except ValueError as error:
            raise TransientError("Microsoft's answer holds a time that cannot be read.") from error
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).timestamp()


class _Item(msgspec.Struct):
    start: _Time
    end: _Time
    status: str = "unknown"


class _Schedule(msgspec.Struct, rename="camel"):
    schedule_id: str = ""
    schedule_items: list[_Item] | None = None
    availability_view: str | None = None
    error: dict[str, object] | None = None


class _Schedules(msgspec.Struct):
    value: list[_Schedule]


class _Address(msgspec.Struct):
    address: str | None = None


class _Guest(msgspec.Struct, rename="camel"):
    email_address: _Address | None = None


class _Online(msgspec.Struct, rename="camel"):
    join_url: str | None = None


class _Event(msgspec.Struct, rename="camel"):
    id: str
    start: _Time
    end: _Time
    attendees: list[_Guest] | None = None
    transaction_id: str | None = None
    is_cancelled: bool | None = None
    is_online_meeting: bool | None = None
    online_meeting: _Online | None = None
    online_meeting_url: str | None = None
    created_date_time: str | None = None
    show_as: str | None = None


class _Events(msgspec.Struct):
    value: list[_Event]
    next: str | None = msgspec.field(default=None, name="@odata.nextLink")


class GraphCalendar:
    """The signed-in rep's main calendar; see `base.Calendar`."""

    def __init__(self, api: Api, rep: str) -> None:
        self.account = f"graph:{rep}@{api.base}"
        self._api = api
        self._rep = rep

    async def taken(self, start: int, end: int) -> list[Taken]:
        """Ask getSchedule; personal accounts have none, they get the calendar view."""
        body = {
            "schedules": [self._rep],
            "startTime": _time(start),
            "endTime": _time(end),
            "availabilityViewInterval": STEP_MIN,
        }
        answer = await self._call("POST", "/me/calendar/getSchedule", body=body)
        if answer.status in {400, 403, 404, 405, 501}:
            return [self._as_taken(event) for event in await self._view(start, end)]
        schedules = read(answer, _Schedules, self._api.host).value
        mine = [s for s in schedules if s.schedule_id.casefold() == self._rep.casefold()]
        return _taken((mine or schedules or [_Schedule()])[0], start)

    async def rivals(self, meeting: Meeting, key: str, event_id: str = "") -> list[Taken]:
        """Return other events at the meeting's time."""
        events = await self._view(meeting.start, meeting.end)
        others = [e for e in events if e.transaction_id != key and e.id != event_id]
        return [self._as_taken(event) for event in others]

    async def create(self, meeting: Meeting, key: str) -> str:
        """POST the event; Graph invites at once."""
        online = {"isOnlineMeeting": True, "onlineMeetingProvider": "teamsForBusiness"}
        body = {
            "subject": meeting.subject,
            "start": _time(meeting.start),
            "end": _time(meeting.end),
            "attendees": _guests(meeting),
            "transactionId": key,
            **(online if meeting.online else {}),
        }
        answer = await self._call("POST", "/me/events", body=body, writes=True)
        if answer.status == 409 or _code(answer) == "ErrorDuplicateTransactionId":
            raise TakenKeyError(_existing(answer))
        self._check_write(answer)
        event = written(answer, self._api.host).get("id")
        if not isinstance(event, str) or not event:
            raise UncertainError(f"{self._api.host} did not say which event it made.")
        return event

    async def find(self, meeting: Meeting, key: str, event_id: str = "") -> Stored | None:
        """Read the event by its id, or look for its key around its time."""
        if not event_id:
            around = await self._view(meeting.start - DAY, meeting.end + DAY)
            return next((_stored(e) for e in around if e.transaction_id == key), None)
        answer = await self._call("GET", f"/me/events/{event_id}")
        if answer.status in {404, 410}:
            return None
        return _stored(read(answer, _Event, self._api.host))

    async def invite_again(self, meeting: Meeting, key: str, event_id: str) -> None:
        """PATCH the attendees alone: a new body would take the online meeting away."""
        path = f"/me/events/{event_id}"
        body = {"attendees": _guests(meeting)}
        self._check_write(await self._call("PATCH", path, body=body, writes=True))

    async def cancel(self, meeting: Meeting, key: str, event_id: str) -> None:
        """Cancel with a word to the attendee; what cannot be cancelled is deleted."""
        event = event_id or await self._id_of(meeting, key)
        if not event:
            return
        body = {"comment": "This meeting could not be confirmed."}
        path = f"/me/events/{event}"
        answer = await self._call("POST", f"{path}/cancel", body=body, writes=True)
        if answer.status in {404, 410}:
            return
        if answer.status >= 400:
            answer = await self._call("DELETE", path, writes=True)
        if answer.status not in {404, 410}:
            self._check_write(answer)

    async def invites_itself(self) -> bool:
        """Graph always does."""
        return True

    async def close(self) -> None:
        """End connections."""
        await self._api.account.client.aclose()

    async def _id_of(self, meeting: Meeting, key: str) -> str:
        found = await self.find(meeting, key)
        return found.id if found else ""

    async def _view(self, start: int, end: int) -> list[_Event]:
        """Return every instance that touches the time, page by page."""
        query: Mapping[str, str] | None = {
            "startDateTime": f"{_utc(start)}Z",
            "endDateTime": f"{_utc(end)}Z",
            "$top": "100",
        }
        path, events = "/me/calendarView", list[_Event]()
        for _ in range(PAGES):
            answer = await self._call("GET", path, query=query)
            page = read(answer, _Events, self._api.host)
            events += page.value
            if not page.next:
                return events
            if not page.next.startswith(f"{self._api.base}/"):
                raise TransientError(f"{self._api.host} sends to another host.")
            path, query = page.next, None
        raise TransientError("The calendar holds more than can be read.")

    async def _call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Json | None = None,
        writes: bool = False,
    ) -> Answer:
        return await self._api.call(
            method, path, query=query, body=body, headers=HEADERS, writes=writes
        )

    def _check_write(self, answer: Answer) -> None:
        if answer.status < 300:
            return
        code = _code(answer) or f"status {answer.status}"
        if answer.status in {408, 409, 412, 423, 425} or answer.status < 400:
            raise UncertainError(f"Microsoft could not do it now ({code}).")
        raise RejectedError(f"Microsoft refused the meeting ({code}).")

    @staticmethod
    def _as_taken(event: _Event) -> Taken:
        status = "cancelled" if event.is_cancelled else event.show_as or "busy"
        busy = Busy(int(event.start.instant), -int(-event.end.instant // 1), status)
        return Taken(busy, event.transaction_id or event.id, _created(event))


def _taken(schedule: _Schedule, start: int) -> list[Taken]:
    """Return items and, where the view says busy and no item does, that time too."""
    if schedule.error or (schedule.schedule_items is None and schedule.availability_view is None):
        code = str((schedule.error or {}).get("responseCode", "no answer"))
        raise TransientError(f"Microsoft cannot read this calendar's busy times ({code}).")
    items = [
        Busy(int(i.start.instant), -int(-i.end.instant // 1), i.status)
        for i in schedule.schedule_items or ()
    ]
    step = STEP_MIN * 60
    for number, digit in enumerate(schedule.availability_view or ""):
        low = start + number * step
        told = any(i.start < low + step and low < i.end for i in items if i.status != "free")
        if digit in DIGITS and not told:
            items.append(Busy(low, low + step, DIGITS[digit]))
    return [Taken(item) for item in items]


def _stored(event: _Event) -> Stored:
    addresses = (guest.email_address for guest in event.attendees or ())
    link = (event.online_meeting and event.online_meeting.join_url) or event.online_meeting_url
    return Stored(
        id=event.id,
        start=int(event.start.instant),
        end=int(event.end.instant),
        attendees=frozenset((a.address or "").casefold() for a in addresses if a),
        join_url=link or "",
        cancelled=bool(event.is_cancelled),
        created=_created(event),
        link_pending=bool(event.is_online_meeting) and not link,
    )


def _created(event: _Event) -> float:
    try:
        return datetime.fromisoformat(event.created_date_time or "").timestamp()
    except ValueError:
        return 0.0


def _guests(meeting: Meeting) -> list[Json]:
    address = {"address": meeting.attendee.email, "name": meeting.attendee.name}
    return [{"emailAddress": address, "type": "required"}]


def _time(instant: int) -> Json:
    return {"dateTime": _utc(instant), "timeZone": "UTC"}


def _utc(instant: int) -> str:
    return f"{datetime.fromtimestamp(instant, UTC):%Y-%m-%dT%H:%M:%S}"


def _existing(answer: Answer) -> str:
    """Return the event that has the key; where it is told is not written down anywhere."""
    found = fields(answer)
    error = found.get("error")
    for place in (error if isinstance(error, dict) else {}, found):
        event = place.get("@event.existingEventId")
        if isinstance(event, str):
            return event
    return ""


def _code(answer: Answer) -> str:
    error = fields(answer).get("error") if answer.status >= 400 else None
    return str(error.get("code", "")) if isinstance(error, dict) else ""
