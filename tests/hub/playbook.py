"""Plays event lists to an engine and reads what it wants done."""

import itertools

from app.domain.wire import codec
from app.domain.wire import console as rep
from app.domain.wire import visitor as browser
from app.domain.wire.base import VERSION, Ack, Err, Pong, Ready
from app.domain.wire.events import Event, Offered
from app.domain.wire.records import PageView
from app.hub import inputs
from app.hub.effects import Effects
from app.hub.engine import Engine
from app.hub.inputs import Staff
from app.hub.store import StoredWorld
from app.hub.world import Tuning

START = 1_800_000_000.0
ADA = Staff("ada", "Ada", "ada@example.com", "rep", "grant-ada")
BOB = Staff("bob", "Bob", "bob@example.com", "rep", "grant-bob")
ADMIN = Staff("eve", "Eve", "eve@example.com", "admin", "grant-eve")


def view(id="p1", path="/", **fields):
    return PageView(id=id, url=f"https://shop.example{path}", path=path, **fields)


class Play:
    """An engine with a clock in hand; every connection's frames are kept."""

    def __init__(self, stored=None, *, tuning=None, keys=None, epoch="db1", now=START):
        self.now = now
        self.engine = Engine(epoch, stored or StoredWorld(), now, tuning or Tuning(), keys)
        self.rows, self.reads, self.closes = [], [], {}
        self.frames = {}
        self._kinds = {}
        self.open, self.mute = set(), set()  # connections; the mute ones answer no ping
        self._conns = itertools.count(1)
        self._ids = itertools.count(1)

    def give(self, happened) -> Effects:
        effects = self.engine.handle(happened, self.now)
        for conn, frame in [*effects.at_once, *effects.committed]:
            self.frames.setdefault(conn, []).append(frame)
        self.rows += effects.rows
        self.reads += effects.reads
        self.closes.update(effects.closes)
        return effects

    def wait(self, seconds, step=1.0):
        """Let time go on, with ticks."""
        end = self.now + seconds
        while self.now < end:
            self.now = min(end, self.now + step)
            self.give(inputs.Tick())
            for conn in self.open - self.mute - set(self.closes):
                self.send(conn, Pong(q=1))

    def visit(self, visitor="vera", client="tab1", page=None, **hello) -> int:
        conn = self._conn(console=False)
        page = view() if page is None else page or None
        said = browser.VisitorHello(v=VERSION, site="main", client=client, view=page, **hello)
        self.give(inputs.VisitorOpened(conn, visitor, said))
        return conn

    def console(self, staff=ADA, client="console1", **hello) -> int:
        conn = self._conn(console=True)
        said = rep.ConsoleHello(v=VERSION, ticket="", client=client, **hello)
        self.give(inputs.ConsoleOpened(conn, staff, said))
        return conn

    def leave(self, conn):
        self.open.discard(conn)
        self.give(inputs.SocketGone(conn))

    def send(self, conn, message) -> Effects:
        kind = inputs.ConsoleSent if self._kinds[conn] else inputs.VisitorSent
        return self.give(kind(conn, message))

    def say(self, conn, text, id=None):
        """Return the answer to a visitor's message."""
        return self.ask(conn, browser.Say(id=id or self.id(), text=text))

    def ask(self, conn, command):
        """Send a command and return its answer."""
        before = len(self.frames.get(conn, []))
        self.send(conn, command)
        after = self.heard(conn)[before:]
        return next(m for m in after if isinstance(m, Ack | Err) and m.id == command.id)

    def id(self):
        return f"id{next(self._ids)}"

    def heard(self, conn):
        """Everything that a connection was sent."""
        decode = codec.from_hub if self._kinds[conn] else codec.from_hub_json
        return [decode(frame) for frame in self.frames.get(conn, [])]

    def events(self, conn, kind=object):
        """The reliable events that a connection was sent, unwrapped."""
        return [m.e for m in self.heard(conn) if isinstance(m, Event) and isinstance(m.e, kind)]

    def ready(self, conn):
        return next(m for m in self.heard(conn) if isinstance(m, Ready))

    def last(self, conn, kind):
        return [m for m in self.heard(conn) if isinstance(m, kind)][-1]

    def stored(self, kind):
        """The rows of one kind in the order written."""
        return [row for row in self.rows if isinstance(row, kind)]

    def offered(self, conn):
        """The newest offer on a console."""
        return self.events(conn, Offered)[-1]

    def chat(self, *, staff=ADA):
        """Return browser, console and conversation of an accepted chat."""
        console, visitor = self.console(staff), self.visit()
        self.say(visitor, "hello?")
        offer = self.offered(console)
        assert isinstance(self.ask(console, rep.Accept(id=self.id(), offer=offer.offer)), Ack)
        return visitor, console, offer.conversation

    def _conn(self, *, console):
        conn = next(self._conns)
        self._kinds[conn] = console
        self.open.add(conn)
        return conn
