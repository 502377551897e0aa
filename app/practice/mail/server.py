"""Takes mail by SMTP and shows it by HTTP, on loopback."""

import asyncio
import importlib.util
import ssl
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from app.practice.mail.box import Box
from app.practice.mail.faults import Fault, Faults
from app.practice.mail.pages import listing, single

if TYPE_CHECKING:
    from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

HOST = "127.0.0.1"
LARGEST = 10_000_000  # bytes of one mail
PARKED_S = 3600.0
TAKEN = "250 OK: taken, and shown on the practice mail's page"


class PracticeMail:
    """A mail server and its page, a part of the practice stack.

    `port` is where it takes mail. With `users` a sign-in is needed, with `tls` the line
    is secured by STARTTLS, or from the first byte when `wrapped`.
    """

    name = "Mail"

    def __init__(
        self,
        folder: Path,
        ports: tuple[int, int] = (0, 0),
        *,
        users: dict[str, str] | None = None,
        tls: ssl.SSLContext | None = None,
        wrapped: bool = False,
    ) -> None:
        """`ports` are those for SMTP and for the page; 0 takes any."""
        self.box, self.faults = Box(folder), Faults()
        self.port, self._page_port = ports
        self._users, self._tls, self._wrapped = users or {}, tls, wrapped
        self._server: asyncio.Server | None = None
        self._runner: web.AppRunner | None = None
        self._talks: weakref.WeakSet[SMTP] = weakref.WeakSet()

    async def start(self) -> str:
        """Listen and return the page's address; raise OSError when a port is taken."""
        if importlib.util.find_spec("aiosmtpd") is None:
            raise OSError("The practice mail needs aiosmtpd: pip install 'foyer[practice]'.")
        loop = asyncio.get_running_loop()
        context = self._tls if self._wrapped else None
        self._server = await loop.create_server(self._talk, HOST, self.port, ssl=context)
        self.port = self._server.sockets[0].getsockname()[1]
        app = web.Application()
        app.router.add_get("/", self._list)
        app.router.add_get(r"/{number:\d{1,8}}", self._show)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self._page_port).start()
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    async def stop(self) -> None:
        """End; stopping twice is harmless."""
        server, self._server = self._server, None
        if server:
            server.close()
        for talk in list(self._talks):
            _cut(talk)
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    def _talk(self) -> "SMTP":
        from aiosmtpd.smtp import SMTP  # noqa: PLC0415  # only where practice is set up

        talk = SMTP(
            _Hooks(self.box, self.faults),
            hostname="practice.example",
            ident="Foyer practice mail",
            data_size_limit=LARGEST,
            enable_SMTPUTF8=True,
            authenticator=self._authenticate if self._users else None,
            auth_required=bool(self._users) and not self._wrapped,
            auth_require_tls=self._tls is not None and not self._wrapped,
            tls_context=None if self._wrapped else self._tls,
            require_starttls=self._tls is not None and not self._wrapped,
            loop=asyncio.get_running_loop(),
        )
        self._talks.add(talk)
        return talk

    def _authenticate(
        self, _smtp: "SMTP", _session: "Session", _envelope: "Envelope", _how: str, given: object
    ) -> "AuthResult":
        from aiosmtpd.smtp import AuthResult, LoginPassword  # noqa: PLC0415  # as above

        if self.faults.take(Fault.NO_AUTH):
            return AuthResult(success=False, handled=False, message="454 4.7.0 Try again later")
        if not isinstance(given, LoginPassword):
            return AuthResult(success=False, handled=False)
        known = self._users.get(given.login.decode()) == given.password.decode()
        return AuthResult(success=known, handled=False)

    async def _list(self, _: web.Request) -> web.Response:
        return _page(listing(self.box.all()))

    async def _show(self, request: web.Request) -> web.Response:
        mail = self.box.get(int(request.match_info["number"]))
        if mail is None:
            raise web.HTTPNotFound(text="There is no such mail.")
        return _page(single(mail))


class _Hooks:
    """What aiosmtpd calls; the names are its own."""

    def __init__(self, box: Box, faults: Faults) -> None:
        self._box, self._faults = box, faults

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, server: "SMTP", session: "Session", envelope: "Envelope", address: str, _: list[str]
    ) -> str:
        """Take a recipient, or meet a fault."""
        match self._faults.take(Fault.BUSY, Fault.UNKNOWN, Fault.CUT_BEFORE):
            case Fault.BUSY:
                return "451 4.7.1 Greylisted, try again later"
            case Fault.UNKNOWN:
                return "550 5.1.1 No such mailbox here"
            case Fault.CUT_BEFORE:
                _cut(server)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802  # as above
        self, server: "SMTP", session: "Session", envelope: "Envelope"
    ) -> str:
        """Keep the mail, or meet a fault."""
        match fault := self._faults.take(Fault.REJECT, Fault.LATER, Fault.CUT_AFTER, Fault.SILENT):
            case Fault.REJECT:
                return "554 5.7.1 Looks like spam"
            case Fault.LATER:
                return "451 4.3.0 Try again later"
        content = envelope.original_content or b""
        self._box.add(envelope.mail_from or "", list(envelope.rcpt_tos), content)
        if fault is Fault.CUT_AFTER:
            _cut(server)
        if fault is Fault.SILENT:
            await asyncio.sleep(PARKED_S)
        return TAKEN


def _cut(server: "SMTP") -> None:
    if isinstance(server.transport, asyncio.Transport):
        server.transport.abort()


def _page(text: str) -> web.Response:
    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    return web.Response(text=text, content_type="text/html", headers=headers)
