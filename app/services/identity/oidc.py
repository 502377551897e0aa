"""The general engine: OpenID Connect with code and PKCE, for any issuer."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import httpx

from app.core.clock import Clock, SystemClock
from app.core.discovery import DiscoveryError, Provider, check_issuer, discover
from app.core.http import WITHIN_S, NoAnswerError, fetch
from app.core.id_tokens import Claims, KeysUnavailableError, TokenRefusedError, TokenVerifier
from app.domain.errors import SignInNeededError, TransientError
from app.services.identity.base import (
    Account,
    Attempt,
    Session,
    SignInBarredError,
    SignInCancelledError,
    SignInFailedError,
    Tokens,
)
from app.services.identity.callback import registered
from app.services.identity.refusals import Kind, recognised
from app.services.identity.token_endpoint import REVOKE_WITHIN_S, Credentials, TokenEndpoint
from app.services.identity.wording import refusal

PERSON_WITHIN_S = 5.0
DECLINED = "The sign-in was declined in the browser. Sign in again if that was not meant."
# What the settings may not change: the rest of the sign-in rests on it.
OURS = frozenset(
    (
        "response_type",
        "client_id",
        "redirect_uri",
        "scope",
        "state",
        "nonce",
        "code_challenge",
        "code_challenge_method",
        "response_mode",
        "request",
        "request_uri",
    )
)


@dataclass(frozen=True, slots=True)
class Client:
    """How a company has set Foyer up with its provider."""

    issuer: str
    client_id: str
    client_secret: str = ""
    scopes: tuple[str, ...] = ("openid", "profile", "email")
    extra: tuple[tuple[str, str], ...] = ()  # more parameters of the authorization request
    any_port: bool = True  # the loopback takes any free one


class OidcProvider:
    """One issuer, reached over `http`."""

    def __init__(self, client: Client, http: httpx.AsyncClient, clock: Clock | None = None) -> None:
        self.issuer, self.client_id = client.issuer, client.client_id
        self._settings, self._http = client, http
        self._clock = clock or SystemClock()
        self._tokens = TokenEndpoint(http, Credentials(client.client_id, client.client_secret))
        self._known: Provider | None = None

    async def begin(self, redirect: str, *, nonce: str, hint: str = "") -> Attempt:
        """Return where to send the browser; see `IdentityProvider`."""
        provider = await self._describe(anew=True)
        self._tokens.credentials.method(provider.words("token_endpoint_auth_methods_supported"))
        methods = provider.words("code_challenge_methods_supported")
        if methods is not None and "S256" not in methods:
            raise SignInFailedError(
                "The identity provider does not protect its answer in the way that Foyer needs "
                "(PKCE with S256). Ask the people who run it to switch that on."
            )
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
        ours = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": redirect,
            "scope": " ".join(dict.fromkeys(("openid", *self._settings.scopes))),
            "state": state,
            "nonce": nonce,
            "code_challenge": _challenge(verifier),
            "code_challenge_method": "S256",
        }
        extra = [(name, value) for name, value in self._settings.extra if name not in OURS]
        if hint and "login_hint" not in dict(extra):
            extra.append(("login_hint", hint))
        url = with_query(provider.address("authorization_endpoint"), [*ours.items(), *extra])
        return Attempt(url, redirect, state, nonce, verifier)

    async def finish(self, attempt: Attempt, answer: Mapping[str, str]) -> Session:
        """Turn the browser's answer into a checked session; see `IdentityProvider`."""
        provider = await self.check_answer(attempt, answer)
        form = {
            "grant_type": "authorization_code",
            "code": answer["code"],
            "redirect_uri": attempt.redirect,
            "code_verifier": attempt.verifier,
        }
        tokens = await self._tokens.exchange(
            provider.address("token_endpoint"), form, _methods(provider, "token")
        )
        return await self.session(tokens, attempt.nonce)

    async def check_answer(self, attempt: Attempt, answer: Mapping[str, str]) -> Provider:
        """Return who answered; raise as `finish` when it is another provider, or a no."""
        provider = await self._describe()
        _check_sender(provider, answer.get("iss"))
        _check_agreed(attempt, answer, self._to_register(attempt.redirect))
        return provider

    async def session(self, tokens: Tokens, nonce: str | None) -> Session:
        """Check fresh tokens; `nonce` is what the ID token must carry, None: not looked at.

        Raise SignInFailedError or TransientError.
        """
        if not tokens.id_token:
            raise SignInFailedError(
                "The identity provider did not say who you are. Check that the scope openid is "
                "allowed for Foyer there."
            )
        provider = await self._describe()
        claims = await self._check(provider, tokens, nonce)
        return Session(await self._account(provider, claims, tokens), tokens, nonce or "")

    async def on_system(self, *, hint: str = "") -> Session | None:
        """Return None: the browser is the only way."""
        return None

    async def prepare(self) -> None:
        """Make sure that `renew` would reach the provider; see `IdentityProvider`."""
        await self._describe(anew=True)

    async def renew(self, refresh_token: str) -> Tokens:
        """Return new tokens; see `IdentityProvider`."""
        provider = await self._describe()
        return await self._tokens.renew(
            provider.address("token_endpoint"), refresh_token, _methods(provider, "token")
        )

    async def confirm(self, tokens: Tokens, account: Account, nonce: str) -> Session:
        """Check renewed tokens; see `IdentityProvider`."""
        if not tokens.id_token:  # allowed at a renewal (OpenID Connect Core, 12.2)
            return Session(account, tokens, nonce)
        provider = await self._describe()
        claims = await self._check(provider, tokens, None)
        if (claims.iss, claims.sub) != (account.iss, account.sub):
            raise SignInNeededError(
                "The identity provider answered for another person than the one who signed in "
                "here, so the sign-in was ended. Sign in again."
            )
        # Without a nonce it was begun by the operating system, which sends its own.
        if nonce and not hmac.compare_digest(
            _raw(str(claims.raw.get("nonce", nonce))), _raw(nonce)
        ):
            raise SignInFailedError(
                "The renewed sign-in belongs to another one than was begun here. Sign in again."
            )
        fresh = Account(
            account.iss, account.sub, claims.email or account.email, claims.name or account.name
        )
        return Session(fresh, tokens, nonce)

    async def revoke(self, refresh_token: str) -> None:
        """Take a sign-in back; see `IdentityProvider`.

        A provider without an endpoint for it has nothing that could be revoked.
        """
        try:
            provider = await self._describe(within_s=REVOKE_WITHIN_S)
        except SignInFailedError as error:
            raise TransientError(str(error)) from error
        if url := provider.address("revocation_endpoint"):
            await self._tokens.revoke(url, refresh_token, _methods(provider, "revocation"))

    def _to_register(self, redirect: str) -> str:
        return registered(redirect, any_port=self._settings.any_port)

    async def _describe(self, *, anew: bool = False, within_s: float = WITHIN_S) -> Provider:
        if not self.client_id:
            raise SignInFailedError(
                "No client id is set. Enter the one that your identity provider gave to Foyer in "
                "the settings, or set FOYER_IDENTITY_CLIENT_ID."
            )
        if self._known is None or anew:
            try:
                check_issuer(self.issuer)
                self._known = await discover(self._http, self.issuer, within_s=within_s)
            except DiscoveryError as error:
                kind = TransientError if error.temporary else SignInFailedError
                raise kind(str(error)) from error
        return self._known

    async def _check(self, provider: Provider, tokens: Tokens, nonce: str | None) -> Claims:
        verifier = TokenVerifier(
            self.issuer, self.client_id, client=self._http, clock=self._clock, provider=provider
        )
        try:
            return await verifier.verify(tokens.id_token, nonce=nonce, fresh=True)
        except KeysUnavailableError as error:
            raise TransientError(str(error)) from error
        except TokenRefusedError as error:
            raise SignInFailedError(str(error)) from error

    async def _account(self, provider: Provider, claims: Claims, tokens: Tokens) -> Account:
        """Return who signed in; what the token leaves out is asked for (Core, 5.3)."""
        more: Mapping[str, object] = {}
        if not (claims.email and claims.name):
            more = await self._userinfo(provider.address("userinfo_endpoint"), claims.sub, tokens)
        email, name = more.get("email"), more.get("name") or more.get("preferred_username")
        return Account(
            iss=claims.iss,
            sub=claims.sub,
            email=claims.email or (email if isinstance(email, str) else ""),
            name=claims.name or (name if isinstance(name, str) else ""),
        )

    async def _userinfo(self, url: str, sub: str, tokens: Tokens) -> Mapping[str, object]:
        if not url:
            return {}
        bearer = {"Authorization": f"Bearer {tokens.access_token}"}
        try:
            request = self._http.build_request("GET", url, headers=bearer)
            answer = await fetch(self._http, request, within_s=PERSON_WITHIN_S)
        except (NoAnswerError, httpx.InvalidURL, ValueError):
            return {}  # a name that is missing is no reason to turn somebody away
        document = answer.json()
        ours = answer.status == 200 and isinstance(document, dict) and document.get("sub") == sub
        return document if ours and isinstance(document, dict) else {}


