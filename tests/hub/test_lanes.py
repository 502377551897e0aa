from hypothesis import given
from hypothesis import strategies as st

from app.domain.wire.codec import from_hub, from_hub_json
from app.domain.wire.events import Queued
from app.hub.effects import Out
from app.hub.lanes import KEPT, KEPT_S, Lanes, restored
from app.hub.rows import LogRow
from app.hub.world import Lane, Peer, World


def lanes():
    world, out = World("db1", now=1000.0), Out()
    return world, out, Lanes(world, out)


def event(n=1):
    return Queued(conversation="c", position=n)


def test_numbers_have_no_gap_and_every_event_is_stored():
    _, out, made = lanes()
    lane = Lane("v:vera", console=False, conns=[7])
    for n in range(3):
        made.push(lane, event(n))
    effects = out.take()
    assert [row.q for row in effects.rows] == [2, 3, 4]
    assert [(conn, from_hub_json(frame).q) for conn, frame in effects.committed] == [
        (7, 2),
        (7, 3),
        (7, 4),
    ]


def test_only_what_is_kept_can_be_replayed():
    world, _, made = lanes()
    lane = Lane("v:vera", console=False)
    for n in range(KEPT + 10):
        made.push(lane, event(n))
    assert not made.covers(lane, "db1", 5)
    assert made.covers(lane, "db1", lane.q - KEPT)
    assert len(lane.log) == KEPT
    world.now += KEPT_S + 1
    assert not made.covers(lane, "db1", lane.q - 1)
    assert made.covers(lane, "db1", lane.q)


def test_a_lane_that_lost_its_log_asks_for_a_snapshot():
    _, _, made = lanes()
    assert not made.covers(Lane("v:vera", console=False, q=9), "db1", 5)


def test_a_restored_lane_goes_on_with_the_same_frames():
    for console, decode in ((False, from_hub_json), (True, from_hub)):
        _, out, made = lanes()
        lane = Lane("x", console=console)
        made.push(lane, event())
        rows = [row for row in out.take().rows if isinstance(row, LogRow)]
        again = restored("x", rows, console=console)
        assert (again.q, again.log) == (lane.q, lane.log)
        made.replay(Peer(1, "x", console=console), again, 1)
        assert decode(out.take().committed[0][1]).e == event()


def test_a_lane_without_log_starts_anew():
    assert restored("x", [], console=False).q == 1


@given(st.integers(0, 30), st.integers(-2, 35))
def test_a_replay_is_complete_or_refused(events, since):
    _, out, made = lanes()
    lane = Lane("v:vera", console=False)
    for n in range(events):
        made.push(lane, event(n))
    out.take()
    if made.covers(lane, "db1", since):
        made.replay(Peer(1, "vera", console=False), lane, since)
        numbers = [from_hub_json(frame).q for _, frame in out.take().committed]
        assert numbers == list(range(since + 1, lane.q + 1))
    else:
        assert not 1 <= since <= lane.q
