"""Leaves an account alone for a while when it keeps failing (facts/calendars.md 3.2)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.core.clock import Clock, is_due
from app.domain.errors import TransientError

FAILURES, REST_S = 3, 60.0
TRIAL_S = 5.0  # for those who come while the one trial is on its way


@dataclass(slots=True)
class Attempt:
    """One request: whoever makes it says how it went; nothing said tells nothing."""

    went_well: bool | None = None
    why: Exception | None = None  # it did not


class RestingError(TransientError):
    """Nothing was asked: we leave the account alone, which nobody asked us to do.

    Its cause is what the last attempt met.
    """


@dataclass(slots=True)
class Breaker:
    """Opens after some failures in a row; one trial after the rest decides what follows.

    Args:
        opens_after: failures in a row; 0: it never opens.

    """

    clock: Clock
    opens_after: int = FAILURES
    failures: int = 0
    rests_until: float = 0.0
    trying: bool = False
    why: Exception | None = None  # the last attempt failed

    @contextmanager
    def attempt(self, host: str) -> Iterator[Attempt]:
        """Count one request; raise TransientError when none is to be made now."""
        is_trial = self._is_trial(host)
        one = Attempt()
        try:
            yield one
        finally:  # also when the request was given up
            self.trying = self.trying and not is_trial
            if one.went_well:
                self.failures, self.why = 0, None
            elif one.went_well is False:
                self.why = one.why
                self._count()

    def _is_trial(self, host: str) -> bool:
        if not self.opens_after or self.failures < self.opens_after:
            return False
        now = self.clock.now()
        left = 0.0 if is_due(self.rests_until, now, REST_S) else self.rests_until - now
        if left <= 0 and not self.trying:
            self.trying = True
            return True
        met = str(self.why) if self.why else f"{host} failed {self.failures} times in a row."
        words = f"{met} It is tried again in a minute."
        raise RestingError(words, retry_after_s=left if left > 0 else TRIAL_S) from self.why

    def _count(self) -> None:
        self.failures += 1
        if self.failures >= self.opens_after:
            self.rests_until = self.clock.now() + REST_S
