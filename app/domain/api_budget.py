"""How many of the org's daily API calls are used, and what may still go out.

The org has one allowance for everybody, over the last 24 hours, and the count in
an answer is a little late (facts of Salesforce's limits: a guide, not a gauge). So
work that nobody waits for stops at four fifths, and what is stopped is looked at
again now and then, with one call.
"""

import re
from dataclasses import dataclass, replace

BACKGROUND_STOPS_AT = 0.8
LOOK_AGAIN_S = 900.0  # background work tries one call this long after the last count
FIRST_WAIT_S, LONGEST_WAIT_S = 300.0, 3600.0  # after "used up": doubled each time


@dataclass(frozen=True, slots=True)
class Usage:
    """Calls of the last 24 hours, by everybody in the org."""

    used: int
    most: int
    at: float = 0.0  # when it was read (Unix seconds)

    @property
    def share(self) -> float:
        """The part that is used; 0 where the org does not say how many there are."""
        return self.used / self.most if self.most > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Budget:
    """What is known of the allowance."""

    usage: Usage | None = None
    spent_until: float = 0.0  # nothing goes out before (Unix seconds); 0: not used up
    refusals: int = 0  # times in a row that the org said "used up"

    def spent(self, now: float) -> bool:
        """Whether the org said that nothing is left, and it is not time to look again."""
        return now < self.spent_until

    def tight(self) -> bool:
        """Whether only what somebody waits for should go out."""
        return self.usage is not None and self.usage.share >= BACKGROUND_STOPS_AT

    def may(self, now: float, *, background: bool = False) -> bool:
        """Whether a call may go out; `background`: nobody waits for it."""
        if self.spent(now):
            return False
        return not background or not self.tight() or now >= self._next_look()

    def until(self, now: float) -> float | None:
        """Return when what is stopped is looked at again; None when nothing is stopped."""
        if self.spent(now):
            return self.spent_until
        return self._next_look() if self.tight() else None

    def counted(self, usage: Usage) -> "Budget":
        """Return what is known after an answer with a count: calls go through again."""
        return Budget(usage)

    def refused(self, now: float) -> "Budget":
        """Return what is known after the org said "used up"."""
        wait = min(FIRST_WAIT_S * 2**self.refusals, LONGEST_WAIT_S)
        more = min(self.refusals + 1, 8)
        return replace(self, spent_until=now + wait, refusals=more)

    def _next_look(self) -> float:
        return (self.usage.at if self.usage else 0.0) + LOOK_AGAIN_S


def usage_of(header: str, now: float) -> Usage | None:
    """Return what ``Sforce-Limit-Info`` says: ``api-usage=18/5000``, perhaps with more parts."""
    found = re.search(r"(?<![\w-])api-usage=(\d{1,12})/(\d{1,12})", header)
    return Usage(int(found[1]), int(found[2]), now) if found else None
