"""The link against a hub on a real socket."""

import asyncio

import msgspec
import pytest

from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.domain.versions import HubVersions, refusal
from app.domain.wire import CloseCode, codec
from app.domain.wire.base import Err, Go, Pong, Resync
from app.domain.wire.console import AskConversations, Credit, RepSay, Subscribe
from app.domain.wire.events import Answer, Event, Joined, Posted
from app.domain.wire.live import LiveDelta, LivePart
from app.domain.wire.records import ConversationRecord, Message
from app.services.console_database import console_database
from tests.services.link.console import Console, Tickets
from tests.services.link.live_rows import live_row
from tests.services.link.wire_hub import WireHub


def joined():
    record = ConversationRecord(id="c1", visitor="v1", status="open", opened=1.0, rep="lena")
    return Joined(conversation=record)


def posted(seq, text="hi", author="visitor", client_id=None):
    message = Message(
        conversation="c1",
        seq=seq,
        author=author,
        text=text,
        ts=1.0,
        client_id=client_id or f"m{seq}",
    )
    return Posted(message=message)


def say(number, text="hello"):
    return RepSay(id=f"say-{number}", conversation="c1", text=text)


async def test_it_says_hello_with_a_ticket_and_tells_that_it_is_connected(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        assert (hub.hellos[0].ticket, hub.hellos[0].epoch, hub.hellos[0].seq) == ("ticket-1", "", 0)


async def test_events_reach_the_store_once_and_in_order(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        await hub.post(joined(), posted(1), posted(2))
        await hub.send(Event(q=2, e=posted(1, "again")))
        await hub.post(posted(3))
        await console.until(lambda: console.thread and len(console.thread.messages) == 3)
        assert [m.text for m in console.thread.messages] == ["hi", "hi", "hi"]
        assert len(console.events) == 4


async def test_a_gap_is_asked_for_and_filled(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        hub.log += [joined(), posted(1)]
        await hub.post(posted(2))
        await console.until(lambda: len(console.events) == 3)
        assert hub.got(Resync) == [Resync(since=0)]


async def test_a_ping_is_answered_and_shows_what_was_missed(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        hub.log.append(joined())
        await hub.ping()
        await console.until(lambda: len(console.events) == 1)
        assert hub.got(Pong)[0] == Pong(q=0)


async def test_the_next_connection_resumes_where_the_last_one_broke(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        await hub.post(joined(), posted(1))
        await console.until(lambda: len(console.events) == 2)
        for socket in list(hub.sockets):
            socket.transport.abort()
        hub.log.append(posted(2))
        await hub.until(lambda: len(hub.hellos) == 2)
        await console.until(lambda: len(console.events) == 3)
        assert (hub.hellos[1].epoch, hub.hellos[1].seq) == ("e1", 2)


async def test_the_next_process_shows_what_is_stored_and_resumes(tmp_path):
    async with WireHub() as hub:
        async with Console(hub, tmp_path) as console:
            await hub.until(lambda: len(hub.hellos) == 1)
            await console.connected()
            await hub.post(joined(), posted(1))
            await console.until(lambda: len(console.events) == 2)
        async with Console(hub, tmp_path) as console:
            assert [m.seq for m in console.thread.messages] == [1]  # before any connection
            await console.connected()
            assert (hub.hellos[1].seq, console.events) == (2, [])


async def test_another_database_at_the_hub_begins_with_its_snapshot(tmp_path):
    async with WireHub(epoch="one") as hub, Console(hub, tmp_path) as console:
        await console.connected()
        await hub.post(joined(), posted(1))
        await console.until(lambda: len(console.events) == 2)
    async with WireHub(epoch="two") as hub, Console(hub, tmp_path) as console:
        await console.until(lambda: console.store.state.desk.presence == "available")
        await hub.post(posted(2))
        await console.until(lambda: len(console.events) == 2)


async def test_a_command_is_sent_until_it_is_acknowledged_and_only_then_forgotten(tmp_path):
    async with WireHub() as hub:
        hub.acks = False
        async with Console(hub, tmp_path) as console:
            await console.connected()
            await console.link.send(say(1))
            await hub.until(lambda: hub.got(RepSay))
        hub.acks = True
        async with Console(hub, tmp_path) as console:
            await console.until(lambda: console.settled)
            assert hub.got(RepSay) == [say(1), say(1)]
            assert console.settled[0].command == say(1)
        async with Console(hub, tmp_path) as console:
            await console.connected()
            assert len(hub.got(RepSay)) == 2


async def test_what_was_written_offline_goes_out_in_order(tmp_path):
    async with WireHub() as hub:
        port, url = hub.port, hub.url
    console = Console(url, tmp_path)
    async with console:
        for number in range(5):
            await console.link.send(say(number))
        await console.until(lambda: console.hub.state == "offline")
        hub = WireHub()
        await hub.listen(port)
        console.link.reconnect()
        await hub.until(lambda: len(hub.commands) == 5)
        assert list(hub.commands) == [f"say-{n}" for n in range(5)]
        await hub.close()


async def test_a_refused_message_is_kept_with_the_hubs_words(tmp_path):
    async def refuse(socket, message):
        if isinstance(message, RepSay):
            await hub.send(Err(id=message.id, code="forbidden", message="Not your chat."), socket)
            return True
        return False

    async with WireHub() as hub:
        hub.on_message = refuse
        async with Console(hub, tmp_path) as console:
            await console.connected()
            await hub.post(joined())
            with pytest.raises(RejectedError, match=r"Not your chat\."):
                await console.link.request(say(1))
        async with Console(hub, tmp_path) as console:
            draft = console.thread.drafts[0]
            assert (draft.state, draft.reason, draft.text) == ("failed", "Not your chat.", "hello")
            hub.on_message = None
            await console.link.again("say-1")
            await hub.until(lambda: "say-1" in hub.commands)
            await console.until(lambda: console.settled)
        async with Console(hub, tmp_path) as console:
            assert console.thread.drafts == ()


async def test_a_refused_message_can_be_given_up(tmp_path):
    async def refuse(socket, message):
        await hub.send(Err(id=message.id, code="forbidden", message="No."), socket)
        return True

    async with WireHub() as hub:
        async with Console(hub, tmp_path) as console:
            await console.connected()
            await hub.post(joined())
            hub.on_message = refuse
            with pytest.raises(RejectedError):
                await console.link.request(say(1))
            await console.link.give_up("say-1")
        async with Console(hub, tmp_path) as console:
            assert console.thread.drafts == ()


async def test_a_hub_that_is_busy_gets_the_command_again(tmp_path):
    async def busy_once(socket, message):
        if isinstance(message, RepSay) and len(hub.got(RepSay)) == 1:
            busy = Err(id=message.id, code="busy", message="Later.", retryable=True)
            await hub.send(busy, socket)
            return True
        return False

    async with WireHub() as hub, Console(hub, tmp_path) as console:
        hub.on_message = busy_once
        await console.connected()
        await console.link.request(say(1))
        assert len(hub.got(RepSay)) == 2


async def test_a_request_without_an_answer_says_that_it_will_go_out(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        hub.acks = False
        with pytest.raises(TransientError, match="as soon as"):
            await console.link.request(say(1), deadline_s=0.05)


async def test_a_question_is_answered(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        asked = AskConversations(id="q1")
        assert await console.link.ask(asked, list[ConversationRecord]) == []


async def test_a_question_that_was_cut_off_is_asked_again(tmp_path):
    async def cut(socket, message):
        if isinstance(message, AskConversations) and len(hub.hellos) == 1:
            socket.transport.abort()
            return True
        return False

    async with WireHub() as hub, Console(hub, tmp_path) as console:
        hub.on_message = cut
        await console.connected()
        assert await console.link.ask(AskConversations(id="q1"), list[ConversationRecord]) == []


@pytest.mark.parametrize(
    ("result", "error"),
    [("nonsense", RejectedError), (Err(id="q1", code="not_found", message="No."), RejectedError)],
)
async def test_a_bad_answer_is_an_error_in_words(tmp_path, result, error):
    async def answer(socket, message):
        if isinstance(message, AskConversations):
            reply = result if isinstance(result, Err) else Answer(id="q1", result=result)
            await hub.send(reply, socket)
            return True
        return False

    async with WireHub() as hub, Console(hub, tmp_path) as console:
        hub.on_message = answer
        with pytest.raises(error):
            await console.link.ask(AskConversations(id="q1"), list[ConversationRecord])


@pytest.mark.parametrize(
    ("code", "state"),
    [
        (CloseCode.BAD_TOKEN, "needs_sign_in"),
        (CloseCode.REPLACED, "fault"),
        (CloseCode.BAD_VERSION, "fault"),
    ],
)
async def test_a_final_close_code_is_told_and_only_the_rep_tries_again(tmp_path, code, state):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        for socket in list(hub.sockets):
            await socket.close(code)
        await console.until(lambda: console.hub.state == state)
        assert (console.hub.next_try, len(hub.hellos)) == (None, 1)
        console.link.reconnect()
        await console.connected()


async def test_what_the_hub_says_of_versions_reaches_the_store(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        assert console.store.state.updates.hub == HubVersions()
        told = HubVersions(1, "9.1.0", "9.0.0")
        for socket in list(hub.sockets):
            await socket.close(CloseCode.BAD_VERSION, refusal(told))
        await console.until(lambda: console.hub.state == "fault")
        assert console.store.state.updates.hub == HubVersions(1, "9.1.0", "9.0.0", refused=True)
        assert console.store.state.updates.refused
        assert not console.link.connected
        console.link.reconnect()
        await console.connected()
        assert not console.store.state.updates.refused


async def test_a_slow_console_is_closed_and_comes_back_by_itself(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        for socket in list(hub.sockets):
            await socket.close(CloseCode.SLOW)
        await hub.until(lambda: len(hub.hellos) == 2)


async def test_go_moves_the_console_at_once(tmp_path):
    async with WireHub() as first, WireHub() as second, Console(first, tmp_path) as console:
        await console.connected()
        there = f"ws://127.0.0.1:{second.port}/v1/console"
        await first.send(Go(after_ms=1, url=there))
        await second.until(lambda: len(second.hellos) == 1)


async def test_a_dead_hub_is_noticed_by_its_missing_heartbeat(tmp_path):
    async with WireHub(heartbeat_ms=40) as hub, Console(hub, tmp_path):
        await hub.until(lambda: len(hub.hellos) == 2)


async def test_a_hub_that_resets_at_once_is_treated_like_a_refusal(tmp_path):
    async with WireHub() as hub:
        hub.greets = False
        async with Console(hub, tmp_path) as console:
            await hub.until(lambda: len(hub.hellos) == 1)
            for socket in list(hub.sockets):
                socket.transport.abort()
            await console.until(lambda: console.troubles)
            assert console.troubles[0].state == "offline"
            assert console.troubles[0].next_try is not None


async def test_a_sign_in_that_ended_is_told(tmp_path):
    tickets = Tickets(SignInNeededError("Your sign-in has ended. Sign in again."))
    async with WireHub() as hub, Console(hub, tmp_path, tickets) as console:
        await console.until(lambda: console.hub and console.hub.state == "needs_sign_in")
        assert console.hub.words == "Your sign-in has ended. Sign in again."


async def test_a_wrong_address_is_told_in_words(tmp_path):
    async with Console("not an address", tmp_path) as console:
        await console.until(lambda: console.hub and console.hub.state == "fault")
        assert "[hub] url" in console.hub.words


async def test_an_event_of_a_newer_version_is_passed_over(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        newer = msgspec.msgpack.encode({"t": "ev", "q": 1, "e": {"t": "whiteboard", "x": 1}})
        for socket in list(hub.sockets):
            await socket.send(bytes((codec.RAW,)) + newer)
        hub.log.append(None)
        await hub.post(joined())
        await console.until(lambda: console.thread)
        assert hub.got(Resync) == []


async def test_live_rows_wait_for_the_console_and_credits_go_back(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        woken = asyncio.Event()
        loop = asyncio.get_running_loop()
        console.link.live.wake = lambda: loop.call_soon_threadsafe(woken.set)
        console.link.subscribe("all")
        await hub.until(lambda: hub.got(Subscribe))
        await hub.send(LivePart(topic="all", n=1, part=0, parts=1, rows=[live_row("a")], total=1))
        await hub.send(LiveDelta(topic="all", n=2, rows=[live_row("b")], total=2))
        rows = []
        while len(rows) < 2:
            await asyncio.wait_for(woken.wait(), 5)
            woken.clear()
            batch = console.link.live.take()
            rows += [row.visitor for row in batch.rows] if batch else []
        console.link.credit("all", 2)
        await hub.until(lambda: hub.got(Credit) == [Credit(topic="all", n=2)])
        assert rows == ["a", "b"]


async def test_the_live_topic_is_chosen_again_after_a_reconnect(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        console.link.subscribe("mine")
        await hub.until(lambda: hub.got(Subscribe))
        for socket in list(hub.sockets):
            socket.transport.abort()
        await hub.until(
            lambda: len(hub.hellos) == 2 and hub.received[-1] == Subscribe(topic="mine")
        )


async def test_the_hubs_clock_is_known(tmp_path):
    async with WireHub(clock_ahead=3600) as hub, Console(hub, tmp_path) as console:
        await console.connected()
        assert 3590 < console.link.clock_offset < 3610


async def test_events_not_acted_on_before_a_crash_are_told_again(tmp_path):
    async with WireHub() as hub:
        async with Console(hub, tmp_path) as console:
            await console.connected()
            await hub.post(joined())
            await console.until(lambda: console.events)
        database = console_database(tmp_path)
        database.execute("UPDATE link_places SET handled = 0")
        database.close()
        async with Console(hub, tmp_path) as console:
            await console.until(lambda: console.events == [joined()])


async def test_a_link_that_is_not_started_says_so(tmp_path):
    console = Console("http://127.0.0.1:1", tmp_path)
    with pytest.raises(TransientError, match="not started"):
        await console.link.send(say(1))
    await console.link.stop()


async def test_a_topic_chosen_before_the_start_is_asked_for(tmp_path):
    async with WireHub() as hub:
        console = Console(hub, tmp_path)
        console.link.subscribe("all")
        async with console:
            await hub.until(lambda: Subscribe(topic="all") in hub.received)
        console.link.subscribe(None)
