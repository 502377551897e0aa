"""Whatever consoles and browsers say of meetings: the engine goes on, and all can be stored."""

import sqlite3

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core import paths
from app.core.database import connect, migrate
from app.domain.wire import meet, meetings
from app.domain.wire.codec import from_console, to_hub
from app.hub.inputs import MeetAsked
from app.hub.storage.reader import Reader
from app.hub.storage.writer import write
from tests.hub.meeting_rig import DAY, NINE, OFFICE
from tests.hub.playbook import ADA, BOB, Play
from tests.hub.test_attendees import Site
from tests.hub.workflows import ROBOT


def mostly(good, bad):
    return st.one_of(st.just(good), st.just(good), st.just(good), bad)


texts = st.sampled_from(["", " ", "kim@example.org", "x" * 9000, "\x00\u202e", "{name}", "a@b"])
emails = mostly("kim@example.org", texts)
ids = st.uuids().map(lambda each: each.hex) | st.sampled_from(["", "c1", "../", "x" * 65])
known = st.sampled_from(["m1", "m1", "m1", "m2", "m3", "", "none"])
reps = st.sampled_from(["", "", "ada", "bob", "nobody", "robot"])
slots = st.integers(0, 9).map(lambda n: NINE + n * 1800)
instants = slots | slots | st.sampled_from([0, -1, 2**62, -(2**62), 2**33, NINE - 3 * DAY])
floats = st.floats()
types = mostly("intro", st.sampled_from(["", "none", "x" * 200]))
spans = st.builds(
    meetings.BusySpan,
    start=instants,
    end=instants,
    status=texts,
    booking=st.booleans(),
    before_s=instants,
    after_s=instants,
)
clocks = st.sampled_from(["09:00", "24:00", "00:00", "nine", "-1:00", "99:99", ""])
hours = st.just(OFFICE) | st.builds(
    meetings.WorkingHours,
    zone=st.sampled_from(["UTC", "Europe/Rome", "../x", "", "\x00"]),
    weekly=st.lists(
        st.builds(
            meetings.WeekHours,
            days=st.lists(st.sampled_from(["mon", "tue", "xxx"]), max_size=2),
            start=clocks,
            end=clocks,
        ),
        max_size=2,
    ),
    holidays=st.lists(st.sampled_from(["2027-01-18", "9999-12-31", "x"]), max_size=2),
)
links = st.builds(
    meetings.LinkReport, state=st.sampled_from(["ok", "off", "blocked"]), words=texts, since=floats
)
calendars = st.builds(
    meetings.RepCalendar,
    rep=texts,
    email=texts,
    hours=hours,
    link=links,
    busy=st.lists(spans, max_size=3),
    low=st.just(int(NINE) - 5 * DAY) | instants,
    high=st.just(int(NINE) + 20 * DAY) | instants,
    read_at=floats | st.just(float(NINE - 3 * DAY)),
)
records = st.builds(
    meetings.MeetingRecord,
    id=mostly("m1", known),
    booking=mostly("m1", st.sampled_from(["m1-1", "m2", "", "x" * 300])),
    subject=texts,
    host=reps,
    visitor=st.sampled_from(["vera", ""]),
    email=texts,
    zone=texts,
    answers=st.lists(st.builds(meetings.Answered, label=texts, value=texts), max_size=2),
    start=mostly(0, instants),
    end=mostly(0, instants),
    state=st.sampled_from(
        ["asked", "booked", "booked", "pending", "failed", "cancelled", "no_show", "moving"]
    ),
    words=texts,
    join_url=texts,
    made=floats,
    version=instants,
)
from_reps = st.one_of(
    st.builds(meetings.PutCalendar, id=ids, calendar=calendars),
    st.builds(
        meetings.PlanMeeting,
        id=known,
        type=types,
        start=instants,
        email=emails,
        name=texts,
        host=reps,
        team=mostly("", st.sampled_from(["sales", "none"])),
        duration_min=mostly(0, st.sampled_from([30, -5, 2**40])),
        subject=texts,
        visitor=texts,
        owner=reps,
        zone=texts,
    ),
    st.builds(
        meetings.ChangeMeeting,
        id=ids,
        meeting=known,
        what=st.sampled_from(["move", "cancel", "no_show", "attended"]),
        start=instants,
        words=texts,
    ),
    *[st.builds(meetings.KeepMeeting, id=ids, record=records, conflict=st.booleans(), secret=texts)]
    * 4,
    st.builds(meetings.AskCalendars, id=ids),
    st.builds(
        meetings.AskTimes,
        id=ids,
        type=types,
        low=instants,
        high=instants,
        reps=st.lists(reps, max_size=3),
        team=texts,
        owner=reps,
        duration_min=instants,
        why=st.booleans(),
    ),
    st.builds(meetings.AskMeetings, id=ids, scope=texts, low=instants, visitor=texts),
    st.builds(meetings.AskTurns, id=ids, team=texts, limit=instants),
)
from_browsers = st.one_of(
    st.builds(meet.AskMeetTimes, type=types, low=instants, high=instants, meeting=known),
    st.builds(
        meet.BookMeet,
        id=known,
        type=types,
        start=instants,
        email=emails,
        name=texts,
        zone=texts,
        phone=texts,
    ),
    st.builds(meet.WishTimes, id=ids, type=types, email=texts, text=texts, name=texts),
    st.builds(
        meet.ChangeMeet,
        id=ids,
        meeting=known,
        secret=texts,
        what=st.sampled_from(["move", "cancel"]),
        start=instants,
    ),
    st.builds(meet.AskMeet, meeting=known, secret=texts),
)
staff = st.sampled_from([ADA, ADA, BOB, ROBOT])
happenings = st.lists(
    st.tuples(staff, from_reps)
    | st.tuples(st.sampled_from(["vera", "", "nobody"]), from_browsers)
    | st.tuples(staff, st.sampled_from(["again", "wait"])),
    min_size=25,
    max_size=40,
)


def act(play, who, what):
    match what:
        case "again":
            play.leave(play.consoles[who.id])
            play.come(who, calendar=False)
        case "wait":
            play.wait(400, step=50)
        case message if isinstance(who, str):
            play.frames.pop(10_000, None)
            play.give(MeetAsked(10_000, message, who))
            assert msgspec.json.decode(play.frames[10_000][0], type=meet.MeetAnswer)
        case message:
            play.send(play.consoles[who.id], from_console(to_hub(message)))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.booleans(), happenings)
def test_nothing_that_is_said_of_meetings_breaks_the_hub(confirmed, script):
    play = Site(ADA, BOB)
    play.come(ROBOT, calendar=False)
    play.visit()
    held = play.planned(id="m1")
    if confirmed:
        play.keep(ADA, held.record)
    for who, what in script:
        act(play, who, what)
    database = connect(":memory:")
    migrate(database, paths.resources() / "sql" / "hub")
    write(database, play.rows)
    again = Play(Reader(database).world(), now=play.now)
    before, after = play.engine._world.meets, again.engine._world.meets
    assert after.meetings == before.meetings
    assert set(after.calendars) == set(before.calendars)
    assert isinstance(database, sqlite3.Connection)
    assert "robot" not in before.calendars
    assert all(held.record.by != "robot" for held in before.meetings.values())
