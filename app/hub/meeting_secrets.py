"""The secret that lets an attendee change a meeting, and who may see it.

Decided: it is made of the meeting's id and the key of the hub's database, so that the
same booking gets the same answer again and no meeting's row holds it. What the host's
console is asked names it, for as long as that can be replayed. Of a secret that a console
made for a meeting of its own, only the SHA-256 is kept. Consoles other than the host's
are told neither.
"""

import hashlib
import hmac

from app.hub.meeting_world import Held


def secret_of(key: bytes, meeting: str) -> str:
    """Return the secret of a meeting."""
    return hmac.new(key, f"meeting\n{meeting}".encode(), hashlib.sha256).hexdigest()[:32]


def digest(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def fits(key: bytes, held: Held, secret: str) -> bool:
    """Whether a secret is this meeting's."""
    own = hmac.compare_digest(digest(secret), digest(secret_of(key, held.record.id)))
    return own or (bool(held.kept.secret) and hmac.compare_digest(digest(secret), held.kept.secret))


def address(base: str, key: bytes, held: Held) -> str:
    """Return where an attendee changes a meeting; empty where only a console knows the secret.

    Without `base`, the hub's public address, it begins with a slash.
    """
    if held.kept.secret:
        return ""
    return f"{base.rstrip('/')}/meeting/{held.record.id}#{secret_of(key, held.record.id)}"
