"""CalDAV (RFC 4791): any server that speaks it, with the quirks of those that exist.

Decided: busy times come from calendar-query and our own expansion in the rep's
zone, since servers read all-day and floating times as UTC or answer no
free-busy-query at all. A meeting is `{uid}.ics` with `If-None-Match: *`, so that
a repeat after a lost answer meets 412 and its own event, never a second one.
"""

import asyncio
import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote, urljoin, urlsplit
from zoneinfo import ZoneInfo

from app.core.http import Answer
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.domain.ics import utc_text
from app.domain.zones import DAY
from app.services.calendars.account import Account, check_address
from app.services.calendars.base import (
    CHANGING,
    GONE,
    MOST_EVENTS,
    SERIES,
    TOO_MANY,
    Meeting,
    OwnEvent,
    Probed,
    Stored,
    Taken,
    TakenKeyError,
)
from app.services.calendars.caldav_answers import Reader
from app.services.calendars.dav import PRINCIPAL, QUERY, C, D, Resource, joined, multistatus
from app.services.calendars.invitation import attendee_line, event_text, uid
from app.services.calendars.object_text import invited_text, is_series, moved_text

ROUNDS = 3  # of read and compare, when somebody else changes the event at the same time
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
        self._reader = Reader(self._host, settings.zone, settings.rep)
        self._authorization = f"Basic {base64.b64encode(pair).decode()}"

    async def taken(self, start: int, end: int) -> list[Taken]:
        """Return what blocks time; a day wider is asked, as moved instances hide elsewhere."""
        home = await self._found()
        body = QUERY.format(start=utc_text(start - DAY), end=utc_text(end + DAY))
        answer = await self._ask("REPORT", home.address, body, depth=1)
        return await asyncio.to_thread(self._reader.taken, answer.body, start, end)

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
        self._check_write(answer)
        return address

    async def find(self, meeting: Meeting, key: str, event_id: str = "") -> Stored | None:
        """GET the event."""
        address = await self._address(key, event_id)
        answer = await self._send("GET", address)
        if answer.status in {404, 410}:
            return None
        self._check_read(answer)
        return self._reader.stored(address, answer.body.decode("utf-8", "replace"))

    async def invite_again(self, meeting: Meeting, key: str, event_id: str) -> None:
        """Write the stored text with one attendee more."""
        address = await self._address(key, event_id)

        def invited(text: str) -> str:
            if self._reader.stored(address, text).invites(meeting):
                return ""
            return invited_text(text, attendee_line(meeting), self._account.clock.now())

        await self._rewrite(address, invited)

    async def move(self, meeting: Meeting, key: str, event_id: str) -> None:
        """Write the stored text with other times; the server tells attendees if it schedules."""
        address = await self._address(key, event_id)

        def moved(text: str) -> str:
            if not self._to_move(address, text, meeting):
                return ""
            return moved_text(text, meeting.start, meeting.end, self._account.clock.now())

        await self._rewrite(address, moved)

    async def cancel(self, meeting: Meeting, key: str, event_id: str, words: str = "") -> None:
        """DELETE the event; a server that schedules tells the attendee, in its own words."""
        address = await self._address(key, event_id)
        answer = await self._send("DELETE", address, writes=True)
        if answer.status not in {404, 410}:
            self._check_write(answer)

    async def own_events(self, low: int, high: int) -> list[OwnEvent]:
        """Read the time and keep what has our UID or our property."""
        home = await self._found()
        body = QUERY.format(start=utc_text(low), end=utc_text(high))
        answer = await self._ask("REPORT", home.address, body, depth=1)
        found = await asyncio.to_thread(self._reader.own, answer.body)
        inside = [event for event in found if event.start < high and event.end > low]
        if len(inside) > MOST_EVENTS:
            raise TransientError(TOO_MANY)
        return [replace(event, id=joined(home.address, event.id)) for event in inside]

    async def invites_itself(self) -> bool:
        """Whether the server's DAV header names calendar-auto-schedule."""
        return (await self._found()).schedules

    async def probe(self) -> Probed:
        """Ask the collection for its name."""
        home = await self._found()
        _, here, _ = await self._propfind(home.address, depth=0)
        return Probed(self._settings.username, here.text(f"{D}displayname"))

    async def close(self) -> None:
        """End connections."""
        await self._account.client.aclose()

    async def _address(self, key: str, event_id: str) -> str:
        """Return where the event is: at this server, though it may have had another name once."""
        if event_id and _origin(event_id) == _origin(self._settings.url):
            return event_id
        home = await self._found()
        return urljoin(home.address, urlsplit(event_id).path) if event_id else _place(home, key)

    async def _rewrite(self, address: str, changed: Callable[[str], str]) -> None:
        """Write what `changed` makes of the stored text, unless it is nothing.

        When somebody else was faster, read and compare again.
        """
        for _ in range(ROUNDS):
            answer = await self._send("GET", address)
            if answer.status in {404, 410}:
                raise RejectedError(GONE)
            self._check_read(answer)
            text = changed(answer.body.decode("utf-8", "replace"))
            if not text:
                return
            answer = await self._send("PUT", address, text, _match(answer), writes=True)
            if answer.status != 412:
                return self._check_write(answer)
        raise TransientError(CHANGING)

    def _to_move(self, address: str, text: str, meeting: Meeting) -> bool:
        """Whether the event has to be moved; raise RejectedError when it cannot be."""
        stored = self._reader.stored(address, text)
        if stored.cancelled:
            raise RejectedError(GONE)
        if is_series(text):
            raise RejectedError(SERIES)
        return not stored.fits(meeting)

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
            if not wanted:
                raise TransientError(f"{self._host} has no calendar for this user.")
            name = self._settings.calendar
            raise TransientError(f"{self._host} has no calendar '{name}' for this user.")
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

    def _check_write(self, answer: Answer) -> None:
        if answer.status in {200, 201, 202, 204}:
            return
        if answer.status in _REDIRECTS or answer.status in {408, 409, 423, 425}:
            raise UncertainError(f"{self._host} could not do it now (status {answer.status}).")
        raise RejectedError(f"{self._host} refused the meeting (status {answer.status}).")


def _match(answer: Answer) -> dict[str, str]:
    """Return the condition that nobody changed the object; weak tags do not work in one."""
    etag = answer.headers.get("etag", "")
    return {"If-Match": etag} if etag and not etag.startswith("W/") else {}


def _place(home: _Home, key: str) -> str:
    return f"{home.address}{quote(uid(key))}.ics"


def _origin(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc


def _last_part(href: str) -> str:
    return unquote(urlsplit(href).path.rstrip("/").rsplit("/", 1)[-1])
