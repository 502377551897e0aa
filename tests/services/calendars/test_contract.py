"""What every provider promises: Graph and Google as fakes, CalDAV as a real server."""

from dataclasses import replace

import pytest

from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.services.calendars.base import Attendee, TakenKeyError
from tests.services.calendars.cloud import KEY, MEETING, START
from tests.services.calendars.worlds import GUEST, DavWorld, GoogleWorld, GraphWorld

LATER = replace(MEETING, start=START + 7200, end=START + 7200 + 1800)
DAY = 86_400


@pytest.fixture(params=["graph", "google", "caldav"])
def world(request):
    if request.param == "caldav":
        return DavWorld(request.getfixturevalue("radicale"), request.getfixturevalue("proxy"))
    return {"graph": GraphWorld, "google": GoogleWorld}[request.param]()


@pytest.fixture
async def calendar(world):
    made = world.calendar()
    await made.invites_itself()  # CalDAV has found its calendar
    yield made
    await made.close()


@pytest.fixture
async def event(calendar):
    return await calendar.create(MEETING, KEY)


async def test_a_meeting_takes_its_time_and_is_its_own_alone(world, calendar, event):
    (taken,) = await calendar.taken(START, START + 1800)
    assert (taken.busy.start, taken.busy.end) == (START, START + 1800)
    assert await calendar.taken(START + 1800, START + 3600) in ([], [taken])
    assert await calendar.rivals(MEETING, KEY, event) == []
    world.strangers_event("2027-05-04T09:15:00Z", "2027-05-04T09:45:00Z")
    (rival,) = await calendar.rivals(MEETING, KEY, event)
    assert rival.busy.start == START + 900


async def test_the_same_key_is_one_event(calendar, event):
    with pytest.raises(TakenKeyError):
        await calendar.create(MEETING, KEY)
    for known in (event, ""):
        stored = await calendar.find(MEETING, KEY, known)
        assert stored.fits(MEETING)
        assert stored.invites(MEETING)
        assert stored.responses == {GUEST: "none"}


@pytest.mark.parametrize("fault", ["done_500", "cut_after"])
async def test_an_event_whose_answer_was_lost_is_found(world, calendar, fault):
    world.fail("create", fault)
    with pytest.raises(UncertainError):
        await calendar.create(MEETING, KEY)
    assert (await calendar.find(MEETING, KEY)).fits(MEETING)
    with pytest.raises(TakenKeyError):
        await calendar.create(MEETING, KEY)


async def test_a_lost_attendee_is_put_back(world, calendar, event):
    world.lose_guests(event)
    assert not (await calendar.find(MEETING, KEY, event)).invites(MEETING)
    await calendar.invite_again(MEETING, KEY, event)
    assert (await calendar.find(MEETING, KEY, event)).invites(MEETING)


async def test_a_colleague_whom_a_person_invited_stays_invited(world, calendar, event):
    other = replace(MEETING, attendee=Attendee("li@example.org"))
    await calendar.invite_again(other, KEY, event)
    before = world.asked("change")
    await calendar.invite_again(other, KEY, event)
    assert world.asked("change") == before
    assert (await calendar.find(MEETING, KEY, event)).attendees == {GUEST, "li@example.org"}
    world.delete(event)
    with pytest.raises(RejectedError, match="no longer in the calendar"):
        await calendar.invite_again(MEETING, KEY, event)


async def test_a_move_changes_the_time_and_nothing_else(world, calendar, event):
    world.add_words(event, "Bring the contract")
    world.answer_of_guest(event, "accepted")
    before = await calendar.find(MEETING, KEY, event)
    await calendar.move(LATER, KEY, event)
    stored = await calendar.find(LATER, KEY, event)
    assert stored.uid == before.uid != ""
    assert stored.fits(LATER)
    assert stored.responses == {GUEST: "accepted"}
    assert world.has_words(event, "Bring the contract")
    (own,) = await calendar.own_events(START, START + DAY)
    assert (own.booking, own.key, own.subject) == ("b1", KEY, "Intro")


async def test_an_event_that_is_there_already_is_not_written_again(world, calendar, event):
    await calendar.move(LATER, KEY, event)
    before = world.asked("change")
    await calendar.move(LATER, KEY, event)
    assert world.asked("change") == before


@pytest.mark.parametrize("fault", ["done_500", "cut_after"])
async def test_a_move_whose_answer_was_lost_is_safe_to_repeat(world, calendar, event, fault):
    world.fail("change", fault)
    with pytest.raises(UncertainError):
        await calendar.move(LATER, KEY, event)
    before = world.asked("change")
    await calendar.move(LATER, KEY, event)
    assert world.asked("change") == before
    assert (await calendar.find(LATER, KEY, event)).fits(LATER)


