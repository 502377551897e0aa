"""Who can do jobs: the connected consoles and agents that said so."""

from collections.abc import Collection
from dataclasses import dataclass, field

MOST_AT_ONCE = 4  # jobs of one console


@dataclass(slots=True)
class Hand:
    """One connection that does jobs."""

    conn: int
    rep: str
    client: str  # the process: it may come back with another connection
    agent: bool = False
    jobs: set[str] = field(default_factory=set)

    @property
    def has_room(self) -> bool:
        """Whether one more job may be given."""
        return len(self.jobs) < MOST_AT_ONCE


class Hands:
    """Chooses who does a job."""

    def __init__(self) -> None:
        self._by_conn: dict[int, Hand] = {}

    @property
    def conns(self) -> list[int]:
        """All connections that do jobs."""
        return list(self._by_conn)

    def add(self, hand: Hand) -> None:
        """Take a connection in, with nothing to do yet."""
        self._by_conn[hand.conn] = hand

    def drop(self, conn: int) -> None:
        """Forget a connection."""
        self._by_conn.pop(conn, None)

    def of(self, conn: int | None) -> Hand | None:
        """Return who has this connection, if it does jobs."""
        return self._by_conn.get(conn) if conn is not None else None

    def choose(self, prefers: str, but: Collection[str] = ()) -> Hand | None:
        """Return who gets a job: an agent, then the rep of the conversation, then anybody.

        Among equals the one with the fewest jobs, then the one who offered first;
        never a process in `but`.
        """
        free = [h for h in self._by_conn.values() if h.has_room and h.client not in but]
        return min(
            free,
            key=lambda hand: (not hand.agent, hand.rep != prefers, len(hand.jobs)),
            default=None,
        )
