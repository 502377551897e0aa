"""Picks; the whole is tested in test_booking_service.py."""

from app.domain.booker import Hosts
from app.domain.desk import HistoryLoaded
from app.domain.meetings import CalendarsLoaded
from app.domain.state import ConsoleState, reduce
from app.domain.wire.events import Picked
from app.domain.wire.meetings import RepCalendar
from app.domain.wire.records import ConversationRecord, Message, VisitorCard
from app.services.picks import Pick, booking_id, hosts_told, name_of, pick_of

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


def test_who_hosts_is_read_from_the_message_which_names_no_rep_to_the_visitor():
    known = tuple(RepCalendar(rep=rep) for rep in ("noa", "lee", "mia"))
    hosts = Hosts(("lee", "mia"), "sales", "noa")
    told = hosts_told("c1", hosts)
    assert not {"noa", "lee", "mia"} & set(str(told).split("'"))
    state = reduce(offered(hosts=told), CalendarsLoaded(known))
    assert pick_of(state, pick()).hosts == hosts
    state = reduce(offered(hosts=told), CalendarsLoaded(known[1:2]))
    assert pick_of(state, pick()).hosts == Hosts(("lee",), "sales")


def test_without_a_word_of_it_the_rep_hosts():
    for told in (None, "sales", {"reps": "lee"}):
        assert pick_of(offered(hosts=told), pick()).hosts.is_me


def test_who_is_known_in_the_chat_is_invited_by_name():
    card = VisitorCard(visitor="v1", name="Kim Roe", email="K@E.org")
    record = ConversationRecord("c1", "v1", "open", 1.0)
    state = reduce(ConsoleState(), HistoryLoaded(record, card))
    assert name_of(state, pick()) == "Kim Roe"
    assert name_of(state, pick(name="Kimberly")) == "Kimberly"
    assert name_of(state, pick(email="lee@e.org")) == ""  # a colleague, say
    assert name_of(ConsoleState(), pick()) == ""
