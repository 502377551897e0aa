"""Listens on this machine for the end of a sign-in (RFC 8252, 7.3)."""

import asyncio
import errno
import secrets
import socket
from collections.abc import Sequence
from contextlib import suppress

from app.services.identity.base import SignInFailedError
from app.services.identity.callback import (
    LONGEST_HEAD,
    PATH,
    Awaited,
    NotOursError,
    response,
    thanks,
)

ONE_REQUEST_S = 5.0
LAST_PAGES_S = 1.0
PROVE_WITHIN_S = 8.0  # a moment, unless nothing gets through
BLOCKED = (
    "Something on this computer keeps the browser's answer from Foyer: its own address (127.0.0.1, "
    "port {port}) cannot be reached. Ask your IT to let Foyer listen there, in the firewall and "
    "the security software; no browser was opened."
)
ANY_FREE = (0,) * 5  # a port may be free for one of the addresses only


class Loopback:
    """One address for one sign-in.

    Args:
        host: "127.0.0.1" or "localhost", as the provider knows the app.
        ports: to be tried in this order, and no other; empty: any free one.
    """

    def __init__(self, host: str, ports: Sequence[int] = ()) -> None:
        self._host, self._fixed = host, tuple(ports)
        self._servers: list[asyncio.Server] = []
        self._serving: set[asyncio.Task[None]] = set()
        self._awaited: Awaited | None = None
        self._proof, self._proven = secrets.token_urlsafe(16), asyncio.Event()
        self._answer: asyncio.Future[dict[str, str]] = asyncio.get_running_loop().create_future()
        self._port = 0

    async def open(self) -> str:
        """Listen; return the redirect address. Raise SignInFailedError."""
        for port in self._fixed or ANY_FREE:
            if await self._listen(port):
                return f"http://{self._host}:{self._port}{PATH}"
        if not self._fixed:
            raise SignInFailedError(
                "Foyer cannot open an address on this computer for the browser to come back to. "
                "Ask your IT to allow it."
            )
        tried = ", ".join(map(str, self._fixed[:10]))
        raise SignInFailedError(
            f"Another program is using the address that your sign-in needs (port {tried}). Close "
            "that program, or set another port that the provider knows."
        )

    async def prove(self) -> None:
        """Make sure that what is sent here arrives; raise SignInFailedError when it does not.

        Security software may let a program listen and still keep everybody away, itself too.
        """
        try:
            async with asyncio.timeout(PROVE_WITHIN_S):
                await self._reach_ourselves()
                await self._proven.wait()
        except (OSError, TimeoutError) as error:
            raise SignInFailedError(BLOCKED.format(port=self._port)) from error

    async def _reach_ourselves(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            host = f"127.0.0.1:{self._port}"
            writer.write(f"GET /{self._proof} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            await reader.read(LONGEST_HEAD)
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    def expect(self, state: str) -> None:
        """Take the answer with `state` for the right one."""
        self._awaited = Awaited(self._port, state)

    async def answer(self) -> dict[str, str]:
        """Wait for the right answer and return its parameters."""
        return await asyncio.shield(self._answer)

    def give_up(self, error: Exception) -> None:
        """Let `answer` raise `error`, unless the right answer came before."""
        if not self._answer.done():
            self._answer.set_exception(error)

    async def close(self) -> None:
        """Stop listening, once the last page has gone out."""
        for server in self._servers:
            server.close()
        if self._serving:
            await asyncio.wait(self._serving, timeout=LAST_PAGES_S)
        for task in (left := list(self._serving)):
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await asyncio.sleep(0)  # a closed connection lets go of its socket one turn later
        if not self._answer.cancel() and not self._answer.cancelled():
            self._answer.exception()  # it has been heard, or nobody wants to hear it

    async def _listen(self, port: int) -> bool:
        """Listen on `port` for every address that the browser may take for ours."""
        sockets: list[socket.socket] = []
        try:
            sockets.append(_bound(socket.AF_INET, "127.0.0.1", port))
            self._port = sockets[0].getsockname()[1]
            if self._host == "localhost":
                sockets += _sixth(self._port)
            for one in sockets:
                self._servers.append(
                    await asyncio.start_server(self._serve, sock=one, limit=LONGEST_HEAD)
                )
        except (OSError, OverflowError):
            for one in sockets:
                one.close()
            for server in self._servers:
                server.close()
            self._servers.clear()
            return False
        return True

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            self._serving.add(task)
            task.add_done_callback(self._serving.discard)
        with suppress(asyncio.CancelledError):  # by `close`; Python 3.11 logs it as a fault
            await self._attend(reader, writer)

    async def _attend(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(OSError, TimeoutError, asyncio.IncompleteReadError):
                async with asyncio.timeout(ONE_REQUEST_S):
                    writer.write(self._reply(await _head(reader)))
                    await writer.drain()
        finally:
            writer.close()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(LAST_PAGES_S):
                await writer.wait_closed()

    def _reply(self, head: bytes) -> bytes:
        if head.startswith(f"GET /{self._proof} ".encode()):
            self._proven.set()
        try:
            # No state is right before the browser has been sent out with one.
            answer = (self._awaited or Awaited(self._port, secrets.token_hex())).read(head)
        except NotOursError as error:
            no_body = head.startswith(b"HEAD ")
            return response(error.status, "Nothing to see here", str(error), body=not no_body)
        if not self._answer.done():
            self._answer.set_result(answer)
        return thanks(answer)


async def _head(reader: asyncio.StreamReader) -> bytes:
    try:
        return (await reader.readuntil(b"\r\n\r\n"))[:-4]
    except asyncio.LimitOverrunError:
        return b""


def _bound(family: int, address: str, port: int) -> socket.socket:
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lets others listen too otherwise
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # a port that was closed a moment ago may be taken at once
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listening.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listening.bind((address, port))
        listening.listen(16)
    except BaseException:
        listening.close()
        raise
    return listening


def _sixth(port: int) -> list[socket.socket]:
    """Return a socket on ::1, which "localhost" may mean; none where there is no IPv6.

    Raise OSError when somebody else listens there: the answer could go to them.
    """
    try:
        return [_bound(socket.AF_INET6, "::1", port)]
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise
        return []
