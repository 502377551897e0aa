"""An identity provider that can be made to do anything wrong."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlencode

from aiohttp import web

from tests.token_maker import jwk, sign

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Seen:
    """One request as it came in."""

    path: str
    method: str
    query: dict[str, str]
    form: dict[str, str]
    headers: dict[str, str]


@dataclass
class HostileProvider:
    """A right provider until a test changes it.

    Attributes:
        document: overrides of the discovery document; None removes.
        claims: overrides of the ID token; None removes.
        callback: overrides of what goes back through the browser; None removes.
        answers: path -> a handler that answers in its place.
        make_token: how ID tokens are signed.
    """

    issuer: str = ""
    base: str = ""  # of every path, as Entra has one
    document: dict[str, object] = field(default_factory=dict)
    claims: dict[str, object] = field(default_factory=dict)
    renewed_claims: dict[str, object] = field(default_factory=dict)
    callback: dict[str, str | None] = field(default_factory=dict)
    answers: dict[str, Handler] = field(default_factory=dict)
    make_token: Callable[[dict], str] = sign
    id_token_at_renewal: bool = True
    rotates: bool = True
    gives_refresh: bool = True
    clock_off_s: float = 0.0
    lasts_s: float = 3600.0
    seen: list[Seen] = field(default_factory=list)
    live: set[str] = field(default_factory=set)  # refresh tokens that are good
    revoked: list[str] = field(default_factory=list)
    nonce: str = ""
    count: int = 0
    code: str = "code-0-that-nobody-may-read"

    def at(self, path: str) -> list[Seen]:
        """Return the requests to `path`."""
        return [one for one in self.seen if one.path == path]

    @property
    def offered(self) -> list[str]:
        """The refresh tokens that were sent for renewal, in order."""
        forms = [one.form for one in self.at("/token")]
        return [f["refresh_token"] for f in forms if f.get("grant_type") == "refresh_token"]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        form = {k: str(v) for k, v in (await request.post()).items()}
        self.seen.append(
            Seen(
                request.path.removeprefix(self.base),
                request.method,
                dict(request.query),
                form,
                dict(request.headers),
            )
        )
        path = request.path.removeprefix(self.base)
        if answer := self.answers.get(path):
            return await answer(request)
        usual = {
            "/.well-known/openid-configuration": self.describe,
            "/authorize": self.authorize,
            "/token": self.token,
            "/keys": self.keys,
            "/revoke": self.revoke,
            "/userinfo": self.userinfo,
        }
        return await usual[path](request)

    async def describe(self, request: web.Request) -> web.Response:
        document = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "revocation_endpoint": f"{self.issuer}/revoke",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            **self.document,
        }
        return web.json_response({k: v for k, v in document.items() if v is not None})

    async def authorize(self, request: web.Request) -> web.Response:
        self.nonce = request.query.get("nonce", "")
        back = {"code": self.code, "state": request.query.get("state"), **self.callback}
        query = urlencode({k: v for k, v in back.items() if v is not None})
        raise web.HTTPFound(f"{request.query['redirect_uri']}?{query}")

    async def token(self, request: web.Request) -> web.Response:
        form = await request.post()
        renewal = form.get("grant_type") == "refresh_token"
        given = str(form.get("refresh_token", ""))
        if renewal and given not in self.live:
            return web.json_response({"error": "invalid_grant"}, status=400)
        answer = {"access_token": f"access-{self.count}", "token_type": "Bearer"}
        if not renewal or self.id_token_at_renewal:
            answer["id_token"] = self.id_token(self.renewed_claims if renewal else {})
        if self.gives_refresh and (self.rotates or not renewal):
            self.live.discard(given)
            self.count += 1
            answer["refresh_token"] = f"refresh-{self.count}-that-nobody-may-read"
            self.live.add(answer["refresh_token"])
        return web.json_response(answer)

    def id_token(self, changes: dict[str, object]) -> str:
        now = time.time() + self.clock_off_s
        claims = {
            "iss": self.issuer,
            "sub": "ada",
            "aud": "desk",
            "iat": now,
            "exp": now + self.lasts_s,
            "nonce": self.nonce,
            "email": "ada@example.test",
            "name": "Ada Lovelace",
            **self.claims,
            **changes,
        }
        return self.make_token({k: v for k, v in claims.items() if v is not None})

    async def keys(self, request: web.Request) -> web.Response:
        return web.json_response({"keys": [jwk()]})

    async def revoke(self, request: web.Request) -> web.Response:
        token = str((await request.post()).get("token"))
        self.revoked.append(token)
        self.live.discard(token)
        return web.Response()

    async def userinfo(self, request: web.Request) -> web.Response:
        return web.json_response({"sub": "ada", "email": "u@example.test", "name": "From Userinfo"})


def says(status: int, text: str, kind: str = "application/json", **headers: str) -> Handler:
    """Return a handler that answers just this."""

    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status, text=text, content_type=kind, headers=headers)

    return answer


def drips(text: str, pause_s: float = 0.5) -> Handler:
    """Return a handler that sends a byte now and then, without end."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for byte in (text * 1000).encode():
            await response.write(bytes([byte]))
            await asyncio.sleep(pause_s)
        return response

    return answer


def floods() -> Handler:
    """Return a handler that sends 40 MB of an object."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        await response.write(b'{"x": "')
        for _ in range(40):
            await response.write(b"x" * 1_000_000)
        return response

    return answer


def hangs() -> Handler:
    """Return a handler that never answers."""

    async def answer(request: web.Request) -> web.Response:
        await asyncio.sleep(3600)
        return web.Response()

    return answer


def cuts() -> Handler:
    """Return a handler that promises more than it sends."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "5000"})
        await response.prepare(request)
        await response.write(b'{"access_token": "half')
        request.transport.close()
        return response

    return answer


@asynccontextmanager
async def hostile_provider(ssl=None, base=""):
    """Serve a HostileProvider on loopback, at the path `base`."""
    provider = HostileProvider(base=base)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", provider.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=ssl).start()
    scheme = "https" if ssl else "http"
    provider.issuer = f"{scheme}://127.0.0.1:{runner.addresses[0][1]}{base}"
    try:
        yield provider
    finally:
        await runner.cleanup()
