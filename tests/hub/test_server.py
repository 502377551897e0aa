import asyncio
import sqlite3

import pytest

from app.domain.wire.base import Ack, CloseCode, Err, Go, Ready
from app.domain.wire.console import AskConversations, AskMessages, AskProfile, AskRules, Subscribe
from app.domain.wire.events import Posted, Snapshot
from app.domain.wire.live import LivePart
from app.domain.wire.shared import PutListPart
from app.domain.wire.visitor import FormData, Identify, Say, Track
from app.hub.inputs import Staff
from app.hub.knowledge import signed_identity
from app.hub.server import Hub
from app.hub.settings import Site
from tests.hub.rig import Vouching, running, settings


async def test_it_says_that_it_is_well(tmp_path):
    async with running(tmp_path) as rig:
        assert await rig.get("/healthz") == (200, '{"ok": true, "wire": 1}')


async def test_before_it_stops_clients_are_told_to_come_back(tmp_path):
    async with running(tmp_path) as rig:
        visitor, rep = await rig.visitor(), await rig.console()
        await rig.ready(visitor)
        await rig.ready(rep)
        stopping = asyncio.ensure_future(rig.hub.stop())
        for client in (visitor, rep):
            go = await client.until(lambda m: isinstance(m, Go))
            assert 0 < go.after_ms <= 2000
            assert await client.closed() == CloseCode.GOING_AWAY
        await stopping
        await rig.hub.stop()


async def test_everything_is_there_again_after_a_restart(tmp_path):
    async with running(tmp_path) as rig:
        visitor = await rig.visitor()
        before = await rig.ready(visitor)
        await visitor.ask(Say(id="s1", text="hello?"))
    async with running(tmp_path) as rig:
        visitor = await rig.visitor(token=before.token, epoch=before.epoch, seq=before.seq + 1)
        ready = await rig.ready(visitor)
        assert (ready.epoch, ready.resumed, ready.visitor) == (before.epoch, True, before.visitor)
        await visitor.event(Posted)
        again = await visitor.ask(Say(id="s1", text="hello?"))
        assert again.seq == 1
        assert len(await rig.hub.observed("messages")) == 1


async def test_a_taken_port_is_an_error(tmp_path):
    async with running(tmp_path) as rig:
        port = int(rig.address.rpartition(":")[2])
        (tmp_path / "b").mkdir()
        other = Hub(settings(tmp_path / "b", port=port), verifier=Vouching())
        with pytest.raises(OSError, match="address"):
            await other.start()
        await other.stop()


async def test_practice_can_look_at_everything_and_write_as_a_rep(tmp_path):
    async with running(tmp_path) as rig:
        visitor = await rig.visitor()
        me = (await rig.ready(visitor)).visitor
        await visitor.ask(FormData(id="f1", fields={"email": "v@example.com"}))
        await visitor.ask(Track(id="t1", name="signup"))
        staff = Staff("practice", "Practice rep", "", "rep")
        await rig.hub.say(me, "May I help?", staff)
        assert (await visitor.event(Posted)).message.name == "Practice rep"
        seen = {
            table: await rig.hub.observed(table)
            for table in ("visitors", "pages", "forms", "events", "messages")
        }
        assert {table: len(rows) for table, rows in seen.items()} == dict.fromkeys(seen, 1)
        assert seen["forms"][0].what["fields"] == {"email": "v@example.com"}
        assert seen["messages"][0].what["from"] == "rep"
        assert {rows[0].visitor for rows in seen.values()} == {me}


async def test_questions_of_a_console_are_answered_from_the_database(tmp_path):
    async with running(tmp_path) as rig:
        visitor, rep = await rig.visitor(), await rig.console()
        me = (await rig.ready(visitor)).visitor
        await visitor.ask(Say(id="s1", text="hello?"))
        profile = (await rep.ask(AskProfile(id="q1", visitor=me))).result
        assert profile["sessions"][0]["pages"][0]["path"] == "/pricing"
        assert profile["decisions"][0]["rep"] == "ada"
        waiting = (await rep.ask(AskConversations(id="q2", scope="waiting"))).result
        one = (await rep.ask(AskMessages(id="q3", conversation=waiting[0]["id"]))).result
        assert one["messages"][0]["text"] == "hello?"
        assert (await rep.ask(AskRules(id="q4"))).result[0]["id"] == "default"
        for question in (AskProfile(id="q5", visitor="x"), AskMessages(id="q6", conversation="x")):
            answer = await rep.ask(question)
            assert isinstance(answer, Err)
            assert answer.code == "not_found"


