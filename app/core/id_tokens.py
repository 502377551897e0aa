"""Checks identity tokens against their provider (OpenID Connect Core 3.1.3.7).

Shared by the console and the hub, which may not import each other: a sign-in
that the console takes for good is one that the hub takes for good.
"""

import hmac
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

import httpx
import jwt

from app.core.clock import Clock, SystemClock
from app.core.discovery import DiscoveryError, Provider, discover
from app.core.http import NoAnswerError, fetch, new_client
from app.core.key_set import ALGORITHMS, Jwk, KeySet
from app.core.strict_json import loose

# Half a minute of difference is common; the rest is the time that checking takes.
LEEWAY_S = 45.0
# Entra dates its tokens back by five minutes; ten minutes are a wrong clock.
FRESH_S = 450.0
LONGEST_TOKEN = 1_000_000
AGAIN = "Sign in again; if this repeats, tell the people who run the identity provider."


class TokenRefusedError(Exception):
    """A token is not to be trusted; the text says why in plain words."""


class KeysUnavailableError(TokenRefusedError):
    """Nothing is known against the token, but the provider's keys cannot be had now."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Who somebody is, as a provider vouches for it."""

    iss: str
    sub: str
    email: str = ""
    name: str = ""
    groups: tuple[str, ...] = ()
    raw: Mapping[str, object] = field(default_factory=dict)


class TokenVerifier:
    """Checks tokens of one provider that were made for one audience.

    Args:
        issuer: as the provider's discovery document names itself.
        audience: whom the token must be for.
        client_id: which client must have asked for it; empty: the audience.
        client: where requests go; without one, each of the rare fetches opens its own.
        provider: the issuer's description, when it is known already.
    """

    def __init__(
        self,
        issuer: str,
        audience: str,
        *,
        client_id: str = "",
        client: httpx.AsyncClient | None = None,
        clock: Clock | None = None,
        provider: Provider | None = None,
    ) -> None:
        self._issuer, self._audience = issuer, audience
        self._client_id = client_id or audience
        self._client = client
        self._clock = clock or SystemClock()
        self._provider = provider
        self._keys = KeySet(self._fetch_keys, failures=KeysUnavailableError, clock=self._clock)

    async def verify(self, token: str, *, nonce: str | None = None, fresh: bool = False) -> Claims:
        """Return what `token` says; raise TokenRefusedError.

        Args:
            token: a signed JWT in compact form.
            nonce: what the token must carry; None: not looked at.
            fresh: the token has just been issued, so that an old date of issue
                is a sign of a wrong clock.
        """
        algorithm, kid = _read_header(token)
        payload = self._open(token, algorithm, await self._keys.candidates(algorithm, kid))
        self._check_issuer(payload.get("iss"))
        self._check_audience(payload.get("aud"), payload.get("azp"))
        _check_times(payload, self._clock.now(), fresh=fresh)
        if nonce is not None:
            _check_nonce(payload, nonce)
        return _claims(payload)

    def _open(self, token: str, algorithm: str, keys: list[jwt.PyJWK]) -> dict[str, object]:
        if not keys:
            raise TokenRefusedError(
                f"The token was signed with a key that the identity provider does not list. {AGAIN}"
            )
        for key in keys:
            try:
                signed = jwt.PyJWS().decode_complete(token, key.key, algorithms=[algorithm])
            except (jwt.PyJWTError, ValueError, TypeError, RecursionError):
                continue
            return _object(cast(bytes, signed["payload"]))
        raise TokenRefusedError(
            f"The token's signature is not the identity provider's; it may be forged. {AGAIN}"
        )

    def _check_issuer(self, issuer: object) -> None:
        if issuer is None:
            raise TokenRefusedError(f"The token does not say which provider made it. {AGAIN}")
        if issuer != self._issuer:
            raise TokenRefusedError(
                f"The token comes from another provider than the one in the settings. {AGAIN}"
            )

    def _check_audience(self, audience: object, party: object) -> None:
        """Check whom the token is for, and who asked for it (Core, 3.1.3.7, 3 to 5)."""
        if not audience:
            raise TokenRefusedError(f"The token does not say which application it is for. {AGAIN}")
        listed = audience if isinstance(audience, list) else [audience]
        if self._audience not in listed:
            raise TokenRefusedError(
                "The token was made for another application. Check the client id and the audience "
                "in the settings."
            )
        if party is None and len(listed) > 1:
            raise TokenRefusedError(
                "The token is for several applications and does not say which one asked for it. "
                "Let the provider issue tokens for Foyer alone."
            )
        if party is not None and party != self._client_id:
            raise TokenRefusedError(
                "Another application asked for this token, so it cannot be used here. Check the "
                "client id in the settings."
            )

    async def _fetch_keys(self) -> list[Jwk]:
        if self._client:
            return await self._fetch_over(self._client)
        async with new_client() as client:
            return await self._fetch_over(client)

    async def _fetch_over(self, client: httpx.AsyncClient) -> list[Jwk]:
        try:
            provider = self._provider or await discover(client, self._issuer)
            return await fetch_keys(client, provider)
        except DiscoveryError as error:
            raise KeysUnavailableError(str(error)) from error


