"""The state lane: Live View, merged per visitor, encoded once for all consoles.

Decided: a frame's number counts per topic, so that one frame serves everybody;
a console with two frames not yet credited gets nothing until it credits one, and
then what changed meanwhile, in a frame of its own. Refused: a frame per change,
which saturates a core at 2,000 changes a second.
"""

from dataclasses import dataclass, field

from app.domain.wire.codec import to_console
from app.domain.wire.live import LiveDelta, LivePart, LiveRow, Topic
from app.hub import cards
from app.hub.effects import Out
from app.hub.visits import Visits
from app.hub.world import Rep, World

MAX_PART = 500  # rows
UNCREDITED = 2  # frames under way to one console

Frame = tuple[int, bytes]  # number, bytes


@dataclass(slots=True)
class Viewer:
    """One console's place in a topic."""

    conn: int
    fresh: bool = True  # waits for its snapshot
    parts: list[Frame] = field(default_factory=list)  # of a snapshot, still to send
    behind: set[str] = field(default_factory=set)  # visitors that changed meanwhile
    under_way: list[int] = field(default_factory=list)  # frames not credited

    @property
    def has_room(self) -> bool:
        """Whether one more frame may be sent."""
        return len(self.under_way) < UNCREDITED


@dataclass(slots=True)
class Channel:
    """One topic: everybody, or the visitors routed to one rep."""

    topic: Topic
    rep: str = ""
    n: int = 0
    rows: set[str] = field(default_factory=set)  # visitors on the board
    viewers: dict[int, Viewer] = field(default_factory=dict)


class Live:
    """Sends Live View to the consoles that show it."""

    def __init__(self, world: World, out: Out, visits: Visits) -> None:
        self._world = world
        self._out = out
        self._visits = visits
        self._channels: dict[str, Channel] = {}  # by rep; "" is everybody
        self._rows: dict[str, LiveRow | None] = {}  # of this flush

    def subscribe(self, conn: int, rep: Rep, topic: Topic) -> None:
        """Send `topic` to this console from now on, beginning with a snapshot."""
        self.unsubscribe(conn)
        key = rep.row.id if topic == "mine" else ""
        channel = self._channels.get(key)
        if channel is None:
            channel = self._channels[key] = Channel(topic, key)
            channel.rows = {v for v in self._candidates(channel) if self._row(v)}
        channel.viewers[conn] = Viewer(conn)

    def unsubscribe(self, conn: int) -> None:
        """Send nothing more to this console."""
        for key, channel in list(self._channels.items()):
            channel.viewers.pop(conn, None)
            if not channel.viewers:
                del self._channels[key]

    def credit(self, conn: int, topic: Topic, n: int) -> None:
        """Note that a console has applied the frames up to `n`."""
        for channel in self._channels.values():
            viewer = channel.viewers.get(conn)
            if viewer is not None and channel.topic == topic:
                viewer.under_way = [each for each in viewer.under_way if each > n]
                self._send_parts(viewer)

    def flush(self) -> None:
        """Send what changed since the last flush."""
        changed, self._world.live = self._world.live, set()
        self._rows = {}
        self._mark_shown(changed)
        for channel in self._channels.values():
            self._flush(channel, changed)
        self._rows = {}

    def _mark_shown(self, changed: set[str]) -> None:
        for visitor_id in changed:
            visitor = self._world.visitors.get(visitor_id)
            if visitor is not None:
                visitor.shown = self._visits.shown(visitor)

    def _flush(self, channel: Channel, changed: set[str]) -> None:
        mine = self._candidates(channel) if channel.topic == "mine" else None
        news = {v for v in changed if mine is None or v in mine or v in channel.rows}
        if mine is not None:
            news |= channel.rows ^ {v for v in mine if self._row(v)}
        if news:
            delta = self._delta(channel, news)
        for viewer in channel.viewers.values():
            if viewer.fresh or viewer.parts or viewer.behind or not viewer.has_room:
                viewer.behind |= news
            elif news:
                self._send(viewer, delta)
        self._serve_late(channel)

    def _delta(self, channel: Channel, news: set[str]) -> Frame:
        """Bring the board up to date and return the frame that says so."""
        channel.n += 1
        rows = [row for v in news if self._belongs(channel, v) and (row := self._row(v))]
        here = {row.visitor for row in rows}
        channel.rows = (channel.rows - news) | here
        message = LiveDelta(
            topic=channel.topic,
            n=channel.n,
            rows=rows,
            gone=sorted(news - here),
            total=len(channel.rows),
        )
        return channel.n, to_console(message)

    def _serve_late(self, channel: Channel) -> None:
        """Send snapshots to newcomers, and to the slow what they missed."""
        fresh = [viewer for viewer in channel.viewers.values() if viewer.fresh]
        if fresh:
            parts = self._snapshot(channel)
            for viewer in fresh:
                viewer.fresh, viewer.parts, viewer.behind = False, list(parts), set()
        for viewer in channel.viewers.values():
            self._send_parts(viewer)
            if viewer.behind and not viewer.parts and viewer.has_room:
                news, viewer.behind = viewer.behind, set()
                self._send(viewer, self._delta(channel, news))

    def _snapshot(self, channel: Channel) -> list[Frame]:
        rows = [row for v in sorted(channel.rows) if (row := self._row(v))]
        chunks = [rows[at : at + MAX_PART] for at in range(0, len(rows), MAX_PART)] or [[]]
        parts = []
        for index, chunk in enumerate(chunks, 1):
            channel.n += 1
            message = LivePart(
                topic=channel.topic,
                n=channel.n,
                part=index,
                parts=len(chunks),
                rows=chunk,
                total=len(rows),
            )
            parts.append((channel.n, to_console(message)))
        return parts

    def _send_parts(self, viewer: Viewer) -> None:
        while viewer.parts and viewer.has_room:
            self._send(viewer, viewer.parts.pop(0))

    def _send(self, viewer: Viewer, frame: Frame) -> None:
        viewer.under_way.append(frame[0])
        self._out.hint(viewer.conn, frame[1])

    def _candidates(self, channel: Channel) -> set[str]:
        if channel.topic == "all":
            return set(self._world.visitors)
        rep = self._world.reps[channel.rep]
        offered = {self._world.offers[offer].conversation for offer in rep.offers}
        conversations = self._world.conversations
        return {conversations[each].visitor for each in rep.chats | offered}

    def _belongs(self, channel: Channel, visitor: str) -> bool:
        return channel.topic == "all" or visitor in self._candidates(channel)

    def _row(self, visitor_id: str) -> LiveRow | None:
        if visitor_id not in self._rows:
            visitor = self._world.visitors.get(visitor_id)
            shown = visitor is not None and self._visits.shown(visitor)
            row = cards.live_row(self._world, visitor) if visitor and shown else None
            self._rows[visitor_id] = row
        return self._rows[visitor_id]
