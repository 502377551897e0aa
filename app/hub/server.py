"""The hub on one port: websockets, sign-in, beacons and files."""

import asyncio
import contextlib
import logging
import random
import sqlite3
from pathlib import Path

from aiohttp import web

from app.core.clock import Clock, SystemClock
from app.core.id_tokens import TokenVerifier
from app.core.process_lock import ProcessLock
from app.core.tasks import TaskSet
from app.core.ulid import ulid
from app.domain.wire import console as wire
from app.domain.wire.base import VERSION, CloseCode, Go
from app.hub import inputs, request_log
from app.hub.auth import Auth, Verifier
from app.hub.auth_routes import AuthRoutes
from app.hub.beacon import Beacons
from app.hub.coverage import Coverages
from app.hub.effects import encoded
from app.hub.engine import Engine
from app.hub.engine_desk import EngineDesk
from app.hub.experiences import Experience
from app.hub.gate import Gate
from app.hub.meet_guard import MeetGuard, disposable_domains
from app.hub.meet_routes import MeetRoutes
from app.hub.messenger_files import Messenger
from app.hub.patience import Patience
from app.hub.pump import Pump
from app.hub.settings import Settings
from app.hub.sockets import BROWSER_FRAME, Sockets
from app.hub.storage.sqlite import open_store
from app.hub.store import Observed
from app.hub.tokens import Signer

STOP_S = 1.5
TIDY_S = 60.0
CLAIM_S = 3.0
SPREAD_MS = 2000  # within which clients come back after a stop
log = logging.getLogger(__name__)


