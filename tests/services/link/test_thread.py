"""The thread starts, tells of faults, and ends in time."""

import gc

import pytest

from app.core.clock import SystemClock
from app.domain.errors import FoyerError
from app.domain.wire.events import PresenceSet
from app.services.link import HubLink
from app.services.link.items import Restored
from app.services.link.place import Place
from app.services.link.thread import LinkThread
from tests.services.link.wire_hub import WireHub


class Tickets:
    async def ticket(self):
        return "t"


async def test_a_database_that_cannot_be_opened_is_told_at_the_start(tmp_path):
    (tmp_path / "console.sqlite3").mkdir()
    link = HubLink(Place("http://127.0.0.1:1", "lena", tmp_path), Tickets(), lambda event: None)
    with pytest.raises(FoyerError, match="database"):
        await link.start()
    await link.stop()


async def test_stopping_closes_the_connection_as_going_away(tmp_path):
    async with WireHub() as hub:
        codes = []

        async def watch(socket, hello):
            await WireHub._greet(hub, socket, hello)
            await socket.wait_closed()
            codes.append(socket.close_code)

        hub._greet = watch
        link = HubLink(Place(hub.url, "lena", tmp_path), Tickets(), lambda event: None)
        await link.start()
        await hub.until(lambda: hub.hellos and hub.sockets)
        await hub.until(lambda: link.connected)
        await link.stop()
        await hub.until(lambda: codes == [1001])


async def test_a_fault_of_ours_is_told_not_swallowed(tmp_path):
    told = []
    place = Place("http://127.0.0.1:1", "lena", tmp_path)
    thread = LinkThread(place, None, None, told.append, SystemClock())
    thread._failed("hub link", ValueError("bug"))
    assert told[0].health.state == "fault"
    thread._loop.close()


async def test_what_was_told_at_the_start_is_not_kept_all_day(tmp_path):
    async with WireHub() as hub:
        for _ in range(2):  # the second one finds what the first one has stored
            link = HubLink(Place(hub.url, "lena", tmp_path), Tickets(), lambda event: None)
            await link.start()
            await hub.until(lambda link=link: link.connected)
            await hub.post(PresenceSet(status="away", reason="", by="rep"))
            gc.collect()
            assert [each for each in gc.get_objects() if type(each) is Restored] == []
            await link.stop()
