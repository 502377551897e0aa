"""The reliable lane: a gapless log per recipient, replayed after a reconnect."""

from collections.abc import Sequence

from app.domain.wire.codec import from_hub_json, to_browser
from app.domain.wire.events import Event, ReliableEvent, Snapshot
from app.hub.effects import Out, encoded
from app.hub.rows import LogRow
from app.hub.world import Lane, Peer, World

KEPT, KEPT_S = 500, 600.0


class Lanes:
    """Numbers events, keeps them, and sends them to all of a recipient's connections."""

    def __init__(self, world: World, out: Out) -> None:
        self._world = world
        self._out = out

    def push(self, lane: Lane, event: ReliableEvent) -> None:
        """Give `event` the next number of `lane` and store it."""
        number = self.number(lane, event)
        text = to_browser(Event(q=number, e=event)).decode("utf-8")
        self._out.row(LogRow(recipient=lane.recipient, q=number, at=self._world.now, event=text))

    def number(self, lane: Lane, event: ReliableEvent) -> int:
        """Give `event` the next number of `lane`; return it for the row that stores it."""
        lane.q += 1
        frame = encoded(Event(q=lane.q, e=event), console=lane.console)
        lane.log.append((lane.q, self._world.now, frame))
        if len(lane.log) > 2 * KEPT:
            self._forget(lane)
        for conn in lane.conns:
            self._out.frame(conn, frame)
        return lane.q

    def covers(self, lane: Lane, epoch: str, seq: int) -> bool:
        """Whether everything after `seq` can be replayed."""
        self._forget(lane)
        if epoch != self._world.epoch or not 0 < seq <= lane.q:
            return False
        return seq == lane.q or (bool(lane.log) and lane.log[0][0] <= seq + 1)

    def replay(self, peer: Peer, lane: Lane, seq: int) -> None:
        """Send everything after `seq`, which `covers` must have allowed."""
        for number, _, frame in lane.log:
            if number > seq:
                self._out.frame(peer.conn, frame)

    def snapshot(self, peer: Peer, lane: Lane, snapshot: Snapshot) -> None:
        """Send one connection the whole state, under the newest number."""
        self._out.tell(peer, Event(q=lane.q, e=snapshot))

    def _forget(self, lane: Lane) -> None:
        log, oldest = lane.log, self._world.now - KEPT_S
        drop = max(0, len(log) - KEPT)
        while drop < len(log) and log[drop][1] < oldest:
            drop += 1
        if drop:
            del log[:drop]


def restored(recipient: str, rows: Sequence[LogRow], *, console: bool) -> Lane:
    """Return the lane as its stored log says."""
    log = [(row.q, row.at, _frame(row.event, console=console)) for row in rows]
    return Lane(recipient, console, q=log[-1][0] if log else 1, log=log)


def _frame(event: str, *, console: bool) -> bytes:
    return encoded(from_hub_json(event), console=True) if console else event.encode("utf-8")
