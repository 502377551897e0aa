"""How visitors book by themselves: ``POST /v1/meet/<name>`` and ``GET /meeting/<id>.ics``.

Decided: no cookie and nothing else that a browser sends by itself counts, so that a
page of another website can do no more than any program; where a browser names an
origin, it has to be one that may use the hub, or "null", as a page in a sandbox has.
The calendar file is opened by a link, where a secret must not be: its address carries
a signature that is good for this one file and for one day.
"""

import asyncio
from collections.abc import Mapping

import msgspec
from aiohttp import hdrs, web

from app.core.clock import Clock
from app.core.strict_json import decoded
from app.domain.meeting_file import calendar_file
from app.domain.wire.meet import (
    AskMeet,
    AskMeetTimes,
    BookMeet,
    ChangeMeet,
    Meet,
    MeetRequest,
    MeetTimes,
    WishTimes,
)
from app.hub.gate import Gate
from app.hub.meet_desk import Desk
from app.hub.meet_guard import Asker, MeetGuard, network_of
from app.hub.refusal import RefusedError, bad_request, forbidden
from app.hub.settings import Site
from app.hub.tokens import Signer

DEADLINE_S = 2.0
MAX_BODY = 16 * 1024
SHAPES: Mapping[str, type[MeetRequest]] = {
    "times": AskMeetTimes,
    "book": BookMeet,
    "wish": WishTimes,
    "change": ChangeMeet,
    "state": AskMeet,
}
STATUS = {
    "bad_request": 400,
    "forbidden": 403,
    "not_found": 404,
    "late": 503,
    "taken": 409,
    "one_hold": 409,
    "unbooked": 409,
    "gone": 410,
    "large": 413,
    "address": 422,
    "disposable": 422,
    "again": 425,
    "many": 429,
    "rate": 429,
}
COMMON = {
    hdrs.CACHE_CONTROL: "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "cross-origin",
    hdrs.VARY: hdrs.ORIGIN,
}


