"""What the practice org is told to do wrong, and for how many calls."""

from dataclasses import dataclass

KINDS = {
    "slow": "Answer after some seconds",
    "unavailable": "Answer 503 with a page, nothing is done",
    "cut_before": "Cut the connection, nothing is done",
    "cut_after": "Do the work, then cut the connection before the answer",
    "cut_late": "Cut the connection, and do the work after some seconds",
    "gateway": "Answer 504 like a gateway that gave up, and do the work after some seconds",
    "fail_after": "Do the work, then answer with an error number",
    "limit": "Say that the daily API calls are used up",
    "busy": "Say that too many long calls are running",
    "lock": "Say that a record is locked by another change",
    "rule": "Refuse a person by a validation rule",
    "expired": "Say that the session has expired",
    "maintenance": "Say that the org is in maintenance",
    "no_writes": "Take no changes, as during maintenance; reading works",
    "api_down": "Say that the API is switched off for a while",
    "too_long": "Say that the call took too long",
    "query_timeout": "Say that the query took too long",
    "broken": "Fail inside, with an error number",
    "policy": "Say that a security policy bars this",
    "hours": "Say that nobody may work at this hour",
    "old_version": "Say that the version of the API is gone",
    "not_installed": "At login: say that the app is not installed, and never come back",
}
GUARDED = {"lock", "rule", "no_writes"}


class UnknownFaultError(ValueError):
    """There is no such fault."""


@dataclass(slots=True)
class Fault:
    """One fault; it is used up by `times` calls."""

    kind: str
    times: int = 1
    seconds: float = 3.0
    writes_only: bool = False


class Faults:
    """The faults that are set, oldest first."""

    def __init__(self) -> None:
        self.set: list[Fault] = []

    def add(self, kind: str, *, times: int = 1, seconds: float = 3.0, writes: bool = False) -> None:
        """Do `kind` for the next `times` calls, or for the next writes; raise UnknownFaultError."""
        if kind not in KINDS:
            raise UnknownFaultError(f"'{kind}' is none of {', '.join(KINDS)}")
        self.set.append(Fault(kind, times, seconds, writes or kind in GUARDED))

    def clear(self) -> None:
        """Behave."""
        self.set.clear()

    def take(self, *kinds: str, writes: bool = False) -> Fault | None:
        """Use up one call of the oldest fault of these kinds that fits a read or a write."""
        for fault in self.set:
            if fault.kind in kinds and (writes or not fault.writes_only):
                fault.times -= 1
                if fault.times <= 0:
                    self.set.remove(fault)
                return fault
        return None
