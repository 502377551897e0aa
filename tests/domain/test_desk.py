"""The rep's own work as a list of events."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.desk import (
    CLOSED_KEPT,
    CLOSED_LISTED,
    Account,
    ConversationOpened,
    Desk,
    Draft,
    DraftChanged,
    DraftDropped,
    HistoryLoaded,
    RoleKnown,
    SignedIn,
    SignedOut,
    TypingChanged,
    reduce_desk,
)
from app.domain.wire import events as wire
from app.domain.wire.records import ConversationRecord, Message, VisitorCard

KIM = VisitorCard(visitor="v1", name="Kim")


def message(seq, author="visitor", client_id=None):
    client = client_id or f"m{seq}"
    return Message(conversation="c1", seq=seq, author=author, text="hi", ts=1.0, client_id=client)


def joined(*messages):
    record = ConversationRecord(
        id="c1", visitor="v1", status="open", opened=1.0, rep="r1", messages=list(messages)
    )
    return wire.Joined(conversation=record, visitor=KIM)


def offered(name="o1", conversation="c1"):
    return wire.Offered(
        offer=name, conversation=conversation, visitor=KIM, text="hello", rule="default",
        reason="next in turn", created=1.0, expires=31.0,
    )  # fmt: skip


def after(*events):
    return reduce(reduce_desk, events, Desk())


def test_accepting_an_offer_opens_its_conversation_and_clears_the_offer():
    desk = after(offered(), joined(message(1)))
    assert desk.offers == ()
    assert (desk.threads["c1"].visitor, desk.threads["c1"].unread) == (KIM, 1)


def test_an_offer_that_comes_twice_is_there_once_and_goes_when_withdrawn():
    assert len(after(offered(), offered()).offers) == 1
    gone = wire.Withdrawn(offer="o1", conversation="c1", reason="timed_out")
    assert after(offered(), gone).offers == ()


@given(st.permutations([1, 2, 3, 4, 5, 3, 1]))
def test_messages_stand_in_order_and_once_however_they_arrive(order):
    desk = after(joined(), *(wire.Posted(message=message(seq)) for seq in order))
    assert [m.seq for m in desk.threads["c1"].messages] == [1, 2, 3, 4, 5]


def test_a_draft_goes_when_its_message_is_confirmed_and_not_before():
    draft = Draft(id="d1", conversation="c1", text="hi", ts=1.0)
    waiting = after(joined(), DraftChanged(draft))
    assert waiting.threads["c1"].drafts == (draft,)
    confirmed = reduce_desk(waiting, wire.Posted(message=message(1, "rep", "d1")))
    assert confirmed.threads["c1"].drafts == ()


def test_a_failed_draft_replaces_the_sending_one_and_can_be_dropped():
    sending = Draft(id="d1", conversation="c1", text="hi", ts=1.0)
    failed = Draft(id="d1", conversation="c1", text="hi", ts=1.0, state="failed", reason="refused")
    desk = after(joined(), DraftChanged(sending), DraftChanged(failed))
    assert desk.threads["c1"].drafts == (failed,)
    assert reduce_desk(desk, DraftDropped("c1", "d1")).threads["c1"].drafts == ()


def test_typing_ends_with_the_visitors_message_but_not_with_ours():
    typing = after(joined(), TypingChanged("c1", True))
    assert reduce_desk(typing, wire.Posted(message=message(1, "rep"))).threads["c1"].typing
    assert not reduce_desk(typing, wire.Posted(message=message(1))).threads["c1"].typing


def test_read_marks_only_move_forward():
    read = [
        wire.Seen(conversation="c1", who=who, seq=s) for who in ("visitor", "rep") for s in (5, 3)
    ]
    thread = after(joined(message(4)), *read).threads["c1"]
    assert (thread.read_by_visitor, thread.read_by_rep, thread.unread) == (5, 5, 0)


def test_a_closed_conversation_says_how_it_ended():
    closed = wire.Closed(conversation="c1", by="rep", disposition="sales")
    thread = after(joined(), TypingChanged("c1", True), closed).threads["c1"]
    assert (thread.status, thread.disposition, thread.typing) == ("closed", "sales", False)


def test_loaded_history_joins_what_is_known_and_confirms_drafts():
    draft = Draft(id="d1", conversation="c1", text="hi", ts=1.0)
    history = HistoryLoaded(joined(message(1), message(2, "rep", "d1")).conversation)
    desk = after(joined(message(3)), DraftChanged(draft), history)
    assert [m.seq for m in desk.threads["c1"].messages] == [1, 2, 3]
    assert desk.threads["c1"].drafts == ()
    assert desk.threads["c1"].visitor == KIM


def test_a_snapshot_brings_everything_back_after_a_long_absence():
    snapshot = wire.Snapshot(
        conversations=[joined(message(1)).conversation],
        visitors=[KIM],
        offers=[offered("o2", "c2")],
        presence="away",
    )
    desk = after(offered("o1"), snapshot)
    assert [o.offer for o in desk.offers] == ["o2"]
    assert (desk.presence, desk.threads["c1"].visitor) == ("away", KIM)


def test_signing_out_leaves_nothing_of_the_last_rep():
    signed_in = SignedIn(Account("r1", "Noa", "noa@example.com"))
    assert after(signed_in, joined(message(1)), SignedOut()) == Desk()


@pytest.mark.parametrize(
    "event",
    [
        wire.Posted(message=message(1)),
        wire.Closed(conversation="c1", by="hub"),
        TypingChanged("c1", True),
        object(),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_belongs_to_no_known_conversation_changes_nothing(event):
    assert reduce_desk(Desk(), event) == Desk()


def test_presence_and_the_open_conversation_are_kept():
    desk = after(
        wire.PresenceSet(status="away", reason="lunch", by="rep"), ConversationOpened("c1")
    )
    assert (desk.presence, desk.presence_reason, desk.open_id) == ("away", "lunch", "c1")


def test_the_role_is_what_the_hub_says():
    from_hub = reduce_desk(Desk(account=Account("r1", "Ada", "a@b.co")), RoleKnown("admin"))
    assert from_hub.account == Account("r1", "Ada", "a@b.co", "admin")
    assert reduce_desk(Desk(), RoleKnown("admin")) == Desk()


def over(number, text="bye"):
    """A conversation that is closed, with one message."""
    said = Message(
        conversation=f"c{number}", seq=1, author="visitor", text=text, ts=1.0, client_id="m"
    )
    return ConversationRecord(
        id=f"c{number}", visitor="v1", status="closed", opened=float(number), messages=[said]
    )


def test_of_what_is_long_over_only_the_newest_keep_their_messages():
    desk = after(*(HistoryLoaded(over(n)) for n in range(CLOSED_KEPT + 10)))
    told = [thread.id for thread in desk.threads.values() if thread.messages]
    assert told == [f"c{n}" for n in range(10, CLOSED_KEPT + 10)]
    assert len(desk.threads) == CLOSED_KEPT + 10


def test_no_more_closed_conversations_are_kept_than_a_list_shows():
    desk = after(joined(message(1)), *(HistoryLoaded(over(n)) for n in range(2, 5)))
    many = reduce(reduce_desk, (HistoryLoaded(over(n)) for n in range(5, CLOSED_LISTED + 5)), desk)
    assert len(many.threads) == CLOSED_LISTED + 1
    assert many.threads["c1"].status == "open"
    assert "c4" not in many.threads


def test_what_is_shown_and_what_is_not_sent_stay_with_all_their_words():
    unsent = DraftChanged(Draft("d1", "c1", "not sent", 1.0))
    kept = after(HistoryLoaded(over(0)), HistoryLoaded(over(1)), ConversationOpened("c0"), unsent)
    many = (HistoryLoaded(over(n)) for n in range(2, CLOSED_LISTED + 5))
    threads = reduce(reduce_desk, many, kept).threads
    assert threads["c0"].messages
    assert threads["c1"].drafts


def test_a_conversation_that_ends_lets_go_of_the_oldest_one():
    desk = after(joined(message(1)), *(HistoryLoaded(over(n)) for n in range(2, CLOSED_KEPT + 2)))
    ended = reduce_desk(desk, wire.Closed(conversation="c1", by="rep"))
    assert [t.id for t in ended.threads.values() if not t.messages] == ["c1"]


def test_an_answer_from_before_the_end_does_not_open_a_conversation_again():
    asked = joined(message(1)).conversation
    ended = wire.Closed(conversation="c1", by="visitor", disposition="answered")
    thread = after(joined(message(1)), ended, HistoryLoaded(asked)).threads["c1"]
    assert (thread.status, thread.disposition) == ("closed", "answered")
