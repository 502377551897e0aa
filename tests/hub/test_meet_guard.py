from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.wire.meet import AskMeetTimes, BookMeet, ChangeMeet, WishTimes
from app.domain.wire.meetings import Answered, MeetingRecord
from app.hub.meet_guard import Asker, MeetGuard, disposable_domains, network_of
from app.hub.refusal import RefusedError
from app.hub.settings import Meetings

NOW = 1_800_000_000.0
START = int(NOW) + 86_400
THROWN = frozenset({"mailinator.com"})
KIM = Asker("vera", "203.0.113.7")


def guard(**fields):
    return MeetGuard(Meetings(**fields), THROWN)


def book(n=1, **fields):
    given = {"type": "intro", "start": START, "email": "kim@acme.example", "opened_ms": 9000}
    return BookMeet(id=f"b{n}", **(given | fields))


def record(n=1, **fields):
    given = {
        "email": "kim@acme.example",
        "by": "visitor",
        "visitor": "vera",
        "start": START,
        "end": START + 1800,
        "made": NOW - 10,
        "state": "booked",
    }
    return MeetingRecord(id=f"m{n}", booking=f"k{n}", **(given | fields))


def refusal(call, *args):
    with pytest.raises(RefusedError) as refused:
        call(*args)
    assert str(refused.value).endswith(".")
    return refused.value.code


def refused(request, known=(), asker=KIM, **fields):
    return refusal(guard(**fields).check, request, asker, known, NOW)


def test_a_person_may_book():
    assert guard().check(book(), KIM, (), NOW)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"trap": "x"}, "again"),
        ({"opened_ms": 1999}, "again"),
        ({"email": "kim"}, "address"),
        ({"email": "kim@mailinator.com"}, "disposable"),
        ({"email": "kim@mx.Mailinator.COM"}, "disposable"),
    ],
)
def test_what_no_person_sends_is_asked_for_again_or_refused(fields, code):
    assert refused(book(**fields)) == code
    wish = WishTimes(**({"id": "w", "type": "intro", "text": "x"} | _of(book(**fields))))
    assert refused(wish) == code


def _of(request):
    return {name: getattr(request, name) for name in ("email", "trap", "opened_ms")}


def test_a_person_who_was_taken_for_a_robot_gets_through_the_second_time():
    door = guard()
    assert refusal(door.check, book(opened_ms=100), KIM, (), NOW) == "again"
    assert door.check(book(opened_ms=3100), KIM, (), NOW + 3)


def test_own_lists_of_domains_come_first():
    assert refused(book(email="a@x.rival.example"), deny_domains=["Rival.example"]) == "disposable"
    door = guard(allow_domains=["mailinator.com"])
    assert door.check(book(email="a@mailinator.com"), KIM, (), NOW)


@pytest.mark.parametrize("state", ["asked", "pending"])
@pytest.mark.parametrize(
    "other",
    [{"visitor": "somebody"}, {"email": "lee@other.example"}, {"email": "KIM+2@acme.example"}],
)
def test_one_open_hold_of_a_visitor_and_of_a_mailbox(state, other):
    assert refused(book(), [record(state=state, **other)]) == "one_hold"


def test_what_others_hold_or_reps_book_stands_in_nobodys_way():
    stranger = record(state="asked", visitor="v2", email="lee@other.example")
    nobody = record(state="asked", visitor="", email="lee@other.example")
    by_rep = record(state="asked", by="noa")
    assert guard().check(book(), KIM, [stranger, by_rep], NOW)
    assert guard().check(book(), Asker(), [nobody], NOW)


def test_meetings_ahead_of_a_mailbox_are_limited():
    known = [record(n, made=NOW - 90_000, state=s) for n, s in enumerate(("booked", "moving"))]
    assert refused(book(), known, ahead_per_address=2) == "many"
    assert guard(ahead_per_address=3).check(book(), KIM, known, NOW)
    past = [replaced(each, end=int(NOW)) for each in known]
    off = [replaced(each, state="cancelled") for each in known]
    assert guard(ahead_per_address=1).check(book(), KIM, past + off, NOW)


def replaced(record, **fields):
    return msgspec.structs.replace(record, **fields)


def test_booking_and_cancelling_all_day_comes_to_an_end():
    known = [record(n, state="cancelled") for n in range(5)]
    assert refused(book(), known) == "many"
    assert guard().check(book(), KIM, [replaced(each, made=NOW - 86_401) for each in known], NOW)


def test_a_companys_bookings_a_day_are_limited_but_not_those_of_mail_for_everybody():
    def others(domain):
        return [record(n, email=f"p{n}@{domain}", visitor=f"v{n}x") for n in range(3)]

    assert refused(book(), others("acme.example"), per_day_company=3) == "many"
    gmail = book(email="kim@gmail.com")
    assert guard(per_day_company=3).check(gmail, KIM, others("gmail.com"), NOW)


def test_the_same_request_again_passes_and_is_not_counted():
    door = guard(holds_burst=1.0)
    assert door.check(book(), KIM, (), NOW)
    mine = replaced(record(state="asked"), id="b1")
    assert not door.check(book(), KIM, [mine], NOW)


