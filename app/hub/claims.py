"""Who may write what a key names, for a short while.

Decided: in memory only, since a claim outlives neither its console nor a minute;
what is written stays right without it, by keys and look-ups of its own. Refused:
a queue of who waits: whoever is refused asks again.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.wire.shared import AskClaim, Claim, ReleaseClaim
from app.hub.refusal import RefusedError, bad_request
from app.hub.world import Peer, Rep, World

LONGEST_S = 60.0
MAX_KEY = 128  # letters
MAX_HELD = 200  # by one console


@dataclass(frozen=True, slots=True)
class _Held:
    conn: int
    name: str  # of the rep
    until: float


class Claims:
    """Keeps claims until they are released, their time is over, or their console goes."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._held: dict[str, _Held] = {}

    def ask(self, peer: Peer, rep: Rep, question: AskClaim) -> Claim:
        """Grant the key to this console unless another has it; asking again prolongs.

        Raise RefusedError when the question makes no sense or the console holds too many.
        """
        now = self._world.now
        if not 0 < len(question.key) <= MAX_KEY:
            raise bad_request(f"A key has 1 to {MAX_KEY} letters.")
        if math.isnan(question.within_s) or question.within_s <= 0:
            raise bad_request("A claim is for more than 0 seconds.")
        standing = self._held.get(question.key)
        if standing is not None and standing.conn != peer.conn and standing.until > now:
            return Claim(granted=False, holder=standing.name, until=standing.until)
        if (standing is None or standing.conn != peer.conn) and self._count(peer) >= MAX_HELD:
            raise RefusedError("rate", "This console writes too much at once.", retryable=True)
        held = _Held(peer.conn, rep.row.name, now + min(question.within_s, LONGEST_S))
        self._held[question.key] = held
        return Claim(granted=True, holder=held.name, until=held.until)

    def release(self, peer: Peer, given: ReleaseClaim) -> None:
        """End a claim of this console; anybody else's stays."""
        held = self._held.get(given.key)
        if held is not None and held.conn == peer.conn:
            del self._held[given.key]

    def gone(self, conn: int) -> None:
        """End all claims of a console that went."""
        self._keep(lambda held: held.conn != conn)

    def sweep(self) -> None:
        """Forget what is over."""
        self._keep(lambda held: held.until > self._world.now)

    def _count(self, peer: Peer) -> int:
        now = self._world.now
        return sum(held.conn == peer.conn and held.until > now for held in self._held.values())

    def _keep(self, stays: Callable[[_Held], bool]) -> None:
        if self._held:
            self._held = {key: held for key, held in self._held.items() if stays(held)}
