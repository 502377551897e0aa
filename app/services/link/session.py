"""One connection to the hub, from hello to its end."""

import asyncio
import sqlite3
from contextlib import suppress
from dataclasses import dataclass

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidProxyStatus,
    InvalidStatus,
    InvalidURI,
    ProxyError,
)
from websockets.typing import Subprotocol

from app.domain.health import FAULT, NEEDS_SIGN_IN, OFFLINE
from app.domain.versions import HubVersions, is_older, read_refusal
from app.domain.wire import PROTOCOL_MSGPACK, CloseCode, codec
from app.domain.wire.base import Err, Ready, Wire
from app.services.link.address import proxy_of, tls
from app.services.link.switchboard import Switchboard

OPEN_DEADLINE_S = 10.0
CLOSE_DEADLINE_S = 1.0
REASON_DEADLINE_S = 1.0
DEAD_AFTER_BEATS = 2.2  # heartbeats
DEAD_AFTER_S = 25.0  # at most, whatever the hub's heartbeat
SENDER_TICK_S = 5.0  # how often an unanswered command is looked for

GOING_AWAY = 1001
MOVE_AT_MOST_S = 120.0
FIRST_FINAL, LAST_FINAL = 4400, 4499

TOO_OLD = "This version of Foyer can no longer talk to the hub. Update it."
TOO_OLD_FOR = (
    "Foyer {ours} can no longer talk to the hub, which wants {minimum} or newer. Update it."
)
HUB_TOO_OLD = "The hub runs {hub} and does not talk to Foyer {ours} yet. Ask an admin to update it."
FINAL_WORDS: dict[int, str] = {
    CloseCode.BAD_TOKEN: "The hub does not accept this sign-in any more. Sign in again.",
    CloseCode.BAD_ORIGIN: "The hub refuses connections from here. Ask an admin.",
    CloseCode.REPLACED: "You are connected from another console. Reconnect to continue here.",
    CloseCode.RATE: "The hub refuses us for sending too much. Reconnect in a minute.",
}


@dataclass(frozen=True, slots=True)
class Ended:
    """Why there is no connection, for the rep and for the next try."""

    words: str
    state: str = OFFLINE  # domain.health
    final: bool = False  # do not come back by ourselves
    ready: bool = False  # the hub had accepted us
    delay_s: float | None = None  # the hub said when to come back
    url: str | None = None  # and where
    versions: HubVersions | None = None  # the hub refuses this version, and said which it wants


class _EndedError(Exception):
    def __init__(self, ended: Ended) -> None:
        super().__init__(ended.words)
        self.ended = ended


@dataclass(frozen=True, slots=True)
class Caller:
    """Who connects."""

    client: str  # one per process
    version: str


async def visit(board: Switchboard, address: str, ticket: str, caller: Caller) -> Ended:
    """Connect and stay until the connection ends; return why it ended."""
    try:
        async with connect(
            address,
            subprotocols=[Subprotocol(PROTOCOL_MSGPACK)],
            compression=None,
            ssl=tls(address),
            proxy=await proxy_of(address),
            open_timeout=OPEN_DEADLINE_S,
            close_timeout=CLOSE_DEADLINE_S,
            ping_interval=None,
            max_size=codec.MAX_FRAME,
        ) as socket:
            return await _Session(board, socket, caller).run(ticket)
    except InvalidStatus as error:
        return _refused(error.response.status_code)
    except ProxyError as error:
        return Ended(_proxy_words(error))
    except (InvalidURI, InvalidHandshake) as error:
        return Ended(f"What answers at the hub's address is no hub ({error}).")
    except TimeoutError:
        return Ended("The hub does not answer.")
    except OSError as error:
        return Ended(f"The hub cannot be reached ({error.strerror or error}).")


def _proxy_words(error: ProxyError) -> str:
    if isinstance(error, InvalidProxyStatus) and error.response.status_code == 407:
        return (
            "The proxy of this network wants a name and a password before it lets Foyer through "
            "to the hub. Ask your IT to let Foyer pass, or to put both into HTTPS_PROXY."
        )
    return "The proxy of this network does not let Foyer through to the hub. Ask your IT."


