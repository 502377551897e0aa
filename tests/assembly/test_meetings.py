"""The booker of a session, with a real calendar server behind it."""

import asyncio
from datetime import UTC, datetime

from app.assembly.meetings import Meetings, Parts
from app.core.clock import SystemClock
from app.domain.desk import Account, HistoryLoaded, SignedIn
from app.domain.health import FAULT
from app.domain.wire.events import Picked, Seen
from app.domain.wire.records import ConversationRecord, Message
from app.practice.calendar import PracticeCalendar
from app.services.booking_service import iso
from app.services.settings import Calendar
from app.services.store import Store
from app.ui.bridge import Bridge


class Link:
    def listen(self, listener):
        self.tell = listener


class Chat:
    def __init__(self):
        self.said = []

    async def say(self, conversation, text, *, kind="text", data=None, command=""):
        self.said.append((kind, dict(data or {})))

    async def say_times(self, conversation, text, starts, duration_min, subject):
        self.said.append(("times", list(starts)))


class Told(list):
    async def tell(self, row):
        self.append(row)


def parts(tmp_path, **settings):
    store = Store()
    store.apply(SignedIn(Account(rep="noa", name="Noa", email="noa@example.com")))
    given = Calendar(hours="mon-sun 00:00-24:00", notice=0, **settings)
    return Parts(given, tmp_path, Link(), Chat(), store, Bridge(store), SystemClock())


def test_a_visitors_pick_becomes_an_event_in_the_calendar(run_on_qt_loop, theme, tmp_path):
    first, second = Told(), Told()

    async def scenario():
        server = PracticeCalendar(tmp_path / "dav", zone="UTC")
        url = await server.start()
        given = parts(
            tmp_path,
            provider="caldav",
            url=url,
            username=server.username,
            password=server.password,
            timezone="UTC",
        )
        meetings = Meetings(given)
        meetings.start(first.tell, second.tell)
        try:
            return await picked(given, meetings)
        finally:
            await given.bridge.close()
            await meetings.stop()
            await server.stop()
            meetings.pane.deleteLater()

    kind, data = run_on_qt_loop(scenario)
    assert (kind, data["state"]) == ("meeting", "booked")
    assert [row.conversation for row in (*first, *second)] == ["c1", "c1"]


async def picked(given, meetings):
    starts = await meetings.service.next_free(30)
    assert starts
    times = {"slots": [iso(starts[0])], "duration_min": 30, "subject": "Demo"}
    now = datetime.now(UTC).timestamp()
    message = Message("c1", 1, "rep", "When?", now, "m1", kind="times", data=times)
    record = ConversationRecord("c1", "v1", "open", now, messages=[message])
    given.store.apply(HistoryLoaded(record))
    given.link.tell(Seen(conversation="c1", who="visitor", seq=1))
    given.link.tell(Picked(conversation="c1", seq=1, start=iso(starts[0]), email="kim@example.org"))
    async with asyncio.timeout(20):
        while not given.chat.said:  # noqa: ASYNC110 the fake chat has no event
            await asyncio.sleep(0.01)
    return given.chat.said[0]


def test_a_wrong_setting_is_told_and_the_console_still_opens(run_on_qt_loop, theme, tmp_path):
    async def scenario():
        given = parts(tmp_path, provider="fax")
        meetings = Meetings(given)
        meetings.start()
        health = given.store.state.health.systems["calendar"]
        await given.bridge.close()
        await meetings.stop()
        meetings.pane.deleteLater()
        return health

    health = run_on_qt_loop(scenario)
    assert health.state == FAULT
    assert "fax" in health.words
