"""Frames in, frames out; what the console hears is committed first."""

import asyncio
import sqlite3

import msgspec
import pytest

from app.domain.errors import RejectedError, TransientError
from app.domain.wire import codec
from app.domain.wire.base import Ack, Err, Go, Ping, Pong, Ready, Resync
from app.domain.wire.console import AskRules, RepSay, SetPresence, Subscribe, Unsubscribe
from app.domain.wire.events import Answer, Event, PresenceSet
from app.domain.wire.live import LiveDelta, Typing
from app.domain.wire.shared import Document, DocumentSet
from app.services.console_database import console_database
from app.services.link.feed import LiveFeed
from app.services.link.items import Arrived, Greeted, Settled
from app.services.link.journal import Journal
from app.services.link.switchboard import Switchboard


class FixedClock:
    time = 1000.0

    def now(self):
        return self.time


class Rig:
    def __init__(self, folder):
        self.journal = Journal(console_database(folder), "lena")
        self.items, self.clock, self.feed = [], FixedClock(), LiveFeed()
        self.board = Switchboard(
            self.journal, self.feed, lambda *items: self.items.extend(items), self.clock
        )

    def ready(self, **changes):
        values = dict(
            client="k", epoch="e", seq=0, resumed=True, heartbeat_ms=10_000, now=1000.0, rep="lena"
        )
        return self.board.connected(Ready(**(values | changes)))

    def take(self, *messages):
        return self.board.incoming([codec.to_console(message) for message in messages])

    def sent(self):
        return [codec.from_console(frame) for frame in self.board.outgoing()]


@pytest.fixture
def rig(tmp_path):
    made = Rig(tmp_path)
    yield made
    made.journal.close()


def presence(q):
    return Event(q=q, e=PresenceSet(status="away", reason="", by="rep"))


def say(name="a"):
    return RepSay(id=name, conversation="c", text="hi")


def test_an_event_is_stored_before_it_is_told(rig):
    stored = []
    rig.board._emit = lambda *items: stored.append(rig.journal.place())
    rig.take(presence(1), presence(2))
    assert stored == [("", 2, 0)]


def test_a_burst_that_cannot_be_stored_moves_nothing(rig):
    rig.take(presence(1))
    rig.journal._database.execute("DROP TABLE link_events")
    with pytest.raises(sqlite3.OperationalError):
        rig.take(presence(2))
    assert rig.board.hello("t", "k", "1").seq == 1
    assert [item.number for item in rig.items] == [1]


def test_a_gap_is_asked_for_once(rig):
    assert rig.take(presence(3), presence(4)) == [Resync(since=0)]
    assert rig.take(Ping(q=4)) == [Pong(q=0)]


def test_the_greeting_tells_the_clocks_difference(rig):
    rig.board.hello("t", "k", "1")
    rig.clock.time = 1002.0
    rig.ready(now=2001.0)
    assert [i.offset for i in rig.items if isinstance(i, Greeted)] == [1000.0]


def test_a_settled_command_is_told_with_the_hubs_answer(rig):
    rig.board.write(say(), "c")
    rig.ready()
    assert rig.sent() == [say()]
    rig.take(Ack(id="a", seq=7))
    assert rig.items[-1] == Settled(say(), seq=7)
    assert rig.journal.unsettled() == []


def test_only_what_the_rep_wrote_is_kept_when_refused(rig):
    rig.board.write(say(), "c")
    rig.board.write(SetPresence(id="p", status="away"), "p")
    rig.ready()
    rig.sent()
    rig.take(Err(id="a", code="x", message="No."), Err(id="p", code="x", message="No."))
    assert [(w.id, w.refused) for w in rig.journal.unsettled()] == [("a", "No.")]


def test_a_refused_command_that_was_given_up_is_forgotten(rig):
    rig.board.write(say(), "c")
    rig.ready()
    rig.sent()
    rig.take(Err(id="a", code="x", message="No."))
    rig.board.give_up("a")
    assert rig.journal.unsettled() == []


def test_a_held_command_is_due_later(rig):
    rig.board.write(say(), "c")
    rig.ready()
    rig.sent()
    rig.take(Err(id="a", code="busy", message="Later.", retryable=True))
    assert rig.sent() == []
    rig.clock.time += rig.board.next_due()
    assert rig.sent() == [say()]


def test_silence_after_a_command_is_noticed(rig):
    rig.board.write(say(), "c")
    rig.ready()
    rig.sent()
    rig.clock.time += 60
    assert rig.board.overdue


async def test_a_question_gets_its_answer_or_the_hubs_refusal(rig):
    rig.ready()
    questions = [
        asyncio.get_running_loop().create_task(rig.board.ask(AskRules(id=name)))
        for name in ("q1", "q2", "q3")
    ]
    await asyncio.sleep(0)
    assert rig.sent() == [AskRules(id=name) for name in ("q1", "q2", "q3")]
    rig.take(
        Answer(id="q1", result=[1]),
        Err(id="q2", code="x", message="No."),
        Err(id="q3", code="x", message="Busy.", retryable=True),
        Answer(id="gone", result=[]),
    )
    results = await asyncio.gather(*questions, return_exceptions=True)
    assert results[0] == [1]
    assert [type(r) for r in results[1:]] == [RejectedError, TransientError]
    assert results[1].code == "x"


def test_live_frames_go_to_the_feed_and_the_topic_is_asked_for_on_each_connection(rig):
    rig.board.subscribe("all")
    assert rig.ready() == [Subscribe(topic="all")]
    rig.take(LiveDelta(topic="all", n=1, gone=["v"]))
    assert rig.feed.take().gone == {"v"}
    rig.board.subscribe(None)
    assert (rig.sent(), rig.ready()) == ([Unsubscribe()], [])


def test_typing_is_passed_on(rig):
    rig.take(Typing(conversation="c", who="visitor", on=True))
    assert rig.items == [Typing(conversation="c", who="visitor", on=True)]


async def test_go_is_told_to_the_connection(rig):
    going = asyncio.get_running_loop().create_task(rig.board.told_to_go())
    await asyncio.sleep(0)
    rig.take(Go(after_ms=5), Go(after_ms=6))
    assert (await going).after_ms == 5


def test_rubbish_is_passed_over(rig):
    assert rig.board.incoming([b"", b"\x07", b"\x00\xc1", b"\x01no zlib"]) == []


def test_an_event_of_an_unknown_kind_keeps_its_number(rig):
    newer = bytes((codec.RAW,)) + msgspec.msgpack.encode({"t": "ev", "q": 1, "e": {"t": "new"}})
    rig.board.incoming([newer])
    rig.take(presence(2))
    assert [i.number for i in rig.items if isinstance(i, Arrived)] == [2]


def test_a_handled_number_is_remembered(rig):
    rig.take(presence(1))
    rig.board.handled(1)
    assert rig.journal.place()[2] == 1


async def test_a_command_that_is_asked_is_not_stored_and_settled_by_its_ack(rig):
    rig.ready()
    asking = asyncio.ensure_future(rig.board.ask(SetPresence(id="p1", status="away")))
    await asyncio.sleep(0)
    assert [message.id for message in rig.sent()] == ["p1"]
    assert rig.journal.unsettled() == []
    rig.take(Ack(id="p1"))
    assert await asking is None


async def test_what_the_hub_tells_outside_the_lane_reaches_the_console_at_once(rig):
    rig.ready()
    news = DocumentSet(document=Document(kind="crm", name="x", version=1))
    rig.take(news)
    assert rig.items[-1] == news
    assert rig.journal.events() == []
