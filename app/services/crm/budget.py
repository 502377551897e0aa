"""Says whether a call to Salesforce may go out now, by the org's daily allowance.

Work that nobody waits for (refreshes, look-ups ahead of a click, describes,
workflow jobs, polling) asks ``budget.may(background=True)`` first; what a person
waits for asks ``budget.may()``. The client tells each answer's count.
"""

from collections.abc import Callable

from app.core.clock import Clock
from app.domain.api_budget import Budget, Usage, usage_of


class ApiBudget:
    """One org's allowance, shared by everything in this process that calls it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._listeners: list[Callable[[], None]] = []
        self.now = Budget()

    def may(self, *, background: bool = False) -> bool:
        """Whether a call may go out now; `background`: nobody waits for it."""
        return self.now.may(self._clock.now(), background=background)

    @property
    def until(self) -> float | None:
        """When what is stopped is looked at again (Unix seconds); None: nothing is stopped."""
        return self.now.until(self._clock.now())

    @property
    def wait_s(self) -> float | None:
        """Seconds until then."""
        until = self.until
        return None if until is None else max(until - self._clock.now(), 0.0)

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever another count is known, or calls stop or go on."""
        self._listeners.append(listener)

    def read(self, header: str) -> None:
        """Note the count of an answer, from its Sforce-Limit-Info."""
        usage = usage_of(header, self._clock.now())
        if usage is not None:
            self.count(usage.used, usage.most)

    def count(self, used: int, most: int) -> None:
        """Note a count that was asked for."""
        self._become(self.now.counted(Usage(used, most, self._clock.now())))

    def refused(self) -> None:
        """Note that the org says that its calls are used up."""
        self._become(self.now.refused(self._clock.now()))

    def forget(self) -> None:
        """Forget the counts: another org, or a person wants to look at once."""
        self._become(Budget())

    def _become(self, now: Budget) -> None:
        self.now = now
        for listener in self._listeners:
            listener()
