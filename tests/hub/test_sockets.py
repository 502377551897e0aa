import math
import os
import zlib

import aiohttp
import msgspec
import pytest

from app import __version__
from app.domain.versions import HubVersions, read_refusal
from app.domain.wire import PROTOCOL_JSON, PROTOCOL_MSGPACK, VERSION, codec, console
from app.domain.wire.base import Ack, CloseCode, Err, Ready
from app.domain.wire.events import Answer, Event, Joined, Offered, Posted, Snapshot
from app.domain.wire.meetings import AskMeetings
from app.domain.wire.shared import AskLists, PutListPart
from app.domain.wire.visitor import Say, Track, VisitorHello
from app.hub.settings import Console, Limits, Site
from tests.hub.rig import SITE, running


async def test_a_question_is_answered_over_real_sockets(tmp_path):
    async with running(tmp_path) as rig:
        rep, visitor = await rig.console(), await rig.visitor()
        await rig.ready(visitor)
        await rig.ready(rep)
        assert await visitor.ask(Say(id="s1", text="hello?")) == Ack(id="s1", seq=1)
        offer = await rep.event(Offered)
        await rep.send(console.Accept(id="a1", offer=offer.offer))
        joined = await rep.event(Joined)
        assert [m.text for m in joined.conversation.messages] == ["hello?"]
        say = console.RepSay(id="r1", conversation=offer.conversation, text="hi!")
        assert await rep.ask(say) == Ack(id="r1", seq=2)
        await visitor.event(Joined)
        assert (await visitor.event(Posted)).message.text == "hi!"


async def test_a_visitor_comes_back_by_token_and_sees_the_conversation(tmp_path):
    async with running(tmp_path) as rig:
        first = await rig.visitor()
        ready = await rig.ready(first)
        await first.ask(Say(id="s1", text="hello?"))
        await first.ws.close()
        again = await rig.visitor(token=ready.token)
        back = await rig.ready(again)
        assert (back.visitor, back.token) == (ready.visitor, None)
        assert (await again.event(Snapshot)).conversations[0].messages[0].text == "hello?"


async def test_a_forged_token_is_nobody_and_sees_nothing(tmp_path):
    async with running(tmp_path) as rig:
        first = await rig.visitor()
        ready = await rig.ready(first)
        await first.ask(Say(id="s1", text="secret"))
        text, _, mac = ready.token.rpartition(".")
        for token in (
            f"{text}.{'A' * len(mac)}",
            f"v1.{ready.visitor}.9999999999.",
            "v1.x",
            "x" * 999,
        ):
            other = await rig.visitor(token=token)
            assert (await rig.ready(other)).visitor != ready.visitor
            assert (await other.event(Snapshot)).conversations == []


@pytest.mark.parametrize(
    ("protocol", "origin", "hello", "code"),
    [
        (PROTOCOL_JSON, SITE, {"v": 2}, CloseCode.BAD_VERSION),
        (PROTOCOL_JSON, SITE, {"client": ""}, CloseCode.BAD_VERSION),
        (PROTOCOL_JSON, SITE, {"client": "x" * 65}, CloseCode.BAD_VERSION),
        (PROTOCOL_JSON, "https://evil.example", {}, CloseCode.BAD_ORIGIN),
        (PROTOCOL_JSON, "null", {}, CloseCode.BAD_ORIGIN),
        (PROTOCOL_JSON, "https://shop.example.evil.example", {}, CloseCode.BAD_ORIGIN),
        (PROTOCOL_JSON, SITE, {"site": ""}, CloseCode.BAD_ORIGIN),
        ("hub.v9.json", SITE, {}, CloseCode.BAD_VERSION),
        (None, SITE, {}, CloseCode.BAD_VERSION),
    ],
)
async def test_browsers_that_may_not_come_in_are_told_why(tmp_path, protocol, origin, hello, code):
    async with running(tmp_path) as rig:
        client = await rig.socket(protocol, origin)
        given = {"v": 1, "site": "main", "client": "tab1"} | hello
        await client.send(VisitorHello(**given))
        assert await client.closed() == code


