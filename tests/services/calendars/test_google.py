"""What is Google's own; the contract is in test_clouds.py."""

import json
from dataclasses import replace

import pytest

from app.core.clock import SystemClock
from app.domain.errors import SignInNeededError, TransientError
from app.services.booking import Booker
from app.services.booking_rows import BookingRows
from app.services.calendar_providers import calendar_named
from app.services.console_database import console_database
from tests.services.calendars.cloud import KEY, MEETING, START
from tests.services.calendars.fake_google import BASE, FakeGoogle, refusal


@pytest.fixture
def cloud():
    return FakeGoogle()


@pytest.fixture
def calendar(cloud):
    given = {"rep": "noa@example.com", "api_url": BASE, "access_token": "good"}
    return calendar_named("google", given, cloud.account())


@pytest.fixture
def book(calendar, tmp_path):
    database = console_database(tmp_path)

    async def run():
        return await Booker(BookingRows(database), SystemClock()).book(
            calendar, MEETING, deadline_s=6.0
        )

    yield run
    database.close()


async def test_the_event_is_asked_for_with_invitations_and_a_conference(cloud, calendar):
    await calendar.create(MEETING, KEY)
    method, query = cloud.queries[-1]
    assert (method, query) == ("POST", {"sendUpdates": "all", "conferenceDataVersion": "1"})
    stored = cloud.events[KEY]
    assert stored["conferenceData"]["createRequest"]["requestId"] == KEY
    assert stored["extendedProperties"]["private"] == {"foyerBooking": "b1", "foyer": "1"}


async def test_a_change_and_a_cancellation_are_told_to_the_attendee(cloud, calendar):
    event = await calendar.create(MEETING, KEY)
    cloud.events[KEY]["attendees"] = []
    await calendar.invite_again(MEETING, KEY, event)
    await calendar.cancel(MEETING, KEY, event)
    writes = [(method, query["sendUpdates"]) for method, query in cloud.queries if query]
    assert writes == [("POST", "all"), ("PATCH", "all"), ("DELETE", "all")]


async def test_a_long_time_is_asked_for_in_parts(cloud, calendar):
    await calendar.taken(START, START + 70 * 86_400)
    asked = [json.loads(body) for words, body in cloud.requests if "freeBusy" in words]
    assert [one["timeMin"] for one in asked][1:] == [one["timeMax"] for one in asked][:-1]
    assert (asked[0]["timeMin"], asked[-1]["timeMax"]) == (
        "2027-05-04T09:00:00Z",
        "2027-07-13T09:00:00Z",
    )


async def test_an_error_inside_a_200_is_unknown_and_never_free(cloud, calendar):
    cloud.errors = [{"domain": "global", "reason": "notFound"}]
    with pytest.raises(TransientError, match="notFound"):
        await calendar.taken(START, START + 60)


async def test_a_link_that_is_still_being_made_is_waited_for(cloud, book):
    cloud.pending = 3
    assert (await book()).join_url == "https://meet.example/1"


@pytest.mark.parametrize("reason", ["rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"])
async def test_a_limit_is_waited_out(cloud, book, reason):
    cloud.fail("freeBusy", refusal(403, reason))
    cloud.fail("POST /calendar/v3/calendars", refusal(403, reason))
    assert (await book()).state == "booked"
    assert len(cloud.events) == 1


async def test_a_narrowed_right_asks_for_a_person(cloud, calendar):
    cloud.fail("freeBusy", refusal(403, "insufficientPermissions"))
    with pytest.raises(SignInNeededError):
        await calendar.taken(START, START + 60)


async def test_after_a_deleted_event_a_new_id_is_used(cloud, calendar, book):
    await calendar.create(MEETING, KEY)
    await calendar.cancel(MEETING, KEY, KEY)
    outcome = await book()
    assert (outcome.state, outcome.event_id) == ("booked", MEETING.key(1))


async def test_rivals_are_read_with_what_makes_them_free(cloud, calendar):
    time = {
        "start": {"dateTime": "2027-05-04T09:00:00Z"},
        "end": {"dateTime": "2027-05-04T10:00:00Z"},
    }
    me = {"email": "noa@example.com", "self": True, "responseStatus": "declined"}
    events = [
        {"id": KEY},
        {"id": "busy"},
        {"id": "free", "transparency": "transparent"},
        {"id": "declined", "attendees": [me]},
        {"id": "home", "eventType": "workingLocation"},
        {"id": "maybe", "status": "tentative"},
        {"id": "day", "start": {"date": "2027-05-04"}, "end": {"date": "2027-05-05"}},
    ]
    cloud.events = {e["id"]: {"status": "confirmed"} | time | e for e in events}
    found = {t.key: t.busy.status for t in await calendar.rivals(MEETING, KEY)}
    assert found == {
        "busy": "busy",
        "free": "free",
        "declined": "free",
        "home": "free",
        "maybe": "tentative",
        "day": "busy",
    }


async def test_a_whole_day_that_a_person_made_of_it_becomes_a_time_again(cloud, calendar):
    await calendar.create(MEETING, KEY)
    cloud.events[KEY] |= {"start": {"date": "2027-05-04"}, "end": {"date": "2027-05-05"}}
    await calendar.move(MEETING, KEY, KEY)
    assert cloud.bodies[-1]["start"] == {"dateTime": "2027-05-04T09:00:00Z", "date": None}
    assert cloud.queries[-1][1]["sendUpdates"] == "all"
    await calendar.move(replace(MEETING, start=START + 60), KEY, KEY)
    assert cloud.bodies[-1]["start"] == {"dateTime": "2027-05-04T09:01:00Z"}


async def test_own_events_are_asked_for_by_their_property_and_read_page_by_page(
    cloud, calendar, monkeypatch
):
    for number in range(5):
        await calendar.create(replace(MEETING, booking=f"b{number}"), f"{number}" * 40)
    monkeypatch.setattr("app.services.calendars.google.PER_PAGE", 2)
    found = await calendar.own_events(START, START + 60)
    assert [event.booking for event in found] == [f"b{number}" for number in range(5)]
    assert cloud.queries[-1][1]["privateExtendedProperty"] == "foyer=1"
    monkeypatch.setattr("app.services.calendars.google.MOST_EVENTS", 4)
    with pytest.raises(TransientError, match="more than can be read"):
        await calendar.own_events(START, START + 60)


async def test_place_and_text_are_in_the_event_and_no_markup(cloud, calendar, monkeypatch):
    bodies, insert = [], cloud.insert
    monkeypatch.setattr(
        cloud, "insert", lambda body, *more: (bodies.append(body), insert(body, *more))[1]
    )
    said = replace(MEETING, place="Via Roma 1", notes="Seats?: <b>40</b>")
    await calendar.create(said, KEY)
    assert bodies[0]["location"] == "Via Roma 1"
    assert bodies[0]["description"] == "Seats?: &lt;b&gt;40&lt;/b&gt;"
