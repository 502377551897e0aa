"""Connects the rep's calendar, and disconnects it: the page's and the banner's acts.

Decided: nothing that works is given up before something else works: settings and tokens
change only when a sign-in has come to its end. Another account than before is told and
waits for a yes.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from app.core.process_lock import holding
from app.domain.calendar_link import NAMES, LinkAttempt, LinkAttemptChanged, LinkedCalendar
from app.domain.errors import FoyerError, RejectedError, TransientError
from app.services.calendar_doors import IN_BROWSER, door_named
from app.services.calendar_link import CalendarLinkService
from app.services.calendars.dav_discovery import Discovery, whole_address
from app.services.calendars.kept import Kept
from app.services.calendars.session import BUSY, LOCK_WITHIN_S
from app.services.calendars.sign_in import BrowserSignIn
from app.services.settings import Calendar
from app.services.store import Store

DISCOVER_WITHIN_S, REVOKE_WITHIN_S = 20.0, 8.0
MANAGED = "Your administrator signs in to the calendar, so there is nothing to connect here."
CHOOSE = "Choose Microsoft 365, Google or CalDAV first."
NO_PASSWORD = "Enter user and app password."  # noqa: S105  # a sentence
SLOW = "The calendar server did not answer in time. Check its address, then connect again."
NOT_KEPT = "Next time you will have to connect the calendar again. {why}."
NOT_REVOKED = (
    "{name} could not be told. Foyer has forgotten the sign-in all the same; remove Foyer there in "
    "your account's settings."
)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A sign-in that has ended well and waits for a word of the person."""

    settings: Calendar
    kept: Kept
    choices: tuple[LinkedCalendar, ...] = ()