async def test_sites_have_origins_of_their_own_and_others_are_unknown(tmp_path):
    sites = {"blog": Site(origins=["https://blog.example/"], chat=False)}
    async with running(tmp_path, sites=sites, origins=[]) as rig:
        good = await rig.visitor(site="blog", origin="https://blog.example")
        assert not (await rig.ready(good)).chat
        assert await (await rig.visitor(site="main")).closed() == CloseCode.BAD_ORIGIN
        bad = await rig.visitor(site="blog", origin=SITE)
        assert await bad.closed() == CloseCode.BAD_ORIGIN


async def test_any_origin_is_let_in_only_when_that_is_configured(tmp_path):
    async with running(tmp_path, origins=["*"]) as rig:
        assert isinstance(await rig.ready(await rig.visitor(origin="null")), Ready)


async def test_pages_of_the_hub_itself_are_let_in(tmp_path):
    async with running(tmp_path, public_url="https://chat.example/", origins=[]) as rig:
        for origin in (rig.address, "https://chat.example"):
            assert isinstance(await rig.ready(await rig.visitor(origin=origin)), Ready)


@pytest.mark.parametrize("text", ["nonsense", '{"t":"say","id":"x","text":"hi"}', "[]"])
async def test_the_first_frame_is_a_hello(tmp_path, text):
    async with running(tmp_path) as rig:
        client = await rig.socket(PROTOCOL_JSON)
        await client.ws.send_str(text)
        assert await client.closed() == CloseCode.BAD_VERSION


async def test_a_ticket_is_good_once(tmp_path):
    async with running(tmp_path) as rig:
        ticket = await rig.ticket()
        await rig.ready(await rig.console(ticket=ticket))
        assert await (await rig.console(ticket=ticket)).closed() == CloseCode.BAD_TOKEN
        assert await (await rig.console(ticket="made up")).closed() == CloseCode.BAD_TOKEN


async def test_a_console_of_another_version_is_told_so(tmp_path):
    async with running(tmp_path) as rig:
        assert await (await rig.console(v=2)).closed() == CloseCode.BAD_VERSION
        client = await rig.socket(PROTOCOL_MSGPACK, None)
        await client.ws.send_bytes(b"\x07nonsense")
        assert await client.closed() == CloseCode.BAD_VERSION


async def test_a_console_below_the_minimum_is_refused_for_good_and_told_what_is_wanted(tmp_path):
    async with running(tmp_path, console=Console(minimum="0.2.0")) as rig:
        for version in ("0.1.9", "0.2.0rc1", "", "who knows"):
            client = await rig.console(version=version)
            frame = await client.ws.receive(timeout=10)
            assert (frame.type, frame.data) == (aiohttp.WSMsgType.CLOSE, CloseCode.BAD_VERSION)
            told = read_refusal(frame.extra)
            assert told == HubVersions(VERSION, __version__, "0.2.0", refused=True)
        for version in ("0.2.0", "0.10"):
            ready = await rig.ready(await rig.console(version=version))
            assert (ready.minimum, ready.protocol, ready.hub) == ("0.2.0", VERSION, __version__)


async def test_without_a_minimum_any_version_comes_in_and_browsers_hear_of_none(tmp_path):
    async with running(tmp_path) as rig:
        assert (await rig.ready(await rig.console())).minimum == ""
        ready = await rig.ready(await rig.visitor())
        assert (ready.protocol, ready.hub, ready.minimum) == (0, "", "")


async def test_a_stranger_does_not_hear_which_versions_are_let_in(tmp_path):
    async with running(tmp_path, console=Console(minimum="0.2.0")) as rig:
        client = await rig.console(ticket="made up", version="0.1.0")
        assert await client.closed() == CloseCode.BAD_TOKEN


async def test_what_cannot_be_read_is_answered_and_the_connection_stays(tmp_path):
    async with running(tmp_path) as rig:
        visitor, rep = await rig.visitor(), await rig.console()
        await visitor.ws.send_str('{"t":"dance","id":"d1"}')
        answer = await visitor.until(lambda m: isinstance(m, Err))
        assert (answer.code, answer.id) == ("unknown_kind", "d1")
        await visitor.ws.send_bytes(b'{"t":"say","id":"s1","text":"hi","later":[1,{"a":2}]}')
        assert await visitor.until(lambda m: isinstance(m, Ack)) == Ack(id="s1", seq=1)
        await rep.ws.send_bytes(b"\x00\xc1")
        assert (await rep.until(lambda m: isinstance(m, Err))).code == "bad_request"


