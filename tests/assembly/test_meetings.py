"""The booker of a session, with a real calendar server behind it."""

import asyncio
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.assembly.meetings import Meetings, Parts
from app.core.clock import SystemClock
from app.domain.desk import Account, HistoryLoaded, SignedIn
from app.domain.health import FAULT
from app.domain.ics import parse
from app.domain.instants import iso
from app.domain.profiles import ProfileLoaded
from app.domain.wire.events import Picked, Seen
from app.domain.wire.records import ConversationRecord, Fact, Message, Profile, VisitorCard
from app.practice.calendar import PracticeCalendar
from app.practice.mail import PracticeMail
from app.services.mail_setup import MailRoom
from app.services.settings import Calendar, Mail, Settings
from app.services.store import Store
from app.services.vault import Vault
from app.ui.bridge import Bridge
from tests.services.eventually import eventually
from tests.services.fake_keychain import FakeKeychain


class Link:
    connected = False

    def listen(self, listener):
        self.tell = listener

    def on_greeted(self, listener):
        pass

    def on_news(self, listener):
        pass


class Chat:
    def __init__(self):
        self.said = []

    async def say(self, conversation, text, *, kind="text", data=None, command=""):
        self.said.append((kind, dict(data or {})))


class Told(list):
    async def tell(self, row):
        self.append(row)


def calendar_of(server, url):
    """Return the settings of a practice calendar."""
    return {
        "provider": "caldav",
        "url": url,
        "username": server.username,
        "password": server.password,
        "timezone": "UTC",
    }


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
        given = parts(tmp_path, **calendar_of(server, url))
        meetings = Meetings(given)
        meetings.start(first.tell, second.tell)
        try:
            return await picked(given, meetings)
        finally:
            await given.bridge.close()
            await meetings.stop()
            await server.stop()
            meetings.place.deleteLater()

    kind, data = run_on_qt_loop(scenario)
    assert (kind, data["state"]) == ("meeting", "booked")
    assert [row.conversation for row in (*first, *second)] == ["c1", "c1"]


def test_a_calendar_that_invites_nobody_has_the_invitation_mailed(run_on_qt_loop, theme, tmp_path):
    async def scenario():
        calendar = PracticeCalendar(tmp_path / "dav", zone="UTC")
        post = PracticeMail(tmp_path / "post")
        given = parts(tmp_path, **calendar_of(calendar, await calendar.start()))
        await post.start()
        way = Mail(provider="smtp", host="127.0.0.1", port=post.port, security="none")
        vault = Vault(tmp_path / "secrets", FakeKeychain())
        room = MailRoom(Settings(mail=way), tmp_path, given.store, given.clock, vault)
        await room.start()
        meetings = Meetings(given)
        meetings.start(room.follow_up.confirmed, mailer=room.meetings)
        learn_zone(given.store)
        try:
            told = await picked(given, meetings)
            await eventually(post.box.all)
            return told, post.box.all()
        finally:
            await given.bridge.close()
            await meetings.stop()
            await room.stop()
            await post.stop()
            await calendar.stop()
            meetings.place.deleteLater()

    (kind, data), [mail] = run_on_qt_loop(scenario)
    assert (kind, data["state"]) == ("meeting", "booked")
    assert mail.recipients == ("kim@example.org",)
    start = datetime.fromisoformat(data["start"])
    invites(mail.message, start)
    assert f"{start.astimezone(ZoneInfo('Asia/Tokyo')):%H:%M}" in mail.text
    assert "(Tokyo, UTC+9)" in mail.text


def invites(message, start):
    """Read the mail as a calendar program does."""
    [part] = [p for p in message.walk() if p.get_content_type() == "text/calendar"]
    assert part["Content-Type"].params["method"] == "REQUEST"
    [event] = parse(part.get_content()).within("VEVENT")
    assert event.first("DTSTART").value == f"{start:%Y%m%dT%H%M%SZ}"
    assert event.first("ATTENDEE").value == "mailto:kim@example.org"
    assert event.first("ORGANIZER").value == "mailto:noa@example.com"


def learn_zone(store):
    """Let the visitor's browser have told its time zone."""
    facts = [Fact("timezone", "Asia/Tokyo", "browser", 1.0)]
    store.apply(ProfileLoaded(Profile(VisitorCard("v1", email="kim@example.org"), facts)))


async def picked(given, meetings):
    start = (await meetings.service.next_free(30))[1]  # the first may be over in a moment
    times = {"slots": [iso(start)], "duration_min": 30, "subject": "Demo"}
    now = datetime.now(UTC).timestamp()
    message = Message("c1", 1, "rep", "When?", now, "m1", kind="times", data=times)
    record = ConversationRecord("c1", "v1", "open", now, messages=[message])
    given.store.apply(HistoryLoaded(record))
    given.link.tell(Seen(conversation="c1", who="visitor", seq=1))
    given.link.tell(Picked(conversation="c1", seq=1, start=iso(start), email="kim@example.org"))
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
        meetings.place.deleteLater()
        return health

    health = run_on_qt_loop(scenario)
    assert health.state == FAULT
    assert "fax" in health.words


def test_a_meeting_is_booked_moved_and_called_off_in_the_booker(run_on_qt_loop, theme, tmp_path):
    async def scenario():
        server = PracticeCalendar(tmp_path / "dav", zone="UTC")
        given = parts(tmp_path, **calendar_of(server, await server.start()))
        meetings = Meetings(given)
        meetings.start()
        meetings.place.show()
        try:
            return await changed(given, meetings, meetings.pane._view_model)
        finally:
            meetings.place.hide()
            await given.bridge.close()
            await meetings.stop()
            await server.stop()
            meetings.place.deleteLater()

    first, second, moved, called_off = run_on_qt_loop(scenario)
    assert (moved.start, moved.end - moved.start) == (second, 1800)
    assert first != second
    assert called_off.state == "cancelled"


async def changed(given, meetings, model):
    """Book the first time of next week, move it to the third, cancel it; return all of it."""

    def free():
        times = model.times.free
        return times.starts if times and times.starts and not model.times.is_waiting else None

    def meeting(state, start):
        found = model.meeting
        return found if found and (found.state, found.start) == (state, start) else None

    model.go(1)
    await eventually(free)
    first, _, second, *_ = free()
    model.set_attendee("kim@example.org", "Kim")
    model.toggle(first)
    model.book()
    await eventually(lambda: model.booking and model.booking.state.startswith("booked"))
    model.refresh()
    await eventually(lambda: meeting("booked", first))
    meetings.pane.reschedule(model.meeting.id)
    await eventually(free)
    model.toggle(second)
    model.book()
    await eventually(lambda: meeting("booked", second))
    moved = model.meeting
    meetings.pane.reschedule(moved.id)
    model.cancel()
    await eventually(lambda: meeting("cancelled", second))
    return first, second, moved, model.meeting
