"""Bearer tokens of one account: renewed once at a time, and never in a log or an address.

Only an answer that says so asks for a person; a network fault never does. Microsoft
rotates the refresh token at each use: whoever holds it is told before it is used.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from app.core.http import Answer
from app.core.strict_json import decoded
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


NO_RENEWAL = Renewal("", "")


class TokenSource(Protocol):
    """Whoever holds the tokens of one account."""

    async def current(self) -> str:
        """Return an access token to try; raise SignInNeededError or TransientError."""
        ...

    async def renewed(self, refused: str) -> str:
        """Return an access token other than the refused one.

        Those who wait take the first one's. Raise SignInNeededError when a person has
        to act, RejectedError or TransientError otherwise.
        """
        ...

    @property
    def can_renew(self) -> bool:
        """Whether there is anything to renew with."""
        ...


class GivenTokens:
    """Tokens that were handed in, as by the environment; `on_tokens` keeps what follows them."""

    def __init__(
        self,
        account: Account,
        tokens: Tokens,
        renewal: Renewal,
        on_tokens: Callable[[Tokens], None] = lambda _tokens: None,
    ) -> None:
        self._account, self._tokens, self._renewal = account, tokens, renewal
        self._on_tokens = on_tokens
        self._renewing = asyncio.Lock()

    async def current(self) -> str:
        """Return the newest access token."""
        return self._tokens.access or await self.renewed("")

    async def renewed(self, refused: str) -> str:
        """Return another token; the refresh token that came with it is kept before."""
        async with self._renewing:
            if self._tokens.access and self._tokens.access != refused:
                return self._tokens.access
            self._tokens = await renew(self._account, self._renewal, self._tokens.refresh)
            self._on_tokens(self._tokens)
            return self._tokens.access

    @property
    def can_renew(self) -> bool:
        """Whether there is a refresh token."""
        return bool(self._tokens.refresh and self._renewal.url)


class Api:
    """Calls one provider's API with a bearer token."""

    def __init__(
        self,
        account: Account,
        base: str,
        tokens: Tokens | TokenSource,
        renewal: Renewal = NO_RENEWAL,
        on_tokens: Callable[[Tokens], None] = lambda _tokens: None,
    ) -> None:
        self.account = account
        self.base = base.rstrip("/")
        self.host = urlsplit(base).hostname or base
        self._source: TokenSource = (
            GivenTokens(account, tokens, renewal, on_tokens)
            if isinstance(tokens, Tokens)
            else tokens
        )

    async def refresh(self) -> None:
        """Prove that the sign-in can be renewed, where it can be; raise as `TokenSource`."""
        if self._source.can_renew:
            await self._source.renewed(await self._source.current())

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

        token = await self._source.current()
        answer = await ask(token)
        if answer.status == 401:
            answer = await ask(await self._source.renewed(token))
        if answer.status == 401 or _wants_claims(answer):
            code = "insufficient_claims" if answer.status == 403 else "token_refused"
            raise SignInNeededError(
                f"{self.host} wants a new sign-in. Reconnect the calendar.", code=code
            )
        return answer


async def renew(account: Account, renewal: Renewal, refresh: str) -> Tokens:
    """Exchange a refresh token; its successor, if there is one, is in the answer.

    Raise SignInNeededError when a person has to act, RejectedError when IT has to, and
    TransientError when nothing usable came.
    """
    if not renewal.url:
        raise SignInNeededError("The sign-in at the calendar has ended. Reconnect the calendar.")
    check_address(renewal.url)
    if not refresh:
        host = urlsplit(renewal.url).hostname
        raise SignInNeededError(f"The sign-in at {host} has ended. Reconnect the calendar.")
    form = {
        "grant_type": "refresh_token",
        "refresh_token": refresh,
        "client_id": renewal.client_id,
    }
    if renewal.client_secret:
        form["client_secret"] = renewal.client_secret
    answer = await account.send(account.request("POST", renewal.url, data=form))
    found = fields(answer)
    access, fresh = found.get("access_token"), found.get("refresh_token")
    if answer.status == 200 and isinstance(access, str) and access:
        return Tokens(access, fresh if isinstance(fresh, str) and fresh else refresh)
    raise _refusal(renewal, answer, found)


def _refusal(renewal: Renewal, answer: Answer, found: Json) -> Exception:
    error, said = str(found.get("error", "")), str(found.get("error_description", ""))
    if answer.status in {400, 401, 403} and error in PERSON_NEEDED:
        words = f"The sign-in has ended ({error}). Reconnect the calendar with one click."
        sub = str(found.get("suberror", ""))
        return SignInNeededError(words, code=sub if sub in PERSON_NEEDED else error, said=said)
    if answer.status in {400, 401, 403} and error:
        return RejectedError(f"The sign-in could not be renewed ({error}). Tell your IT.")
    host = urlsplit(renewal.url).hostname
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
        return decoded(answer.body, kind)
    except ValueError as error:
        raise TransientError(f"{host} answered with something that cannot be read.") from error


def _wants_claims(answer: Answer) -> bool:
    """Whether conditional access asks for an interactive sign-in."""
    challenge = answer.headers.get("www-authenticate", "")
    return answer.status == 403 and "insufficient_claims" in challenge
