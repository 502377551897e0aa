from app.core.tasks import TaskSet
from app.domain.wire.base import VERSION, CloseCode
from app.domain.wire.visitor import Say, VisitorHello
from app.hub import inputs
from app.hub.engine import Engine
from app.hub.pump import Pump
from app.hub.store import StoredWorld


class Slow:
    """A store that commits when it is told to."""

    def __init__(self):
        self.tickets, self.rows = 0, []

    def listen(self, committed):
        self.committed = committed

    def write(self, rows):
        self.tickets += 1
        self.rows += rows
        return self.tickets


class Kept:
    """A connection that keeps what it is sent."""

    def __init__(self):
        self.frames, self.code = [], None

    def send(self, frames):
        self.frames += frames

    def close(self, code):
        self.code = code


class Still:
    def now(self):
        return 1_800_000_000.0


def pump():
    store = Slow()
    made = Pump(Engine("db1", StoredWorld(), 1_800_000_000.0), store, Still(), TaskSet(print))
    return made, store


def hello(made, connection, client="tab1"):
    conn = made.add(connection)
    said = VisitorHello(v=VERSION, site="main", client=client)
    made.feed(inputs.VisitorOpened(conn, "vera", said))
    return conn


def test_nothing_is_told_before_it_is_committed():
    made, store = pump()
    visitor = Kept()
    conn = hello(made, visitor)
    assert visitor.frames == []
    store.committed(store.tickets)
    assert b'"ready"' in visitor.frames[0]
    count = len(visitor.frames)
    made.feed(inputs.VisitorSent(conn, Say(id="c1", text="hi")))
    made.feed(inputs.VisitorSent(conn, Say(id="c1", text="hi")))
    assert len(visitor.frames) == count
    store.committed(store.tickets)
    assert [b'"ack"' in frame for frame in visitor.frames].count(True) == 2


def test_frames_go_out_in_the_order_of_the_engine():
    made, store = pump()
    visitor = Kept()
    conn = hello(made, visitor)
    first = store.tickets
    for n in range(3):
        made.feed(inputs.VisitorSent(conn, Say(id=f"c{n}", text=str(n))))
    store.committed(first)
    store.committed(store.tickets)
    acks = [frame for frame in visitor.frames if b'"ack"' in frame]
    assert [b'"c%d"' % n in frame for n, frame in enumerate(acks)] == [True] * 3


def test_a_connection_is_closed_after_what_it_was_told():
    made, store = pump()
    old, new = Kept(), Kept()
    hello(made, old)
    hello(made, new)
    assert old.code is None
    store.committed(store.tickets)
    assert old.code == CloseCode.REPLACED
    assert old.frames


def test_a_connection_that_is_gone_is_sent_nothing():
    made, store = pump()
    visitor = Kept()
    conn = hello(made, visitor)
    made.drop(conn)
    store.committed(store.tickets)
    assert visitor.frames == []


def test_everyone_can_be_told_goodbye():
    made, _ = pump()
    visitor = Kept()
    hello(made, visitor)
    made.tell_everyone(lambda console: b"c" if console else b"v", CloseCode.GOING_AWAY)
    assert (visitor.frames, visitor.code) == ([b"v"], CloseCode.GOING_AWAY)
