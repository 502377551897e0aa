"""A whole console at a hub, on a quick clock, as a rep has it open all day."""

import asyncio
import os
from contextlib import asynccontextmanager

from app.assembly import console as consoles
from app.assembly.console import Console
from app.core.http import new_client
from app.services import desktop_notices
from app.services.hub_session import HubSession
from app.services.identity.base import Account
from app.services.settings import Look
from app.services.vault import Vault
from app.ui.desktop import Desktop
from app.ui.single_instance import SingleInstance
from tests.journeys.tickets import id_token
from tests.services.eventually import eventually

REP = "lena"
START_S, END_S = 60.0, 20.0


class Known:
    """A sign-in that remembers the rep."""

    issuer, timeout_s, trouble, no_browser = "https://id.example", 60.0, "", False
    account = Account(iss="i", sub=REP, email=f"{REP}@example.com", name="Lena Fischer")

    def listen(self, listener):
        return lambda: None

    def cancel(self):
        pass

    async def silent(self):
        return self.account

    async def last_address(self):
        return ""

    async def sign_out(self):
        return ""


class MemoryKeychain:
    """Keeps the key of the rep's session with the hub."""

    key = None

    async def read(self):
        return self.key

    async def make(self):
        self.key = os.urandom(32)
        return self.key

    async def forget(self):
        self.key = None


class Shown:
    """A desktop that shows notices, until they are cleared."""

    def __init__(self):
        self.notices = {}

    async def start(self, pressed):
        self._pressed = pressed

    async def show(self, notice):
        self.notices[notice.key] = notice

    async def clear(self, key):
        self.notices.pop(key, None)


@asynccontextmanager
async def console(app, folder, settings, clock):
    """Run a console with the rep signed in; yield it and its desktop.

    The console is the product's, from the sign-in page on; instead of a browser, an
    identity token that the hub of `town` believes opens the session with it.
    """

    @asynccontextmanager
    async def parts(_settings, _folder, **_):
        async with new_client() as http:
            vault = Vault(folder / "hub-secrets", MemoryKeychain(), clock)
            lock = folder / "hub.lock"
            hub = HubSession(settings.hub.url, http, vault, lock, clock)
            await hub.admit(id_token(REP))
            yield Known(), hub

    usual = consoles.sign_in_parts, consoles.SystemClock, desktop_notices.DesktopNotices
    consoles.sign_in_parts, consoles.SystemClock = parts, lambda: clock
    desktop_notices.DesktopNotices = Shown
    desktop = Desktop(app, Look("light", "en"), SingleInstance(folder))
    desktop.start(hidden=False)
    stop = asyncio.get_running_loop().create_future()
    made = Console(desktop, folder, settings, stop)
    running = asyncio.get_running_loop().create_task(made.run(""), name="the console")
    try:
        await eventually(lambda: running.done() or connected(made), START_S)
        yield made, desktop
    finally:
        stop.set_result(None)
        await asyncio.wait_for(running, END_S)
        consoles.sign_in_parts, consoles.SystemClock, desktop_notices.DesktopNotices = usual


def connected(console):
    """Whether a rep is signed in and the hub is there."""
    return console._session is not None and console._session.link.connected


async def sign_in_again(console):
    """Have the rep leave for the sign-in, who comes straight back."""
    ended = console._session
    ended.arrangement.sign_in_wanted.emit()
    await eventually(lambda: console._session is not ended and connected(console), START_S)
