"""What looks stand on, with real sockets where there are any."""

import dataclasses
from contextlib import asynccontextmanager

from aiohttp import web

from app.core.clock import SystemClock
from app.core.http import new_client
from app.domain.health import SystemChanged, SystemHealth
from app.domain.state import ConsoleState
from app.services.checkup import Ground, Running
from app.services.settings import Settings
from app.services.store import Store
from app.services.vault import Vault
from tests.services.fake_keychain import FakeKeychain


class Link:
    """A link to a hub that answers what it is told to."""

    def __init__(self, *, connected=True, answer=None, error=None, offset=0.0):
        self.connected, self.clock_offset = connected, offset
        self.answer, self.error, self.asked = answer, error, []

    async def ask(self, question, kind, *, deadline_s=0.0):
        self.asked.append(question)
        if self.error:
            raise self.error
        return [] if self.answer is None else self.answer


@asynccontextmanager
async def ground(folder, settings=None, running=None, rights=None, clock=None):
    """Everything real but the keychain, which is in memory."""

    async def read():
        return rights

    chain = FakeKeychain()
    secrets = Vault(folder / "secrets", chain)
    async with new_client() as client:
        yield Ground(
            lambda: settings or Settings(),
            folder,
            chain,
            secrets,
            client,
            clock or SystemClock(),
            read,
            running,
        )


def running(link=None, *events, **more):
    """A console whose state has taken `events`."""
    store = Store()
    for event in events:
        store.apply(event)
    return Running(lambda: store.state, link or Link(), **more)


def with_state(**slices):
    return dataclasses.replace(ConsoleState(), **slices)


def hub_is(state, words="", **more):
    return SystemChanged("hub", SystemHealth(state, words, **more))


@asynccontextmanager
async def serving(pages, tls=None):
    """Serve path -> (status, body, headers), or a function of the request; yield the address."""

    async def serve(request):
        found = pages.get(request.path)
        if found is None:
            return web.Response(status=404)
        if callable(found):
            found = found(request)
        status, body, *headers = found
        given = headers[0] if headers else {}
        if isinstance(body, str):
            return web.Response(status=status, text=body, headers=given, content_type="text/html")
        return web.json_response(body, status=status, headers=given)

    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", serve)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    finally:
        await runner.cleanup()
