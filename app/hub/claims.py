"""Who may write what a key names, for a short while.

Decided: in memory only, since a claim outlives neither its console nor a minute;
what is written stays right without it, by keys and look-ups of its own. Refused:
a queue of who waits: whoever is refused asks again. When others had the key last is
remembered for some minutes: who looked before that must look again.
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
REMEMBERED_S = 300.0


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
        self._ended: dict[str, dict[int, float]] = {}  # key -> connection -> when it had it last
        self._since: float | None = None  # before that nothing is remembered

    def ask(self, peer: Peer, rep: Rep, question: AskClaim) -> Claim:
        """Grant the key to this console unless another has it; asking again prolongs.

        Raise RefusedError when the question makes no sense or the console holds too many.
        """
        now = self._world.now
        self._since = now if self._since is None else self._since
        if not 0 < len(question.key) <= MAX_KEY:
            raise bad_request(f"A key has 1 to {MAX_KEY} letters.")
        if math.isnan(question.within_s) or question.within_s <= 0:
            raise bad_request("A claim is for more than 0 seconds.")
        standing = self._held.get(question.key)
        if standing is not None and standing.conn != peer.conn and standing.until > now:
            return Claim(granted=False, holder=standing.name, until=standing.until)
        if (standing is None or standing.conn != peer.conn) and self._count(peer) >= MAX_HELD:
            raise RefusedError("rate", "This console writes too much at once.", retryable=True)
        if standing is not None and standing.conn != peer.conn:
            self._remember(question.key, standing)
        held = _Held(peer.conn, rep.row.name, now + min(question.within_s, LONGEST_S))
        self._held[question.key] = held
        quiet_s = self._quiet_s(question.key, peer.conn)
        return Claim(granted=True, holder=held.name, until=held.until, quiet_s=quiet_s)

    def release(self, peer: Peer, given: ReleaseClaim) -> None:
        """End a claim of this console; anybody else's stays."""
        held = self._held.get(given.key)
        if held is not None and held.conn == peer.conn:
            self._remember(given.key, held)
            del self._held[given.key]

    def gone(self, conn: int) -> None:
        """End all claims of a console that went."""
        self._keep(lambda held: held.conn != conn)

    def sweep(self) -> None:
        """Forget what is over."""
        now = self._world.now
        self._keep(lambda held: held.until > now)
        fresh = {
            key: {conn: at for conn, at in ended.items() if now - at < REMEMBERED_S}
            for key, ended in self._ended.items()
        }
        self._ended = {key: ended for key, ended in fresh.items() if ended}

    def _count(self, peer: Peer) -> int:
        now = self._world.now
        return sum(held.conn == peer.conn and held.until > now for held in self._held.values())

    def _remember(self, key: str, held: _Held) -> None:
        self._ended.setdefault(key, {})[held.conn] = min(held.until, self._world.now)

    def _quiet_s(self, key: str, conn: int) -> float:
        """Return for how long nobody else had a key."""
        others = [at for other, at in self._ended.get(key, {}).items() if other != conn]
        since = self._world.now if self._since is None else self._since
        return min(self._world.now - max([since, *others]), REMEMBERED_S)

    def _keep(self, stays: Callable[[_Held], bool]) -> None:
        for key, held in [(key, held) for key, held in self._held.items() if not stays(held)]:
            self._remember(key, held)
            del self._held[key]
