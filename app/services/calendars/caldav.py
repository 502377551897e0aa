"""CalDAV (RFC 4791): any server that speaks it, with the quirks of those that exist.

Decided: busy times come from calendar-query and our own expansion in the rep's
zone, since servers read all-day and floating times as UTC or answer no
free-busy-query at all. A meeting is `{uid}.ics` with `If-None-Match: *`, so that
a repeat after a lost answer meets 412 and its own event, never a second one.
"""

import asyncio
import base64
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit
from zoneinfo import ZoneInfo

from app.core.http import Answer
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.domain.ics import Component, IcsError, Property, moment, parse, utc_text
from app.domain.recurrence import RuleError
from app.domain.series import Window, busy_items, end_of, start_of
from app.domain.zones import DAY
from app.services.calendars.account import Account, check_address
from app.services.calendars.base import Meeting, Stored, Taken, TakenKeyError
from app.services.calendars.dav import PRINCIPAL, QUERY, C, D, Resource, joined, multistatus
from app.services.calendars.invitation import event_text, uid
from app.services.calendars.zone_names import zone_named

_REDIRECTS = {301, 302, 307, 308}
_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class CalDavSettings:
    """Where the calendar is, and who reads it."""

    url: str
    username: str
    password: str
    calendar: str = ""  # its name; empty: the first one
    zone: ZoneInfo = _UTC  # of the rep: floating time and whole days are read in it
    rep: str = ""  # e-mail: what the rep declined does not block


@dataclass(frozen=True, slots=True)
class _Home:
    """What discovery found."""

    address: str  # of the calendar, with a slash at the end
    schedules: bool  # the server sends invitations itself (RFC 6638)


