import asyncio
import json
from contextlib import asynccontextmanager

import msgspec
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from app.domain.wire.meet import BookMeet, Meet, MeetTimes, TypeShown
from app.domain.wire.meetings import MeetingRecord
from app.hub import meet_routes
from app.hub.gate import Gate
from app.hub.meet_guard import MeetGuard
from app.hub.meet_routes import MAX_BODY, MeetRoutes
from app.hub.refusal import RefusedError
from app.hub.settings import Meetings, Settings
from app.hub.tokens import Signer

NOW = 1_800_000_000.0
SIGNER = Signer(b"a secret")
INTRO = TypeShown("intro", "Intro", 30, "online")
BOOK = {
    "id": "b1",
    "type": "intro",
    "start": int(NOW) + 90_000,
    "email": "kim@acme.example",
    "opened_ms": 9000,
}


class FixedClock:
    def now(self):
        return NOW


class FakeDesk:
    """Holds what it is asked to hold, in memory."""

    def __init__(self):
        self.records, self.asked, self.known = [], [], []
        self.refuses, self.hangs, self.manage, self.where = None, False, "", "Via Roma 1"

    async def know(self, visitor):
        self.known.append(visitor)

    def meetings(self):
        return list(self.records)

    def meeting(self, meeting):
        return next((each for each in self.records if each.id == meeting), None)

    def place(self, meeting):
        return self.where

    async def ask(self, request, visitor):
        self.asked.append((request, visitor))
        if self.refuses:
            raise self.refuses
        if not isinstance(request, BookMeet):
            return MeetTimes(INTRO, [1, 2])
        self._hold(request, visitor)
        if self.hangs:
            await asyncio.Event().wait()
        await asyncio.sleep(0)
        start = request.start
        return Meet(request.id, "s3cret", "asked", INTRO, "Intro", start, start, manage=self.manage)

    def _hold(self, request, visitor):
        if self.meeting(request.id) is None:
            self.records.append(
                MeetingRecord(
                    request.id,
                    "k",
                    email=request.email,
                    visitor=visitor,
                    by="visitor",
                    subject="Intro",
                    start=request.start,
                    end=request.start + 1800,
                    made=NOW,
                )
            )


@asynccontextmanager
async def serving(**fields):
    desk = FakeDesk()
    settings = Settings(origins=["https://shop.example"], proxies=["127.0.0.1"], **fields)
    guard = MeetGuard(settings.meetings, frozenset({"mailinator.com"}))
    routes = MeetRoutes(desk, guard, Gate(settings), SIGNER, FixedClock(), settings.public_url)
    app = web.Application()
    app.add_routes(routes.routes())
    async with TestClient(TestServer(app)) as client:
        client.desk = desk
        yield client


async def ask(client, name, given, **headers):
    body = given if isinstance(given, bytes) else json.dumps(given)
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    async with client.post(f"/v1/meet/{name}", data=body, headers=named) as answer:
        return answer.status, await answer.json(), answer.headers


async def test_times_are_answered_to_anybody():
    async with serving() as hub:
        status, answer, headers = await ask(hub, "times", {"type": "intro"})
        assert (status, answer["starts"], answer["type"]["title"]) == (200, [1, 2], "Intro")
        assert headers["Cache-Control"] == "no-store"
        assert hub.desk.asked[0][1] == ""


async def test_a_booking_carries_its_visitor_and_comes_back_with_addresses():
    async with serving(public_url="https://chat.example/") as hub:
        bearer = f"Bearer {SIGNER.token('vera', NOW)}"
        status, answer, _ = await ask(hub, "book", BOOK, Authorization=bearer)
        assert status == 200
        assert answer["manage"] == "https://chat.example/meeting/b1#s3cret"
        assert answer["ics"].startswith("https://chat.example/meeting/b1.ics?key=")
        assert "s3cret" not in answer["ics"]
        assert hub.desk.asked[0][1] == "vera"
        assert hub.desk.known == ["vera"]


async def test_a_forged_token_is_no_visitor():
    async with serving() as hub:
        await ask(hub, "book", BOOK, Authorization="Bearer v1.vera.9999999999.x")
        assert hub.desk.asked[0][1] == ""


async def test_the_guard_stands_before_the_calendar():
    async with serving() as hub:
        for fields, status, code in (
            ({"trap": "x"}, 425, "again"),
            ({"opened_ms": 10}, 425, "again"),
            ({"email": "x"}, 422, "address"),
            ({"email": "x@mailinator.com"}, 422, "disposable"),
        ):
            got, answer, _ = await ask(hub, "book", BOOK | fields)
            assert (got, answer["code"]) == (status, code)
            assert answer["message"]
        assert hub.desk.asked == []


async def test_twenty_tries_at_once_make_one_hold():
    async with serving() as hub:
        answers = await asyncio.gather(
            *(ask(hub, "book", BOOK | {"id": f"b{n}"}) for n in range(20))
        )
        assert sorted(status for status, *_ in answers) == [200] + [409] * 19
        assert len(hub.desk.records) == 1


