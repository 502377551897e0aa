"""What the practice mail server can be told to do wrong, for the next mails."""

from collections import deque
from enum import StrEnum


class Fault(StrEnum):
    """One thing that goes wrong, where in the conversation."""

    BUSY = "busy"  # 451 to RCPT
    UNKNOWN = "unknown"  # 550 to RCPT
    REJECT = "reject"  # 554 after the mail was read
    LATER = "later"  # 451 after the mail was read
    CUT_BEFORE = "cut_before"  # the connection ends at RCPT
    CUT_AFTER = "cut_after"  # the mail is taken, its answer is lost
    SILENT = "silent"  # the mail is taken, and nothing is said
    NO_AUTH = "no_auth"  # 454 to the sign-in


class Faults:
    """Faults in the order in which they will be met."""

    def __init__(self) -> None:
        self._planned: deque[Fault] = deque()

    def add(self, *faults: Fault) -> None:
        """Plan faults for the next mails."""
        self._planned.extend(faults)

    def take(self, *kinds: Fault) -> Fault | None:
        """Return the next fault if it is one of `kinds`, and spend it."""
        if self._planned and self._planned[0] in kinds:
            return self._planned.popleft()
        return None
