"""Signs an agent in without a person: by what `foyer sign-in` kept."""

import asyncio
import logging
from typing import Protocol

from app.domain.errors import FoyerError, SignInNeededError
from app.services.identity.base import Account

AGAIN_S = 20.0
NOBODY = (
    "Nobody is signed in on this computer. Run foyer sign-in first, as the account that does "
    "the background work."
)

log = logging.getLogger(__name__)


class SignIn(Protocol):
    """The sign-in, as far as no person is needed."""

    async def silent(self) -> Account | None:
        """Renew what is kept; raise SignInNeededError or another FoyerError."""
        ...

    async def remembered(self) -> Account | None:
        """Return who is kept, if the hub still knows them."""
        ...


async def signed_in(service: SignIn, again_s: float = AGAIN_S) -> Account:
    """Return who is signed in, trying until provider and hub can be reached.

    Raise SignInNeededError when only a person can help.
    """
    while True:
        try:
            account = await service.silent()
        except SignInNeededError:
            raise
        except FoyerError as error:
            if known := await service.remembered():
                return known
            log.warning("Cannot sign in yet: %s Trying again in %.0f s.", error, again_s)
            await asyncio.sleep(again_s)
            continue
        if account is None:
            raise SignInNeededError(NOBODY)
        return account