async def test_a_frame_that_is_too_large_ends_the_connection(tmp_path):
    async with running(tmp_path) as rig:
        visitor = await rig.visitor()
        await rig.ready(visitor)
        await visitor.ws.send_str("x" * (64 * 1024 + 1))
        assert await visitor.closed() == aiohttp.WSCloseCode.MESSAGE_TOO_BIG


async def test_an_address_that_opens_too_many_connections_has_to_wait(tmp_path):
    limits = Limits(connections_per_s=0.1, connections_burst=2)
    async with running(tmp_path, limits=limits, proxies=["127.0.0.1"]) as rig:
        statuses = []
        for _ in range(3):
            status, _ = await rig.get("/auth/challenge", **{"X-Forwarded-For": "8.8.8.8"})
            statuses.append(status)
        assert statuses == [200, 200, 429]
        headers = {"X-Forwarded-For": "8.8.8.8"}
        with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
            await rig.http.ws_connect(
                rig.address + "/ws", protocols=[PROTOCOL_JSON], headers=headers
            )
        assert caught.value.status == 429


async def test_a_hasty_visitor_is_read_more_slowly_and_in_order(tmp_path):
    limits = Limits(commands_per_s=50.0, commands_burst=5.0)
    async with running(tmp_path, limits=limits) as rig:
        visitor = await rig.visitor()
        await rig.ready(visitor)
        for n in range(20):
            await visitor.send(Track(id=f"t{n}", name="x"))
        acks = [(await visitor.until(lambda m: isinstance(m, Ack))).id for _ in range(20)]
        assert acks == [f"t{n}" for n in range(20)]


async def test_a_console_that_does_not_read_is_closed_and_resumes_without_loss(tmp_path):
    free = Limits(messages_per_s=1e6, messages_burst=1e6, commands_per_s=1e6, commands_burst=1e6)
    async with running(tmp_path, limits=free) as rig:
        rep, visitor = await rig.console(client="c1"), await rig.visitor()
        ready = await rig.ready(rep)
        await visitor.ask(Say(id="s0", text="hello?"))
        offer = await rep.event(Offered)
        await rep.ask(console.Accept(id="a1", offer=offer.offer))
        seen = next(m.q for m in reversed(rep.heard) if isinstance(m, Event))
        for n in range(450):
            text = os.urandom(4000).hex()[:7990] + f" {n}"
            await visitor.ask(Say(id=f"s{n + 1}", text=text))
        assert await rep.closed() == CloseCode.SLOW
        again = await rig.console(client="c1", epoch=ready.epoch, seq=seen)
        assert (await rig.ready(again)).resumed
        numbers = [(await again.event(Posted)).message.text.split()[-1] for _ in range(450)]
        assert numbers == [str(n) for n in range(450)]


async def test_who_says_nothing_is_let_go(tmp_path, monkeypatch):
    monkeypatch.setattr("app.hub.sockets.HELLO_S", 0.05)
    async with running(tmp_path) as rig:
        client = await rig.socket(PROTOCOL_JSON)
        assert await client.closed() == CloseCode.NO_PONG


async def test_who_goes_before_the_hello_leaves_nothing_behind(tmp_path):
    async with running(tmp_path) as rig:
        client = await rig.socket(PROTOCOL_JSON)
        await client.ws.close()
        assert await rig.hub.observed("visitors") == []


async def test_a_page_that_left_before_its_token_came_and_the_next_one_are_one_visitor(tmp_path):
    birth = "abcd1234efgh5678ijkl9012"
    async with running(tmp_path) as rig:
        first = await rig.visitor(birth=birth)
        known = (await rig.ready(first)).visitor
        second = await rig.visitor(birth=birth, client="tab2")
        assert (await rig.ready(second)).visitor == known
        other = await rig.visitor(birth=birth[::-1])
        assert (await rig.ready(other)).visitor != known
    async with running(tmp_path) as rig:  # the hub's memory is not needed
        assert (await rig.ready(await rig.visitor(birth=birth))).visitor == known


