"""A sign-in to a calendar through the system's browser: code, PKCE, loopback.

Decided: one flow for all providers, on the loopback that the company's sign-in uses too.
MSAL's own `acquire_token_interactive` blocks a thread until its time is over and cannot
be given up; its two-step way (`initiate_auth_code_flow`) does the same work and can.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.errors import SignInNeededError
from app.services.calendars.kept import Kept
from app.services.identity.browser import open_browser
from app.services.identity.loopback import Loopback

TIMEOUT_S = 180.0
NOT_BACK = (
    "Nothing came back from the browser. If its page says that an admin must agree, or that the "
    "app is blocked, show it to your IT. Then connect again."
)
Browser = Callable[[str], Coroutine[Any, Any, bool]]
OnLink = Callable[[str, bool], None]


@dataclass(frozen=True, slots=True)
class Begun:
    """A sign-in that has begun: where the browser goes, and what the answer must fit."""

    address: str = field(repr=False)
    state: str = field(repr=False)
    redirect: str
    inner: Mapping[str, Any] = field(repr=False)  # the provider's own


class Door(Protocol):
    """One provider's way in.

    Attributes:
        host: the loopback's name, as the provider knows the app.
    """

    host: str

    async def begin(self, redirect: str, hint: str) -> Begun:
        """Return where the browser goes; `hint` is the account's address. Raise FoyerError."""
        ...

    async def finish(self, begun: Begun, answer: Mapping[str, str]) -> Kept:
        """Turn the browser's answer into tokens; raise FoyerError."""
        ...

    async def renew(self, kept: Kept) -> Kept:
        """Return fresh tokens; raise FoyerError."""
        ...

    async def revoke(self, kept: Kept) -> None:
        """Take the sign-in back, where the provider can; raise TransientError."""
        ...


class BrowserSignIn:
    """Brings a person to a provider's page and back.

    Attributes:
        within_s: seconds that the person has.
    """

    def __init__(self, *, browser: Browser = open_browser, within_s: float = TIMEOUT_S) -> None:
        self._browser, self.within_s = browser, within_s

    async def run(
        self, door: Door, *, hint: str = "", on_link: OnLink = lambda _link, _opened: None
    ) -> Kept:
        """Return what the provider gave; nothing is kept yet.

        `on_link` hears the address, and again with False when no browser opened. Raise
        FoyerError with the reason and what to do.
        """
        try:
            async with asyncio.timeout(self.within_s):
                return await self._through_browser(door, hint, on_link)
        except TimeoutError as error:
            raise SignInNeededError(NOT_BACK, code="timeout") from error

    async def _through_browser(self, door: Door, hint: str, on_link: OnLink) -> Kept:
        loopback, tasks = Loopback(door.host), TaskSet(unhandled)
        try:
            begun = await door.begin(await loopback.open(), hint)
            loopback.expect(begun.state)
            on_link(begun.address, True)
            tasks.start(self._opened(begun.address, on_link), name="browser")
            return await door.finish(begun, await loopback.answer())
        finally:
            await tasks.close()
            await loopback.close()

    async def _opened(self, address: str, on_link: OnLink) -> None:
        if not await self._browser(address):
            on_link(address, False)
