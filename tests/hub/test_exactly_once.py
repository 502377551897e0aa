"""Lost frames, broken connections, repeated commands and dead hubs: each message once, in order."""

import sqlite3

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.core import paths
from app.core.database import migrate
from app.domain.wire import console as rep
from app.domain.wire import visitor as browser
from app.domain.wire.base import Ack, Ready
from app.domain.wire.events import Event, Joined, Offered, Posted, Snapshot
from app.hub import inputs
from app.hub.storage.reader import Reader
from app.hub.storage.writer import write
from tests.hub.playbook import ADA, START, Play


class Side:
    """One client with an outbox, a place in its lane, and what it has seen."""

    def __init__(self, console):
        self.console = console
        self.conn, self.read = None, 0
        self.epoch, self.seq = "", 0
        self.outbox = {}
        self.seen = {}
        self.conversation = None

    def hear(self, play, frames):
        """Take up to so many frames; what is not taken before a break is lost."""
        heard = play.heard(self.conn)[self.read : self.read + frames]
        self.read += len(heard)
        for message in heard:
            match message:
                case Ready():
                    self.epoch = message.epoch
                    self.seq = self.seq if message.resumed else 0
                case Ack():
                    self.outbox.pop(message.id, None)
                case Event():
                    self.apply(message)

    def apply(self, message):
        if message.q <= self.seq:
            return
        is_whole = isinstance(message.e, Snapshot)  # it may skip numbers
        assert is_whole or message.q == self.seq + 1, "the lane has a gap"
        self.seq = message.q
        match message.e:
            case Snapshot(conversations=conversations, offers=offers):
                for offered in offers:
                    self.accept(offered.offer)
                self.seen = {m.seq: m.text for c in conversations for m in c.messages}
                self.conversation = conversations[0].id if conversations else None
            case Posted(message=posted):
                assert posted.seq not in self.seen, "a message came twice"
                self.seen[posted.seq] = posted.text
            case Joined(conversation=record):
                self.conversation = record.id
                self.seen |= {m.seq: m.text for m in record.messages}
            case Offered(offer=offer):
                self.accept(offer)

    def accept(self, offer):
        command = rep.Accept(id=f"accept {offer}", offer=offer)
        self.outbox[command.id] = command


class World:
    """A hub that may die at any time, its database, and both sides of one chat."""

    def __init__(self):
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        self.database.row_factory = sqlite3.Row
        migrate(self.database, paths.resources() / "sql" / "hub")
        self.play, self.stored = Play(), 0
        self.visitor, self.rep = Side(console=False), Side(console=True)
        self.sides = (self.visitor, self.rep)
        self.said = {False: 0, True: 0}

    def commit(self):
        rows = self.play.rows[self.stored :]
        self.stored += len(rows)
        write(self.database, rows)

    def die(self):
        """Lose what was not committed, and what was on its way."""
        self.commit()
        now, stored = self.play.now + 1, Reader(self.database).world()
        self.play, self.stored = Play(stored, now=now), 0
        for side in self.sides:
            side.conn = None

    def come(self, side):
        place = {"epoch": side.epoch, "seq": side.seq}
        if side.console:
            side.conn = self.play.console(ADA, **place)
        else:
            known = Reader(self.database).visitor("vera")
            side.conn = self.play._conn(console=False)
            hello = browser.VisitorHello(v=1, site="main", client="tab1", **place)
            self.play.give(inputs.VisitorOpened(side.conn, "vera", hello, stored=known))
        self.commit()
        side.read = 0
        for command in list(side.outbox.values()):
            self.send(side, command)

    def send(self, side, command):
        if side.conn is not None:
            self.play.send(side.conn, command)
            self.commit()

    def say(self, side):
        number = self.said[side.console] = self.said[side.console] + 1
        id = f"{side.console}{number}"
        text = f"{'rep' if side.console else 'visitor'} {number}"
        if side.console:
            command = rep.RepSay(id=id, conversation=side.conversation, text=text)
        else:
            command = browser.Say(id=id, text=text)
        side.outbox[id] = command
        self.send(side, command)

    def act(self, what, who, count):
        side = self.sides[who]
        match what:
            case "say" if not side.console or side.conversation:
                self.say(side)
            case "repeat":
                for command in list(side.outbox.values())[:count]:
                    self.send(side, command)
            case "die":
                self.die()
            case "wait":
                self.play.wait(count)
                self.commit()
            case _:
                self.connect_or_hear(what, side, count)

    def connect_or_hear(self, what, side, count):
        if what == "come" and side.conn is None:
            self.come(side)
        elif what == "break" and side.conn is not None:
            self.play.leave(side.conn)
            side.conn = None
        elif what == "hear" and side.conn is not None:
            side.hear(self.play, count)

    def settle(self):
        """Let both sides come back and hear everything."""
        for _ in range(4):
            for side in self.sides:
                if side.conn is None:
                    self.come(side)
                side.hear(self.play, 10_000)
                for command in list(side.outbox.values()):
                    self.send(side, command)


steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["say", "say", "say", "hear", "hear", "repeat", "break", "come", "die", "wait"]
        ),
        st.integers(0, 1),
        st.integers(1, 9),
    ),
    max_size=60,
)


# A break between the hub's first word and the snapshot that follows it.
CUT_SHORT = [("say", 0, 1), ("break", 0, 1), ("come", 0, 1), ("hear", 0, 1), ("break", 0, 1)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
@example(CUT_SHORT)
def test_each_message_arrives_once_and_in_order(script):
    world = World()
    for side in world.sides:
        world.come(side)
    world.say(world.visitor)
    for step in script:
        world.act(*step)
    world.settle()
    said = world.said
    rows = world.database.execute("SELECT text FROM messages ORDER BY conversation, seq").fetchall()
    stored = [row["text"] for row in rows]
    world.database.close()
    for who, console in (("visitor", False), ("rep", True)):
        told = [f"{who} {n}" for n in range(1, said[console] + 1)]
        for texts in (stored, *(list(dict(sorted(s.seen.items())).values()) for s in world.sides)):
            assert [text for text in texts if text.startswith(who)] == told
    assert world.play.now >= START
