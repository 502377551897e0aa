"""A real calendar server that is slow, or dead, on a loop and a thread of its own."""

import asyncio
import threading
from contextlib import contextmanager

from app.practice.calendar import PracticeCalendar
from tests.services.calendars.fault_proxy import FaultProxy


class SlowProxy(FaultProxy):
    """Answers each request after `delay_s`; a dead one takes requests and never answers."""

    def __init__(self, port):
        super().__init__(port)
        self.delay_s, self.dead, self._serving = 0.0, False, set()

    async def stop(self):
        self._server.close()
        for each in self._serving:
            each.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader, writer):
        self._serving.add(asyncio.current_task())
        try:
            await super()._serve(reader, writer)
        except asyncio.CancelledError:
            pass  # the benchmark is over
        finally:
            self._serving.discard(asyncio.current_task())

    async def _upstream_answer(self, head, body):
        if self.dead:
            await asyncio.Event().wait()
        await asyncio.sleep(self.delay_s)
        return await super()._upstream_answer(head, body)


@contextmanager
def slow_calendar(folder, clock):
    """Run Radicale behind a `SlowProxy` for the length of the block; yields (server, proxy)."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def do(work):
        return asyncio.run_coroutine_threadsafe(work, loop).result(30)

    server = PracticeCalendar(folder, zone="UTC", clock=clock)
    do(server.start())
    proxy = SlowProxy(int(server.url.rpartition(":")[2]))
    do(proxy.start())
    try:
        yield server, proxy
    finally:
        do(server.stop())
        do(proxy.stop())
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
