"""What is Microsoft's own; the contract is in test_clouds.py."""

import json
from dataclasses import replace

import httpx
import pytest

from app.core.clock import SystemClock
from app.domain.errors import SignInNeededError, TransientError
from app.services.booking import Booker
from app.services.booking_rows import BookingRows
from app.services.calendar_providers import calendar_named
from app.services.calendars.base import TakenKeyError
from app.services.console_database import console_database
from tests.services.calendars.cloud import KEY, MEETING, START
from tests.services.calendars.fake_graph import BASE, FakeGraph


@pytest.fixture
def cloud():
    return FakeGraph()


@pytest.fixture
def calendar(cloud):
    given = {"rep": "noa@example.com", "api_url": BASE, "access_token": "good"}
    return calendar_named("graph", given, cloud.account())


def item(start, end, status="busy", zone="UTC"):
    return {
        "status": status,
        "start": {"dateTime": f"2027-05-04T{start}:00.0000000", "timeZone": zone},
        "end": {"dateTime": f"2027-05-04T{end}:00.0000000", "timeZone": zone},
    }


async def test_every_call_asks_for_utc_and_immutable_ids(cloud, calendar):
    seen = []
    handle = cloud.handle
    cloud.handle = lambda request: (seen.append(request.headers["prefer"]), handle(request))[1]
    calendar._api.account.client = cloud.account().client
    await calendar.taken(START, START + 1800)
    assert seen == ['outlook.timezone="UTC", IdType="ImmutableId"']


async def test_items_are_read_with_their_status_and_zone(cloud, calendar):
    cloud.items = [
        item("09:00", "09:30", "tentative"),
        item("11:00", "12:00", zone="Romance Standard Time"),
    ]
    found = [
        (t.busy.start - START, t.busy.end - START, t.busy.status)
        for t in await calendar.taken(START, START + 86_400)
    ]
    assert found == [(0, 1800, "tentative"), (0, 3600, "busy")]


async def test_a_view_that_says_busy_where_no_item_does_is_believed(cloud, calendar):
    cloud.items, cloud.view = [item("09:00", "09:05")], "2034"
    found = [
        (t.busy.start - START, t.busy.status) for t in await calendar.taken(START, START + 1200)
    ]
    assert found == [(0, "busy"), (600, "oof")]


async def test_a_failed_mailbox_inside_a_200_is_unknown_and_never_free(cloud, calendar):
    cloud.schedule_error = {"message": "x", "responseCode": "ErrorMailRecipientNotFound"}
    with pytest.raises(TransientError, match="ErrorMailRecipientNotFound"):
        await calendar.taken(START, START + 60)


async def test_a_zone_that_nobody_knows_is_unknown_and_never_free(cloud, calendar):
    cloud.items = [item("09:00", "10:00", zone="Customized Time Zone")]
    with pytest.raises(TransientError, match="Customized"):
        await calendar.taken(START, START + 60)


async def test_an_account_without_getschedule_is_read_by_its_view(cloud, calendar):
    cloud.fail("getSchedule", httpx.Response(403, json={"error": {"code": "ErrorAccessDenied"}}))
    await calendar.create(MEETING, KEY)
    (taken,) = await calendar.taken(START, START + 60)
    assert (taken.key, taken.busy.status) == (KEY, "busy")


async def test_the_view_is_read_page_by_page_and_never_from_another_host(cloud, calendar):
    page = {"value": [], "@odata.nextLink": f"{BASE}/me/calendarView?$skip=0"}
    cloud.fail("calendarView", httpx.Response(200, json=page))
    await calendar.create(MEETING, KEY)
    assert (await calendar.find(MEETING, KEY)).fits(MEETING)
    page["@odata.nextLink"] = "https://evil.example/v1.0/me/calendarView"
    cloud.fail("calendarView", httpx.Response(200, json=page))
    with pytest.raises(TransientError, match="another host"):
        await calendar.find(MEETING, KEY)


async def test_conditional_access_asks_for_a_person(cloud, calendar):
    challenge = {"WWW-Authenticate": 'Bearer error="insufficient_claims", claims="x"'}
    cloud.fail("getSchedule", httpx.Response(403, headers=challenge))
    with pytest.raises(SignInNeededError):
        await calendar.taken(START, START + 60)


async def test_an_event_that_is_not_listed_yet_is_waited_for(cloud, calendar, tmp_path):
    cloud.fail("POST /v1.0/me/events", "cut_after")
    cloud.hidden = 3
    database = console_database(tmp_path)
    outcome = await Booker(BookingRows(database), SystemClock()).book(
        calendar, MEETING, deadline_s=9.0
    )
    database.close()
    assert outcome.state == "booked"
    assert len(cloud.events) == 1


async def test_an_event_whose_id_changed_is_found_by_its_key(cloud, calendar):
    event = await calendar.create(MEETING, KEY)
    assert (await calendar.find(MEETING, KEY, "an old id")).id == event