def _check_sender(provider: Provider, sender: str | None) -> None:
    """Refuse an answer that another provider put in (RFC 9207)."""
    announced = provider.raw.get("authorization_response_iss_parameter_supported") is True
    if sender is None and announced:
        raise SignInFailedError(
            "The answer in the browser does not say which provider it comes from, although yours "
            "always does. It was refused; sign in again."
        )
    if sender is not None and sender != provider.issuer:
        raise SignInFailedError(
            "The answer in the browser came from another provider than yours. It was refused; "
            "sign in again, and tell your IT if it repeats."
        )


def _check_agreed(attempt: Attempt, answer: Mapping[str, str], redirect: str) -> None:
    """Raise SignInCancelledError or SignInFailedError when the browser's answer is a no.

    `redirect` is the address that would have to be registered.
    """
    code, said = answer.get("error"), answer.get("error_description")
    if code is None:
        return
    found = recognised(code, said)
    if found.kind is Kind.DECLINED or (code == "access_denied" and found.kind is None):
        raise SignInCancelledError(DECLINED)
    if code == "access_denied":
        raise SignInBarredError(found.words(redirect), code=found.code)
    hidden = (attempt.state, attempt.nonce, attempt.verifier, answer.get("code", ""))
    raise SignInFailedError(refusal(code, said, hidden, redirect=redirect), code=found.code)


def _methods(provider: Provider, endpoint: str) -> Sequence[str] | None:
    token = provider.words("token_endpoint_auth_methods_supported")
    if endpoint == "token":
        return token
    own = provider.words(f"{endpoint}_endpoint_auth_methods_supported")
    return token if own is None else own


def with_query(url: str, pairs: Sequence[tuple[str, str]]) -> str:
    """Return `url` with more parameters; what it has already stays (RFC 6749, 3.1)."""
    parts = urlsplit(url)
    names = {name for name, _ in pairs}
    kept = [p for p in parse_qsl(parts.query, keep_blank_values=True) if p[0] not in names]
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~")
    query = urlencode([*kept, *pairs], quote_via=quote)
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
