"""Reps who come, go and say whether they are available."""

from typing import Literal

import msgspec

from app.domain.assignment import calibration_for
from app.domain.wire.base import CloseCode
from app.domain.wire.events import PresenceSet
from app.domain.wire.records import PresenceStatus
from app.hub.dispatch import Dispatch
from app.hub.effects import Out
from app.hub.inputs import Staff
from app.hub.lanes import Lanes
from app.hub.rows import RepRow
from app.hub.world import Lane, Peer, Rep, World

AWAY_S = 3 * 24 * 3600.0  # a rep who was gone for so long starts at the pool's average again
By = Literal["rep", "hub"]


class Presence:
    """Keeps what routing sees of reps, and tells them."""

    def __init__(self, world: World, out: Out, lanes: Lanes, dispatch: Dispatch) -> None:
        self._world = world
        self._out = out
        self._lanes = lanes
        self._dispatch = dispatch

    def know(self, staff: Staff) -> Rep:
        """Return the rep, with name and role as the sign-in says; make a newcomer."""
        known = self._world.reps.get(staff.id)
        if known is None:
            return self._newcomer(staff)
        row = msgspec.structs.replace(
            known.row, name=staff.name, email=staff.email, role=staff.role
        )
        if row != known.row:
            known.row = row
            self._out.row(row)
        return known

    def arrive(self, peer: Peer, rep: Rep) -> bool:
        """Note a console of `rep`; the same console's old connection goes.

        Return whether this made the rep reachable again.
        """
        for conn in [c for c in rep.lane.conns if self._client(c) == peer.client]:
            rep.lane.conns.remove(conn)
            self._world.peers.pop(conn, None)
            self._out.close(conn, CloseCode.REPLACED)
        back = not rep.lane.conns
        if back:
            self._catch_up(rep)
        rep.lane.conns.append(peer.conn)
        was_away, rep.away, rep.gone_at = rep.away, False, None
        self._seen(rep)
        if was_away and rep.presence == "available":
            self._announce(rep, "hub")
            self._forgive(rep)
        return back and rep.presence == "available"

    def leave(self, rep: Rep, conn: int) -> None:
        """Note that a console went; after a while the rep counts as away."""
        if conn in rep.lane.conns:
            rep.lane.conns.remove(conn)
        if not rep.lane.conns and rep.gone_at is None:
            rep.gone_at = self._world.now
            self._seen(rep)

    def set(self, rep: Rep, status: PresenceStatus, reason: str, by: By) -> None:
        """Set what routing sees, tell the rep, and route what this changes."""
        ignored = 0 if status == "available" else rep.row.ignored
        rep.row = msgspec.structs.replace(
            rep.row, status=status, reason=reason[:200], set_by=by, ignored=ignored
        )
        self._out.row(rep.row)
        self._announce(rep, by)
        self.changed(rep)

    def changed(self, rep: Rep) -> None:
        """Route after a change of availability."""
        if rep.presence == "available":
            self._forgive(rep)
        else:
            self._dispatch.recall(rep)
        self._dispatch.drain()

    def sweep(self) -> None:
        """Make reps away whose consoles are gone, or who let offers pass."""
        tuning = self._world.tuning
        for rep in self._world.reps.values():
            gone_at = rep.gone_at
            if (
                gone_at is not None
                and not rep.away
                and self._world.now >= gone_at + tuning.rep_gone_s
            ):
                rep.away = True
                if rep.row.status == "available":
                    self._announce(rep, "hub")
                    self.changed(rep)
        passed = self._dispatch.time_out()
        for rep in passed:
            if rep.row.ignored >= tuning.ignored_offers and rep.row.status == "available":
                self.set(rep, "away", f"{rep.row.ignored} offers were not answered", "hub")
        if passed:
            self._dispatch.drain()

    def _forgive(self, rep: Rep) -> None:
        """Ask the rep again for chats that they left to others before they went away."""
        for conversation in self._world.conversations.values():
            conversation.declined.discard(rep.row.id)
            conversation.ignored.discard(rep.row.id)

    def _newcomer(self, staff: Staff) -> Rep:
        row = RepRow(id=staff.id, name=staff.name, email=staff.email, role=staff.role)
        rep = Rep(row, Lane(f"r:{staff.id}", console=True), {}, gone_at=self._world.now)
        self._world.reps[staff.id] = rep
        self._calibrate(rep)
        return rep

    def _catch_up(self, rep: Rep) -> None:
        """Put a rep who was gone for days at the pool's average."""
        seen = rep.row.last_seen
        if seen is not None and self._world.now - seen >= AWAY_S:
            self._calibrate(rep)

    def _calibrate(self, rep: Rep) -> None:
        reps = [each for each in self._world.reps.values() if not each.is_agent]
        pool = [self._dispatch.load(each) for each in reps]
        calibration = float(calibration_for(self._dispatch.load(rep), pool))
        rep.row = msgspec.structs.replace(
            rep.row, calibration=max(rep.row.calibration, calibration)
        )
        self._out.row(rep.row)

    def _seen(self, rep: Rep) -> None:
        rep.row = msgspec.structs.replace(rep.row, last_seen=self._world.now)
        self._out.row(rep.row)

    def _announce(self, rep: Rep, by: By) -> None:
        reason = "the console lost its connection" if rep.away else rep.row.reason
        self._lanes.push(rep.lane, PresenceSet(status=rep.presence, reason=reason, by=by))

    def _client(self, conn: int) -> str:
        peer = self._world.peers.get(conn)
        return peer.client if peer else ""
