"""A server that says exactly the bytes it is told to, at the pace it is told to."""

import asyncio
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def raw_server(*pieces: bytes, pause_s: float = 0.0, hang: bool = False, reads: bool = True):
    """Answer every connection with `pieces`, `pause_s` apart, then close or hang."""
    serving = set()

    async def serve(reader, writer):
        serving.add(asyncio.current_task())
        with suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            if reads:
                await reader.readuntil(b"\r\n\r\n")
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(pause_s)
            if hang:
                await asyncio.Event().wait()
        writer.close()
        with suppress(ConnectionError, asyncio.CancelledError):
            await writer.wait_closed()
        serving.discard(asyncio.current_task())

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    finally:
        listening.close()
        for task in (left := list(serving)):
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await listening.wait_closed()