async def test_a_move_meets_somebody_elses_change_and_compares_again(world, calendar, event):
    world.change_meanwhile(2)
    await calendar.move(LATER, KEY, event)
    assert (await calendar.find(LATER, KEY, event)).fits(LATER)
    world.change_meanwhile(9)
    with pytest.raises(TransientError, match="just now"):
        await calendar.move(MEETING, KEY, event)


@pytest.mark.parametrize("how", ["delete", "cancel_by_hand"])
async def test_what_is_gone_is_not_moved(world, calendar, event, how):
    getattr(world, how)(event)
    with pytest.raises(RejectedError, match="no longer in the calendar"):
        await calendar.move(LATER, KEY, event)


async def test_what_was_made_a_series_is_left_to_the_person(world, calendar, event):
    world.repeat(event)
    with pytest.raises(RejectedError, match="series"):
        await calendar.move(LATER, KEY, event)


async def test_cancelling_twice_is_fine(calendar, event):
    await calendar.cancel(MEETING, KEY, event, "See you in June.")
    await calendar.cancel(MEETING, KEY, event)
    left = await calendar.find(MEETING, KEY, event)
    assert left is None or left.cancelled


@pytest.mark.parametrize(
    ("answer", "told"),
    [("accepted", "accepted"), ("declined", "declined"), ("tentative", "tentative")],
)
async def test_own_events_are_told_with_what_attendees_answered(
    world, calendar, event, answer, told
):
    world.strangers_event("2027-05-04T09:00:00Z", "2027-05-04T09:30:00Z")
    if world.kind == "graph" and answer == "tentative":
        answer = "tentativelyAccepted"
    world.answer_of_guest(event, answer)
    (own,) = await calendar.own_events(START - DAY, START + DAY)
    assert (own.id, own.key, own.booking) == (event, KEY, "b1")
    assert (own.start, own.end, own.subject) == (MEETING.start, MEETING.end, "Intro")
    assert own.attendees == {GUEST: told}
    assert not own.cancelled
    assert own.created > 0
    assert await calendar.own_events(START + DAY, START + 2 * DAY) == []


async def test_an_own_event_without_attendees_is_told(world, calendar, event):
    world.lose_guests(event)
    (own,) = await calendar.own_events(START, START + DAY)
    assert own.attendees == {}


READS = [
    ("taken", lambda c, _: c.taken(START, START + 60)),
    ("find", lambda c, e: c.find(MEETING, KEY, e)),
    ("list", lambda c, _: c.own_events(START, START + DAY)),
]


@pytest.mark.parametrize("fault", [500, "garbage", "cut", 302])
@pytest.mark.parametrize(("what", "read"), READS, ids=[name for name, _ in READS])
async def test_what_cannot_be_read_is_an_error_and_never_free(
    world, calendar, event, what, read, fault
):
    world.fail(what, fault)
    with pytest.raises(TransientError):
        await read(calendar, event)
    assert await read(calendar, event)


async def test_no_request_is_sent_inside_a_retry_after(world, calendar, event):
    world.fail("list", "pause")
    before = world.asked("list")
    for _ in range(2):
        with pytest.raises(TransientError) as told:
            await calendar.own_events(START, START + DAY)
        assert 0 < told.value.retry_after_s <= 1
    assert world.asked("list") == before + 1


WRITES = [
    ("create", lambda c, _: c.create(replace(MEETING, booking="b2"), "b" * 40)),
    ("change", lambda c, e: c.move(LATER, KEY, e)),
    ("cancel", lambda c, e: c.cancel(MEETING, KEY, e)),
]


@pytest.mark.parametrize(("what", "write"), WRITES, ids=[name for name, _ in WRITES])
async def test_a_pause_means_that_nothing_was_written(world, calendar, event, what, write):
    world.fail(what, "pause")
    with pytest.raises(TransientError) as told:
        await write(calendar, event)
    assert type(told.value) is TransientError


@pytest.mark.parametrize("what", ["create", "change"])
async def test_a_refusal_is_told_and_changes_nothing(world, calendar, event, what):
    world.fail(what, 403)
    with pytest.raises(RejectedError):
        await dict(WRITES)[what](calendar, event)
    assert (await calendar.find(MEETING, KEY, event)).fits(MEETING)


async def test_a_sign_in_that_ended_asks_for_a_person(world, event):
    wrong = {"access_token": "old", "refresh_token": "gone", "password": "guess"}
    calendar = world.calendar(**wrong)
    with pytest.raises(SignInNeededError):
        await calendar.own_events(START, START + DAY)
    await calendar.close()
