"""Connects to Salesforce through the system's browser: code, PKCE, loopback on a fixed port."""

import asyncio
import base64
import hashlib
import secrets
from collections.abc import Callable, Coroutine, Sequence
from typing import Any
from urllib.parse import urlencode

import httpx

from app.core.http import Answer, NoAnswerError, fetch
from app.core.tasks import TaskSet
from app.domain.crm_app import CALLBACK_PORTS, SCOPES
from app.domain.errors import FoyerError, SignInNeededError, TransientError
from app.services.crm.salesforce.vault import Tokens, Vault
from app.services.identity.browser import open_browser
from app.services.identity.loopback import Loopback

TIMEOUT_S = 180.0
EXCHANGE_WITHIN_S = 20.0
NOT_BACK = (
    "Salesforce did not come back from the browser. If its page says that the app must be "
    "installed or is not approved, ask your Salesforce admin: Setup > Connected Apps OAuth Usage > "
    "Foyer > Install. Then connect again."
)
REFUSED = {
    "access_denied": "You declined in Salesforce. Connect again and choose Allow.",
    "redirect_uri_mismatch": "The org does not know Foyer's address on this computer. Ask your "
    "admin to register http://localhost:17171/callback and the other four in the app.",
    "invalid_client_id": "The org does not know Foyer's client id. Check it in Settings.",
    "invalid_client": "The app is not approved in your org. Ask your Salesforce admin: Setup > "
    "Connected Apps OAuth Usage > Foyer > Install.",
}
Browser = Callable[[str], Coroutine[Any, Any, bool]]


class SalesforceSignIn:
    """One way into an org, also behind single sign-on: its login page decides how."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        vault: Vault,
        login_url: str,
        client_id: str,
        *,
        ports: Sequence[int] = CALLBACK_PORTS,
        browser: Browser = open_browser,
    ) -> None:
        """`login_url` is login, test, or a My Domain."""
        self._client, self._vault = client, vault
        self._login_url, self._client_id = login_url.rstrip("/"), client_id
        self._ports, self._browser = ports, browser

    async def sign_in(self, within_s: float = TIMEOUT_S) -> Tokens:
        """Let the rep agree in the browser; return the tokens, which are kept by then.

        Raise FoyerError with the reason and what to do.
        """
        try:
            async with asyncio.timeout(within_s):
                return await self._through_browser()
        except TimeoutError as error:
            raise SignInNeededError(NOT_BACK) from error

    async def _through_browser(self) -> Tokens:
        loopback, tasks = Loopback("localhost", self._ports), TaskSet(lambda _name, _error: None)
        try:
            redirect = await loopback.open()
            state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
            loopback.expect(state)
            tasks.start(self._browser(self._address(redirect, state, verifier)), name="browser")
            answer = await loopback.answer()
            if "error" in answer:
                raise _refusal(answer["error"], answer.get("error_description", ""))
            return await self._exchanged(answer["code"], redirect, verifier)
        finally:
            await tasks.close()
            await loopback.close()

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
        tokens = _tokens(answer)
        await self._vault.save(tokens)
        return tokens


def _tokens(answer: Answer) -> Tokens:
    body = answer.json()
    known = body if isinstance(body, dict) else {}
    access, instance = known.get("access_token"), known.get("instance_url")
    if answer.status != 200 or not isinstance(access, str) or not isinstance(instance, str):
        raise _refusal(str(known.get("error") or ""), str(known.get("error_description") or ""))
    return Tokens(
        access,
        str(known.get("refresh_token") or ""),
        instance.rstrip("/"),
        str(known.get("id") or ""),
    )


def _refusal(error: str, description: str) -> FoyerError:
    words = REFUSED.get(error)
    said = description[:200] or error[:80] or "nothing more"
    return SignInNeededError(words or f"Salesforce did not sign you in. It said: {said}.")
