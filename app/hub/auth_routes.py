"""/auth/*: how a console gets a session and tickets."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec
from aiohttp import web

from app.core.clock import Clock
from app.hub.auth import Auth, AuthRefusedError, HubSession, TokenReusedError
from app.hub.gate import Gate

Serve = Callable[[web.Request], Awaitable[object]]
BodyT = TypeVar("BodyT", bound=msgspec.Struct)


class _SessionRequest(msgspec.Struct):
    id_token: str
    nonce: str = ""


class _RefreshRequest(msgspec.Struct):
    refresh: str


class AuthRoutes:
    """Serves sign-in; `ended` is told the grant of each sign-in that ends."""

    def __init__(self, auth: Auth, gate: Gate, clock: Clock, ended: Callable[[str], None]) -> None:
        self._auth = auth
        self._gate = gate
        self._clock = clock
        self._ended = ended

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/auth/challenge", self._guarded(self._challenge)),
            web.post("/auth/session", self._guarded(self._session)),
            web.post("/auth/refresh", self._guarded(self._refresh)),
            web.post("/auth/ticket", self._guarded(self._ticket)),
            web.post("/auth/end", self._guarded(self._end)),
        ]

    async def _challenge(self, _: web.Request) -> object:
        return {"nonce": self._auth.challenge()}

    async def _session(self, request: web.Request) -> object:
        given = await _body(request, _SessionRequest)
        return _shown(await self._auth.session(given.id_token, given.nonce))

    async def _refresh(self, request: web.Request) -> object:
        given = await _body(request, _RefreshRequest)
        try:
            return _shown(await self._auth.refresh(given.refresh))
        except TokenReusedError as reused:
            self._ended(reused.grant)
            raise

    async def _ticket(self, request: web.Request) -> object:
        return {"ticket": await self._auth.ticket(_bearer(request))}

    async def _end(self, request: web.Request) -> object:
        self._ended(await self._auth.end(_bearer(request)))
        return {}

    def _guarded(self, serve: Serve) -> Callable[[web.Request], Awaitable[web.Response]]:
        """Return the route: limited by address, never cached, refusals in plain words."""

        async def answer(request: web.Request) -> web.Response:
            if not self._gate.admits(request, self._clock.now()):
                return _answer({"error": "Too many requests from this address."}, 429)
            try:
                return _answer(await serve(request))
            except AuthRefusedError as refused:
                return _answer({"error": str(refused)}, refused.status)

        return answer


def _answer(content: object, status: int = 200) -> web.Response:
    return web.json_response(content, status=status, headers={"Cache-Control": "no-store"})


async def _body(request: web.Request, kind: type[BodyT]) -> BodyT:
    try:
        return msgspec.json.decode(await request.read(), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AuthRefusedError(f"The request cannot be read: {error}", 400) from error
    except web.HTTPRequestEntityTooLarge as error:
        raise AuthRefusedError("The request is too large.", 413) from error


def _bearer(request: web.Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise AuthRefusedError("Send the session as 'Authorization: Bearer ...'.")
    return token.strip()


def _shown(made: HubSession) -> object:
    rep = made.rep
    return {
        "session": made.session,
        "expires": made.expires,
        "refresh": made.refresh,
        "rep": {"id": rep.id, "name": rep.name, "email": rep.email, "role": rep.role},
    }
