"""CalDAV against a real Radicale, and through a proxy that fails."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.core.clock import SystemClock
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.domain.ics import parse
from app.services.calendars.account import Account
from app.services.calendars.base import Attendee, Meeting, TakenKeyError
from app.services.calendars.caldav import CalDavCalendar, CalDavSettings

START = int(datetime(2027, 5, 5, 8, tzinfo=UTC).timestamp())
MEETING = Meeting(
    booking="b1",
    rep="noa@example.com",
    start=START,
    end=START + 1800,
    subject="Intro, with; marks",
    attendee=Attendee("kim@example.org", 'Kim "K" Osei'),
)
KEY = MEETING.key()


class Stopped:
    """A clock on which no pause runs out, however slow the machine is."""

    def now(self):
        return START - 86_400.0


def settings(radicale, url="", **other):
    given = {
        "url": url or radicale.url,
        "username": radicale.username,
        "password": radicale.password,
        "calendar": radicale.calendar,
        "zone": ZoneInfo("Europe/Rome"),
        "rep": "noa@example.com",
    }
    return CalDavSettings(**(given | other))


@pytest.fixture
async def opened():
    made = []

    def make(given, account=None):
        calendar = CalDavCalendar(given, account or Account(SystemClock()))
        made.append(calendar)
        return calendar

    yield make
    for calendar in made:
        await calendar.close()


def put(radicale, name, *lines):
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", f"UID:{name}")
    more = ("DTSTAMP:20270101T000000Z", *lines, "END:VEVENT", "END:VCALENDAR", "")
    with radicale.client() as client:
        answer = client.put(
            f"{radicale.address}{name}.ics",
            content="\r\n".join((*head, *more)),
            headers={"Content-Type": "text/calendar"},
        )
    assert answer.status_code == 201


@pytest.mark.parametrize("where", ["", "/", "/rep/", "/rep/{}/", "/rep/{}"])
async def test_the_calendar_is_found_from_any_address(radicale, opened, where):
    calendar = opened(settings(radicale, radicale.url + where.format(radicale.calendar)))
    assert (await calendar.create(MEETING, KEY)).endswith(".ics")
    assert await calendar.invites_itself() is False


async def test_a_created_event_is_read_back_with_its_time_and_attendee(radicale, opened):
    calendar = opened(settings(radicale))
    event = await calendar.create(MEETING, KEY)
    stored = await calendar.find(MEETING, KEY, event)
    assert stored.fits(MEETING)
    assert stored.invites(MEETING)
    assert stored == await calendar.find(MEETING, KEY)


async def test_the_stored_event_says_where_it_takes_place(radicale, opened):
    where = "Via Roma 1, Torino; 2nd floor"
    calendar = opened(settings(radicale))
    address = await calendar.create(replace(MEETING, place=where), KEY)
    with radicale.client() as client:
        (event,) = parse(client.get(address).text).within("VEVENT")
    assert event.text("LOCATION") == where


async def test_the_same_key_creates_one_event(radicale, opened):
    calendar = opened(settings(radicale))
    await calendar.create(MEETING, KEY)
    with pytest.raises(TakenKeyError):
        await calendar.create(MEETING, KEY)


async def test_a_cancelled_event_is_gone_and_cancelling_again_is_fine(radicale, opened):
    calendar = opened(settings(radicale))
    event = await calendar.create(MEETING, KEY)
    await calendar.cancel(MEETING, KEY, event)
    await calendar.cancel(MEETING, KEY, event)
    assert await calendar.find(MEETING, KEY) is None


async def test_an_attendee_is_added_to_those_who_are_there(radicale, opened):
    calendar = opened(settings(radicale))
    event = await calendar.create(MEETING, KEY)
    other = Meeting("b1", "noa@example.com", START, START + 1800, "x", Attendee("li@example.org"))
    await calendar.invite_again(other, KEY, event)
    both = {"kim@example.org", "li@example.org"}
    assert (await calendar.find(MEETING, KEY, event)).attendees == both


async def test_recurrences_whole_days_and_floating_time_are_read_in_the_reps_zone(radicale, opened):
    put(radicale, "day", "DTSTART;VALUE=DATE:20270505", "DTEND;VALUE=DATE:20270506")
    weekly = ("DTSTART;TZID=Europe/Rome:20270407T100000", "DTEND;TZID=Europe/Rome:20270407T110000")
    put(radicale, "series", *weekly, "RRULE:FREQ=WEEKLY")
    put(radicale, "floating", "DTSTART:20270505T150000", "DURATION:PT1H")
    put(
        radicale,
        "declined",
        "DTSTART:20270505T160000Z",
        "DURATION:PT1H",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:Noa@example.com",
    )
    calendar = opened(settings(radicale))
    low = int(datetime(2027, 5, 5, tzinfo=UTC).timestamp())
    found = await calendar.taken(low, low + 86_400)
    spans = {
        (datetime.fromtimestamp(t.busy.start, UTC).strftime("%d %H:%M"), t.busy.status)
        for t in found
    }
    assert {("04 22:00", "busy"), ("05 08:00", "busy"), ("05 13:00", "busy")} <= spans
    assert ("05 16:00", "free") in spans


async def test_own_events_are_known_by_their_key_and_are_no_rivals(radicale, opened):
    calendar = opened(settings(radicale))
    await calendar.create(MEETING, KEY)
    assert [t.key for t in await calendar.taken(START, START + 60)] == [KEY]
    assert await calendar.rivals(MEETING, KEY) == []
    assert [t.key for t in await calendar.rivals(MEETING, "other")] == [KEY]


async def test_a_wrong_password_needs_a_person_and_a_missing_calendar_a_setting(radicale, opened):
    with pytest.raises(SignInNeededError):
        await opened(settings(radicale, password="guess")).taken(START, START + 60)
    with pytest.raises(TransientError, match="calendar 'home'"):
        await opened(settings(radicale, calendar="home")).taken(START, START + 60)


async def test_a_password_is_not_sent_in_the_clear_to_another_machine(opened, radicale):
    with pytest.raises(RejectedError, match="https://"):
        await opened(settings(radicale, "http://dav.example.org/")).taken(START, START + 60)


@pytest.mark.parametrize("fault", ["cut", "refuse", "garbage", "404", "429", "503"])
async def test_busy_times_that_cannot_be_read_are_an_error_and_not_free(
    radicale, proxy, opened, fault
):
    calendar = opened(settings(radicale, proxy.url))
    await calendar.invites_itself()
    proxy.fail("REPORT", fault)
    with pytest.raises(TransientError):
        await calendar.taken(START, START + 60)


@pytest.mark.parametrize("fault", ["cut", "500"])
async def test_an_answer_lost_after_the_work_is_uncertain_and_the_repeat_meets_its_own(
    radicale, proxy, opened, fault
):
    calendar = opened(settings(radicale, proxy.url))
    await calendar.invites_itself()
    proxy.fail("PUT", fault)
    with pytest.raises(UncertainError):
        await calendar.create(MEETING, KEY)
    with pytest.raises(TakenKeyError):
        await calendar.create(MEETING, KEY)
    assert (await calendar.find(MEETING, KEY)).fits(MEETING)


async def test_a_dripping_answer_is_cut_off(radicale, proxy, opened):
    account = Account(SystemClock())
    calendar = opened(settings(radicale, proxy.url), account)
    await calendar.invites_itself()
    account.within_s = 0.5  # not before: a real server may take its time on a busy machine
    proxy.fail("REPORT", "drip")
    with pytest.raises(TransientError, match="seconds"):
        await calendar.taken(START, START + 60)


async def test_no_request_is_sent_inside_a_retry_after(radicale, proxy, opened):
    calendar = opened(settings(radicale, proxy.url), Account(Stopped()))
    await calendar.invites_itself()
    proxy.fail("REPORT", "429")
    for _ in range(2):
        with pytest.raises(TransientError) as told:
            await calendar.taken(START, START + 60)
        assert 0 < told.value.retry_after_s <= 1
    assert [method for method, _ in proxy.seen].count("REPORT") == 1


async def test_a_refused_event_was_not_stored(radicale, proxy, opened):
    calendar = opened(settings(radicale, proxy.url))
    proxy.fail("PUT", "403")
    with pytest.raises(RejectedError):
        await calendar.create(MEETING, KEY)


async def test_a_probe_names_user_and_calendar_and_a_wrong_password_asks_for_a_person(radicale):
    def calendar(password):
        settings = CalDavSettings(radicale.address, radicale.username, password)
        return CalDavCalendar(settings, Account(SystemClock()))

    good, bad = calendar(radicale.password), calendar("wrong")
    assert (await good.probe()).address == radicale.username
    with pytest.raises(SignInNeededError):
        await bad.probe()
    await good.close()
    await bad.close()


async def test_an_event_is_found_at_the_server_that_is_set_though_it_had_another_name(
    opened, radicale, proxy
):
    event = await opened(settings(radicale, proxy.url)).create(MEETING, KEY)
    calendar, asked = opened(settings(radicale)), len(proxy.seen)
    found = await calendar.find(MEETING, KEY, event)
    assert (found.start, found.id) == (MEETING.start, event.replace(proxy.url, radicale.url))
    await calendar.invite_again(MEETING, KEY, event)
    await calendar.cancel(MEETING, KEY, event)
    assert (radicale.events(), len(proxy.seen)) == ([], asked)
