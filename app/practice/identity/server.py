"""Serves the practice provider on loopback."""

import secrets
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from app.core.addresses import is_loopback
from app.core.clock import Clock, SystemClock
from app.practice.identity import pages
from app.practice.identity.book import Book
from app.practice.identity.grants import (
    CLIENT,
    SCOPES,
    Asked,
    Grants,
    RefusedError,
    UnsafeRedirectError,
)
from app.practice.identity.people import find

LARGEST_FORM = 64 * 1024  # bytes
OPEN_AT_MOST = 1000  # sign-in pages that wait for an answer
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": pages.POLICY,
}


class PracticeIdentity:
    """The practice company's identity provider.

    Reps sign in with the client id `client_id`; admins are in the group
    ``foyer-admins``. Without a port it comes back on the one that it had, since
    its address is its name and kept sign-ins hold on to it.
    """

    name = "Identity provider"
    client_id = CLIENT

    def __init__(self, data: Path, *, port: int = 0, clock: Clock | None = None) -> None:
        """Keep keys and sign-ins in the folder `data`."""
        self._data, self._port = data, port
        self._clock = clock or SystemClock()
        self._open: dict[str, Asked] = {}
        self._book: Book | None = None
        self._runner: web.AppRunner | None = None
        self._issuer = ""

    async def start(self) -> str:
        """Listen and return the address, which is the issuer too; raise OSError."""
        self._book = Book(self._data / "identity.sqlite", self._clock)
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await self._listen(self._runner, int(self._book.note("port") or 0))
        host, port = self._runner.addresses[0][:2]
        self._book.note("port", str(port))
        self._issuer = f"http://{host}:{port}"
        self._grants = Grants(self._issuer, self._book, self._clock)
        return self._issuer

    async def stop(self) -> None:
        """Stop serving; stopping twice is harmless."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None
        if self._book:
            self._book.close()
            self._book = None

    async def _listen(self, runner: web.AppRunner, last_port: int) -> None:
        if not self._port and last_port:
            try:
                await web.TCPSite(runner, "127.0.0.1", last_port).start()
            except OSError:
                last_port = 0  # somebody else has it now: another address, new sign-ins
        if self._port or not last_port:
            await web.TCPSite(runner, "127.0.0.1", self._port).start()

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=LARGEST_FORM, middlewares=[_guarded])
        app.router.add_get("/.well-known/openid-configuration", self._describe)
        app.router.add_get("/jwks", self._keys)
        app.router.add_get("/style.css", self._style)
        app.router.add_get("/authorize", self._show)
        app.router.add_post("/authorize", self._answer)
        app.router.add_post("/token", self._token)
        app.router.add_route("*", "/userinfo", self._userinfo)
        app.router.add_post("/revoke", self._revoke)
        app.router.add_get("/logout", self._log_out)
        app.router.add_get("/", self._welcome)
        return app

    async def _describe(self, request: web.Request) -> web.Response:
        endpoints = {
            "authorization_endpoint": "authorize",
            "token_endpoint": "token",
            "userinfo_endpoint": "userinfo",
            "revocation_endpoint": "revoke",
            "end_session_endpoint": "logout",
            "jwks_uri": "jwks",
        }
        return web.json_response(
            {
                "issuer": self._issuer,
                **{name: f"{self._issuer}/{path}" for name, path in endpoints.items()},
                "scopes_supported": SCOPES,
                "response_types_supported": ["code"],
                "grant_types_supported": ["authorization_code", "refresh_token"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": ["none"],
                "code_challenge_methods_supported": ["S256"],
                "authorization_response_iss_parameter_supported": True,
            }
        )

    async def _keys(self, request: web.Request) -> web.Response:
        return web.json_response(self._grants.jwks())

    async def _style(self, request: web.Request) -> web.Response:
        return web.Response(text=pages.style(), content_type="text/css")

    async def _welcome(self, request: web.Request) -> web.Response:
        return _html(pages.notice("Identity provider", "Sign in from the Foyer console."))

    async def _show(self, request: web.Request) -> web.Response:
        query = dict(request.query)
        try:
            asked = self._grants.ask(query)
        except UnsafeRedirectError:
            words = (
                "This request does not come from Foyer. Go back to Foyer and sign in from there."
            )
            return _html(pages.notice("Not a Foyer sign-in", words), status=400)
        except RefusedError as error:
            redirect, state = query["redirect_uri"], query.get("state", "")
            raise web.HTTPSeeOther(
                self._grants.back(redirect, state, error=error.code, error_description=str(error))
            ) from error
        transaction = secrets.token_urlsafe(16)
        self._open[transaction] = asked
        while len(self._open) > OPEN_AT_MOST:
            del self._open[next(iter(self._open))]
        return _html(pages.sign_in(transaction, asked.hint))

    async def _answer(self, request: web.Request) -> web.Response:
        form = await request.post()
        asked = self._open.pop(str(form.get("transaction", "")), None)
        if asked is None:
            words = "This page was answered before. Go back to Foyer and sign in again."
            return _html(pages.notice("Already answered", words), status=400)
        person = find(str(form.get("login", "")))
        if form.get("answer") == "no" or person is None:
            words = "The person said no."
            raise web.HTTPSeeOther(
                self._grants.back(
                    asked.redirect, asked.state, error="access_denied", error_description=words
                )
            )
        raise web.HTTPSeeOther(self._grants.agree(asked, person))

    async def _token(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        try:
            return web.json_response(self._grants.exchange(form))
        except RefusedError as error:
            return web.json_response(
                {"error": error.code, "error_description": str(error)}, status=400
            )

    async def _userinfo(self, request: web.Request) -> web.Response:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        claims = self._grants.who(token) if scheme.lower() == "bearer" else None
        if claims is None:
            challenge = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
            return web.json_response({"error": "invalid_token"}, status=401, headers=challenge)
        return web.json_response(claims)

    async def _revoke(self, request: web.Request) -> web.Response:
        form = await request.post()
        self._grants.revoke(str(form.get("token", "")))
        return web.Response()

    async def _log_out(self, request: web.Request) -> web.Response:
        if not self._grants.end(request.query.get("id_token_hint", "")):
            words = "Nobody was signed in here with that link."
            return _html(pages.notice("Nothing to end", words), status=400)
        return _html(pages.notice("Signed out", "You can close this page."))


@web.middleware
async def _guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer this machine only, also when a name elsewhere was made to point here."""
    if not is_loopback(request.url.host):
        raise web.HTTPBadRequest(text="This provider answers on this machine only.")
    try:
        response = await handler(request)
    except web.HTTPException as error:
        error.headers.update(HEADERS)
        raise
    response.headers.update(HEADERS)
    return response


def _html(text: str, *, status: int = 200) -> web.Response:
    return web.Response(text=text, content_type="text/html", status=status)
