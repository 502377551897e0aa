"""A sign-in that renews itself: one renewal at a time, also between processes.

The lock stays with whoever renews until the new token is on the disk, and nobody uses
it before. A process that is killed in between leaves the old token, which Microsoft and
Google still take; where a provider does not, the next probe says that a person is
needed. Network trouble never does.
"""

import asyncio
from pathlib import Path
from typing import Protocol

from app.core.process_lock import holding
from app.core.tasks import seen_through
from app.domain.errors import SignInNeededError, TransientError
from app.services.calendars.kept import Kept, KeptLink

LOCK_WITHIN_S = 30.0
GRACE_S = 1.5  # for an answer on its way; the console ends within 3 seconds
GONE = "Nobody is signed in to the calendar. Connect it in Settings."
BUSY = "Another Foyer on this computer is renewing the calendar's sign-in. Try again in a moment."


class Renewer(Protocol):
    """Exchanges what is kept for something newer; the provider's own way."""

    async def renew(self, kept: Kept) -> Kept:
        """Return the successor; raise SignInNeededError, RejectedError or TransientError."""
        ...


class KeptTokens:
    """The tokens of the kept link, as `Api` asks for them; see `oauth.TokenSource`."""

    def __init__(self, link: KeptLink, renewer: Renewer, lock: Path) -> None:
        self._link, self._renewer, self._lock_file = link, renewer, lock
        self._one_at_a_time = asyncio.Lock()

    async def current(self) -> str:
        """Return the newest access token."""
        kept = self._link.known or await self._link.load()
        if kept is None:
            raise SignInNeededError(GONE, code="signed_out")
        return kept.access or await self.renewed("")

    async def renewed(self, refused: str) -> str:
        """Return a token other than the refused one; it is kept before it is used."""
        async with self._one_at_a_time:
            try:
                async with holding(self._lock_file, within_s=LOCK_WITHIN_S):
                    return await seen_through(self._alone(refused), grace_s=GRACE_S)
            except TimeoutError as error:
                raise TransientError(BUSY) from error

    @property
    def can_renew(self) -> bool:
        """Whether there is anything to renew with."""
        return self._link.known is None or self._link.known.can_renew

    async def _alone(self, refused: str) -> str:
        kept = await self._link.load()
        if kept is None:
            raise SignInNeededError(GONE, code="signed_out")
        if kept.access and kept.access != refused:  # somebody else was faster
            return kept.access
        if not kept.can_renew:
            raise SignInNeededError("The calendar's sign-in has ended. Connect it again.")
        fresh = await self._renewer.renew(kept)
        await self._link.save(fresh)
        return fresh.access
