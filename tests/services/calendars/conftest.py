"""A real CalDAV server, and a proxy in front of it that fails on purpose."""

import asyncio
import threading
from dataclasses import dataclass
from uuid import uuid4

import httpx
import pytest

from app.practice.calendar import PracticeCalendar
from tests.services.calendars.fault_proxy import FaultProxy


@dataclass
class Place:
    """A fresh calendar on the server."""

    url: str
    username: str
    password: str
    calendar: str

    @property
    def address(self):
        return f"{self.url}/{self.username}/{self.calendar}/"

    def client(self):
        return httpx.Client(auth=(self.username, self.password), trust_env=False)

    def events(self):
        """The text of every event."""
        with self.client() as client:
            listing = client.request("PROPFIND", self.address, headers={"Depth": "1"}).text
            names = [part.split("<")[0] for part in listing.split("<href>")[1:]]
            return [client.get(self.url + n).text for n in names if n.endswith(".ics")]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    calendar = PracticeCalendar(tmp_path_factory.mktemp("radicale"), zone="Europe/Rome")
    asyncio.run_coroutine_threadsafe(calendar.start(), loop).result(60)
    yield calendar
    asyncio.run_coroutine_threadsafe(calendar.stop(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.fixture
def radicale(server):
    place = Place(server.url, server.username, server.password, uuid4().hex)
    with place.client() as client:
        assert client.request("MKCALENDAR", place.address).status_code == 201
    return place


@pytest.fixture
async def proxy(server):
    faults = FaultProxy(int(server.url.rpartition(":")[2]))
    await faults.start()
    yield faults
    await faults.stop()