class _Session:
    def __init__(self, board: Switchboard, socket: ClientConnection, caller: Caller) -> None:
        self._board, self._socket, self._caller = board, socket, caller
        self._ready = False
        self._dead_after_s = DEAD_AFTER_S
        self._greeting: list[Wire] = []
        self._frames: list[bytes] = []
        self._arrived = asyncio.Event()

    async def run(self, ticket: str) -> Ended:
        try:
            async with asyncio.timeout(OPEN_DEADLINE_S):
                await self._greet(ticket)
            async with asyncio.TaskGroup() as tasks:
                for work in (self._read, self._work, self._send, self._move):
                    tasks.create_task(work(), name=work.__name__)
        except asyncio.CancelledError:
            await self._socket.close(GOING_AWAY, "the console closes")
            raise
        except (_EndedError, ConnectionClosed, TimeoutError, sqlite3.Error) as error:
            return self._ended(error)
        except ExceptionGroup as group:
            return self._ended(group.exceptions[0])
        raise AssertionError("the tasks of a session end by raising")

    async def _greet(self, ticket: str) -> None:
        if self._socket.subprotocol != PROTOCOL_MSGPACK:
            await self._hear_why()
        hello = self._board.hello(ticket, self._caller.client, self._caller.version)
        await self._socket.send(codec.to_hub(hello))
        while not self._ready:
            frame = await self._socket.recv(decode=False)
            self._take_greeting(bytes(frame))

    async def _hear_why(self) -> None:
        """A hub of another version closes at once and says so; anything else is no hub of ours."""
        with suppress(TimeoutError):
            async with asyncio.timeout(REASON_DEADLINE_S):
                await self._socket.recv()
        raise _EndedError(Ended("The hub speaks another version. Update this console."))

    def _take_greeting(self, frame: bytes) -> None:
        try:
            message = codec.from_hub(frame)
        except codec.BadFrameError:
            return
        if isinstance(message, Err):
            raise _EndedError(Ended(f"The hub refused us: {message.message}"))
        if isinstance(message, Ready):
            self._ready = True
            beat_s = message.heartbeat_ms / 1000
            if beat_s > 0:
                self._dead_after_s = min(DEAD_AFTER_S, DEAD_AFTER_BEATS * beat_s)
            self._greeting = self._board.connected(message)

    async def _read(self) -> None:
        while True:
            frame = bytes(await self._socket.recv(decode=False))
            self._frames.append(frame)  # looked up after the wait: `_work` swaps the list
            self._arrived.set()

    async def _work(self) -> None:
        await self._answer(self._greeting)
        while True:
            async with asyncio.timeout(self._dead_after_s):
                await self._arrived.wait()
            self._arrived.clear()
            frames, self._frames = self._frames, []
            await self._answer(self._board.incoming(frames))

    async def _move(self) -> None:
        """Leave a hub that is about to stop, when it said to."""
        go = await self._board.told_to_go()
        await asyncio.sleep(min(go.after_ms / 1000, MOVE_AT_MOST_S))
        words = "The hub is moving; coming back in a moment."
        raise _EndedError(Ended(words, ready=True, delay_s=0.0, url=go.url))

    async def _answer(self, messages: list[Wire]) -> None:
        for message in messages:
            await self._socket.send(codec.to_hub(message))

    async def _send(self) -> None:
        while True:
            self._board.more.clear()
            for frame in self._board.outgoing():
                await self._socket.send(frame)
            if self._board.overdue:
                raise TimeoutError
            pause_s = min(SENDER_TICK_S, self._board.next_due() or SENDER_TICK_S)
            try:
                async with asyncio.timeout(pause_s):
                    await self._board.more.wait()
            except TimeoutError:
                continue

    def _ended(self, error: BaseException) -> Ended:
        match error:
            case _EndedError():
                return error.ended
            case ConnectionClosed():
                return self._closed(error)
            case TimeoutError():
                return Ended("The hub does not answer any more.", ready=self._ready)
            case sqlite3.Error():
                words = f"Messages cannot be stored on this machine ({error}). Free some space."
                return Ended(words, state=FAULT)
            case _:
                raise error

    def _closed(self, error: ConnectionClosed) -> Ended:
        code = error.rcvd.code if error.rcvd else 0
        if code == CloseCode.BAD_VERSION and error.rcvd:
            return _other_version(self._caller.version, read_refusal(error.rcvd.reason))
        if FIRST_FINAL <= code <= LAST_FINAL:
            words = FINAL_WORDS.get(code, f"The hub refuses this console (code {code}).")
            state = NEEDS_SIGN_IN if code == CloseCode.BAD_TOKEN else FAULT
            return Ended(words, state=state, final=True)
        if code == CloseCode.GOING_AWAY:
            return Ended("The hub is restarting; coming back in a moment.", ready=self._ready)
        return Ended("The connection to the hub broke.", ready=self._ready)


def _other_version(ours: str, told: HubVersions) -> Ended:
    """Return whose version is the one to change."""
    words = TOO_OLD
    if told.minimum and is_older(ours, told.minimum):
        words = TOO_OLD_FOR.format(ours=ours, minimum=told.minimum)
    elif told.hub and is_older(told.hub, ours):
        words = HUB_TOO_OLD.format(ours=ours, hub=told.hub)
    return Ended(words, state=FAULT, final=True, versions=told)


def _refused(status: int) -> Ended:
    """Return what an answer other than a websocket means."""
    if status in {401, 403}:
        return Ended(FINAL_WORDS[CloseCode.BAD_TOKEN], state=NEEDS_SIGN_IN, final=True)
    if status == 404:
        return Ended("There is no hub at this address. Correct [hub] url in the settings.")
    return Ended(f"The hub cannot take us now (HTTP {status}).")
