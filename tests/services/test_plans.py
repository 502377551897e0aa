"""Meetings that others host: what the hub is asked for, and what the visitor hears of a refusal."""

import pytest

from app.domain.booker import Hosts
from app.domain.desk import HistoryLoaded
from app.domain.errors import RejectedError
from app.domain.instants import iso
from app.domain.wire.events import Picked
from app.domain.wire.meetings import FreeSlot, MeetingRecord, MeetingSet, PlanMeeting, PoolTimes
from app.domain.wire.records import ConversationRecord, Message
from app.services import pool_booking
from app.services.picks import booking_id
from tests.services.meetings_rig import ELEVEN, KIM, NOW, TEN, MeetingsRig

TEAM = Hosts(team="sales")


@pytest.fixture
def rig(tmp_path, monkeypatch):
    monkeypatch.setattr(pool_booking, "FOLLOW_S", 0.05)
    made = MeetingsRig(tmp_path)
    yield made
    made.database.close()


async def offered(rig, hosts):
    """Let the rep offer a time of others, and the message come back from the hub."""
    await rig.service.offer("c1", [TEN, ELEVEN], 30, "Demo", hosts=hosts)
    ((_, text, kind, data),) = rig.chat.said.values()
    message = Message("c1", 3, "rep", text, NOW, "m3", kind=kind, data=data)
    rig.store.apply(HistoryLoaded(ConversationRecord("c1", "v1", "open", NOW, messages=[message])))
    rig.chat.said.clear()


def picked():
    return Picked(conversation="c1", seq=3, start=iso(TEN), email="kim@example.org", name="Kim Roe")


async def test_a_time_that_was_offered_for_a_team_is_booked_with_the_team(rig):
    await offered(rig, TEAM)
    for _ in range(2):
        await rig.tell(picked())
    (plan,) = rig.hub.told(PlanMeeting)
    assert (plan.id, plan.team, plan.start) == (booking_id(picked()), "sales", TEN)
    assert (plan.email, plan.subject, plan.duration_min) == ("kim@example.org", "Demo", 30)
    assert rig.calendar.writes == []  # the rep's own calendar has nothing to do with it
    assert rig.chat.said == {}  # the hub tells of what it holds


async def test_a_refused_time_is_told_with_others_of_the_same_hosts(rig):
    slots = [FreeSlot(at, ["lee"]) for at in (TEN, ELEVEN, ELEVEN + 1800)]
    rig.hub.answers["AskTimes"] = [PoolTimes(low=0, high=1, duration_min=30, slots=slots)]
    rig.hub.refusal = RejectedError("This time is no longer free.", code="conflict")
    await offered(rig, TEAM)
    await rig.tell(picked())
    (_, _, kind, told), (_, _, others, data) = rig.chat.said.values()
    assert (kind, told["state"], others) == ("meeting", "conflict", "times")
    assert (data["slots"], data["hosts"]) == (
        [iso(ELEVEN), iso(ELEVEN + 1800)],
        {"team": "sales"},
    )


async def test_what_the_hub_holds_is_the_hubs_to_tell(rig):
    record = MeetingRecord("m1", "m1", state="failed", words="No sign-in.")
    rig.hub.on_request = lambda plan: rig.store.apply(MeetingSet(meeting=record))
    outcome = await rig.service.book("c1", TEN, KIM, hosts=TEAM, booking="m1")
    assert (outcome.state, rig.chat.said) == ("failed", {})
