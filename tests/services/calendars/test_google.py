"""What is Google's own; the contract is in test_clouds.py."""

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
    assert stored["extendedProperties"]["private"] == {"foyerBooking": "b1"}


async def test_a_change_and_a_cancellation_are_told_to_the_attendee(cloud, calendar):
    event = await calendar.create(MEETING, KEY)
    await calendar.invite_again(MEETING, KEY, event)
    await calendar.cancel(MEETING, KEY, event)
    assert [query["sendUpdates"] for _, query in cloud.queries] == ["all"] * 3


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