class MeetRoutes:
    """Serves visitors who book, move and cancel; `public_url` is where browsers find the hub."""

    def __init__(
        self,
        desk: Desk,
        guard: MeetGuard,
        gate: Gate,
        signer: Signer,
        clock: Clock,
        public_url: str = "",
    ) -> None:
        self._desk = desk
        self._guard = guard
        self._gate = gate
        self._signer = signer
        self._clock = clock
        self._public_url = public_url.rstrip("/")

    def routes(self) -> list[web.RouteDef]:
        """Return the routes; those of the pages are `Messenger`'s."""
        return [
            web.post("/v1/meet/{name}", self._serve),
            web.options("/v1/meet/{name}", self._preflight),
            web.get("/meeting/{meeting}.ics", self._file),
        ]

    async def _serve(self, request: web.Request) -> web.Response:
        headers = self._headers(request)
        try:
            if headers is None:
                raise forbidden("This website may not use this hub.")
            async with asyncio.timeout(DEADLINE_S):
                answer = await self._answer(request)
        except RefusedError as refused:
            return _refusal(refused.code, str(refused), headers)
        except TimeoutError:
            words = "This takes longer than usual. Try again; nothing is booked twice."
            return _refusal("late", words, headers)
        return _json(msgspec.json.encode(self._complete(request, answer)), 200, headers)

    async def _preflight(self, request: web.Request) -> web.Response:
        headers = self._headers(request)
        if headers is None:
            return web.Response(status=403, headers=COMMON)
        allowed = {
            "Access-Control-Allow-Methods": "POST",
            "Access-Control-Allow-Headers": "authorization, content-type",
            "Access-Control-Max-Age": "600",
        }
        return web.Response(status=204, headers=headers | allowed)

    def _headers(self, request: web.Request) -> dict[str, str] | None:
        """Return the headers of an answer; None when this origin may not ask."""
        origin = request.headers.get(hdrs.ORIGIN)
        if origin is None:
            return COMMON
        if origin != "null" and not self._gate.lets_in(origin, Site()):
            return None
        return COMMON | {hdrs.ACCESS_CONTROL_ALLOW_ORIGIN: origin}

    async def _answer(self, request: web.Request) -> Meet | MeetTimes:
        asked = await _read(request)
        now = self._clock.now()
        asker = Asker(self._visitor(request, now), network_of(self._gate.address(request)))
        self._guard.admit(asked, asker, now)
        if asker.visitor:
            await self._desk.know(asker.visitor)
        # From here to the engine nothing is waited for: what the guard saw is still so.
        if not isinstance(asked, BookMeet | WishTimes):
            return await self._desk.ask(asked, asker.visitor)
        counted = self._guard.check(asked, asker, self._desk.meetings(), now)
        try:
            return await self._desk.ask(asked, asker.visitor)
        except RefusedError:
            if counted:
                self._guard.undo(asked, asker, now)
            raise

    def _visitor(self, request: web.Request, now: float) -> str:
        """Return the visitor of a token; a bad one is none, booking needs no token."""
        kind, _, token = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
        holder = self._signer.holder(token.strip(), now) if kind.lower() == "bearer" else None
        return holder.visitor if holder else ""

    def _complete(self, request: web.Request, answer: Meet | MeetTimes) -> Meet | MeetTimes:
        """Fill in the addresses that only the hub's door knows."""
        if not isinstance(answer, Meet):
            return answer
        base = self._public_url or _asked_at(request)
        manage = answer.manage or (f"/meeting/{answer.id}#{answer.secret}" if answer.secret else "")
        key = self._signer.pass_for(f"ics {answer.id}", self._clock.now())
        return msgspec.structs.replace(
            answer,
            manage=f"{base}{manage}" if manage.startswith("/") else manage,
            ics=answer.ics or f"{base}/meeting/{answer.id}.ics?key={key}",
        )

    async def _file(self, request: web.Request) -> web.Response:
        meeting, now = request.match_info["meeting"], self._clock.now()
        record = self._desk.meeting(meeting)
        fits = self._signer.lets_pass(f"ics {meeting}", request.query.get("key", ""), now)
        if record is None or not fits:
            words = "This link is no longer good. Open the meeting's page again and take a new one."
            return web.Response(status=404, text=words, headers=COMMON)
        name = {hdrs.CONTENT_DISPOSITION: 'attachment; filename="meeting.ics"'}
        return web.Response(
            text=calendar_file(record, now, self._desk.place(meeting)),
            content_type="text/calendar",
            charset="utf-8",
            headers=COMMON | name,
        )


async def _read(request: web.Request) -> MeetRequest:
    """Return what was asked; raise RefusedError."""
    shape = SHAPES.get(request.match_info["name"])
    if shape is None:
        raise RefusedError("not_found", "There is no such request.")
    body = await request.content.read(MAX_BODY + 1) if request.can_read_body else b""
    while not request.content.at_eof() and len(body) <= MAX_BODY:
        body += await request.content.read(MAX_BODY + 1 - len(body))
    if len(body) > MAX_BODY:
        raise RefusedError("large", f"A request has at most {MAX_BODY} bytes.")
    try:
        return decoded(body, shape)
    except ValueError as error:
        raise bad_request(f"The request cannot be read: {error}") from error


def _asked_at(request: web.Request) -> str:
    """Return the address that the request names; nothing where that is none."""
    return f"{request.scheme}://{request.host}" if request.host.isascii() else ""


def _refusal(code: str, message: str, headers: dict[str, str] | None) -> web.Response:
    body = msgspec.json.encode({"code": code, "message": message})
    return _json(body, STATUS.get(code, 400), headers)


def _json(body: bytes, status: int, headers: dict[str, str] | None) -> web.Response:
    return web.Response(
        body=body, status=status, content_type="application/json", headers=headers or COMMON
    )
