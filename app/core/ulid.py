"""Ids that sort by time and cannot be guessed."""

import secrets

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32


def ulid(now: float) -> str:
    """Return a ULID: 48 bits of milliseconds, 80 random bits, 26 characters."""
    number = (round(now * 1000) & (1 << 48) - 1) << 80 | secrets.randbits(80)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))
