from msgspec.structs import replace

from app.domain.busy_time import Busy
from app.domain.wire.meetings import MeetingRecord
from app.hub.meeting_world import Held, Kept


def held(state, **fields):
    record = MeetingRecord(id="m", booking="m", host="ada", start=100, end=200, state=state)
    kept = Kept(before_s=5, after_s=10, next_host=fields.pop("next_host", ""))
    return Held(replace(record, **fields), kept)


def test_a_meeting_takes_its_hosts_time_until_it_is_off():
    item = Busy(100, 200, "busy", True, 5, 10)
    for state in ("asked", "pending", "booked", "cancelling", "no_show"):
        assert held(state).items() == [("ada", item)]
    for state in ("cancelled", "failed"):
        assert held(state).items() == []


def test_a_meeting_that_is_moved_takes_both_times():
    there = Busy(300, 400, "busy", True, 5, 10)
    moving = held("moving", wanted_start=300, wanted_end=400)
    assert moving.items()[1] == ("ada", there)
    moving = held("moving", wanted_start=300, wanted_end=400, next_host="bob")
    assert moving.items()[1] == ("bob", there)