async def fetch_keys(client: httpx.AsyncClient, provider: Provider) -> list[Jwk]:
    """Return the provider's keys as they are published; raise KeysUnavailableError."""
    try:
        request = client.build_request("GET", provider.address("jwks_uri"))
        answer = await fetch(client, request)
    except (NoAnswerError, httpx.InvalidURL) as error:
        raise KeysUnavailableError(
            f"The identity provider's keys cannot be had. {error}"
        ) from error
    document = answer.json()
    keys = document.get("keys") if isinstance(document, dict) else None
    if answer.status != 200 or not isinstance(keys, list):
        raise KeysUnavailableError(
            "The identity provider does not show its keys as it should, so no sign-in can be "
            "checked. Try again later, and tell your IT if it repeats."
        )
    return [key for key in keys if isinstance(key, dict)]


def _read_header(token: str) -> tuple[str, str | None]:
    if len(token) > LONGEST_TOKEN:
        raise TokenRefusedError("The token is longer than any real one. Copy it anew.")
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, RecursionError) as error:
        raise TokenRefusedError(
            "This is not a token, or only a part of one. It must be three long words with dots "
            "between them; copy it anew."
        ) from error
    algorithm = header.get("alg")
    if not isinstance(algorithm, str) or algorithm not in ALGORITHMS:
        raise TokenRefusedError(_distrust(algorithm))
    return algorithm, header.get("kid")


def _distrust(algorithm: object) -> str:
    name = algorithm.upper() if isinstance(algorithm, str) else ""
    if name in {"", "NONE"}:
        return f"The token is not signed at all, so anybody could have made it. {AGAIN}"
    if name.startswith("HS"):
        return (
            "The token is signed with a shared secret, which anybody could know. Let the identity "
            "provider sign with RS256 or ES256."
        )
    return (
        "The token is not signed in a way that can be trusted. Let the identity provider sign with "
        "RS256 or ES256."
    )


def _object(payload: bytes) -> dict[str, object]:
    try:
        value = loose(payload)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise TokenRefusedError(f"What the token says cannot be read. {AGAIN}")
    return value


def _instant(payload: Mapping[str, object], name: str, title: str) -> float:
    value = payload.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e12:
        raise TokenRefusedError(f"The token does not say {title}, which every token must. {AGAIN}")
    return float(value)


def _check_times(payload: Mapping[str, object], now: float, *, fresh: bool) -> None:
    expires = _instant(payload, "exp", "until when it is good")
    issued = _instant(payload, "iat", "when it was issued")
    starts = _instant(payload, "nbf", "from when it is good") if "nbf" in payload else issued
    if max(issued, starts) > now + LEEWAY_S:
        ahead = _span(max(issued, starts) - now)
        raise TokenRefusedError(
            f"The token was issued {ahead} in the future, so this computer's clock and the "
            "provider's disagree. Set this computer's clock, then sign in again."
        )
    if fresh and issued < now - FRESH_S:
        raise TokenRefusedError(
            f"The token that just came was issued {_span(now - issued)} ago, so this computer's "
            "clock runs ahead of the provider's. Set the clock, then sign in again."
        )
    if expires < now - LEEWAY_S:
        raise TokenRefusedError(
            f"The token expired {_span(now - expires)} ago. Sign in again; if you just did, set "
            "this computer's clock."
        )


def _check_nonce(payload: Mapping[str, object], nonce: str) -> None:
    given = payload.get("nonce")
    if given is None:
        raise TokenRefusedError(
            f"The token does not say which sign-in it belongs to, so it may be an old one. {AGAIN}"
        )
    if not isinstance(given, str) or not hmac.compare_digest(_raw(given), _raw(nonce)):
        raise TokenRefusedError(
            "The token belongs to another sign-in than the one that was begun here. Sign in again."
        )


def _claims(payload: Mapping[str, object]) -> Claims:
    sub = payload.get("sub")
    if not isinstance(sub, str) or not sub:
        raise TokenRefusedError(f"The token does not say whose it is. {AGAIN}")
    name = payload.get("name") or payload.get("preferred_username")
    groups = payload.get("groups")
    return Claims(
        iss=str(payload["iss"]),
        sub=sub,
        email=_text(payload.get("email")),
        name=_text(name),
        groups=tuple(str(group) for group in groups) if isinstance(groups, list) else (),
        raw=payload,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _span(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} seconds"
    minutes = math.floor(seconds / 60)
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"
