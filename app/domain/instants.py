"""Instants as messages carry them: ISO 8601 in UTC, whole seconds."""

import math
from datetime import UTC, datetime


def iso(instant_s: int) -> str:
    """Return a Unix second as messages carry it."""
    return f"{datetime.fromtimestamp(instant_s, UTC):%Y-%m-%dT%H:%M:%SZ}"


def instant(text: str) -> int | None:
    """Return the Unix second of an ISO 8601 instant, or None when it is none."""
    try:
        moment = datetime.fromisoformat(text)
        return int(moment.timestamp()) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def happened(claimed: float, now: float) -> float:
    """Return when something was, as another machine tells it; never later than now.

    0 for what is no instant: a database has no room for a NaN.
    """
    return min(claimed, now) if math.isfinite(claimed) and claimed > 0 else 0.0
