"""Picks; the whole is tested in test_booking_service.py."""

from app.domain.desk import HistoryLoaded
from app.domain.state import ConsoleState, reduce
from app.domain.wire.events import Picked
from app.domain.wire.records import ConversationRecord, Message
from app.services.picks import Pick, booking_id, pick_of

NINE = "2027-05-04T09:00:00Z"


def pick(**given):
    return Picked(**{"conversation": "c1", "seq": 3, "start": NINE, "email": "k@e.org", **given})


def offered(**data):
    times = {"slots": [NINE], **data}
    message = Message("c1", 3, "rep", "When?", 1.0, "m3", kind="times", data=times)
    record = ConversationRecord("c1", "v1", "open", 1.0, messages=[message])
    return reduce(ConsoleState(), HistoryLoaded(record))


def test_a_pick_is_read_with_the_kind_and_a_length_within_bounds():
    state = offered(duration_min=9999, subject="Demo", type="intro")
    found = pick_of(state, pick())
    assert found == Pick(found.start, 30, "Demo", "intro")
    assert pick_of(offered(duration_min=45), pick()).duration_min == 45


def test_what_was_not_offered_is_no_pick():
    state = offered()
    for other in (pick(seq=4), pick(start="soon"), pick(conversation="c2")):
        assert pick_of(state, other) is None


def test_the_same_pick_is_the_same_booking():
    assert booking_id(pick()) == booking_id(pick(email="K@E.org")) != booking_id(pick(seq=4))
