"""A Salesforce sign-in that renews itself: one refresh at a time, the new token kept first."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import httpx

from app.core.http import Answer, NoAnswerError, built, fetch
from app.core.process_lock import holding
from app.domain.errors import SignInNeededError, TransientError
from app.services.crm.salesforce.oauth_errors import GONE, oauth_error
from app.services.crm.salesforce.vault import Tokens, Vault

REFRESH_WITHIN_S = 15.0
LOCK_WITHIN_S = 2 * REFRESH_WITHIN_S  # another program may be refreshing, and be slow
BUSY = "Another Foyer on this computer is renewing the Salesforce sign-in. Try again in a moment."
LOST = (
    "Salesforce's answer to renewing the sign-in was lost, and a used token must not be used "
    "again. Sign in to Salesforce again."
)


class Session:
    """The tokens of one sign-in, shared by every call."""

    def __init__(
        self, client: httpx.AsyncClient, vault: Vault, login_url: str, client_id: str, lock: Path
    ) -> None:
        """`lock` is a file that keeps processes from refreshing at the same time."""
        self._client = client
        self._vault = vault
        self._login_url = login_url.rstrip("/")
        self._client_id = client_id
        self._lock_file = lock
        self._one_at_a_time = asyncio.Lock()

    def use(self, login_url: str, client_id: str) -> None:
        """Take other settings; tokens that are kept stay with the address that gave them."""
        self._login_url, self._client_id = login_url.rstrip("/"), client_id

    def tokens(self) -> Tokens | None:
        """Return the newest tokens, or None when nobody is signed in."""
        return self._vault.load()

    async def end(self) -> None:
        """Sign out: take the tokens back, then forget them."""
        tokens = await self._vault.reload()
        if tokens is None:
            return
        address = f"{self._login_of(tokens)}/services/oauth2/revoke"
        form = {"token": tokens.refresh or tokens.access}
        try:
            request = built(self._client, "POST", address, data=form)
            await fetch(self._client, request, within_s=REFRESH_WITHIN_S)
        except NoAnswerError as error:
            raise TransientError(error.reason) from error
        finally:
            await self._vault.forget()

    async def current(self) -> Tokens:
        """Return tokens that can be tried; raise SignInNeededError or TransientError."""
        tokens = self._vault.load() or await self._vault.reload()
        if tokens is None:
            raise SignInNeededError("Nobody is signed in to Salesforce. Sign in to Salesforce.")
        return tokens if tokens.access else await self.renewed(tokens.access)

    async def renewed(self, refused: str) -> Tokens:
        """Return tokens newer than the refused access token.

        Raise SignInNeededError when only a person can help, TransientError when
        Salesforce could not be asked.
        """
        async with self._one_at_a_time, self._alone():
            tokens = await self._vault.reload()
            if tokens is None:
                raise SignInNeededError(GONE)
            if tokens.access != refused:  # somebody else was faster
                return tokens
            return await self._refreshed(tokens)

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """Keep the other programs of this user out; raise TransientError when one does not end."""
        async with AsyncExitStack() as held:
            try:
                await held.enter_async_context(holding(self._lock_file, within_s=LOCK_WITHIN_S))
            except TimeoutError as error:
                raise TransientError(BUSY) from error
            yield

    async def _refreshed(self, tokens: Tokens) -> Tokens:
        if not tokens.refresh:
            raise SignInNeededError(GONE)
        form = {
            "grant_type": "refresh_token",
            "refresh_token": tokens.refresh,
            "client_id": tokens.client or self._client_id,
        }
        address = f"{self._login_of(tokens)}/services/oauth2/token"
        try:
            request = built(self._client, "POST", address, data=form)
            answer = await fetch(self._client, request, within_s=REFRESH_WITHIN_S)
        except NoAnswerError as error:
            if not error.reached:
                raise TransientError(error.reason) from error
            await self._vault.save(replace(tokens, refresh=""))
            raise SignInNeededError(LOST) from error
        return await self._kept(tokens, answer)

    async def _kept(self, old: Tokens, answer: Answer) -> Tokens:
        body = answer.json()
        known = body if isinstance(body, dict) else {}
        if answer.status == 200 and isinstance(access := known.get("access_token"), str):
            tokens = Tokens(
                access=access,
                refresh=str(known.get("refresh_token") or old.refresh),
                instance=str(known.get("instance_url") or old.instance).rstrip("/"),
                identity=str(known.get("id") or old.identity),
                login=old.login,
                client=old.client,
            )
            await self._vault.save(tokens)
            return tokens
        if answer.status in {400, 401, 403} and known.get("error"):
            description = str(known.get("error_description") or "")
            raise oauth_error(str(known["error"]), description)
        raise TransientError("Salesforce could not renew the sign-in just now. Foyer tries again.")

    def _login_of(self, tokens: Tokens) -> str:
        return tokens.login or self._login_url or tokens.instance
