"""What a restart would interrupt."""

from dataclasses import replace

import pytest

from app.domain.booker import BookingChanged, BookingView
from app.domain.desk import Account, Draft, DraftChanged, SignedIn, TypingChanged
from app.domain.mailing import MailChanged, MailView
from app.domain.updates import HubTold, Interruption
from app.domain.versions import HubVersions
from app.domain.wire import events as wire
from app.domain.wire.records import ConversationRecord, Message, VisitorCard
from app.services.interruptions import PRESENT_S, WAITING_S, interruption
from app.services.store import Store

NOW = 1_764_000_000.0


@pytest.fixture
def store():
    made = Store()
    made.apply(SignedIn(Account("lena", "Lena", "lena@example.com")))
    return made


def conversation(age, author="rep", **more):
    message = Message(
        conversation="c1", seq=1, author=author, text="hi", ts=NOW - age, client_id="m1"
    )
    given = {"status": "open", "rep": "lena", "opened": NOW - age, "messages": [message], **more}
    return wire.Joined(conversation=ConversationRecord(id="c1", visitor="v1", **given))


def test_an_empty_desk_is_not_interrupted(store):
    assert interruption(store.state, NOW) is None


@pytest.mark.parametrize(
    ("age", "author", "more", "reason"),
    [
        (1, "rep", {}, Interruption.CHAT),
        (PRESENT_S - 1, "rep", {}, Interruption.CHAT),
        (PRESENT_S + 1, "rep", {}, None),
        (PRESENT_S + 1, "visitor", {}, Interruption.CHAT),  # waits for the rep
        (WAITING_S + 1, "visitor", {}, None),
        (1, "visitor", {"status": "closed"}, None),
        (1, "visitor", {"rep": "bob"}, None),
        (1, "visitor", {"status": "waiting", "rep": None}, None),
    ],
)
def test_a_conversation_counts_while_its_visitor_may_be_there(store, age, author, more, reason):
    store.apply(conversation(age, author, **more))
    assert interruption(store.state, NOW) is reason


def test_a_conversation_without_a_word_counts_from_its_start(store):
    store.apply(conversation(5, messages=[]))
    assert interruption(store.state, NOW) is Interruption.CHAT


def test_a_visitor_who_writes_is_there(store):
    store.apply(conversation(PRESENT_S + 1))
    store.apply(TypingChanged("c1", on=True))
    assert interruption(store.state, NOW) is Interruption.CHAT


def test_an_offer_counts_before_all(store):
    store.apply(conversation(1))
    store.apply(
        wire.Offered(
            offer="o1",
            conversation="c2",
            visitor=VisitorCard(visitor="v2"),
            text="hello?",
            rule="Default",
            reason="you are next",
            created=NOW,
            expires=NOW + 30,
        )
    )
    assert interruption(store.state, NOW) is Interruption.OFFER


def test_a_hub_that_does_not_talk_to_this_version_keeps_no_visitor_waiting(store):
    store.apply(conversation(1))
    store.apply(HubTold(HubVersions(refused=True)))
    assert interruption(store.state, NOW) is None


@pytest.mark.parametrize(
    ("state", "reason"), [("running", Interruption.MEETING), ("confirmed", None)]
)
def test_a_booking_counts_until_it_has_ended(store, state, reason):
    booking = BookingView("b1", "c1", 0, 0, "kim@example.com", "Kim", state)
    store.apply(BookingChanged(booking))
    assert interruption(store.state, NOW) is reason


def test_a_mail_counts_only_while_it_is_on_its_way(store):
    mail = MailView("m1", "kim@example.com", "Hello", "waiting")
    for state, reason in (("waiting", None), ("sending", Interruption.SENDING), ("sent", None)):
        store.apply(MailChanged(replace(mail, state=state)))
        assert interruption(store.state, NOW) is reason


def test_what_is_kept_anyway_is_waited_for_by_nobody(store):
    store.apply(conversation(PRESENT_S + 1))
    store.apply(DraftChanged(Draft("d1", "c1", "unsent", NOW)))
    assert interruption(store.state, NOW) is None
