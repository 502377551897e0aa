"""Commands go out in order, one at a time in each lane, until they are settled."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.link.courier import ACK_DEADLINE_S, Courier, Parcel


def courier(*parcels):
    made = Courier(delay=lambda attempt: 1.0)
    for name in parcels:
        made.add(Parcel(id=name, lane=name[0], frame=name.encode()))
    return made


def ids(parcels):
    return [parcel.id for parcel in parcels]


def test_the_second_of_a_lane_waits_for_the_firsts_answer():
    sending = courier("a1", "a2", "b1")
    assert ids(sending.due(0)) == ["a1", "b1"]
    assert ids(sending.due(1)) == []
    sending.settled("a1")
    assert ids(sending.due(2)) == ["a2"]


def test_a_postponed_command_keeps_its_place():
    sending = courier("a1", "a2")
    sending.due(0)
    sending.postpone("a1", 0)
    assert (ids(sending.due(0.5)), sending.next_due(0.5)) == ([], 0.5)
    assert ids(sending.due(1)) == ["a1"]


def test_after_a_lost_connection_everything_unconfirmed_goes_out_again_in_order():
    sending = courier("a1", "a2", "b1")
    sending.due(0)
    sending.disconnected()
    assert ids(sending.due(1)) == ["a1", "b1"]


def test_a_hub_that_never_answers_is_noticed():
    sending = courier("a1")
    sending.due(0)
    assert (sending.overdue(ACK_DEADLINE_S), sending.overdue(ACK_DEADLINE_S + 1)) == (False, True)


def test_an_answer_to_a_stranger_is_told_apart():
    sending = courier("a1")
    assert (sending.settled("zz"), sending.settled("a1"), sending.waiting) == (False, True, 0)


def test_postponing_what_is_settled_does_nothing():
    sending = courier("a1")
    sending.settled("a1")
    sending.postpone("a1", 0)
    assert sending.waiting == 0


@given(st.lists(st.sampled_from(["ack", "drop", "busy"]), max_size=80))
def test_whatever_happens_each_lane_is_confirmed_in_order(happenings):
    names = ["a1", "a2", "a3", "b1", "b2"]
    sending, confirmed, now = courier(*names), [], 0.0
    under_way = []
    for happening in [*happenings, *["drop", *["ack"] * 40]]:
        now += 2
        under_way += ids(sending.due(now))
        if happening == "drop":
            sending.disconnected()
            under_way = []
        elif under_way and happening == "ack":
            confirmed.append(under_way.pop(0))
            sending.settled(confirmed[-1])
        elif under_way:
            sending.postpone(under_way.pop(0), now)
    assert [n for n in confirmed if n[0] == "a"] == ["a1", "a2", "a3"]
    assert [n for n in confirmed if n[0] == "b"] == ["b1", "b2"]


def test_a_clock_that_is_set_back_holds_nothing_up():
    sending = courier("a1")
    sending.due(90_000)
    sending.postpone("a1", 90_000)
    assert ids(sending.due(3_600)) == ["a1"]
