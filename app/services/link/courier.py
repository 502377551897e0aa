"""Which durable commands go out now; no I/O, time is an input."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.core.backoff import full_jitter
from app.core.clock import is_due

LONGEST_S = 60.0  # more than any wait
ACK_DEADLINE_S = 20.0  # an open connection that confirms nothing for so long is dead


@dataclass(slots=True)
class Parcel:
    """One command on its way; `frame` is what goes over the wire."""

    id: str
    lane: str
    frame: bytes
    attempts: int = 0
    not_before: float = 0.0
    sent: float | None = None  # on this connection


@dataclass(slots=True)
class Courier:
    """Sends in order of writing; one command at a time in each lane.

    The next one of a lane waits for the hub's answer, so that a refused or
    repeated command can never change places with a later one.
    """

    delay: Callable[[int], float] = full_jitter
    _parcels: dict[str, Parcel] = field(default_factory=dict)

    @property
    def waiting(self) -> int:
        """Commands that the hub has not confirmed."""
        return len(self._parcels)

    def add(self, parcel: Parcel) -> None:
        """Take a command; it is last in its lane."""
        self._parcels[parcel.id] = parcel

    def due(self, now: float) -> list[Parcel]:
        """Return what is to be sent now, and remember it as sent."""
        found, seen = [], set[str]()
        for parcel in self._parcels.values():
            ready = parcel.sent is None and is_due(parcel.not_before, now, LONGEST_S)
            if parcel.lane not in seen and ready:
                parcel.sent = now
                found.append(parcel)
            seen.add(parcel.lane)
        return found

    def next_due(self, now: float) -> float | None:
        """Return in how many seconds a held command is due, if there is one."""
        held = [p.not_before - now for p in self._parcels.values() if p.not_before > now]
        return min(held, default=None)

    def overdue(self, now: float) -> bool:
        """Whether the hub leaves a sent command without an answer."""
        sent = (p.sent for p in self._parcels.values() if p.sent is not None)
        return any(now - at > ACK_DEADLINE_S for at in sent)

    def settled(self, command: str) -> bool:
        """Forget a command that the hub confirmed or refused; tell whether it was ours."""
        return self._parcels.pop(command, None) is not None

    def postpone(self, command: str, now: float) -> None:
        """Send it again later: the hub could not take it now."""
        if parcel := self._parcels.get(command):
            parcel.not_before = now + max(0.25, self.delay(parcel.attempts))
            parcel.attempts += 1
            parcel.sent = None

    def disconnected(self) -> None:
        """Everything unconfirmed goes out again on the next connection."""
        for parcel in self._parcels.values():
            parcel.sent = None
            parcel.not_before = 0.0
