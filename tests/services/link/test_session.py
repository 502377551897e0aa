"""One connection, seen from its end."""

import asyncio
from dataclasses import replace

import pytest
from websockets.asyncio.server import serve

from app.core.clock import SystemClock
from app.domain.versions import HubVersions, refusal
from app.domain.wire.base import CloseCode, Err, Ready
from app.services.console_database import console_database
from app.services.link.feed import LiveFeed
from app.services.link.journal import Journal
from app.services.link.session import Caller, Ended, visit
from app.services.link.switchboard import Switchboard
from tests.services.link.wire_hub import WireHub


@pytest.fixture
def board(tmp_path):
    journal = Journal(console_database(tmp_path), "lena")
    yield Switchboard(journal, LiveFeed(), lambda *items: None, SystemClock())
    journal.close()


async def call(board, port):
    address = f"ws://127.0.0.1:{port}/v1/console"
    return await asyncio.wait_for(visit(board, address, "t", Caller("k", "1")), 10)


async def port_of(handler, **options):
    server = await serve(handler, "127.0.0.1", 0, **options)
    return server, server.sockets[0].getsockname()[1]


async def test_a_refused_port_is_told_in_words(board):
    async with WireHub() as hub:
        port = hub.port
    ended = await call(board, port)
    assert (ended.words.startswith("The hub cannot be reached"), ended.ready) == (True, False)


@pytest.mark.parametrize(
    ("status", "state", "final"),
    [(401, "needs_sign_in", True), (404, "offline", False), (503, "offline", False)],
)
async def test_an_http_answer_is_told_by_its_meaning(board, status, state, final):
    server, port = await port_of(
        lambda socket: None, process_request=lambda c, r: c.respond(status, "no")
    )
    ended = await call(board, port)
    assert (ended.state, ended.final) == (state, final)
    server.close()
    await server.wait_closed()


async def test_a_server_without_our_protocol_is_no_hub_of_this_version(board):
    async def other(socket):
        await socket.wait_closed()

    server, port = await port_of(other)
    assert (await call(board, port)).words.startswith("The hub speaks another version")
    server.close()
    await server.wait_closed()


async def test_a_hub_without_our_protocol_may_say_so_by_closing(board):
    told = HubVersions(2, "9.0.0", "9.0.0")

    async def newer(socket):
        await socket.close(CloseCode.BAD_VERSION, refusal(told))

    server, port = await port_of(newer)
    ended = await call(board, port)
    assert (ended.final, ended.state, ended.versions) == (
        True,
        "fault",
        replace(told, refused=True),
    )
    server.close()
    await server.wait_closed()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("bad_version", "This version of Foyer can no longer talk to the hub. Update it."),
        (refusal(HubVersions(1, "9.1", "9.0")), "which wants 9.0 or newer. Update it."),
        (refusal(HubVersions(1, "0.0.1")), "The hub runs 0.0.1 and does not talk to Foyer 1 yet."),
        (refusal(HubVersions(2, "9.1")), "This version of Foyer can no longer talk to the hub."),
    ],
)
async def test_a_refused_version_hears_whose_turn_it_is(board, reason, words):
    async with WireHub() as hub:

        async def refuse(socket, hello):
            await socket.close(CloseCode.BAD_VERSION, reason)

        hub._greet = refuse
        ended = await call(board, hub.port)
        assert (ended.final, ended.versions.refused, words in ended.words) == (True, True, True)


async def test_the_hubs_own_words_of_refusal_are_kept(board):
    async with WireHub() as hub:

        async def refuse(socket, hello):
            await hub.send(Err(code="forbidden", message="You are not a rep here."), socket)

        hub._greet = refuse
        assert (await call(board, hub.port)).words == "The hub refused us: You are not a rep here."


async def test_a_connection_that_ends_before_the_greeting_was_not_ready(board):
    async with WireHub() as hub:

        async def reset(socket, hello):
            socket.transport.abort()

        hub._greet = reset
        assert await call(board, hub.port) == Ended("The connection to the hub broke.")


async def test_a_restarting_hub_is_told_and_was_ready(board):
    async with WireHub() as hub:

        async def greet_and_go(socket, hello):
            await hub.send(
                Ready(client="k", epoch="e", seq=0, resumed=True, heartbeat_ms=0, now=0.0), socket
            )
            await socket.close(4001)

        hub._greet = greet_and_go
        ended = await call(board, hub.port)
        assert (ended.ready, ended.final, "restarting" in ended.words) == (True, False, True)
