"""Signed visitor tokens and sign-in nonces.

A token is ``v1.<visitor>.<expiry>.<mac>``, the mac HMAC-SHA256 with the hub's own
secret. It says which visitor this is and nothing else, so that a hello needs no
look into the database.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass

LIFETIME_S = 400 * 24 * 3600.0  # as long as browsers keep anything
RENEW_S = 24 * 3600.0
NONCE_S = 600.0
PASS_S = 25 * 3600.0
HOUR_S = 3600
SHORTEST_BIRTH, LONGEST_BIRTH = 20, 64  # characters; browsers send 8 of time and 96 random bits


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a token names, and whether it should be renewed."""

    visitor: str
    renew: bool


class Signer:
    """Makes and checks what the hub has signed."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def token(self, visitor: str, now: float) -> str:
        """Return a token for this visitor."""
        expiry = int(now + LIFETIME_S) // HOUR_S * HOUR_S  # two tabs at once get the same one
        text = f"v1.{visitor}.{expiry}"
        return f"{text}.{self._mac('visitor', text)}"

    def holder(self, token: str, now: float) -> Holder | None:
        """Return whom a token names; None when it is forged, spoilt or too old."""
        text, _, mac = token.rpartition(".")
        if not text.startswith("v1.") or not self._fits("visitor", text, mac):
            return None
        _, visitor, expiry = text.split(".", 2)
        if int(expiry) <= now:
            return None
        return Holder(visitor, renew=int(expiry) < now + LIFETIME_S - RENEW_S)

    def born(self, birth: str) -> str:
        """Return the visitor whom a browser's secret makes; empty when it is no good secret."""
        if not SHORTEST_BIRTH <= len(birth) <= LONGEST_BIRTH:
            return ""
        made = hmac.new(self._secret, _bytes(f"birth:{birth}"), hashlib.sha256).digest()
        return base64.b32encode(made[:16]).decode().rstrip("=")

    def nonce(self, now: float) -> str:
        """Return a nonce for one sign-in."""
        text = f"n1.{secrets.token_urlsafe(16)}.{int(now + NONCE_S)}"
        return f"{text}.{self._mac('nonce', text)}"

    def is_ours(self, nonce: str) -> bool:
        """Whether this hub made the nonce."""
        text, _, mac = nonce.rpartition(".")
        return text.startswith("n1.") and self._fits("nonce", text, mac)

    def is_current(self, nonce: str, now: float) -> bool:
        """Whether a nonce of ours may still be used."""
        return self.is_ours(nonce) and int(nonce.split(".")[2]) > now

    def pass_for(self, purpose: str, now: float) -> str:
        """Return what opens one thing for a day, and nothing else; fit for an address."""
        expiry = int(now + PASS_S) // HOUR_S * HOUR_S
        return f"{expiry}.{self._mac('pass', f'{purpose} {expiry}')}"

    def lets_pass(self, purpose: str, key: str, now: float) -> bool:
        """Whether a pass of ours is for this purpose and still good."""
        expiry, _, mac = key.partition(".")
        if not self._fits("pass", f"{purpose} {expiry}", mac):
            return False
        return int(expiry) > now

    def _fits(self, purpose: str, text: str, mac: str) -> bool:
        return hmac.compare_digest(self._mac(purpose, text).encode(), _bytes(mac))

    def _mac(self, purpose: str, text: str) -> str:
        made = hmac.new(self._secret, _bytes(f"{purpose}:{text}"), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(made[:24]).decode()


def digest(secret: str) -> str:
    """Return what is kept of a secret: its SHA-256."""
    return hashlib.sha256(_bytes(secret)).hexdigest()


def _bytes(text: str) -> bytes:
    """Encode what a stranger sent; JSON may hold half a character, which UTF-8 cannot."""
    return text.encode("utf-8", "surrogatepass")
