"""What the looks stand on: settings, folder, network, and a console where one runs."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

import httpx

from app.core.clock import Clock
from app.core.http import Answer, fetch
from app.domain.state import ConsoleState
from app.domain.wire.console import ConsoleQuestion
from app.services.checkup import words
from app.services.crm_checkup import Rights
from app.services.keychain import Keychain
from app.services.settings import Settings
from app.services.vault import Vault

ASK_WITHIN_S = 8.0
T = TypeVar("T")


class Link(Protocol):
    """The console's link to its hub."""

    connected: bool
    clock_offset: float

    async def ask(self, question: ConsoleQuestion, kind: type[T], *, deadline_s: float = ...) -> T:
        """Return the hub's answer; raise TransientError or RejectedError."""
        ...


@dataclass(frozen=True, slots=True)
class AlertTried:
    """The newest test alert: after how long the desktop had it, and whether it was seen."""

    at: float
    ms: float = 0.0
    trouble: str = ""  # why the desktop did not take it
    seen: bool | None = None  # None: not yet asked


@dataclass(frozen=True, slots=True)
class Running:
    """What only a running console knows."""

    state: Callable[[], ConsoleState]
    link: Link
    qt: str = ""  # version
    tested: Callable[[], AlertTried | None] = field(default=lambda: None)


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything that a look may use."""

    settings: Callable[[], Settings]
    folder: Path
    keychain: Keychain
    secrets: Vault
    client: httpx.AsyncClient
    clock: Clock
    rights: Callable[[], Awaitable[Rights | None]]  # None: no org is set
    running: Running | None = None
    at_the_door: bool = False  # the window is open, but nobody is signed in
    misset: str = ""  # what is wrong with the settings, so that Foyer cannot start

    @property
    def untold(self) -> str:
        """Why what only a signed-in console knows is not told."""
        return words.SIGN_IN_FIRST if self.at_the_door else words.NOT_RUNNING

    async def get(self, url: str) -> Answer:
        """Return the answer to a plain question; raise NoAnswerError or httpx.InvalidURL."""
        request = self.client.build_request("GET", url)
        return await fetch(self.client, request, within_s=ASK_WITHIN_S)

    async def timed(self, url: str) -> tuple[Answer, float]:
        """Return the answer, and after how many milliseconds it was there."""
        begun = self.clock.now()
        answer = await self.get(url)
        return answer, max(0.0, self.clock.now() - begun) * 1000