def test_holds_of_a_network_and_of_the_site_are_limited():
    door = guard(holds_burst=2.0, site_holds_burst=3.0)
    for n in range(2):
        assert door.check(book(n), KIM, (), NOW)
    assert refusal(door.check, book(3), KIM, (), NOW) == "rate"
    assert door.check(book(4), Asker(network="198.51.100.1"), (), NOW)
    assert refusal(door.check, book(5), Asker(network="198.51.100.2"), (), NOW) == "rate"
    assert door.check(book(6), Asker(network="198.51.100.2"), (), NOW + 600)


def test_what_was_not_held_is_not_counted():
    door = guard(holds_burst=1.0)
    for n in range(5):
        assert door.check(book(n), KIM, (), NOW)
        door.undo(book(n), KIM, NOW)


def test_a_refused_form_takes_nothing_of_the_network():
    door = guard(holds_burst=1.0)
    for _ in range(20):
        refusal(door.check, book(trap="x"), KIM, (), NOW)
    assert door.check(book(), KIM, (), NOW)


def test_requests_are_limited_by_network_by_visitor_and_for_the_site():
    times = AskMeetTimes(type="intro")
    door = guard(asks_burst=2.0, site_asks_burst=4.0)
    for _ in range(2):
        door.admit(times, KIM, NOW)
    assert refusal(door.admit, times, KIM, NOW) == "rate"
    for n in range(2):
        door.admit(times, Asker(network=f"n{n}"), NOW)
    assert refusal(door.admit, times, Asker(network="n3"), NOW) == "rate"
    door = guard(tries_burst=1.0)
    door.admit(book(), replace(KIM, network=""), NOW)
    assert refusal(door.admit, book(), replace(KIM, network=""), NOW) == "rate"
    door.admit(times, KIM, NOW)
    door.forget(NOW + 3600)
    door.admit(book(), KIM, NOW + 3600)


def test_people_of_this_machine_are_not_one_network():
    door = guard(asks_burst=1.0, holds_burst=1.0, tries_burst=1.0)
    for n in range(5):
        door.admit(book(n), Asker(), NOW)
        assert door.check(book(n), Asker(), (), NOW)


@pytest.mark.parametrize(
    "request_",
    [
        book(name="x" * 201),
        book(email="x" * 255),
        book(start=-1),
        book(start=1 << 60),
        book(answers=[Answered("q", "x" * 2001)]),
        book(answers=[Answered("q", "x")] * 21),
        BookMeet(id="", type="intro", start=1, email="a@b.example"),
        ChangeMeet(id="x" * 65, meeting="m", secret="s", what="cancel"),
        ChangeMeet(id="c", meeting="m", secret="s", what="cancel", words="x" * 2001),
    ],
    ids=range(9),
)
def test_what_no_form_of_ours_sends_is_refused(request_):
    assert refusal(guard().admit, request_, Asker(), NOW) == "bad_request"


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1%eth0", "2001:db8:1:2::/64"),
        ("127.0.0.1", ""),
        ("::1", ""),
        ("::ffff:127.0.0.1", ""),
        ("unknown", ""),
    ],
)
def test_the_network_of_an_address(address, network):
    assert network_of(address) == network


def test_the_list_of_throw_away_mail_comes_along_or_is_ones_own(tmp_path):
    ours = disposable_domains()
    assert "mailinator.com" in ours
    assert len(ours) > 5000
    assert not ours & {"gmail.com", "outlook.com", "example.com"}
    own = tmp_path / "own.txt"
    own.write_text("# ours\nThrown.example # bad\n\n")
    assert disposable_domains(str(own)) == {"thrown.example"}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["v1", "v2", ""]),
            st.sampled_from(["n1", "n2", "n3"]),
            st.sampled_from(["a@x.example", "A+1@x.example", "b@y.example", "bad", "c@gmail.com"]),
            st.sampled_from(["", "bot"]),
            st.integers(0, 4000),
            st.sampled_from([0, 1, 60, 4000]),
            st.booleans(),
        ),
        max_size=40,
    )
)
def test_whatever_comes_the_calendar_holds_no_more_than_the_rules_say(tries):
    settings = Meetings(holds_burst=3.0, holds_per_hour=12.0)
    door, known, now = MeetGuard(settings, THROWN), [], NOW
    for n, (visitor, network, email, trap, opened, pause, confirmed) in enumerate(tries):
        now += pause
        request = book(n, email=email, trap=trap, opened_ms=opened, start=START + 86_400)
        try:
            door.check(request, Asker(visitor, network), known, now)
        except RefusedError:
            continue
        assert (email, trap) != ("bad", "bot")
        assert opened >= 2000
        state = "booked" if confirmed else "asked"
        known.append(
            record(n, email=email, visitor=visitor, made=now, state=state, end=START + 90_000)
        )
    holds = [each for each in known if each.state == "asked"]
    boxes = [each.email.casefold().replace("+1", "") for each in holds]
    assert len(set(boxes)) == len(boxes)
    named = [each.visitor for each in holds if each.visitor]
    assert len(set(named)) == len(named)
    for box in ("a@x.example", "b@y.example", "c@gmail.com"):
        assert sum(each.email.casefold().replace("+1", "") == box for each in known) <= 3