async def test_live_view_shows_who_is_here(tmp_path):
    async with running(tmp_path) as rig:
        await rig.ready(await rig.visitor())
        rep = await rig.console()
        await rep.send(Subscribe(topic="all"))
        part = await rep.until(lambda m: isinstance(m, LivePart))
        assert [row.page for row in part.rows] == ["/pricing"]


async def test_a_hub_without_identity_provider_signs_nobody_in(tmp_path):
    hub = Hub(settings(tmp_path))
    await hub.start()
    await hub.stop()


async def test_a_console_starts_with_a_snapshot(tmp_path):
    async with running(tmp_path) as rig:
        rep = await rig.console("eve")
        ready = await rep.until(lambda m: isinstance(m, Ready))
        assert (ready.rep, ready.role) == ("eve", "admin")
        assert (await rep.event(Snapshot)).presence == "available"


async def test_the_hub_ends_when_it_cannot_store_any_more(tmp_path):
    hub = Hub(settings(tmp_path), verifier=Vouching())
    await hub.start()
    hub._store._database.execute("DROP TABLE meta")
    with pytest.raises(sqlite3.Error):
        async with asyncio.timeout(15):
            await hub.run()
    await hub.stop()


async def test_a_signed_identity_brings_earlier_chats_back(tmp_path):
    sites = {"main": Site(key="site key")}
    async with running(tmp_path, sites=sites) as rig:
        fields = {"email": "vera@example.com"}
        signed = Identify(
            id="i1", fields=fields, signature=signed_identity("site key", "vera@example.com")
        )
        first = await rig.visitor()
        await first.ask(Say(id="s1", text="from the office"))
        await first.ask(signed)
        await first.ws.close()
        second = await rig.visitor()
        assert (await second.event(Snapshot)).conversations == []
        await second.ask(Identify(id="i0", fields=fields))
        await second.ask(signed)
        shown = (await second.event(Snapshot)).conversations
        assert [c.messages[0].text for c in shown] == ["from the office"]


async def test_a_visitor_without_a_chat_is_known_again_after_a_restart(tmp_path):
    async with running(tmp_path) as rig:
        before = await rig.ready(await rig.visitor(client="tab1"))
    async with running(tmp_path) as rig:
        again = await rig.visitor(client="tab1", token=before.token)
        assert (await rig.ready(again)).visitor == before.visitor
        rep = await rig.console()
        profile = (await rep.ask(AskProfile(id="q", visitor=before.visitor))).result
        assert len(profile["sessions"]) == 1
        assert len(profile["sessions"][0]["pages"]) == 2


async def test_what_is_too_old_is_deleted_now_and_then(tmp_path, monkeypatch):
    told = asyncio.Event()
    monkeypatch.setattr("app.hub.server.TIDY_S", 0.05)
    monkeypatch.setattr("app.hub.storage.sqlite.SqliteStore.tidy", lambda store, now: told.set())
    async with running(tmp_path), asyncio.timeout(10):
        await told.wait()


async def test_two_hubs_never_share_a_database(tmp_path, monkeypatch):
    monkeypatch.setattr("app.hub.server.CLAIM_S", 0.05)
    async with running(tmp_path):
        other = Hub(settings(tmp_path), verifier=Vouching())
        with pytest.raises(OSError, match="in use by another hub"):
            await other.start()
        await other.stop()
    again = Hub(settings(tmp_path), verifier=Vouching())
    await again.start()
    await again.stop()


async def test_a_profile_names_the_lists_that_hold_the_company_also_after_the_visit(tmp_path):
    async with running(tmp_path) as rig:
        visitor, admin = await rig.visitor(), await rig.console("eve")
        me = (await rig.ready(visitor)).visitor
        given = {"name": "key", "title": "Key", "generation": "1", "part": 0, "parts": 1, "at": 1.0}
        part = PutListPart(id="l1", entries=[("acme.example", "001")], **given)
        assert isinstance(await admin.ask(part), Ack)
        profile = (await admin.ask(AskProfile(id="q1", visitor=me))).result
        assert "lists" not in profile
        await visitor.ask(FormData(id="f1", fields={"email": "kim@mail.acme.example"}))
        await visitor.ws.close()
        profile = (await admin.ask(AskProfile(id="q2", visitor=me))).result
        assert profile["lists"] == ["key"]
