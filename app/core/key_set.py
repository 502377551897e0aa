"""A provider's public keys (RFC 7517), cached."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from itertools import islice

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from app.core.clock import Clock

# Algorithm -> key type and curve. Asymmetric ones only: with HS256 anyone who
# can read the public key could sign, and "none" needs no key at all.
ALGORITHMS: Mapping[str, tuple[str, str | None]] = {
    "RS256": ("RSA", None),
    "RS384": ("RSA", None),
    "RS512": ("RSA", None),
    "PS256": ("RSA", None),
    "PS384": ("RSA", None),
    "PS512": ("RSA", None),
    "ES256": ("EC", "P-256"),
    "ES384": ("EC", "P-384"),
    "ES512": ("EC", "P-521"),
    "EdDSA": ("OKP", "Ed25519"),
}
FRESH_S = 600.0
BETWEEN_FETCHES_S = 30.0
AFTER_FAILURE_S = 5.0
STALE_S = 86_400.0  # keys outlive a provider that is down for a day
TRIED_AT_MOST = 8
WEAKEST_RSA_BITS = 2048

Jwk = dict[str, object]


class KeySet:
    """The keys of one provider, fetched when needed and no more often.

    Good for 10 minutes; an unknown key id fetches anew at most once in 30
    seconds; many who wait share one fetch; when a fetch fails, known keys go on
    for a day, and nobody asks again for 30 seconds (5 when no keys are known).
    """

    def __init__(
        self,
        fetch: Callable[[], Awaitable[list[Jwk]]],
        *,
        failures: type[Exception],
        clock: Clock,
    ) -> None:
        self._fetch = fetch
        self._failures = failures
        self._clock = clock
        self._lock = asyncio.Lock()
        self._keys: list[Jwk] | None = None
        self._fetched = self._failed = float("-inf")
        self._failure: Exception | None = None

    async def candidates(self, algorithm: str, kid: str | None) -> list[jwt.PyJWK]:
        """Return keys that may have signed; empty when none is known.

        Raise what `fetch` raises when no keys are known at all.
        """
        await self._refresh_if(lambda: self._age() >= FRESH_S)
        if not (found := self._matching(algorithm, kid)):
            await self._refresh_if(lambda: self._age() >= BETWEEN_FETCHES_S)
            found = self._matching(algorithm, kid)
        return found

    async def _refresh_if(self, due: Callable[[], bool]) -> None:
        if not due():
            return
        async with self._lock:
            if due():  # nobody did it while this one waited
                await self._refresh()

    async def _refresh(self) -> None:
        pause = AFTER_FAILURE_S if self._keys is None else BETWEEN_FETCHES_S
        if self._failure is None or self._since(self._failed) >= pause:
            try:
                self._keys = await self._fetch()
                self._fetched, self._failure = self._clock.now(), None
            except self._failures as error:
                self._failed, self._failure = self._clock.now(), error
        if self._failure and (self._keys is None or self._age() >= STALE_S):
            raise self._failure

    def _age(self) -> float:
        return self._since(self._fetched)

    def _since(self, instant: float) -> float:
        """Return seconds passed; a clock that was set back counts as a long time."""
        passed = self._clock.now() - instant
        return passed if passed >= 0 else float("inf")

    def _matching(self, algorithm: str, kid: str | None) -> list[jwt.PyJWK]:
        usable = [key for key in self._keys or [] if _fits(key, algorithm)]
        named = [key for key in usable if kid is None or key.get("kid") == kid]
        unnamed = [key for key in usable if key.get("kid") is None]
        built = (_build(key, algorithm) for key in named or unnamed)
        return list(islice((key for key in built if key is not None), TRIED_AT_MOST))


def _fits(key: Jwk, algorithm: str) -> bool:
    kty, curve = ALGORITHMS[algorithm]
    operations = key.get("key_ops")
    return (
        key.get("kty") == kty
        and (curve is None or key.get("crv") == curve)
        and key.get("use", "sig") == "sig"
        and key.get("alg", algorithm) == algorithm
        and (not isinstance(operations, list) or "verify" in operations)
    )


def _build(key: Jwk, algorithm: str) -> jwt.PyJWK | None:
    """Return a usable public key, or None for one that is broken or weak."""
    public = {name: value for name, value in key.items() if name not in {"d", "p", "q", "k"}}
    try:
        built = jwt.PyJWK(public, algorithm)
    except (jwt.PyJWTError, ValueError, TypeError, AttributeError, KeyError):
        return None
    weak = isinstance(built.key, RSAPublicKey) and built.key.key_size < WEAKEST_RSA_BITS
    return None if weak else built