class CalDavCalendar:
    """One calendar collection; see `base.Calendar`."""

    def __init__(self, settings: CalDavSettings, account: Account) -> None:
        self.account = f"caldav:{settings.username}@{settings.url}"
        self._settings = settings
        self._account = account
        self._home: _Home | None = None
        self._looking = asyncio.Lock()
        pair = f"{settings.username}:{settings.password}".encode()
        self._authorization = f"Basic {base64.b64encode(pair).decode()}"

    async def taken(self, start: int, end: int) -> list[Taken]:
        """Return what blocks time; a day wider is asked, as moved instances hide elsewhere."""
        home = await self._found()
        body = QUERY.format(start=utc_text(start - DAY), end=utc_text(end + DAY))
        answer = await self._ask("REPORT", home.address, body, depth=1)
        resources = multistatus(answer.body, self._host)
        window = Window(start, end, self._settings.zone, zone_named)
        return await asyncio.to_thread(self._expanded, resources, window)

    async def rivals(self, meeting: Meeting, key: str, event_id: str = "") -> list[Taken]:
        """Return other events at the meeting's time."""
        found = await self.taken(meeting.start, meeting.end)
        return [one for one in found if one.key != key]

    async def create(self, meeting: Meeting, key: str) -> str:
        """PUT the event where nothing may be yet."""
        home = await self._found()
        text = event_text(meeting, key, self._account.clock.now())
        address = _place(home, key)
        answer = await self._send("PUT", address, text, {"If-None-Match": "*"}, writes=True)
        if answer.status == 412:
            raise TakenKeyError
        self._check_write(answer, "store")
        return address

    async def find(self, meeting: Meeting, key: str, event_id: str = "") -> Stored | None:
        """GET the event."""
        address = event_id or _place(await self._found(), key)
        answer = await self._send("GET", address)
        if answer.status in {404, 410}:
            return None
        self._check_read(answer)
        return self._stored(address, answer.body.decode("utf-8", "replace"))

    async def invite_again(self, meeting: Meeting, key: str, event_id: str) -> None:
        """Write the whole event anew, unless somebody changed it in between."""
        answer = await self._send("GET", event_id)
        self._check_read(answer)
        etag = answer.headers.get("etag", "")
        match = {"If-Match": etag} if etag and not etag.startswith("W/") else {}
        text = event_text(meeting, key, self._account.clock.now())
        self._check_write(await self._send("PUT", event_id, text, match, writes=True), "change")

    async def cancel(self, meeting: Meeting, key: str, event_id: str) -> None:
        """DELETE the event; the server tells the attendee if it schedules."""
        address = event_id or _place(await self._found(), key)
        answer = await self._send("DELETE", address, writes=True)
        if answer.status not in {404, 410}:
            self._check_write(answer, "delete")

    async def invites_itself(self) -> bool:
        """Whether the server's DAV header names calendar-auto-schedule."""
        return (await self._found()).schedules

    async def close(self) -> None:
        """End connections."""
        await self._account.client.aclose()

    @property
    def _host(self) -> str:
        return urlsplit(self._settings.url).hostname or self._settings.url

    # -- discovery -------------------------------------------------------------------------

    async def _found(self) -> _Home:
        async with self._looking:
            if self._home is None:
                self._home = await self._discovered()
            return self._home

    async def _discovered(self) -> _Home:
        check_address(self._settings.url)
        address, here, _ = await self._propfind(self._settings.url, depth=0)
        if here.is_calendar:
            return await self._as_home(address)
        principal = here.link(f"{D}current-user-principal")
        if not principal and not here.link(f"{C}calendar-home-set"):
            well_known = joined(address, "/.well-known/caldav")
            address, here, _ = await self._propfind(well_known, depth=0)
            principal = here.link(f"{D}current-user-principal")
        if not here.link(f"{C}calendar-home-set"):
            if not principal:
                raise TransientError(f"{self._host} names no calendars for this user.")
            address, here, _ = await self._propfind(joined(address, principal), depth=0)
        homes = joined(address, here.link(f"{C}calendar-home-set") or address)
        address, _, resources = await self._propfind(homes, depth=1)
        return await self._as_home(joined(address, self._chosen(resources).href))

    def _chosen(self, resources: list[Resource]) -> Resource:
        calendars = [one for one in resources if one.is_calendar]
        wanted = self._settings.calendar.casefold()
        names = {
            name: one
            for one in reversed(calendars)
            for name in (one.text(f"{D}displayname").casefold(), _last_part(one.href).casefold())
        }
        if not calendars or (wanted and wanted not in names):
            missing = f"calendar '{self._settings.calendar}'" if wanted else "calendar"
            raise TransientError(f"{self._host} has no {missing} for this user.")
        return names[wanted] if wanted else calendars[0]

    async def _as_home(self, address: str) -> _Home:
        answer = await self._send("OPTIONS", address)
        marks = answer.headers.get("dav", "").split(",")
        schedules = "calendar-auto-schedule" in {mark.strip() for mark in marks}
        return _Home(address if address.endswith("/") else f"{address}/", schedules)

    async def _propfind(self, address: str, *, depth: int) -> tuple[str, Resource, list[Resource]]:
        """Return the address after redirects, what is there, and everything below."""
        for _ in range(5):
            answer = await self._send("PROPFIND", address, PRINCIPAL, {"Depth": str(depth)})
            if answer.status not in _REDIRECTS:
                break
            address = joined(address, answer.headers.get("location", ""))
        self._check_read(answer)
        resources = multistatus(answer.body, self._host)
        path = unquote(urlsplit(address).path).rstrip("/")
        here = [r for r in resources if unquote(urlsplit(r.href).path).rstrip("/") == path]
        return address, (here or resources or [Resource("")])[0], resources

    # -- requests --------------------------------------------------------------------------

    async def _ask(self, method: str, address: str, body: str, *, depth: int) -> Answer:
        answer = await self._send(method, address, body, {"Depth": str(depth)})
        self._check_read(answer)
        return answer

    async def _send(
        self,
        method: str,
        address: str,
        body: str = "",
        headers: Mapping[str, str] | None = None,
        *,
        writes: bool = False,
    ) -> Answer:
        kind = "text/calendar" if method == "PUT" else "application/xml"
        request = self._account.request(
            method,
            address,
            content=body.encode() if body else None,
            headers={
                "Authorization": self._authorization,
                "Content-Type": f"{kind}; charset=utf-8",
                **(headers or {}),
            },
        )
        answer = await self._account.send(request, writes=writes)
        if answer.status == 401:
            raise SignInNeededError(
                f"{self._host} refuses the user name or password. Enter them again."
            )
        return answer

    def _check_read(self, answer: Answer) -> None:
        if answer.status not in {200, 207}:
            raise TransientError(
                f"{self._host} does not show the calendar (status {answer.status}). "
                "Check its address and that this user may read it."
            )

    def _check_write(self, answer: Answer, verb: str) -> None:
        if answer.status in {200, 201, 202, 204}:
            return
        if answer.status in _REDIRECTS or answer.status in {408, 409, 423, 425}:
            raise UncertainError(f"{self._host} could not {verb} it now (status {answer.status}).")
        raise RejectedError(f"{self._host} refused to {verb} the meeting (status {answer.status}).")

    # -- reading ---------------------------------------------------------------------------

    def _expanded(self, resources: list[Resource], window: Window) -> list[Taken]:
        """Expand off the loop: 2,000 events take half a second."""
        out: list[Taken] = []
        for resource in resources:
            events = list(parse(resource.text(f"{C}calendar-data")).within("VEVENT"))
            for event in events:
                self._free_if_declined(event)
            key = next((_key(event.text("UID")) for event in events), "")
            made = min((m for m in map(_created, events) if m), default=0.0)
            try:
                out += [Taken(item, key, made) for item in busy_items(events, window)]
            except RuleError as error:
                raise TransientError(
                    f"An event in the calendar cannot be read: {error}."
                ) from error
        return out

    def _free_if_declined(self, event: Component) -> None:
        me = f"mailto:{self._settings.rep}".casefold()
        for guest in event.all("ATTENDEE"):
            declined = guest.params.get("PARTSTAT", "").upper() == "DECLINED"
            if declined and guest.value.strip().casefold() == me:
                event.properties.insert(0, Property("TRANSP", {}, "TRANSPARENT"))
                return

    def _stored(self, address: str, text: str) -> Stored:
        window = Window(0, 0, self._settings.zone, zone_named)
        event = next(parse(text).within("VEVENT"), None)
        start = start_of(event, window) if event else None
        end = end_of(event, window) if event else None
        if event is None or start is None or end is None:
            raise TransientError(f"{self._host} answered with something that is no event.")
        guests = (guest.value.strip().casefold() for guest in event.all("ATTENDEE"))
        return Stored(
            id=address,
            start=start.instant,
            end=end,
            attendees=frozenset(guest.removeprefix("mailto:") for guest in guests),
            cancelled=event.text("STATUS").upper() == "CANCELLED",
            created=_created(event),
        )


def _created(event: Component) -> float:
    found = event.first("CREATED") or event.first("DTSTAMP")
    try:
        return float(moment(found.value, found.params, _UTC, zone_named).instant) if found else 0.0
    except IcsError:
        return 0.0


def _place(home: _Home, key: str) -> str:
    return f"{home.address}{quote(uid(key))}.ics"


def _key(found: str) -> str:
    """Return the key of one of our events, or nothing."""
    key = found.removeprefix("foyer-").removesuffix("@foyer")
    return key if uid(key) == found else ""


def _last_part(href: str) -> str:
    return unquote(urlsplit(href).path.rstrip("/").rsplit("/", 1)[-1])