async def test_twenty_addresses_of_one_network_make_no_more_than_the_burst():
    async with serving(meetings=Meetings(holds_burst=2.0)) as hub:
        for n in range(20):
            one = BOOK | {"id": f"b{n}", "email": f"p{n}@c{n}.example"}
            forged = f"10.9.8.{n}, 2001:db8:0:1::{n}"  # only the last one is the proxy's
            await ask(hub, "book", one, X_Forwarded_For=forged)
        assert len(hub.desk.records) == 2


async def test_the_same_request_again_is_the_same_booking():
    async with serving(meetings=Meetings(holds_burst=1.0)) as hub:
        for _ in range(3):
            status, answer, _ = await ask(hub, "book", BOOK, X_Forwarded_For="203.0.113.7")
            assert (status, answer["id"]) == (200, "b1")
        assert len(hub.desk.records) == 1


async def test_a_time_that_was_taken_costs_no_try():
    async with serving(meetings=Meetings(holds_burst=1.0)) as hub:
        hub.desk.refuses = RefusedError("taken", "This time has just been taken.")
        status, answer, _ = await ask(hub, "book", BOOK, X_Forwarded_For="203.0.113.7")
        assert (status, answer["code"]) == (409, "taken")
        hub.desk.refuses = None
        assert (await ask(hub, "book", BOOK, X_Forwarded_For="203.0.113.7"))[0] == 200


async def test_an_answer_that_does_not_come_is_said_in_time(monkeypatch):
    monkeypatch.setattr(meet_routes, "DEADLINE_S", 0.05)
    async with serving() as hub:
        hub.desk.hangs = True
        status, answer, _ = await ask(hub, "book", BOOK)
        assert (status, answer["code"]) == (503, "late")
        hub.desk.hangs = False
        assert (await ask(hub, "book", BOOK))[0] == 200
        assert len(hub.desk.records) == 1


@pytest.mark.parametrize(
    ("name", "body", "status"),
    [
        ("book", b"nonsense", 400),
        ("book", b"", 400),
        ("book", b"\xff", 400),
        ("book", b"[" * 16_000, 400),
        ("book", {"id": "b1"}, 400),
        ("change", {"id": "c", "meeting": "m", "secret": "s", "what": "no_show"}, 400),
        ("nothing", {}, 404),
        ("times", b'{"type": "' + b"x" * MAX_BODY + b'"}', 413),
    ],
)
async def test_what_cannot_be_read_is_refused_in_words(name, body, status):
    async with serving() as hub:
        got, answer, _ = await ask(hub, name, body)
        assert got == status
        assert answer["message"]
        assert hub.desk.asked == []


@pytest.mark.parametrize(
    ("origin", "ok"),
    [("https://shop.example", True), ("null", True), ("https://evil.example", False), ("", False)],
)
async def test_other_websites_may_not_ask(origin, ok):
    async with serving() as hub:
        status, answer, headers = await ask(hub, "times", {}, Origin=origin)
        assert (status == 200) is ok
        assert headers.get("Access-Control-Allow-Origin") == (origin if ok else None)
        before = await hub.options("/v1/meet/book", headers={"Origin": origin})
        assert (before.status == 204) is ok
        if not ok:
            assert answer["code"] == "forbidden"
            assert hub.desk.asked == []


async def test_the_calendar_file_opens_by_its_own_link_only():
    async with serving() as hub:
        _, answer, _ = await ask(hub, "book", BOOK)
        path = answer["ics"].partition("/meeting/")[2]
        file = await hub.get(f"/meeting/{path}")
        assert (file.status, file.content_type) == (200, "text/calendar")
        text = await file.text()
        assert "UID:foyer-meeting-b1@foyer" in text
        assert "LOCATION:Via Roma 1" in text
        assert "attachment" in file.headers["Content-Disposition"]
        _, other, _ = await ask(hub, "book", BOOK | {"id": "b2", "email": "lee@other.example"})
        mixed = "b1.ics?" + other["ics"].partition("?")[2]
        for wrong in ("b1.ics", "b1.ics?key=1.x", mixed, "none.ics?key=1.x"):
            assert (await hub.get(f"/meeting/{wrong}")).status == 404


def test_every_request_has_its_shape():
    for name, shape in meet_routes.SHAPES.items():
        assert issubclass(shape, msgspec.Struct), name


async def test_an_address_without_a_host_is_completed():
    async with serving(public_url="https://chat.example") as hub:
        hub.desk.manage = "/meeting/b1#other"
        _, answer, _ = await ask(hub, "book", BOOK)
        assert answer["manage"] == "https://chat.example/meeting/b1#other"


async def test_a_host_that_is_no_name_is_answered_with_short_addresses():
    async with serving() as hub:
        reader, writer = await asyncio.open_connection(hub.server.host, hub.server.port)
        body = json.dumps(BOOK).encode()
        head = b"POST /v1/meet/book HTTP/1.0\r\nHost: \xff\r\nContent-Length: %d\r\n\r\n"
        writer.write(head % len(body) + body)
        answer = await reader.read()
        writer.close()
    assert answer.startswith(b"HTTP/1.0 200 OK")
    assert b'"ics":"/meeting/' in answer
