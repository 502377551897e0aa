from dataclasses import replace
from random import Random

import pytest
from websockets.asyncio.server import serve

from app.domain.wire.base import PROTOCOL_JSON, Ping, Ready
from app.domain.wire.codec import from_visitor, to_browser
from app.domain.wire.events import Event, Posted
from app.domain.wire.records import Message
from app.domain.wire.visitor import Identify, Leave, Page, Pong, Say, VisitorHello
from app.practice.visitors import MOST, Visitor, Visitors
from app.practice.visits import plan_visit
from app.practice.waiting import until

WEBSITE = "http://127.0.0.1:8080"
KIM = {"first_name": "Kim", "last_name": "Osei", "email": "kim@example.org", "company": "Example"}


class Hub:
    """Greets visitors, remembers what they send, answers what they say."""

    def __init__(self):
        self.heard = []
        self.origins = []
        self.now_here = 0

    async def serve_one(self, socket):
        self.origins.append(socket.request.headers["Origin"])
        self.now_here += 1
        try:
            async for frame in socket:
                message = from_visitor(frame)
                self.heard.append(message)
                for answer in self.answers(message):
                    await socket.send(to_browser(answer).decode())
        finally:
            self.now_here -= 1

    def answers(self, message):
        if isinstance(message, VisitorHello):
            ready = Ready(client="c", epoch="e", seq=0, resumed=False, heartbeat_ms=9, now=0.0)
            return [ready, Ping(q=7)]
        if isinstance(message, Say):
            told = Message(conversation="k", seq=2, author="rep", text="Yes", ts=0.0, client_id="x")
            return [Event(q=1, e=Posted(message=told))]
        return []


@pytest.fixture
async def hub():
    hub = Hub()
    async with serve(hub.serve_one, "127.0.0.1", 0, subprotocols=[PROTOCOL_JSON]) as server:
        hub.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield hub


def planned(**changes):
    return replace(plan_visit(Random(5)), **changes)


async def test_a_visit_is_seen_from_landing_to_leaving(hub):
    visit = planned(person=KIM, lines=("Hello?", "Thanks"))
    await Visitor(hub.address, WEBSITE, visit, pace=1000).visit()
    kinds = [type(m) for m in hub.heard]
    assert kinds[0] is VisitorHello
    assert kinds[-1] is Leave
    assert [m.view.path for m in hub.heard if isinstance(m, Page)] == [
        s.path for s in visit.stops[1:]
    ]
    assert [m.text for m in hub.heard if isinstance(m, Say)] == ["Hello?", "Thanks"]
    assert [m.fields for m in hub.heard if isinstance(m, Identify)] == [KIM]
    assert Pong(q=7) in hub.heard
    assert hub.origins == [WEBSITE]


async def test_only_the_landing_carries_where_the_visitor_came_from(hub):
    visit = planned(utm={"source": "google"}, gclid="abc", referrer="https://www.google.com/")
    visit = replace(visit, stops=visit.stops[:1] * 2, lines=())
    await Visitor(hub.address, WEBSITE, visit, pace=1000).visit()
    landing, later = hub.heard[0].view, next(m.view for m in hub.heard if isinstance(m, Page))
    assert (landing.utm, landing.gclid) == ({"source": "google"}, "abc")
    assert (later.utm, later.gclid, later.referrer) == ({}, "", WEBSITE)
    assert hub.heard[-1].view == later.id


async def test_so_many_visitors_stay_and_all_leave_at_the_end(hub):
    visitors = Visitors(hub.address, WEBSITE, 12, chance=Random(1), pace=20)
    assert await visitors.start() == WEBSITE

    async def crowded():
        return hub.now_here >= 8

    await until(crowded, "A crowd", timeout_s=10)
    await visitors.stop()
    await visitors.stop()

    async def deserted():
        return hub.now_here == 0

    await until(deserted, "Leaving", timeout_s=5)
    assert any(isinstance(m, Leave) for m in hub.heard)


async def test_a_hub_that_is_away_is_tried_again(unused_tcp_port, caplog):
    caplog.set_level("INFO")
    visitors = Visitors(f"http://127.0.0.1:{unused_tcp_port}", WEBSITE, 1, pace=1000)
    await visitors.start()

    async def tried():
        return sum("could not stay" in text for text in caplog.messages) >= 2

    await until(tried, "Another try", timeout_s=5)
    await visitors.stop()


def test_the_crowd_is_bounded():
    assert Visitors("http://h", WEBSITE, 10**6)._count == MOST
