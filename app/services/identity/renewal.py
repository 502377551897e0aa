"""Renews a kept sign-in: one process at a time, no refresh token twice."""

from pathlib import Path

import msgspec

from app.core.process_lock import holding
from app.core.tasks import seen_through
from app.domain.errors import FoyerError, SignInNeededError, TransientError
from app.services.identity.base import IdentityProvider, Session, Tokens
from app.services.identity.kept import Kept, KeptSignIn

WAIT_FOR_OTHERS_S = 40.0
GRACE_S = 2.0  # an answer that is on its way is worth waiting for, also when told to stop

NOTHING_TO_RENEW = (
    "The identity provider gave no lasting sign-in, so it ended with the last window. Sign in "
    "again, or ask your IT to allow offline access for Foyer."
)
OTHER_PROVIDER = (
    "The kept sign-in is for another provider or client id than the settings name now. Sign in "
    "again."
)
ENDED = "Your sign-in has ended. Sign in again."
INTERRUPTED = (
    "The last renewal of your sign-in was interrupted, and it cannot be told whether it went "
    "through. Sign in again."
)
CHANGED = "Somebody signed in or out in another window meanwhile. Try again."
BUSY = "Another Foyer window is renewing your sign-in and does not come to an end. Try again soon."


class Renewal:
    """Turns what is kept into a fresh session."""

    def __init__(self, provider: IdentityProvider, kept: KeptSignIn, lock: Path) -> None:
        self._provider, self._kept, self._lock = provider, kept, lock

    async def renew(self) -> Session | None:
        """Return a renewed session, or None when nobody has signed in here.

        Raise SignInNeededError when only a person can help, TransientError or
        RejectedError when it may work later; KeychainError or DamagedError when
        what is kept cannot be read.
        """
        if await self._kept.load() is None:
            return None
        try:
            async with holding(self._lock, within_s=WAIT_FOR_OTHERS_S):
                return await seen_through(self._alone(), grace_s=GRACE_S)
        except TimeoutError as error:
            raise TransientError(BUSY) from error

    async def _alone(self) -> Session | None:
        kept = await self._kept.load()
        if kept is None:
            return None
        _check_renewable(kept, self._provider)
        await self._provider.prepare()
        tokens, new = await self._exchange(kept)
        session = await self._confirm(new, tokens)
        if session.account != new.account:
            account = session.account
            named = msgspec.structs.replace(new, email=account.email, name=account.name)
            await self._kept.swap(new, named)
        return session

    async def _exchange(self, kept: Kept) -> tuple[Tokens, Kept]:
        """Send the refresh token, marked as spent before, and keep its successor."""
        spent = await self._kept.spend(kept)
        if spent is None:
            raise TransientError(CHANGED)
        afterwards = kept  # what is kept if no usable answer comes: nothing is lost
        try:
            tokens = await self._provider.renew(kept.refresh_token)
            successor = tokens.refresh_token or kept.refresh_token
            afterwards = msgspec.structs.replace(kept, refresh_token=successor)
        except SignInNeededError:
            afterwards = kept.ended()
            raise
        finally:
            in_time = await self._kept.swap(spent, afterwards)
        if not in_time:
            await self._take_back(tokens)
            raise TransientError(CHANGED)
        return tokens, afterwards

    async def _confirm(self, new: Kept, tokens: Tokens) -> Session:
        try:
            return await self._provider.confirm(tokens, new.account, new.nonce)
        except SignInNeededError:
            await self._kept.swap(new, new.ended())
            await self._take_back(tokens)
            raise

    async def _take_back(self, tokens: Tokens) -> None:
        """Leave no token behind that nobody keeps, as far as that can be done."""
        if tokens.refresh_token:
            try:
                await self._provider.revoke(tokens.refresh_token)
            except FoyerError:
                return


def _check_renewable(kept: Kept, provider: IdentityProvider) -> None:
    """Raise SignInNeededError unless the kept refresh token may be sent to `provider`."""
    if (kept.issuer, kept.client_id) != (provider.issuer, provider.client_id):
        raise SignInNeededError(OTHER_PROVIDER)
    if kept.state == "renewing":
        raise SignInNeededError(INTERRUPTED)
    if kept.state == "ended":
        raise SignInNeededError(ENDED)
    if not kept.refresh_token:
        raise SignInNeededError(NOTHING_TO_RENEW)
