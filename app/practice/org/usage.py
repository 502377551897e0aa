"""How many API calls the org has had, and when it takes no more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from app.practice.org.errors import refusal

DAILY_CALLS = 15_000  # a small Developer org
LONG_S, MOST_LONG = 20.0, 25  # so many calls running so long stop all others


@dataclass(slots=True)
class Usage:
    """The calls of the last day, and those that are running.

    Tests and the admin set `used`, `most`, `long_s` and `most_long` as they like.
    """

    now: Callable[[], float]
    used: int = 0
    most: int = DAILY_CALLS
    long_s: float = LONG_S
    most_long: int = MOST_LONG
    _running: dict[int, float] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)

    def begin(self) -> int:
        """Count a call and return its number for `end`."""
        self.used += 1
        number = next(self._numbers)
        self._running[number] = self.now()
        return number

    def end(self, number: int) -> None:
        """Note that a call has its answer."""
        self._running.pop(number, None)

    def check(self, number: int) -> None:
        """Raise OrgError when the call is one too many for the day, or others run too long."""
        if self.used > self.most:
            message = "TotalRequests Limit exceeded."
            raise refusal("REQUEST_LIMIT_EXCEEDED", message, None, status=403)
        old = self.now() - self.long_s
        long = [at for other, at in self._running.items() if other != number and at <= old]
        if len(long) >= self.most_long:
            message = "ConcurrentRequests (Concurrent API Requests) Limit exceeded."
            raise refusal("REQUEST_LIMIT_EXCEEDED", message, None, status=403)

    @property
    def header(self) -> dict[str, str]:
        """What every answer says of the day's calls."""
        return {"Sforce-Limit-Info": f"api-usage={self.used}/{self.most}"}

    def limits(self) -> dict[str, dict[str, int]]:
        """Return the answer of the resource `limits`."""
        return {
            "DailyApiRequests": {"Max": self.most, "Remaining": max(self.most - self.used, 0)},
            "DailyBulkApiBatches": {"Max": 15_000, "Remaining": 15_000},
            "DataStorageMB": {"Max": 5, "Remaining": 4},
            "FileStorageMB": {"Max": 20, "Remaining": 20},
            "SingleEmail": {"Max": 15, "Remaining": 15},
        }