async def test_a_wrong_time_is_taken_back(cloud, calendar, tmp_path):
    cloud.shift = "2027-05-04T10:00:00.0000000"
    database = console_database(tmp_path)
    outcome = await Booker(BookingRows(database), SystemClock()).book(
        calendar, MEETING, deadline_s=9.0
    )
    database.close()
    assert outcome.state == "failed"
    assert cloud.events == {}


async def test_what_cannot_be_cancelled_is_deleted(cloud, calendar):
    event = await calendar.create(MEETING, KEY)
    cloud.fail("/cancel", httpx.Response(400, json={"error": {"code": "ErrorInvalidRequest"}}))
    await calendar.cancel(MEETING, KEY, event)
    assert cloud.events == {}


async def test_the_event_that_has_the_key_is_taken_from_the_answer(cloud, calendar):
    event = await calendar.create(MEETING, KEY)
    error = {"code": "ErrorDuplicateTransactionId", "@event.existingEventId": event}
    cloud.fail("POST /v1.0/me/events", httpx.Response(400, json={"error": error}))
    with pytest.raises(TakenKeyError) as taken:
        await calendar.create(MEETING, KEY)
    assert taken.value.event_id == event


async def test_a_link_is_asked_for_only_where_the_calendar_makes_one(cloud, calendar, tmp_path):
    cloud.allowed = ["skypeForConsumer"]
    database = console_database(tmp_path)
    outcome = await Booker(BookingRows(database), SystemClock()).book(
        calendar, MEETING, deadline_s=9.0
    )
    database.close()
    assert outcome.state == "booked_no_link"
    (event,) = cloud.events.values()
    assert not event["isOnlineMeeting"]
    assert "onlineMeetingProvider" not in event
    await calendar.create(MEETING, "b" * 40)
    assert sum(asked == "GET /v1.0/me/calendar" for asked, _ in cloud.requests) == 1


async def test_a_calendar_that_does_not_say_what_it_makes_is_asked_for_a_link(cloud, calendar):
    cloud.fail("GET /v1.0/me/calendar", httpx.Response(403))
    event = await calendar.create(MEETING, KEY)
    assert (await calendar.find(MEETING, KEY, event)).join_url


async def test_a_move_sends_start_and_end_alone(cloud, calendar):
    event = await calendar.create(MEETING, KEY)
    await calendar.move(replace(MEETING, start=START + 60, end=START + 120), KEY, event)
    assert set(cloud.bodies[-1]) == {"start", "end"}
    assert cloud.events[event]["onlineMeeting"]
    cloud.events[event]["isAllDay"] = True
    await calendar.move(MEETING, KEY, event)
    assert cloud.bodies[-1]["isAllDay"] is False


async def test_an_event_without_a_known_id_is_moved_by_its_key(cloud, calendar):
    await calendar.create(MEETING, KEY)
    await calendar.move(replace(MEETING, start=START + 60), KEY, "")
    (event,) = cloud.events.values()
    assert event["start"]["dateTime"] == "2027-05-04T09:01:00.0000000"


async def test_the_words_of_a_cancellation_go_to_the_attendee(cloud, calendar):
    event = await calendar.create(MEETING, KEY)
    await calendar.cancel(MEETING, KEY, event, "See you in June.")
    assert cloud.bodies[-1] == {"comment": "See you in June."}


async def test_own_events_are_read_page_by_page_and_not_without_end(cloud, calendar):
    for number in range(5):
        await calendar.create(replace(MEETING, booking=f"b{number}"), f"{number}" * 40)
    cloud.page = 2
    found = await calendar.own_events(START, START + 60)
    assert [event.booking for event in found] == [f"b{number}" for number in range(5)]
    cloud.page = 0
    with pytest.raises(TransientError, match="more than can be read"):
        await calendar.own_events(START, START + 60)


async def test_a_long_time_is_asked_for_in_parts(cloud, calendar):
    await calendar.taken(START, START + 70 * 86_400)
    spans = [json.loads(body) for asked, body in cloud.requests if "getSchedule" in asked]
    ends = [span["endTime"]["dateTime"] for span in spans]
    assert [span["startTime"]["dateTime"] for span in spans][1:] == ends[:-1]
    assert ends[-1] == "2027-07-13T09:00:00"


async def test_place_and_text_are_in_the_event_as_plain_text(cloud, calendar, monkeypatch):
    bodies, insert = [], cloud.insert
    monkeypatch.setattr(cloud, "insert", lambda body: (bodies.append(body), insert(body))[1])
    said = replace(MEETING, place="Via Roma 1", notes="Seats?: <b>40</b>")
    await calendar.create(said, KEY)
    assert bodies[0]["location"] == {"displayName": "Via Roma 1"}
    assert bodies[0]["body"] == {"contentType": "text", "content": "Seats?: <b>40</b>"}
