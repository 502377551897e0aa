"""Connects to Salesforce through the system's browser: code, PKCE, loopback on a fixed port."""

import asyncio
import base64
import hashlib
import secrets
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx

from app.core.faults import unhandled
from app.core.http import Answer, NoAnswerError, fetch
from app.core.process_lock import holding
from app.core.tasks import TaskSet
from app.domain.allowed_hosts import allows, not_allowed
from app.domain.crm_app import CALLBACK_PORTS, SCOPES
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.crm.connection import OnLink
from app.services.crm.salesforce.oauth_errors import INSTALL, oauth_error
from app.services.crm.salesforce.session import BUSY, LOCK_WITHIN_S
from app.services.crm.salesforce.vault import Tokens, Vault
from app.services.identity.browser import open_browser
from app.services.identity.loopback import Loopback

TIMEOUT_S = 180.0
EXCHANGE_WITHIN_S, REVOKE_WITHIN_S = 20.0, 3.0
NOT_BACK = (
    "Salesforce did not come back from the browser. If its page says that the app must be "
    f"installed or is not approved, ask your Salesforce admin: {INSTALL}. Then connect again."
)
Browser = Callable[[str], Coroutine[Any, Any, bool]]


class SalesforceSignIn:
    """One way into an org, also behind single sign-on: its login page decides how.

    Attributes:
        within_s: seconds that a person has in the browser.
        allowed: hosts that the company allows, see `domain.allowed_hosts`; empty: any.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        vault: Vault,
        app: tuple[str, str],
        *,
        lock: Path,
        ports: Sequence[int] = CALLBACK_PORTS,
        browser: Browser = open_browser,
    ) -> None:
        """`app` is the login address and the client id; `lock` is the one of `Session`."""
        self.within_s, self.allowed = TIMEOUT_S, ""
        self._client, self._vault = client, vault
        self.use(*app)
        self._ports, self._browser, self._lock_file = ports, browser, lock

    def use(self, login_url: str, client_id: str) -> None:
        """Take other settings, from the next sign-in on."""
        self._login_url, self._client_id = login_url.rstrip("/"), client_id

    async def sign_in(
        self, within_s: float | None = None, *, on_link: OnLink = lambda _link, _opened: None
    ) -> Tokens:
        """Let the rep agree in the browser; return the tokens, which are kept by then.

        `on_link` hears the address, to be copied into any browser, and again with
        False when no browser could be opened. Raise FoyerError with the reason and
        what to do.
        """
        try:
            async with asyncio.timeout(self.within_s if within_s is None else within_s):
                return await self._through_browser(on_link)
        except TimeoutError as error:
            raise SignInNeededError(NOT_BACK) from error

    async def _through_browser(self, on_link: OnLink) -> Tokens:
        if not allows(self.allowed, self._login_url):
            raise RejectedError(not_allowed(self._login_url))
        loopback, tasks = Loopback("localhost", self._ports), TaskSet(unhandled)
        try:
            redirect = await loopback.open()
            state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
            loopback.expect(state)
            address = self._address(redirect, state, verifier)
            on_link(address, True)
            tasks.start(self._opened(address, on_link), name="browser")
            answer = await loopback.answer()
            if "error" in answer:
                raise oauth_error(answer["error"], answer.get("error_description", ""))
            return await self._exchanged(answer["code"], redirect, verifier)
        finally:
            await tasks.close()
            await loopback.close()

    async def _opened(self, address: str, on_link: OnLink) -> None:
        if not await self._browser(address):
            on_link(address, False)

    def _address(self, redirect: str, state: str, verifier: str) -> str:
        digest = hashlib.sha256(verifier.encode()).digest()
        asked = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": redirect,
            "scope": SCOPES,
            "state": state,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        return f"{self._login_url}/services/oauth2/authorize?{urlencode(asked)}"

    async def _exchanged(self, code: str, redirect: str, verifier: str) -> Tokens:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "client_id": self._client_id,
            "redirect_uri": redirect,
            "code_verifier": verifier,
        }
        address = f"{self._login_url}/services/oauth2/token"
        request = self._client.build_request("POST", address, data=form)
        try:
            answer = await fetch(self._client, request, within_s=EXCHANGE_WITHIN_S)
        except NoAnswerError as error:
            raise TransientError(error.reason) from error
        tokens = replace(_tokens(answer), login=self._login_url, client=self._client_id)
        before = await self._kept(tokens)
        if before is not None and before.refresh and before.login:
            await self._revoked(before)
        return tokens

    async def _kept(self, tokens: Tokens) -> Tokens | None:
        """Keep new tokens and return those from before; no renewal of those comes in between."""
        try:
            async with holding(self._lock_file, within_s=LOCK_WITHIN_S):
                before = await self._vault.reload()
                await self._vault.save(tokens)
        except TimeoutError as error:
            raise TransientError(BUSY) from error
        return before

    async def _revoked(self, before: Tokens) -> None:
        """Take the sign-in from before back: nobody needs it, and an org keeps only five."""
        address = f"{before.login}/services/oauth2/revoke"
        request = self._client.build_request("POST", address, data={"token": before.refresh})
        with suppress(NoAnswerError):
            await fetch(self._client, request, within_s=REVOKE_WITHIN_S)


def _tokens(answer: Answer) -> Tokens:
    body = answer.json()
    known = body if isinstance(body, dict) else {}
    access, instance = known.get("access_token"), known.get("instance_url")
    if answer.status != 200 or not isinstance(access, str) or not isinstance(instance, str):
        raise oauth_error(str(known.get("error") or ""), str(known.get("error_description") or ""))
    return Tokens(
        access,
        str(known.get("refresh_token") or ""),
        instance.rstrip("/"),
        str(known.get("id") or ""),
    )