def packed(message):
    return bytes((codec.ZLIB,)) + zlib.compress(msgspec.msgpack.encode(message))


async def test_a_stranger_s_few_bytes_never_become_many(tmp_path):
    async with running(tmp_path) as rig:
        client = await rig.socket(PROTOCOL_MSGPACK, None)
        hello = {"t": "hello", "v": 1, "ticket": await rig.ticket(), "client": "c", "x": "x" * 5000}
        await client.ws.send_bytes(packed(hello))
        assert await client.closed() == CloseCode.BAD_VERSION


async def test_a_rep_s_few_bytes_neither(tmp_path):
    async with running(tmp_path) as rig:
        rep = await rig.console()
        await rig.ready(rep)
        data = {"a": [{}] * codec.MAX_FROM_CONSOLE}
        say = {"t": "say", "id": "s1", "conversation": "c", "text": "x", "data": data}
        await rep.ws.send_bytes(packed(say))
        assert "too large" in (await rep.until(lambda m: isinstance(m, Err))).message
        assert isinstance(await rep.ask(console.AskRules(id="r1")), Answer)


@pytest.mark.parametrize("odd", [msgspec.msgpack.Ext(5, b"x"), {None: 1}, {True: 1}])
async def test_a_message_with_what_json_does_not_know_is_refused(tmp_path, odd):
    async with running(tmp_path) as rig:
        rep = await rig.console()
        await rig.ready(rep)
        say = {"t": "say", "id": "s1", "conversation": "c", "text": "x", "data": {"a": odd}}
        await rep.ws.send_bytes(packed(say))
        answer = await rep.until(lambda m: isinstance(m, Err))
        assert (answer.code, answer.id) == ("bad_request", "s1")
        assert isinstance(await rep.ask(console.AskRules(id="r1")), Answer)


async def test_numbers_that_no_database_holds_are_answered(tmp_path):
    async with running(tmp_path) as rig:
        rep = await rig.console("eve")
        await rig.ready(rep)
        past = await rep.ask(AskMeetings(id="m1", before=2**64 - 1))
        assert (past.id, past.result) == ("m1", [])
        part = PutListPart(
            id="l1", name="l", title="l", generation="g", part=0, parts=1, entries=[], at=math.nan
        )
        assert await rep.ask(part) == Ack(id="l1")
        assert (await rep.ask(AskLists(id="l2"))).result[0]["at"] == 0.0


@pytest.mark.parametrize("field", ["fields", "props"])
async def test_whatever_a_visitor_nests_is_answered(tmp_path, field):
    kind = {"fields": '"t":"form"', "props": '"t":"track","name":"x"'}[field]
    async with running(tmp_path) as rig:
        visitor = await rig.visitor()
        await rig.ready(visitor)
        for depth in range(940, 1000, 3):
            nested = "[" * depth + "]" * depth
            sent = f'{{{kind},"id":"n{depth}","{field}":{{"a":{nested}}}}}'
            await visitor.ws.send_str(sent)
            await visitor.until(lambda m: isinstance(m, Ack | Err))


async def test_a_message_nested_deeply_harms_nobody_who_reads_it(tmp_path):
    async with running(tmp_path) as rig:
        rep, visitor = await rig.console(), await rig.visitor()
        token = (await rig.ready(visitor)).token
        await visitor.ask(Say(id="s1", text="hello?"))
        offer = await rep.event(Offered)
        await rep.ask(console.Accept(id="a1", offer=offer.offer))
        for depth in (45, *range(880, 960, 4)):
            say = b"".join(
                (
                    b"\x00\x85\xa1t\xa3say\xa2id",
                    msgspec.msgpack.encode(f"d{depth}"),
                    b"\xacconversation",
                    msgspec.msgpack.encode(offer.conversation),
                    b"\xa4text\xa1x\xa4data\x81\xa1a",
                    b"\x91" * depth + b"\x90",
                )
            )
            await rep.ws.send_bytes(say)
            await rep.until(lambda m: isinstance(m, Ack | Err))
        again = await rig.visitor(token=token)
        assert len((await again.event(Snapshot)).conversations[0].messages) == 2
        assert (await (await rig.console()).event(Snapshot)).conversations
