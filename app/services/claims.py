"""Keeps two reps from writing the same record at once, where a hub can be asked.

Decided: a claim is a courtesy. Where no hub answers within a second the write goes
on, since it is safe to repeat by itself; the hub hears a hash, never an address.
"""

import hashlib
import math
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol, TypeVar
from uuid import uuid4

from app.domain.errors import FoyerError
from app.domain.wire.console import ConsoleQuestion
from app.domain.wire.shared import AskClaim, Claim, ReleaseClaim

T = TypeVar("T")

ASK_DEADLINE_S = 1.0
WITHIN_S = 30.0
LONGEST_S = 60.0  # the hub grants no more

FREE = Claim(granted=True)
ALONE = Claim(granted=True, quiet_s=math.inf)  # there is nobody to share with


class Line(Protocol):
    """The part of `link.HubLink` that claims need."""

    connected: bool

    async def ask(self, question: ConsoleQuestion, kind: type[T], *, deadline_s: float = ...) -> T:
        """Return the hub's answer; raise TransientError or RejectedError."""
        ...

    def tell(self, message: ReleaseClaim) -> None:
        """Send something that is not answered, on this connection or never."""
        ...


class Claims:
    """Asks the hub who may write.

    Args:
        link: None where there is no hub, as in a command of the command line.
    """

    def __init__(self, link: Line | None, *, deadline_s: float = ASK_DEADLINE_S) -> None:
        self._link = link
        self._deadline_s = deadline_s
        self._users: Counter[str] = Counter()  # of this console, by key

    @asynccontextmanager
    async def hold(
        self, org: str, email: str, *, within_s: float = WITHIN_S
    ) -> AsyncIterator[Claim]:
        """Claim what an address names in an org for the length of the block.

        Not `granted` means that another rep's console (`holder`) writes it now;
        write later. Granted without a hub, and again within the same console: its
        own outbox keeps the order there. Never raises for the hub's sake. The claim
        ends by itself after `within_s` seconds, at most 60.
        """
        key = claim_key(org, email)
        claim = await self._ask(key, min(within_s, LONGEST_S))
        if not claim.granted:
            yield claim
            return
        self._users[key] += 1
        try:
            yield claim
        finally:
            self._release(key)

    async def _ask(self, key: str, within_s: float) -> Claim:
        if self._link is None:
            return ALONE
        if not self._link.connected:
            return FREE
        question = AskClaim(id=uuid4().hex, key=key, within_s=within_s)
        try:
            return await self._link.ask(question, Claim, deadline_s=self._deadline_s)
        except FoyerError:  # too late, or refused: what is written is right without
            return FREE

    def _release(self, key: str) -> None:
        self._users[key] -= 1
        if self._users[key] <= 0:
            del self._users[key]
            if self._link is not None:
                self._link.tell(ReleaseClaim(key=key))


def claim_key(org: str, email: str) -> str:
    """Return what the hub hears of an address: a hash with the org's id."""
    plain = f"{org}\n{email.strip().casefold()}"
    return hashlib.sha256(plain.encode("utf-8")).hexdigest()
