"""Which connections get a ping, and which are dead.

The first beat comes at a random part of the interval, so that clients who came
together do not beat together. A connection from which nothing was heard for
`patience_s` after a ping is dead.
"""

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class Pulse:
    """One connection's heartbeat."""

    interval_s: float
    heard: float
    pinged: float | None = None


class Heartbeats:
    """Beats of all connections, in buckets of one second."""

    def __init__(self, patience_s: float, rand: Callable[[], float] = random.random) -> None:
        self._patience = patience_s
        self._rand = rand
        self._pulses: dict[int, Pulse] = {}
        self._due: dict[int, list[int]] = defaultdict(list)  # second -> connections
        self._swept: int | None = None

    def add(self, conn: int, interval_s: float, now: float) -> None:
        """Begin to beat for `conn`."""
        self._pulses[conn] = Pulse(interval_s, heard=now)
        self._schedule(conn, now + self._rand() * interval_s, now)

    def heard(self, conn: int, now: float) -> None:
        """Note that something came from `conn`."""
        pulse = self._pulses.get(conn)
        if pulse is not None:
            pulse.heard = now

    def drop(self, conn: int) -> None:
        """Forget `conn`."""
        self._pulses.pop(conn, None)

    def sweep(self, now: float) -> tuple[list[int], list[int]]:
        """Return the connections to ping now, and those that are dead."""
        if self._swept is not None and int(now) - 1 < self._swept:
            self._begin_anew(now)
        pings: list[int] = []
        dead: list[int] = []
        for conn in self._taken(now):
            pulse = self._pulses.get(conn)
            if pulse is None:
                continue
            if pulse.pinged is not None and pulse.heard < pulse.pinged:
                dead.append(conn)
                self.drop(conn)
            elif pulse.pinged is not None and now < pulse.pinged + pulse.interval_s:
                self._schedule(conn, pulse.pinged + pulse.interval_s, now)
            else:
                pulse.pinged = now
                pings.append(conn)
                self._schedule(conn, now + min(self._patience, pulse.interval_s), now)
        return pings, dead

    def _begin_anew(self, now: float) -> None:
        """Beat from here: the clock was set back, and no instant noted before means anything."""
        self._due.clear()
        self._swept = None
        for conn, pulse in list(self._pulses.items()):
            self.add(conn, pulse.interval_s, now)

    def _schedule(self, conn: int, at: float, now: float) -> None:
        swept = self._swept if self._swept is not None else int(now) - 1
        self._due[max(int(at), swept + 1)].append(conn)

    def _taken(self, now: float) -> list[int]:
        """Return what was due up to now; several seconds may have passed."""
        self._swept = int(now) - 1
        seconds = sorted(second for second in self._due if second <= self._swept)
        return [conn for second in seconds for conn in self._due.pop(second)]
