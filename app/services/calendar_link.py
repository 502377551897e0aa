"""The rep's link to a calendar: opened, probed, judged, repaired (facts 3.3, K2 to K7).

Decided: the probe is a renewal and one cheap read, at start, hourly, and whenever a
reading or a booking says otherwise than the last judgement; a booking itself begins with
a reading. What failed is repeated as soon as the link is mended, without a restart. The
link has its own tasks, so that nothing waits for a provider that hangs.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain import health
from app.domain.booker import FRESH, LOADING
from app.domain.calendar_link import (
    HEALTH,
    Facts,
    LinkJudged,
    LinkState,
    Verdict,
    judged,
)
from app.domain.errors import FoyerError, RejectedError
from app.domain.health import SystemChanged, SystemHealth
from app.domain.state import ConsoleState
from app.services.booking import Outcome
from app.services.booking_provider import Provider
from app.services.booking_setup import Access
from app.services.booking_steps import RECONNECT
from app.services.calendar_doors import IN_BROWSER, door_named
from app.services.calendar_trouble import met_of
from app.services.calendars.account import Account
from app.services.calendars.base import Attendee, Probed
from app.services.calendars.kept import Kept, KeptLink
from app.services.calendars.session import KeptTokens
from app.services.settings import Calendar
from app.services.store import Store

LOCK = "calendar-session.lock"
PROBE_EVERY_S, PROBE_WITHIN_S = 3600.0, 20.0
SOON_S, FIRST_AGAIN_S, LONGEST_AGAIN_S = 5.0, 15.0, 300.0
REPEAT_WITHIN_S = 600.0  # a booking that failed longer ago is no longer expected by anybody
WELL = (LinkState.OK, LinkState.EXPIRING)
BAD_HEALTH = (health.NEEDS_SIGN_IN, health.OFFLINE, health.FAULT)


class Booking(Protocol):
    """What the link asks of the booking service."""

    @property
    def provider(self) -> Provider | None:
        """The calendar at hand."""
        ...

    def use(self, provider: Provider | None) -> None:
        """Read and book with this calendar from now on."""
        ...

    def free_slots(self, low: int, high: int, duration_min: int = ...) -> Coroutine[Any, Any, Any]:
        """Show free times again."""
        ...

    def book(  # noqa: PLR0913 what a booking is
        self,
        conversation: str,
        slot: int,
        attendee: Attendee,
        *,
        kind: str = ...,
        duration_min: int = ...,
        subject: str = ...,
        booking: str = ...,
    ) -> Coroutine[Any, Any, Outcome]:
        """Book a time again."""
        ...


Make = Callable[[Calendar, Access | None], Provider]


@dataclass(frozen=True, slots=True)
class LinkParts:
    """What the link stands on."""

    settings: Calendar
    folder: Path  # of the lock between processes
    kept: KeptLink
    make: Make  # a provider from settings and what a sign-in gave
    booking: Booking
    store: Store
    clock: Clock


class CalendarLinkService:
    """Keeps one link well, and says how it is.

    Attributes:
        settings: of the calendar, as they are in force.
        account: sends the requests of signing in.
        mail_by: the provider that mail goes out by; its right is asked for at the sign-in.
    """

    def __init__(self, parts: LinkParts) -> None:
        self.settings, self.kept = parts.settings, parts.kept
        self._folder, self._make, self._booking = parts.folder, parts.make, parts.booking
        self._store, self.clock = parts.store, parts.clock
        self.account = Account(parts.clock)
        self.mail_by = ""
        self._tokens: tuple[Calendar, KeptTokens] | None = None
        self._provider: Provider | None = None
        self._retired: list[Provider] = []
        self._facts, self._probed = Facts(), Probed()
        self.verdict = Verdict(LinkState.OFF)
        self._tasks = TaskSet(unhandled)
        self._wake, self._probing = asyncio.Event(), asyncio.Lock()
        self._heard: SystemHealth | None = None  # the newest that was looked at
        self._fails = 0
        self._stop_listening: Callable[[], None] = lambda: None

    @property
    def is_managed(self) -> bool:
        """Whether the environment signs in, so that nobody does here."""
        return is_managed(self.settings)

    @property
    def lock(self) -> Path:
        """The file that keeps two processes from renewing at once."""
        return self._folder / LOCK

    def start(self) -> None:
        """Open what is kept, probe it, and go on doing so."""
        self._stop_listening = self._store.listen(self._noticed)
        self._tasks.start(self._run(), name="Watch the calendar's link")

    async def stop(self) -> None:
        """End what runs, and the connections of calendars that are not in use any more."""
        self._stop_listening()
        await self._tasks.close()
        for provider in self._retired:
            await provider.calendar.close()
        await self.account.client.aclose()

    def use(self, settings: Calendar) -> None:
        """Take other settings; another provider or account has to be opened first."""
        if settings != self.settings:
            self.settings = settings
            self._tasks.start(self.open_again(), name="Open the calendar")

    async def open_again(self) -> Verdict:
        """Open what is kept with the settings in force, probe it, and repeat what had failed."""
        await self._open()
        verdict = await self.probe()
        if verdict.state in WELL:
            self._tasks.start(self._repeat(), name="Repeat what failed")
        return verdict

    async def probe(self) -> Verdict:
        """Renew the sign-in and make one cheap read; return how the link is."""
        async with self._probing:
            provider = self._provider
            if provider is None:
                return self.verdict
            self._tell(checking=True)
            error: Exception | None = None
            try:
                async with asyncio.timeout(PROBE_WITHIN_S):
                    self._probed = await provider.calendar.probe()
            except (FoyerError, TimeoutError) as failed:
                error = failed
            if provider is self._provider:
                await self._judge(error)
            return self.verdict

    # -- opening ---------------------------------------------------------------------------

    async def _open(self) -> None:
        """Make the provider that settings and sign-in allow; without a sign-in there is none."""
        self._probed = Probed()
        try:
            access = None if self.is_managed else await self._access()
            made = self._make(self.settings, access) if self.settings.provider else None
            self.take(made if access is not None or self.is_managed else None)
        except RejectedError as error:
            self.take(None)
            self._tell_health(health.FAULT, str(error))
        except FoyerError as error:  # the keychain is locked: no reason to sign in again
            self.take(None)
            self._facts = Facts(self.settings.provider, met=met_of(error, self.clock.now()))
            self._settle(judged(self._facts, self.clock.now()))

    async def _access(self) -> Access | None:
        """Return what is kept for the settings' provider; raise KeychainError."""
        kept = await self.kept.load()
        if kept is None or not fits(kept, self.settings):
            return None
        if kept.provider == "caldav":
            return Access(password=kept.password)
        return Access(rep=kept.address, tokens=self._source())

    async def tokens(self, provider: str) -> tuple[Kept, KeptTokens] | None:
        """Return the kept sign-in at a provider with its tokens, the same for all who ask.

        None: nobody is signed in there. Raise KeychainError.
        """
        kept = await self.kept.load()
        if provider not in IN_BROWSER or kept is None or kept.provider != provider:
            return None
        return (kept, self._source()) if fits(kept, self.settings) else None

    def _source(self) -> KeptTokens:
        """Return the one that renews, so that calendar and mail wait for the same renewal."""
        if self._tokens is None or self._tokens[0] != self.settings:
            door = door_named(self.settings, self.account)
            self._tokens = self.settings, KeptTokens(self.kept, door, self.lock)
        return self._tokens[1]

    def take(self, provider: Provider | None) -> None:
        """Read and book with this calendar from now on; None: none is connected."""
        if self._provider is not None and self._provider is not provider:
            self._retired.append(self._provider)
        self._provider = provider
        self._facts = Facts(self.settings.provider if provider else "", managed=self.is_managed)
        if provider is not self._booking.provider or provider is None:
            self._booking.use(provider)
        self._settle(judged(self._facts, self.clock.now()))

    # -- judging ---------------------------------------------------------------------------

    async def _judge(self, error: Exception | None) -> None:
        """Take in how a probe ended, tell it, and repeat what failed once the link is mended."""
        now, before = self.clock.now(), self.verdict
        met = met_of(error, now) if error is not None else None
        kept = None if self.is_managed else self.kept.known
        self._facts = replace(
            self._facts,
            met=met,
            last_ok=self._facts.last_ok if met else now,
            refreshed=kept.refreshed if kept else 0.0,
        )
        verdict = judged(self._facts, now)
        if verdict.state is not before.state:
            self._facts = replace(self._facts, since=now)
            verdict = judged(self._facts, now)
        self._fails = self._fails + 1 if met else 0
        mended = verdict.state in WELL and before.state not in {*WELL, LinkState.CHECKING}
        if mended and self._provider is not None:
            self._booking.use(self._provider)  # reads, and resumes bookings, at once
        self._settle(verdict)
        if mended:
            self._tasks.start(self._repeat(), name="Repeat what failed")

    def _settle(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self._tell()
        self._tell_health(
            HEALTH[verdict.state], " ".join(filter(None, (verdict.words, verdict.step)))
        )

    def _tell(self, *, checking: bool = False) -> None:
        kept = self.kept.known
        account = self._probed.address or (kept.address if kept and self._provider else "")
        told = LinkJudged(
            provider=self._facts.provider,
            verdict=self.verdict,
            account=account,
            calendar=self._probed.calendar or self.settings.calendar,
            last_read=self._facts.last_ok,
            managed=self.is_managed,
            checking=checking,
            mail=bool(kept and kept.mail and self._provider),
        )
        self._store.apply(told)

    def _tell_health(self, state: str, words: str) -> None:
        shown = self._store.state.health.systems.get("calendar")
        if shown is None or (shown.state, shown.words) != (state, words):
            shown = SystemHealth(state, words, since=self.clock.now())
            self._heard = shown
            self._store.apply(SystemChanged("calendar", shown))

    async def _repeat(self) -> None:
        """Ask again for what the rep looks at, and book again what a visitor waits for."""
        state = self._store.state.booker
        with suppress(FoyerError):
            if state.free is not None and state.free.status not in {FRESH, LOADING}:
                free = state.free
                await self._booking.free_slots(free.low, free.high, free.duration_min)
            for view in state.bookings.values():
                young = self.clock.now() - view.changed < REPEAT_WITHIN_S
                if view.state == RECONNECT and young and view.start > self.clock.now():
                    await self._booking.book(
                        view.conversation,
                        view.start,
                        Attendee(view.email, view.name),
                        kind=view.kind,
                        duration_min=(view.end - view.start) // 60,
                        subject=view.subject,
                        booking=view.id,
                    )

    # -- watching --------------------------------------------------------------------------

    async def _run(self) -> None:
        if self.is_managed and self._booking.provider is not None:
            self.take(self._booking.provider)
        else:
            await self._open()
        while True:
            await self.probe()
            self._wake.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pause_s()):
                    await self._wake.wait()
                    await asyncio.sleep(SOON_S)  # a provider is not asked in a storm

    def _pause_s(self) -> float:
        """Return when to look again: a broken network soon, a person's matter hourly."""
        if self.verdict.state is LinkState.UNREACHABLE:
            return min(FIRST_AGAIN_S * float(2 ** min(self._fails, 10)), LONGEST_AGAIN_S)
        if self.verdict.state is LinkState.LIMITED:
            return min(max(self.verdict.until - self.clock.now(), SOON_S), PROBE_EVERY_S)
        return PROBE_EVERY_S

    def _noticed(self, state: ConsoleState) -> None:
        """Probe when a reading or a booking says otherwise than the last judgement."""
        told = state.health.systems.get("calendar")
        if told is None or told is self._heard or self._provider is None:
            return
        self._heard = told
        well = self.verdict.state in WELL
        ill = not well and self.verdict.state is not LinkState.CHECKING
        if (told.state in BAD_HEALTH and well) or (told.state == health.OK and ill):
            self._wake.set()


def is_managed(settings: Calendar) -> bool:
    """Whether the environment signs in."""
    if settings.provider == "caldav":
        return bool(settings.password)
    return bool(settings.access_token or settings.refresh_token)


def fits(kept: Kept, settings: Calendar) -> bool:
    """Whether what is kept belongs to these settings: no password goes to another server."""
    if kept.provider != settings.provider:
        return False
    if kept.provider in IN_BROWSER:
        return kept.client_id == settings.client_id.strip()
    return (kept.server, kept.address) == (settings.url.strip(), settings.username.strip())
