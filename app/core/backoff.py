"""Retry delays with full jitter."""

import random
from collections.abc import Callable


def full_jitter(
    attempt: int,
    *,
    base_s: float = 0.5,
    cap_s: float = 30.0,
    rand: Callable[[], float] = random.random,
) -> float:
    """Return seconds to wait before try number `attempt` (0 is the first repeat).

    Full jitter spreads clients best after a common outage: random(0 .. min(cap,
    base * 2^attempt)).
    """
    return rand() * min(cap_s, base_s * 2.0 ** min(attempt, 30))
