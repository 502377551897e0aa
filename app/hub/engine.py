"""The hub without its sockets and database: an input and the time go in, effects come out.

Decided: one object per concern, sharing `World` and `Out`; this file only knows
which input concerns whom, and what holds for every message: limits, the same id
gets the same answer, the answer comes after the commit. Refused: coroutines in
here, which could not be tested as lists of events.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from app import __version__
from app.domain.wire import VERSION
from app.domain.wire import console as from_console
from app.domain.wire import visitor as from_visitor
from app.domain.wire.base import CloseCode, Err, Ping, Pong, Ready, Resync
from app.domain.wire.events import Snapshot
from app.domain.wire.records import Fact, RoutingRule, VisitorCard
from app.hub import cards, inputs, restore, snapshots
from app.hub.answers import Answering
from app.hub.arrivals import Arrivals
from app.hub.attendees import Attendees
from app.hub.dispatch import Dispatch
from app.hub.effects import Effects, Out, encoded
from app.hub.heartbeats import Heartbeats
from app.hub.knowledge import Knowledge
from app.hub.lanes import Lanes
from app.hub.lists import lists_for
from app.hub.live import Live
from app.hub.meetings import Meetings
from app.hub.presence import Presence
from app.hub.rep_commands import RepCommands
from app.hub.rep_messages import RepMessages
from app.hub.rows import MetaRow
from app.hub.sharing import Sharing
from app.hub.store import StoredWorld
from app.hub.talk import Talk
from app.hub.visitor_commands import VisitorCommands
from app.hub.visits import MAX_TABS, Visits
from app.hub.wishes import Wishes
from app.hub.world import Lane, Peer, Rep, Tuning, Visitor

BEAT_S, SWEEP_S, ALIVE_S = 1.0, 5.0, 10.0
TELLING = (from_visitor.Identify, from_visitor.FormData, from_visitor.Pick)  # who one is
MAX_PAUSE_S = 20.0  # who sends still more is closed


class Engine:
    """Sessions, conversations, routing and both lanes of one hub."""

    def __init__(
        self,
        epoch: str,
        stored: StoredWorld,
        now: float,
        tuning: Tuning | None = None,
        site_keys: Mapping[str, str] | None = None,
        *,
        key: bytes = b"",
    ) -> None:
        self._world = world = restore.world(epoch, tuning or Tuning(), stored, now)
        world.key = key or world.key
        self._out = out = Out()
        self._lanes = Lanes(world, out)
        self._visits = Visits(world, out)
        self._talk = Talk(world, out, self._lanes)
        self._dispatch = Dispatch(world, out, self._lanes, self._talk)
        self._presence = Presence(world, out, self._lanes, self._dispatch)
        self._knowledge = Knowledge(world, out, self._lanes, site_keys or {})
        self._live = Live(world, out, self._visits)
        self._meetings = Meetings(world, out, self._lanes, self._talk)
        wishes = Wishes(world, self._visits, self._talk, self._dispatch, self._knowledge)
        self._attendees = Attendees(world, out, self._meetings, wishes, self._knowledge)
        self._sharing = Sharing(world, out, self._lanes, self._meetings)
        self._arrivals = Arrivals(world, out)
        self._beats = Heartbeats(world.tuning.patience_s)
        self._answering = Answering(world, out)
        self._visitor_commands = VisitorCommands(
            world, self._visits, self._talk, self._dispatch, self._knowledge
        )
        rep_commands = RepCommands(
            world, out, self._talk, self._dispatch, self._presence, self._knowledge
        )
        self._rep_messages = RepMessages(
            out, self._answering, rep_commands, self._sharing, self._live
        )
        self._handlers = self._by_input()
        self._due = dict.fromkeys(("beat", "sweep", "alive", "live"), 0.0)

    def handle(self, happened: inputs.Input, now: float) -> Effects:
        """Take one input at `now` (Unix seconds) and return what is to be done."""
        self._world.now = now
        self._handlers[type(happened)](happened)
        if self._world.occurred:
            self._sharing.happened()
        return self._out.take()

    def knows(self, visitor: str) -> bool:
        """Whether this visitor is in memory, so that nothing need be read for a hello."""
        return visitor in self._world.visitors

    def card(self, visitor: str) -> VisitorCard | None:
        """Return the live card of a visitor who is in memory."""
        found = self._world.visitors.get(visitor)
        return cards.card(found) if found else None

    def lists_for(self, facts: Iterable[Fact]) -> list[str]:
        """Return the names of the lists that hold the company of a visitor with these facts."""
        return [each.name for each in lists_for(self._world, facts)]

    def rep_of(self, visitor: str) -> inputs.Staff | None:
        """Return the rep whom this visitor chats with."""
        found = self._world.visitors.get(visitor)
        conversation = found.current if found else None
        rep = self._world.reps.get(conversation.rep or "") if conversation else None
        if rep is None:
            return None
        return inputs.Staff(rep.row.id, rep.row.name, rep.row.email, rep.row.role)

    @property
    def meetings(self) -> Meetings:
        """What is known of meetings, to look at."""
        return self._meetings

    @property
    def rules(self) -> list[RoutingRule]:
        """The routing rules in force."""
        return list(self._world.rules)

    def pause_s(self, conn: int) -> float:
        """How long nothing more should be read of this connection."""
        peer = self._world.peers.get(conn)
        return peer.pause_s if peer else 0.0

    def is_console(self, conn: int) -> bool:
        """Whether this connection is a console's."""
        peer = self._world.peers.get(conn)
        return bool(peer and peer.console)

    def _by_input(self) -> dict[type, Callable[[Any], None]]:
        return {
            inputs.VisitorOpened: self._visitor_opened,
            inputs.VisitorSent: self._visitor_sent,
            inputs.Beaconed: self._beaconed,
            inputs.ConsoleOpened: self._console_opened,
            inputs.ConsoleSent: self._console_sent,
            inputs.RepActed: self._rep_acted,
            inputs.VisitorRecalled: self._visitor_recalled,
            inputs.MeetAsked: self._attendees.take,
            inputs.Malformed: self._malformed,
            inputs.SocketGone: self._socket_gone,
            inputs.SignedOut: self._signed_out,
            inputs.EarlierFound: self._earlier_found,
            inputs.Tick: self._tick,
        }

    def _visitor_opened(self, given: inputs.VisitorOpened) -> None:
        hello = given.hello
        visitor = self._visits.adopt(given.visitor, hello.site, given.stored)
        if len(visitor.lane.conns) >= MAX_TABS and hello.client not in visitor.tabs:
            self._out.close(given.conn, CloseCode.RATE)
            return
        peer = Peer(given.conn, given.visitor, False, hello.client, chat=given.chat)
        resumed = self._lanes.covers(visitor.lane, hello.epoch, hello.seq)
        ready = msgspec.structs.replace(
            self._ready(peer, visitor.lane, resumed=resumed),
            visitor=given.visitor,
            token=given.token or None,
            chat=given.chat,
        )
        self._out.tell(peer, ready)
        self._catch_up(peer, visitor.lane, hello.seq if resumed else None)
        self._visits.enter(peer, visitor, hello)
        self._knowledge.arrived(visitor, hello.tz, hello.lang)
        self._arrivals.greet(visitor, peer)

    def _console_opened(self, given: inputs.ConsoleOpened) -> None:
        hello = given.hello
        rep = self._presence.know(given.rep)
        peer = Peer(given.conn, rep.row.id, True, hello.client, given.rep.grant)
        resumed = self._lanes.covers(rep.lane, hello.epoch, hello.seq)
        ready = msgspec.structs.replace(
            self._ready(peer, rep.lane, resumed=resumed),
            rep=rep.row.id,
            role=rep.row.role,
            protocol=VERSION,
            hub=__version__,
            minimum=self._world.tuning.minimum,
        )
        self._out.tell(peer, ready)
        self._catch_up(peer, rep.lane, hello.seq if resumed else None)
        if self._presence.arrive(peer, rep):
            self._dispatch.drain()
        self._meetings.came(rep, missed=not resumed)

    def _ready(self, peer: Peer, lane: Lane, *, resumed: bool) -> Ready:
        """Take the connection in and return the greeting, but for its names."""
        tuning = self._world.tuning
        beat_s = tuning.console_beat_s if peer.console else tuning.visitor_beat_s
        self._world.peers[peer.conn] = peer
        self._beats.add(peer.conn, beat_s, self._world.now)
        return Ready(
            client=peer.client,
            epoch=self._world.epoch,
            seq=lane.q if resumed else lane.q - 1,
            resumed=resumed,
            heartbeat_ms=int(beat_s * 1000),
            now=self._world.now,
        )

    def _catch_up(self, peer: Peer, lane: Lane, since: int | None) -> None:
        if since is None:
            self._lanes.snapshot(peer, lane, self._snapshot(peer))
        else:
            self._lanes.replay(peer, lane, since)

    def _snapshot(self, peer: Peer) -> Snapshot:
        if peer.console:
            return snapshots.for_rep(self._world, self._world.reps[peer.owner], self._dispatch)
        return snapshots.for_visitor(self._world, self._world.visitors[peer.owner])

    def _resync(self, peer: Peer, lane: Lane, since: int) -> None:
        covered = self._lanes.covers(lane, self._world.epoch, since)
        self._catch_up(peer, lane, since if covered else None)

    def _visitor_sent(self, given: inputs.VisitorSent) -> None:
        peer = self._admitted(given.conn)
        visitor = self._world.visitors.get(peer.owner) if peer else None
        if peer is None or visitor is None:
            return
        message = given.message
        if isinstance(message, from_visitor.VisitorCommand):
            self._visitor_command(peer, visitor, message)
        else:
            self._hint_from_visitor(peer, visitor, message)

    def _hint_from_visitor(
        self, peer: Peer, visitor: Visitor, message: from_visitor.VisitorMessage
    ) -> None:
        """Take what is no command: it is not answered."""
        match message:
            case Resync(since=since):
                self._resync(peer, visitor.lane, since)
            case from_visitor.Active(tz=zone):
                self._visits.active(visitor, peer.client)
                if zone and not self._answering.pause_s(peer):
                    self._knowledge.arrived(visitor, zone, "")
            case from_visitor.VisitorTyping(on=on):
                self._talk.visitor_types(visitor, on)
            case from_visitor.Leave(view=view):
                self._visits.leave(visitor, peer.client, view)
            case from_visitor.VisitorHello():
                self._out.tell(peer, _second_hello())

    def _visitor_command(
        self, peer: Peer, visitor: Visitor, command: from_visitor.VisitorCommand
    ) -> None:
        self._answering.answer(
            peer,
            visitor.answers,
            command,
            lambda: self._visitor_commands.carry_out(visitor, peer, command),
        )
        if isinstance(command, TELLING):
            self._arrivals.greet(visitor, peer)

    def _beaconed(self, given: inputs.Beaconed) -> None:
        """Take commands that outlived their page; the answers go back by the same way."""
        beacon = given.beacon
        visitor = self._visits.adopt(given.visitor, beacon.site, given.stored)
        peer = Peer(given.conn, given.visitor, False, beacon.client, chat=given.chat)
        for command in beacon.commands:
            if self._answering.pause_s(peer) <= MAX_PAUSE_S:
                self._visitor_command(peer, visitor, command)
            else:
                self._out.tell(peer, _too_many(command.id))
        if beacon.leave:
            self._visits.leave(visitor, beacon.client, beacon.view)

    def _console_sent(self, given: inputs.ConsoleSent) -> None:
        peer = self._admitted(given.conn)
        if peer is not None:
            self._from_rep(peer, self._world.reps[peer.owner], given.message)

    def _rep_acted(self, given: inputs.RepActed) -> None:
        """Carry out what a rep does without a socket."""
        rep = self._presence.know(given.rep)
        self._from_rep(Peer(given.conn, rep.row.id, console=True), rep, given.message)

    def _visitor_recalled(self, given: inputs.VisitorRecalled) -> None:
        self._visits.adopt(given.visitor, given.stored.row.site, given.stored)

    def _from_rep(self, peer: Peer, rep: Rep, message: from_console.ConsoleMessage) -> None:
        match message:
            case Pong():
                return
            case Resync(since=since):
                self._resync(peer, rep.lane, since)
            case from_console.ConsoleHello():
                self._out.tell(peer, _second_hello())
            case _:
                self._rep_messages.take(peer, rep, message)

    def _malformed(self, given: inputs.Malformed) -> None:
        peer = self._admitted(given.conn)
        if peer is not None:
            self._out.tell(peer, given.fault)

    def _admitted(self, conn: int) -> Peer | None:
        """Note a sign of life; return the sender unless it sends far too much."""
        peer = self._world.peers.get(conn)
        if peer is None:
            return None
        self._beats.heard(conn, self._world.now)
        peer.pause_s = self._answering.pause_s(peer)
        if peer.pause_s <= MAX_PAUSE_S:
            return peer
        self._out.close(conn, CloseCode.RATE)
        self._drop(peer)
        return None

    def _socket_gone(self, given: inputs.SocketGone) -> None:
        self._beats.drop(given.conn)
        self._live.unsubscribe(given.conn)
        self._sharing.gone(given.conn)
        if peer := self._world.peers.get(given.conn):
            self._drop(peer)

    def _drop(self, peer: Peer) -> None:
        self._world.peers.pop(peer.conn, None)
        self._beats.drop(peer.conn)
        self._live.unsubscribe(peer.conn)
        if peer.console:
            self._sharing.gone(peer.conn)
            self._presence.leave(self._world.reps[peer.owner], peer.conn)
            self._meetings.went(peer.owner)
        elif visitor := self._world.visitors.get(peer.owner):
            self._visits.gone(visitor, peer.conn)

    def _signed_out(self, given: inputs.SignedOut) -> None:
        for peer in [p for p in self._world.peers.values() if p.grant == given.grant]:
            self._out.close(peer.conn, CloseCode.BAD_TOKEN)
            self._drop(peer)

    def _earlier_found(self, given: inputs.EarlierFound) -> None:
        visitor = self._world.visitors.get(given.visitor)
        if visitor is not None and snapshots.add_earlier(visitor, given.conversations):
            event = snapshots.for_visitor(self._world, visitor)
            self._lanes.push(visitor.lane, event)

    def _tick(self, _: inputs.Tick) -> None:
        if self._is_due("live", 1.0 / self._world.tuning.live_hz):
            self._live.flush()
        if self._is_due("beat", BEAT_S):
            self._presence.sweep()
            self._sharing.sweep()
            self._beat()
        if self._is_due("sweep", SWEEP_S):
            self._visits.sweep()
            self._meetings.sweep()
            self._answering.forget()
            self._visitor_commands.forget()
        if self._is_due("alive", ALIVE_S):
            self._out.row(MetaRow(key="alive", value=str(self._world.now)))

    def _is_due(self, what: str, every_s: float) -> bool:
        # A tick may come a little early; what is due later yet is of a clock that was set back.
        if every_s / 20 < self._due[what] - self._world.now <= every_s:
            return False
        self._due[what] = self._world.now + every_s
        return True

    def _beat(self) -> None:
        pings, dead = self._beats.sweep(self._world.now)
        for conn in pings:
            peer = self._world.peers.get(conn)
            if peer is not None:
                lane = self._lane(peer)
                self._out.hint(conn, encoded(Ping(q=lane.q), console=peer.console))
        for conn in dead:
            peer = self._world.peers.get(conn)
            if peer is not None:
                self._out.close(conn, CloseCode.NO_PONG)
                self._drop(peer)

    def _lane(self, peer: Peer) -> Lane:
        if peer.console:
            return self._world.reps[peer.owner].lane
        return self._world.visitors[peer.owner].lane


def _too_many(command: str) -> Err:
    words = "Too many messages at once. Wait a moment."
    return Err(code="rate", message=words, id=command, retryable=True)


def _second_hello() -> Err:
    return Err(code="bad_request", message="A connection says hello once.")
