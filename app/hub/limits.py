"""Rate limits: buckets that refill."""

from dataclasses import dataclass
from typing import Generic, TypeVar

KeyT = TypeVar("KeyT")


@dataclass(slots=True)
class Bucket:
    """What is left for one key, as of `at`."""

    left: float
    at: float


class Limiter(Generic[KeyT]):
    """Allows `burst` at once and `rate` a second after that, per key."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate = rate
        self._burst = burst
        self._buckets: dict[KeyT, Bucket] = {}

    def allows(self, key: KeyT, now: float, cost: float = 1.0) -> bool:
        """Take `cost` for `key`; return False, taking nothing, when too little is left."""
        bucket = self._filled(key, now)
        if bucket.left < cost:
            return False
        bucket.left -= cost
        return True

    def take(self, key: KeyT, now: float) -> float:
        """Take one for `key` in any case; return how many seconds it should wait for the next."""
        bucket = self._filled(key, now)
        bucket.left -= 1.0
        return max(0.0, -bucket.left / self._rate)

    def give_back(self, key: KeyT, now: float) -> None:
        """Take back one that was allowed for nothing; never more than `burst` is there."""
        bucket = self._filled(key, now)
        bucket.left = min(self._burst, bucket.left + 1.0)

    def forget(self, now: float) -> None:
        """Drop keys whose bucket is full again."""
        full = [
            key
            for key, bucket in self._buckets.items()
            if bucket.left + (now - bucket.at) * self._rate >= self._burst
        ]
        for key in full:
            del self._buckets[key]

    def _filled(self, key: KeyT, now: float) -> Bucket:
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = Bucket(self._burst, now)
        bucket.left = min(self._burst, bucket.left + max(0.0, now - bucket.at) * self._rate)
        bucket.at = now  # also when the clock was set back: it must fill again from there
        return bucket

    def __len__(self) -> int:
        """Return how many keys are remembered."""
        return len(self._buckets)
