"""Visitors book over HTTP at a real hub, a console answers."""

import pytest

from app.domain.ics import parse
from app.domain.wire import meetings as wire
from app.domain.wire.base import Ack
from app.domain.wire.meetings import MeetingAsked
from app.domain.wire.shared import PutDocument
from tests.hub.rig import running

DAY = 86_400
BOOK = {"id": "b1", "type": "intro", "email": "kim@example.org", "name": "Kim", "opened_ms": 9000}


async def opened(rig, **more):
    """A console of an admin who hosts the type "intro" around the clock."""
    console = await rig.console("eve")
    now = int((await rig.ready(console)).now)
    kind = {"title": "Intro", "rep": "eve", "linkable": True, "notice_min": 0, **more}
    put = PutDocument(id="d", kind="meeting_type", name="intro", body=kind)
    assert isinstance(await console.ask(put), Ack)
    days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    hours = wire.WorkingHours(weekly=[wire.WeekHours(days=days, start="00:00", end="24:00")])
    calendar = wire.RepCalendar(
        rep="eve",
        hours=hours,
        link=wire.LinkReport(state="ok"),
        low=now - DAY,
        high=now + 40 * DAY,
        read_at=float(now),
    )
    assert isinstance(await console.ask(wire.PutCalendar(id="c", calendar=calendar)), Ack)
    return console


async def test_a_visitor_books_and_the_console_confirms(tmp_path):
    async with running(tmp_path) as rig:
        console = await opened(rig)
        status, times = await rig.post("/v1/meet/times", {"type": "intro"})
        assert status == 200
        book = BOOK | {"start": times["starts"][0]}
        status, meet = await rig.post("/v1/meet/book", book)
        assert (status, meet.get("state", "asked")) == (200, "asked")
        assert meet["manage"].endswith(f"/meeting/b1#{meet['secret']}")
        asked = await console.event(MeetingAsked)
        assert asked.meeting.manage.endswith(f"/meeting/b1#{meet['secret']}")
        record = wire.MeetingRecord(id="b1", booking="b1", state="booked")
        assert isinstance(await console.ask(wire.KeepMeeting(id="k", record=record)), Ack)
        known = {"meeting": "b1", "secret": meet["secret"]}
        _, state = await rig.post("/v1/meet/state", known)
        assert (state["state"], state["invited"]) == ("booked", True)
        status, refused = await rig.post(
            "/v1/meet/book", book | {"id": "b2", "email": "a@b.example"}
        )
        assert (status, refused["code"]) == (409, "taken")


@pytest.mark.parametrize(
    ("kind", "phone", "where"),
    [
        ({"location": "place", "where": "Via Roma 1, Torino; 2nd floor"}, "", None),
        ({"location": "phone"}, "+39 011 5550", "+39 011 5550"),
        ({"location": "phone", "where": "+39 011 1"}, "+39 011 5550", "+39 011 1"),
        ({"location": "phone"}, "ring me", ""),
        ({"location": "link", "where": "https://room.example/1"}, "", ""),  # not confirmed yet
    ],
)
async def test_the_calendar_file_says_where_it_takes_place(tmp_path, kind, phone, where):
    async with running(tmp_path) as rig:
        await opened(rig, **kind)
        _, times = await rig.post("/v1/meet/times", {"type": "intro"})
        book = BOOK | {"start": times["starts"][0], "phone": phone}
        _, meet = await rig.post("/v1/meet/book", book)
        _, text = await rig.get("/meeting/" + meet["ics"].partition("/meeting/")[2])
        (event,) = parse(text).within("VEVENT")
        assert event.text("LOCATION") == (kind["where"] if where is None else where)


async def test_a_link_of_ones_own_is_in_the_calendar_file_once_it_is_booked(tmp_path):
    link = "https://room.example/1"
    async with running(tmp_path) as rig:
        console = await opened(rig, location="link", where=link)
        _, times = await rig.post("/v1/meet/times", {"type": "intro"})
        _, meet = await rig.post("/v1/meet/book", BOOK | {"start": times["starts"][0]})
        record = wire.MeetingRecord(id="b1", booking="b1", state="booked", join_url=link)
        assert isinstance(await console.ask(wire.KeepMeeting(id="k", record=record)), Ack)
        _, text = await rig.get("/meeting/" + meet["ics"].partition("/meeting/")[2])
        (event,) = parse(text).within("VEVENT")
        assert (event.text("LOCATION"), event.text("STATUS")) == (link, "CONFIRMED")


async def test_a_booking_that_was_answered_outlives_the_hub(tmp_path):
    async with running(tmp_path) as rig:
        await opened(rig)
        _, times = await rig.post("/v1/meet/times", {"type": "intro"})
        _, meet = await rig.post("/v1/meet/book", BOOK | {"start": times["starts"][0]})
    async with running(tmp_path) as rig:
        known = {"meeting": "b1", "secret": meet["secret"]}
        status, again = await rig.post("/v1/meet/state", known)
        assert (status, again["start"]) == (200, meet["start"])
        console = await rig.console("eve")
        assert (await console.event(MeetingAsked)).meeting.booking == "b1"


async def test_a_visitor_whom_only_the_database_knows_is_brought_back(tmp_path):
    async with running(tmp_path) as rig:
        visitor = await rig.visitor()
        ready = await rig.ready(visitor)
    async with running(tmp_path) as rig:
        await opened(rig)
        _, times = await rig.post("/v1/meet/times", {"type": "intro"})
        token = {"Authorization": f"Bearer {ready.token}"}
        book = BOOK | {"start": times["starts"][0]}
        status, _ = await rig.post("/v1/meet/book", book, **token)
        assert status == 200
        assert rig.hub._engine.card(ready.visitor).email == "kim@example.org"
        assert [each.visitor for each in rig.hub._engine.meetings.ahead()] == [ready.visitor]


async def test_the_panel_offers_a_meeting_once_there_is_a_kind_to_choose(tmp_path):
    async with running(tmp_path) as rig:
        assert 'data-bookable="no"' in (await rig.get("/panel"))[1]
        await opened(rig)
        assert 'data-bookable="yes"' in (await rig.get("/panel"))[1]
