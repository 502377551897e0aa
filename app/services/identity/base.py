"""What every identity provider can do, and how a sign-in can end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.domain.errors import FoyerError

# Secrets are left out of every `repr`, since those end in logs.


class SignInFailedError(FoyerError):
    """The sign-in did not succeed; the text says why and what to do.

    Attributes:
        code: the provider's own word for why, for IT; empty: it gave none.
    """

    def __init__(self, reason: str = "", *, code: str = "") -> None:
        super().__init__(reason)
        self.code = code


class MoreWantedError(SignInFailedError):
    """The provider wants to ask the person once more, in the browser."""


class SignInCancelledError(FoyerError):
    """The person did not want to go on."""


class SignInBarredError(SignInCancelledError):
    """The company turned the person away, with the protocol's word for a person's own no.

    Attributes:
        code: as in `SignInFailedError`.
    """

    def __init__(self, reason: str = "", *, code: str = "") -> None:
        super().__init__(reason)
        self.code = code


class SignInTimedOutError(FoyerError):
    """No right answer came in time."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who is signed in."""

    iss: str
    sub: str
    email: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One sign-in under way."""

    url: str = field(repr=False)  # where the browser goes
    redirect: str
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    inner: Mapping[str, Any] = field(default_factory=dict, repr=False)  # the provider's own


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a provider gave; not yet believed."""

    access_token: str = field(repr=False)
    id_token: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)  # or whatever else `renew` takes


@dataclass(frozen=True, slots=True)
class Session:
    """A checked sign-in."""

    account: Account
    tokens: Tokens
    nonce: str = field(repr=False)


class IdentityProvider(Protocol):
    """One company's identity provider."""

    issuer: str
    client_id: str

    async def begin(self, redirect: str, *, nonce: str, hint: str = "") -> Attempt:
        """Return where to send the browser; `hint` is an account's address.

        Raise SignInFailedError or TransientError; no browser may be opened then.
        """
        ...

    async def finish(self, attempt: Attempt, answer: Mapping[str, str]) -> Session:
        """Turn the browser's answer into a checked session.

        Raise SignInCancelledError, SignInFailedError or TransientError.
        """
        ...

    async def on_system(self, *, hint: str = "") -> Session | None:
        """Sign in with an account of the operating system; None: the browser is the way.

        Raise as `finish` does.
        """
        ...

    async def prepare(self) -> None:
        """Make sure that `renew` would reach the provider; raise as `begin` does."""
        ...

    async def renew(self, refresh_token: str) -> Tokens:
        """Return new tokens.

        Raise SignInNeededError when the sign-in has ended for good, TransientError
        or RejectedError when the same token may be tried again later.
        """
        ...

    async def confirm(self, tokens: Tokens, account: Account, nonce: str) -> Session:
        """Check renewed tokens: the same person, from the same provider.

        Raise SignInNeededError for another person, SignInFailedError for a token
        that does not hold.
        """
        ...

    async def revoke(self, refresh_token: str) -> None:
        """Take a sign-in back; raise TransientError when that is not certain."""
        ...
