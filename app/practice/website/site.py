"""Serves the company's site on loopback."""

import html
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from app.core.clock import Clock, SystemClock
from app.practice.website.enquiries import Enquiries, IncompleteError, checked
from app.practice.website.pages import ASSETS, MISSING, PAGES, THANKS, Page, folder, render

LARGEST_FORM = 64 * 1024  # bytes


class Website:
    """The practice company's site, a part of the practice stack."""

    name = "Website"

    def __init__(self, hub: str, data: Path, *, port: int = 0, clock: Clock | None = None) -> None:
        """Serve with the messenger of the hub at `hub`, and keep enquiries in `data`."""
        self._hub = hub
        self._port = port
        self._data = data
        self._clock = clock or SystemClock()
        self._enquiries: Enquiries | None = None
        self._runner: web.AppRunner | None = None

    async def start(self) -> str:
        """Listen and return the address; raise OSError when the port is taken."""
        self._enquiries = Enquiries(self._data / "website.sqlite", self._clock)
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    async def stop(self) -> None:
        """Stop serving; stopping twice is harmless."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None
        if self._enquiries:
            self._enquiries.close()
            self._enquiries = None

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=LARGEST_FORM, middlewares=[self._or_missing])
        for page in PAGES:
            app.router.add_get(page.path, self._page)
        for path in ASSETS:
            app.router.add_get(path, self._asset)
        app.router.add_post("/contact", self._take)
        app.router.add_get("/thanks", self._thank)
        return app

    @web.middleware
    async def _or_missing(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPNotFound:
            return self._answer(MISSING, status=404)

    async def _page(self, request: web.Request) -> web.Response:
        return self._answer(next(page for page in PAGES if page.path == request.path))

    async def _asset(self, request: web.Request) -> web.Response:
        file = folder() / request.path.removeprefix("/")
        kind = ASSETS[request.path]
        return web.Response(body=file.read_bytes(), content_type=kind, charset="utf-8")

    async def _take(self, request: web.Request) -> web.Response:
        assert self._enquiries
        form = await request.post()
        try:
            enquiry = self._enquiries.add(checked(form))
        except IncompleteError as error:
            contact = next(page for page in PAGES if page.path == "/contact")
            fault = f'<p class="fault" role="alert">{html.escape(str(error))}</p>'
            return self._answer(contact, status=422, fault=fault)
        # A reload of the page after this one must not send the form again.
        raise web.HTTPSeeOther(f"/thanks?reference={enquiry.reference}")

    async def _thank(self, request: web.Request) -> web.Response:
        reference = html.escape(request.query.get("reference", "")[:20])
        return self._answer(THANKS, reference=reference)

    def _answer(self, page: Page, *, status: int = 200, **gaps: str) -> web.Response:
        rendered = render(page, self._hub, **gaps)
        headers = {
            "Content-Security-Policy": rendered.policy,
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-cache",
        }
        return web.Response(
            text=rendered.text, status=status, content_type="text/html", headers=headers
        )
