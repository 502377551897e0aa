"""What the hub is told of meetings, once each."""

from dataclasses import replace

import msgspec
import pytest

from app.domain.desk import Account, HistoryLoaded, SignedIn
from app.domain.errors import RejectedError
from app.domain.profiles import ProfileLoaded
from app.domain.wire.meetings import AskMeetings, ChangeMeeting, KeepMeeting, MeetingRecord
from app.domain.wire.records import ConversationRecord, Fact, Profile, VisitorCard
from app.services.booking_rows import About, BookingRows
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database
from app.services.hub_meetings import Hub, HubMeetings, state_of
from app.services.store import Store
from tests.services.fake_hub import FakeHub

MEETING = Meeting("b1", "noa@example.com", 3600, 5400, "Intro", Attendee("kim@example.org", "Kim"))


class Clock:
    def now(self):
        return 7.0


@pytest.fixture
def rows(tmp_path):
    database = console_database(tmp_path)
    yield BookingRows(database)
    database.close()


@pytest.fixture
def store():
    made = Store()
    made.apply(SignedIn(Account("noa", "Noa", "noa@example.com")))
    return made


@pytest.fixture
def door():
    return FakeHub()


@pytest.fixture
def hub(door, store, rows):
    made = HubMeetings(Hub(door, "https://hub.example.com/"), store, Clock())
    made.rows = lambda: rows
    return made


@pytest.fixture
def row(rows):
    rows.draft(MEETING, "a", About("c1", "intro", "b1", secret="s"), 1.0)
    return rows.move(
        "b1", 2.0, state="logged", outcome="booked", join_url="https://m/1", uid="u@foyer"
    )


async def test_each_state_of_a_meeting_is_told_once(hub, door, row, rows, store):
    for _ in range(2):
        await hub.keep(row, "booked")
    moved = rows.move("b1", 3.0, start=7200, end=9000, revision=1)
    await hub.keep(moved, "booked")
    first, second = door.told(KeepMeeting)
    assert (first.record.start, second.record.start) == (3600, 7200)
    assert (first.secret, first.record.host, first.record.type) == ("s", "noa", "intro")
    assert (first.record.email, first.record.join_url) == ("kim@example.org", "https://m/1")
    assert first.record.uid == "u@foyer"
    assert store.state.meetings.records["b1"].start == 7200


async def test_the_hub_is_told_the_link_of_a_kind_with_a_room_of_its_own(hub, door, rows, store):
    rows.draft(replace(MEETING, place="https://rooms.example/a"), "a", About("c1", "intro"), 1.0)
    await hub.keep(rows.move("b1", 2.0, state="logged", outcome="booked"), "booked")
    (kept,) = door.told(KeepMeeting)
    assert kept.record.join_url == "https://rooms.example/a"


async def test_what_the_hub_knows_of_a_meeting_is_kept(hub, door, row, rows, store):
    base = MeetingRecord("b1", "b1", visitor="v1", team="sales", zone="Asia/Tokyo", version=4)
    import_record(rows, base)
    await hub.keep(rows.get("b1"), "booked")
    (told,) = door.told(KeepMeeting)
    assert (told.record.team, told.record.zone, told.record.visitor) == (
        "sales",
        "Asia/Tokyo",
        "v1",
    )


def import_record(rows, record):
    rows.move("b1", 3.0, record=msgspec.json.encode(record).decode())


async def test_a_new_meeting_has_a_secret_address_and_its_visitor(hub, store):
    store.apply(HistoryLoaded(ConversationRecord("c1", "v1", "open", 1.0)))
    secret = hub.secret()
    record = hub.drafted("b9", "c1", secret, "intro")
    assert record.manage == f"https://hub.example.com/meeting/b9#{secret}"
    assert len(secret) >= 20
    assert (record.visitor, record.by, record.host_name) == ("v1", "noa", "Noa")
    assert (hub.drafted("b9", "c2", "", "")).manage == ""


async def test_a_new_meeting_has_the_visitors_time_zone_and_language(hub, store):
    store.apply(HistoryLoaded(ConversationRecord("c1", "v1", "open", 1.0)))
    facts = [
        Fact(field="timezone", value="Asia/Tokyo", source="browser", at=1.0),
        Fact(field="language", value="it-IT", source="browser", at=1.0),
    ]
    store.apply(ProfileLoaded(Profile(VisitorCard(visitor="v1"), facts=facts)))
    record = hub.drafted("b9", "c1", "", "intro")
    assert (record.zone, record.lang) == ("Asia/Tokyo", "it-IT")


async def test_without_a_hub_meetings_are_seen_here(store, row, rows):
    alone = HubMeetings(None, store, Clock())
    alone.rows = lambda: rows
    assert (alone.secret(), alone.manage("b1", "s")) == ("", "")
    await alone.refresh()
    assert store.state.meetings.records["b1"].state == "booked"
    with pytest.raises(RejectedError, match="no hub"):
        await alone.send(ChangeMeeting(id="c", meeting="m", what="cancel"))


async def test_the_hubs_word_replaces_what_is_known_here(hub, door, row, store):
    newer = MeetingRecord("b1", "b1", start=1, state="moving", version=3)
    door.answers = {"AskMeetings": [[], [newer]], "AskCalendars": [[]]}
    await hub.refresh()
    assert store.state.meetings.records["b1"] == newer
    assert store.state.meetings.asked_at == 7.0


async def test_everybodys_meetings_come_besides_the_own(hub, door, row, store):
    names = ("mine", "other", "old", "older")
    mine, other, old, older = (MeetingRecord(name, name, start=1, version=3) for name in names)
    answers = [[old], [old, older], [mine], [mine, other]]
    door.answers = {"AskMeetings": answers, "AskCalendars": [[]]}
    await hub.refresh(everyone=True)
    assert set(names) <= store.state.meetings.records.keys()
    asked = [q for q in door.asked if isinstance(q, AskMeetings)]
    assert [q.scope for q in asked] == ["mine", "all", "mine", "all"]
    assert [q.before == 0 for q in asked] == [False, False, True, True]


async def test_what_the_hub_knows_now_counts_more_than_what_it_reads_of_the_past(hub, door, store):
    read = MeetingRecord("m", "m", start=1, version=3)
    door.answers = {
        "AskMeetings": [[read], [msgspec.structs.replace(read, manage="/m/1")]],
        "AskCalendars": [[]],
    }
    await hub.refresh()
    assert store.state.meetings.records["m"].manage == "/m/1"


def test_a_row_says_who_came(hub, rows, row):
    assert not hub.record(row, "booked").came
    assert hub.record(rows.move("b1", 1.0, attended="attended"), "booked").came


def test_a_row_says_how_its_meeting_stands(rows, row):
    assert state_of(row) == "booked"
    assert state_of(rows.move("b1", 1.0, attended="no_show")) == "no_show"
    states = ("off", "cancelled", "creating")
    told = [state_of(rows.move("b1", 1.0, state=state)) for state in states]
    assert told == ["cancelled", "failed", "pending"]


async def test_the_hub_is_told_when_nobody_was_invited(hub, door, row, rows):
    await hub.keep(row, "booked")
    await hub.keep(rows.move("b1", 3.0, invited="none", revision=1), "booked")
    assert [kept.record.invited for kept in door.told(KeepMeeting)] == [True, False]
