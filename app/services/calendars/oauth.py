"""Bearer tokens of one account: renewed once at a time, and never in a log or an address.

Only an answer that says so asks for a person; a network fault never does. Microsoft
rotates the refresh token at each use: whoever holds it is told before it is used.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from app.core.http import Answer
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.services.calendars.account import Account, check_address

# RFC 6749 5.2 and OpenID Connect Core 3.1.2.6, as the providers use them.
PERSON_NEEDED = frozenset(
    {
        "invalid_grant",
        "interaction_required",
        "consent_required",
        "login_required",
        "account_selection_required",
        "access_denied",
    }
)
Json = Mapping[str, object]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in gave."""

    access: str = field(default="", repr=False)
    refresh: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Renewal:
    """Where and as whom tokens are renewed."""

    url: str
    client_id: str
    client_secret: str = field(default="", repr=False)


class Api:
    """Calls one provider's API with a bearer token."""

    def __init__(
        self,
        account: Account,
        base: str,
        tokens: Tokens,
        renewal: Renewal,
        on_tokens: Callable[[Tokens], None] = lambda _tokens: None,
    ) -> None:
        self.account = account
        self.base = base.rstrip("/")
        self.host = urlsplit(base).hostname or base
        self._tokens = tokens
        self._renewal = renewal
        self._on_tokens = on_tokens
        self._renewing = asyncio.Lock()

    async def call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Json | bytes | None = None,
        headers: Mapping[str, str] | None = None,
        writes: bool = False,
    ) -> Answer:
        """Send a request and return its answer, renewing the token once if it is refused.

        Raise SignInNeededError when a person has to act, otherwise as `Account.send`.
        """
        check_address(self.base)
        address = path if path.startswith(f"{self.base}/") else f"{self.base}{path}"

        async def ask(token: str) -> Answer:
            request = self.account.request(
                method,
                address,
                params=dict(query) if query else None,
                json=None if isinstance(body, bytes) else body,
                content=body if isinstance(body, bytes) else None,
                headers={"Authorization": f"Bearer {token}", **(headers or {})},
            )
            return await self.account.send(request, writes=writes)

        token = self._tokens.access or await self._renewed("")
        answer = await ask(token)
        if answer.status == 401:
            answer = await ask(await self._renewed(token))
        if answer.status == 401 or _wants_claims(answer):
            raise SignInNeededError(f"{self.host} wants a new sign-in. Reconnect the calendar.")
        return answer

    async def _renewed(self, refused: str) -> str:
        """Return a token other than the refused one; those who wait take the first one's."""
        async with self._renewing:
            if self._tokens.access and self._tokens.access != refused:
                return self._tokens.access
            self._tokens = await self._renew()
            self._on_tokens(self._tokens)
            return self._tokens.access

    async def _renew(self) -> Tokens:
        if not self._tokens.refresh or not self._renewal.url:
            raise SignInNeededError(
                f"The sign-in at {self.host} has ended. Reconnect the calendar."
            )
        check_address(self._renewal.url)
        form = {
            "grant_type": "refresh_token",
            "refresh_token": self._tokens.refresh,
            "client_id": self._renewal.client_id,
        }
        if self._renewal.client_secret:
            form["client_secret"] = self._renewal.client_secret
        request = self.account.request("POST", self._renewal.url, data=form)
        answer = await self.account.send(request)
        found = fields(answer)
        access, refresh = found.get("access_token"), found.get("refresh_token")
        if answer.status == 200 and isinstance(access, str) and access:
            fresh = refresh if isinstance(refresh, str) and refresh else self._tokens.refresh
            return Tokens(access, fresh)
        raise self._refusal(answer, found)

    def _refusal(self, answer: Answer, found: Json) -> Exception:
        error = str(found.get("error", ""))
        if answer.status in {400, 401, 403} and error in PERSON_NEEDED:
            return SignInNeededError(
                f"The sign-in has ended ({error}). Reconnect the calendar with one click."
            )
        if answer.status in {400, 401, 403} and error:
            return RejectedError(f"The sign-in could not be renewed ({error}). Tell your IT.")
        host = urlsplit(self._renewal.url).hostname
        return TransientError(f"{host} did not answer like a sign-in server.")


def fields(answer: Answer) -> Json:
    """Return the answer's JSON object; anything else is empty."""
    found = answer.json()
    return found if isinstance(found, dict) else {}


def written(answer: Answer, host: str) -> Json:
    """Return the object of a successful write; raise UncertainError when it cannot be read."""
    found = fields(answer)
    if not found:
        raise UncertainError(f"{host} answered with something that cannot be read.")
    return found


def read(answer: Answer, kind: type[T], host: str) -> T:
    """Return the answer as a struct; raise TransientError when it is something else."""
    if answer.status != 200:
        raise TransientError(f"{host} does not show it (status {answer.status}).")
    try:
        return msgspec.json.decode(answer.body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise TransientError(f"{host} answered with something that cannot be read.") from error


def _wants_claims(answer: Answer) -> bool:
    """Whether conditional access asks for an interactive sign-in."""
    challenge = answer.headers.get("www-authenticate", "")
    return answer.status == 403 and "insufficient_claims" in challenge
