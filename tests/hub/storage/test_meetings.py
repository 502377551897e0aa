import msgspec
import pytest

from app.domain.fairness import Standing
from app.domain.wire.meetings import MeetingRecord, RepCalendar, Turn
from app.hub.meeting_rows import CalendarRow, MeetingRow, StandingRow, TurnDecisionRow, TurnRow
from app.hub.meeting_world import Kept, StoredMeeting
from app.hub.rows import MetaRow
from app.hub.storage import meetings
from app.hub.storage.sqlite import open_store


@pytest.fixture
async def store(tmp_path):
    made = open_store(tmp_path / "hub.db")
    yield made
    await made.close()


def meeting(id, ends):
    record = MeetingRecord(id=id, booking=id, start=ends - 1800, end=ends)
    return MeetingRow(
        id=id,
        host="ada",
        made_by="eve",
        visitor="",
        state="asked",
        starts=ends - 1800,
        ends=ends,
        changed=1.0,
        record=msgspec.json.encode(record).decode(),
        kept='{"told":true,"former":{"m-1":"bob"}}',
    )


def turn(id, at, team="sales"):
    return TurnRow(
        id=id,
        team=team,
        meeting=id,
        rep="ada",
        at=at,
        chosen="owner",
        state="held",
        reason="why",
        counted=False,
    )


async def test_meetings_come_back_until_a_week_after_their_end(store):
    week = 7 * 86_400
    store.write(
        [meeting("old", 1000), meeting("new", 1002), MetaRow(key="alive", value=str(1001.0 + week))]
    )
    found = (await store.world()).meetings
    record = MeetingRecord(id="new", booking="new", start=1002 - 1800, end=1002)
    assert found == [StoredMeeting(record, Kept(told=True, former={"m-1": "bob"}))]


async def test_turns_are_answered_newest_first_with_their_decisions(store):
    store.write([turn("t1", 1.0), turn("t2", 2.0), turn("x", 3.0, team="other")])
    store.write([TurnDecisionRow(turn="t2", at=2.0, decision='{"rep":"ada"}')])
    found = await store.turns("sales", 10)
    assert [(each.id, each.decision) for each in found] == [("t2", '{"rep":"ada"}'), ("t1", "")]
    assert (found[0].chosen, found[0].counted, found[0].reason) == ("owner", False, "why")
    assert [each.id for each in await store.turns("sales", 1)] == ["t2"]
    kept = (await store.world()).turns
    assert [each.id for each in kept] == ["t1", "t2", "x"]
    assert all(isinstance(each, Turn) and each.decision == "" for each in kept)


async def test_an_answer_of_turns_has_a_limit(store, monkeypatch):
    monkeypatch.setattr(meetings, "TURNS_BYTES", 10)
    store.write([turn("t1", 1.0), turn("t2", 2.0)])
    store.write([TurnDecisionRow(turn=t, at=2.0, decision="12345678") for t in ("t1", "t2")])
    assert [each.decision for each in await store.turns("sales", 10)] == ["12345678", ""]


async def test_calendars_and_standings_come_back(store):
    calendar = '{"rep":"ada","busy":[{"start":1,"end":2}]}'
    store.write([CalendarRow(rep="ada", read_at=1.0, calendar=calendar)])
    store.write([StandingRow(team="sales", rep="ada", active=True, calibration=2.5)])
    world = await store.world()
    assert [(each.rep, len(each.busy)) for each in world.calendars] == [("ada", 1)]
    assert isinstance(world.calendars[0], RepCalendar)
    assert world.standings == {"sales": {"ada": Standing(True, 2.5)}}


async def test_past_meetings_are_read_newest_first_for_host_maker_or_all(store):
    other = msgspec.structs.replace(meeting("other", 900), host="bob", made_by="bob")
    seen = msgspec.structs.replace(meeting("seen", 800), visitor="vera")
    store.write([meeting("first", 700), meeting("ahead", 1001), other, seen, meeting("last", 1000)])

    async def ids(rep="", visitor="", before=1000, limit=10):
        return [each.id for each in await store.past_meetings(rep, visitor, before, limit)]

    assert await ids() == ["last", "other", "seen", "first"]
    assert await ids(limit=2) == ["last", "other"]
    assert await ids("ada") == await ids("eve") == ["last", "seen", "first"]
    assert await ids("ada", "vera") == ["seen"]
    assert await ids("bob", before=899) == []


async def test_an_answer_of_past_meetings_is_bounded(store, monkeypatch):
    size = len(meeting("m0", 900).record)
    monkeypatch.setattr(meetings, "PAST_BYTES", 2 * size)
    store.write([meeting(f"m{n}", 900 + n) for n in range(5)])
    assert [each.id for each in await store.past_meetings("", "", 1000, 10)] == ["m4", "m3"]