class CalendarSignIn:
    """One sign-in at a time, which a person can give up.

    Attributes:
        on_connected: keeps settings with which a sign-in has succeeded; returns why not.
    """

    def __init__(
        self, link: CalendarLinkService, store: Store, browser: BrowserSignIn | None = None
    ) -> None:
        self._link, self._store = link, store
        self._browser = browser or BrowserSignIn()
        self._trying: asyncio.Task[object] | None = None
        self._given_up = False
        self._waiting: _Waiting | None = None
        self.on_connected: Callable[[Calendar], str] = lambda _settings: ""

    async def reconnect(self) -> None:
        """Sign in to the same account again; raise FoyerError with the reason."""
        await self.connect(self._link.settings)

    async def connect(self, wanted: Calendar, password: str = "") -> None:
        """Sign in as the settings say, then read the calendar; raise FoyerError.

        Another account than before, and a server with several calendars, wait for
        `adopt` or `choose`.
        """
        if self._link.is_managed:
            raise RejectedError(MANAGED)
        if self._trying is not None:
            return
        self._trying, self._given_up = asyncio.current_task(), False
        try:
            await self._tried(wanted, password)
        finally:
            self._trying = None

    def cancel(self) -> None:
        """Give the sign-in up that waits in the browser."""
        if self._trying is not None:
            self._given_up = True
            self._trying.cancel()

    async def adopt(self) -> None:
        """Take the other account that has signed in."""
        if (waiting := self._waiting) is not None:
            await self._keep(waiting.settings, waiting.kept)

    async def choose(self, calendar: str) -> None:
        """Take one of the server's calendars."""
        if (waiting := self._waiting) is not None:
            chosen = msgspec.structs.replace(waiting.settings, calendar=calendar)
            await self._keep(chosen, waiting.kept)

    async def dismiss(self) -> None:
        """Take neither; what was connected before stays."""
        waiting, self._waiting = self._waiting, None
        self._store.apply(LinkAttemptChanged())
        if waiting is not None and waiting.kept.provider in IN_BROWSER:
            await self._revoked(waiting.settings, waiting.kept)

    async def disconnect(self) -> None:
        """Take the sign-in back where the provider can, and forget it; K5."""
        kept = await self._link.kept.load()
        self._link.take(None)
        trouble = ""
        try:
            if kept is not None and kept.provider in IN_BROWSER:
                trouble = await self._revoked(self._link.settings, kept)
        finally:
            await self._link.kept.forget()
            self._link.take(None)
            self._store.apply(LinkAttemptChanged(None, trouble))

    # -- within ----------------------------------------------------------------------------

    async def _tried(self, wanted: Calendar, password: str) -> None:
        trouble, self._waiting = "", None
        try:
            await self._signed_in(wanted, password)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if not self._given_up or task is None:
                raise
            task.uncancel()
        except FoyerError as error:
            trouble = str(error)
            raise
        finally:
            if self._waiting is None and (trouble or self._store.state.calendar_link.attempt):
                self._store.apply(LinkAttemptChanged(None, trouble))

    async def _signed_in(self, wanted: Calendar, password: str) -> None:
        if wanted.provider == "caldav":
            await self._by_password(wanted, password)
        elif wanted.provider in IN_BROWSER:
            await self._by_browser(wanted)
        else:
            raise RejectedError(CHOOSE)

    async def _by_browser(self, wanted: Calendar) -> None:
        mail = self._link.mail_by == wanted.provider
        door = door_named(wanted, self._link.account, mail=mail)
        before = await self._link.kept.load()
        same = before is not None and before.provider == wanted.provider
        hint = before.address if before is not None and same else ""
        kept = await self._browser.run(door, hint=hint, on_link=self._on_link)
        if before is not None and same and before.account != kept.account:
            self._wait(_Waiting(wanted, kept), other=kept.address or kept.account)
        else:
            await self._keep(wanted, kept)

    async def _by_password(self, wanted: Calendar, password: str) -> None:
        user = wanted.username.strip()
        if not user or not password:
            raise RejectedError(NO_PASSWORD)
        url = whole_address(wanted.url)
        try:
            async with asyncio.timeout(DISCOVER_WITHIN_S):
                found = await Discovery(self._link.account, url, user, password).calendars()
        except TimeoutError as error:
            raise TransientError(SLOW) from error
        wanted = msgspec.structs.replace(wanted, url=url, username=user)
        kept = Kept("caldav", f"{user}@{url}", user, server=url, password=password)
        names = {each.id for each in found} | {each.name for each in found}
        if len(found) > 1 and wanted.calendar not in names:
            self._wait(_Waiting(wanted, kept, found))
        else:
            chosen = wanted.calendar if wanted.calendar in names else found[0].id
            await self._keep(msgspec.structs.replace(wanted, calendar=chosen), kept)

    def _wait(self, waiting: _Waiting, other: str = "") -> None:
        self._waiting = waiting
        self._store.apply(LinkAttemptChanged(other=other, choices=waiting.choices))

    async def _keep(self, settings: Calendar, kept: Kept) -> None:
        """Keep what a sign-in gave, then read the calendar with it."""
        self._waiting = None
        try:
            async with holding(self._link.lock, within_s=LOCK_WITHIN_S):
                await self._link.kept.save(kept)
        except TimeoutError as error:
            raise TransientError(BUSY) from error
        self._link.settings = settings
        why = self.on_connected(settings) or self._link.kept.trouble
        self._store.apply(
            LinkAttemptChanged(None, NOT_KEPT.format(why=why.rstrip(".")) if why else "")
        )
        await self._link.open_again()

    async def _revoked(self, settings: Calendar, kept: Kept) -> str:
        """Take a sign-in back; return what the person has to do where that did not go."""
        given = msgspec.structs.replace(
            settings, provider=kept.provider, client_id=kept.client_id or settings.client_id
        )
        try:
            async with asyncio.timeout(REVOKE_WITHIN_S):
                await door_named(given, self._link.account).revoke(kept)
        except (FoyerError, TimeoutError):
            return NOT_REVOKED.format(name=NAMES.get(kept.provider, kept.provider))
        return ""

    def _on_link(self, link: str, opened: bool) -> None:
        until = self._link.clock.now() + self._browser.within_s
        self._store.apply(LinkAttemptChanged(LinkAttempt(link, opened, until)))