class Hub:
    """One hub on the running loop.

    Args:
        settings: see `settings.Settings`.
        verifier: checks identity tokens; None: made of the settings.
    """

    def __init__(
        self, settings: Settings, *, clock: Clock | None = None, verifier: Verifier | None = None
    ) -> None:
        self._settings = settings
        self._clock = clock or SystemClock()
        self._verifier = verifier or _verifier(settings)
        self._tasks = TaskSet(self._report)
        self._failure: BaseException | None = None
        self._over = asyncio.Event()
        self._patience = Patience()
        meetings = settings.meetings
        self._guard = MeetGuard(meetings, disposable_domains(meetings.disposable_file))
        self._runner: web.AppRunner | None = None
        self._claimed = ProcessLock(Path(f"{settings.database}.lock"))
        self.address = ""

    async def start(self) -> str:
        """Listen and return the address, without a slash at the end.

        Raise OSError when the port or the database is taken, sqlite3.Error when
        the database cannot be opened.
        """
        await self._claim()
        try:
            await self._open()
        except (OSError, sqlite3.Error):
            self._claimed.release()
            raise
        self._tasks.start(self._watch_store(), name="hub database")
        self._tasks.start(self._tick(), name="hub clock")
        return self.address

    def leave(self) -> None:
        """Let `run` return."""
        self._over.set()

    async def run(self) -> None:
        """Return when the hub was stopped or told to leave; raise when it cannot go on."""
        await self._over.wait()
        if self._failure:
            raise self._failure

    async def stop(self) -> None:
        """Tell clients to come back, commit and end; stopping twice is harmless."""
        runner, self._runner = self._runner, None
        if runner is None:
            return
        self._pump.tell_everyone(_go, CloseCode.GOING_AWAY)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(runner.cleanup(), STOP_S)
        await self._tasks.close()
        await self._store.close()
        self._claimed.release()
        self._over.set()

    async def observed(self, table: str) -> list[Observed]:
        """Return all rows of visitors, pages, forms, events or messages, oldest first."""
        return await self._store.observed(table)

    async def say(self, visitor: str, text: str, rep: inputs.Staff) -> None:
        """Write to a visitor as the rep they chat with, or as `rep` if there is none."""
        known = self._engine.rep_of(visitor) or rep
        await self.act(known, wire.Start(id=ulid(self._clock.now()), visitor=visitor, text=text))

    async def act(self, rep: inputs.Staff, command: wire.ConsoleCommand) -> None:
        """Carry out what a rep commands without a console; nobody hears of a refusal."""
        self._pump.feed(inputs.RepActed(0, rep, command))
        await self._store.settled()

    async def _open(self) -> None:
        self._store = store = open_store(Path(self._settings.database))
        self._engine = Engine(
            store.epoch,
            await store.world(),
            self._clock.now(),
            self._settings.tuning,
            self._settings.site_keys,
            key=store.secret,
        )
        self._pump = Pump(self._engine, store, self._clock, self._tasks, self._coverages())
        try:
            self.address = await self._listen()
        except OSError:
            await store.close()
            raise

    def _coverages(self) -> Coverages:
        settings = self._settings
        origins = [
            *settings.origins,
            *(o for site in settings.sites.values() for o in site.origins),
        ]
        return Coverages(origins, self._clock.now(), settings.public_url, settings.sites)

    async def _claim(self) -> None:
        """Keep the database to this hub: two would not know of each other's messages."""
        Path(self._settings.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            async with asyncio.timeout(CLAIM_S):  # a hub that stops may still hold it
                while not self._claimed.take():  # noqa: ASYNC110 set by another process
                    await asyncio.sleep(0.05)
        except TimeoutError as error:
            raise OSError(f"{self._settings.database} is in use by another hub.") from error

    async def _listen(self) -> str:
        app = web.Application(
            client_max_size=BROWSER_FRAME, middlewares=[self._patience.middleware]
        )
        runner = web.AppRunner(
            app, access_log=None, handle_signals=False, shutdown_timeout=1.0, logger=request_log.log
        )
        gate = Gate(self._settings)
        self._gate = gate
        auth = Auth(self._store, self._verifier, self._settings.identity, self._clock)
        sockets = Sockets(self._pump, self._store, auth, gate, self._clock, self._tasks)
        beacons = Beacons(self._pump, self._store, gate, self._clock)
        desk, public_url = EngineDesk(self._pump, self._store), self._settings.public_url
        signer = Signer(self._store.secret)
        meet = MeetRoutes(desk, self._guard, gate, signer, self._clock, public_url)
        signing = AuthRoutes(auth, gate, self._clock, self._end_grant)
        app.add_routes(
            [
                web.get("/ws", sockets.serve),
                web.get("/v1/console", sockets.serve),
                web.get("/healthz", self._health),
                web.post("/v1/beacon", beacons.serve),
                *signing.routes(),
                *meet.routes(),
                *Messenger(None, _experiences(self._settings), desk.offers).routes(),
            ]
        )
        await runner.setup()
        self._runner = runner
        site = web.TCPSite(runner, self._settings.host, self._settings.port, backlog=4096)
        await site.start()
        port = runner.addresses[0][1]
        address = f"http://{self._settings.host}:{port}"
        gate.own(address)
        return address

    async def _health(self, _: web.Request) -> web.Response:
        return web.json_response({"ok": self._failure is None, "wire": VERSION})

    def _end_grant(self, grant: str) -> None:
        self._pump.feed(inputs.SignedOut(grant))

    async def _tick(self) -> None:
        period_s = 1.0 / self._settings.live_hz
        loop = asyncio.get_running_loop()
        tidy_at = loop.time() + TIDY_S
        while True:
            await asyncio.sleep(period_s)
            self._pump.feed(inputs.Tick())
            if self._runner is not None and self._runner.server is not None:
                self._patience.sweep(self._runner.server, loop.time())
            if loop.time() >= tidy_at:
                tidy_at, now = loop.time() + TIDY_S, self._clock.now()
                self._gate.forget(now)
                self._guard.forget(now)
                self._store.tidy(now)

    async def _watch_store(self) -> None:
        await self._store.failed

    def _report(self, name: str, error: BaseException) -> None:
        """Log what failed; without its database or clock the hub cannot go on."""
        log.error("%s failed", name, exc_info=error)
        if name in ("hub database", "hub clock"):
            self._failure = error
            self._over.set()


def _verifier(settings: Settings) -> Verifier | None:
    identity = settings.identity
    return TokenVerifier(identity.issuer, identity.audience) if identity.issuer else None


def _experiences(settings: Settings) -> list[Experience]:
    given = settings.experiences
    return [each.public for each in given] if isinstance(given, list) else []


def _go(console: bool) -> bytes:
    after_ms = random.randrange(200, SPREAD_MS)  # noqa: S311 spreads the return
    return encoded(Go(after_ms=after_ms), console=console)
