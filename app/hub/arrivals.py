"""Experiences that a list of companies starts, when a known visitor arrives.

They start as soon as the company is known: on arrival, or when a form or the site says
who the visitor is; once in a visit, and never into a running chat.
"""

from app.domain.wire.live import Show
from app.hub.effects import Out
from app.hub.lists import lists_of
from app.hub.world import Peer, Visitor, World


class Arrivals:
    """Greets visitors whose company is in a list."""

    def __init__(self, world: World, out: Out) -> None:
        self._world = world
        self._out = out
        self._welcomes = {
            name: frozenset(each.casefold() for each in lists)
            for name, lists in world.tuning.welcomes.items()
            if lists
        }

    def greet(self, visitor: Visitor, peer: Peer) -> None:
        """Start what is meant for this visitor, on the page behind `peer`."""
        if not self._welcomes or not self._world.lists:
            return
        visit = visitor.visit
        if visit is None or visitor.current is not None or peer.conn not in visitor.lane.conns:
            return
        inside = {each.name.casefold() for each in lists_of(self._world, visitor)}
        for name, wanted in self._welcomes.items():
            if name not in visit.shown and inside & wanted:
                visit.shown.add(name)
                self._out.tell(peer, Show(name=name))
