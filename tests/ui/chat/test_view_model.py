"""The open conversation, and what the rep can do with it."""

import pytest

from app.domain.desk import ConversationOpened, Draft, DraftChanged
from app.domain.wire import events as wire
from app.ui.chat.view_model import TYPING_S, ChatViewModel
from tests.desk_records import NOW, message, offered


@pytest.fixture
def chat(desk):
    return ChatViewModel(desk.fill().bridge, desk.asked, desk.drafts, desk.clock)


def test_it_shows_the_open_conversation(chat, desk):
    assert (chat.current.id, len(chat.entries), chat.mine) == ("c1", 4, True)
    desk.apply(ConversationOpened(None))
    assert (chat.current, chat.entries, chat.mine) == (None, [], False)


def test_a_reply_is_trimmed_and_sent_and_an_empty_one_is_not(chat, desk):
    chat.reply("  hello \n")
    chat.reply("   ")
    assert desk.asked.calls == [("reply", "c1", "hello")]


def test_nothing_is_sent_when_nothing_is_open(chat, desk):
    desk.apply(ConversationOpened(None))
    chat.reply("hello")
    chat.close()
    chat.retry("d")
    chat.discard("d")
    chat.written("x")
    assert (desk.asked.calls, chat.kept_draft()) == ([], "")


def test_failed_messages_can_be_sent_again_or_dropped(chat, desk):
    chat.retry("d1")
    chat.discard("d1")
    chat.close()
    assert desk.asked.calls == [("retry", "c1", "d1"), ("discard", "c1", "d1"), ("close", "c1")]


def test_offers_are_taken_or_left(chat, desk):
    desk.apply(offered("o1"), offered("o2"))
    assert [o.offer for o in chat.offers] == ["o1", "o2"]
    chat.accept("o1")
    chat.decline("o2")
    assert desk.asked.calls == [("accept", "o1"), ("decline", "o2")]


def test_what_is_written_is_kept_and_typing_is_told_now_and_then(chat, desk):
    chat.written("h")
    chat.written("he")
    desk.clock.time += TYPING_S
    chat.written("hel")
    chat.written("")
    assert desk.asked.calls == [("typing", "c1", t) for t in (True, True, False)]
    chat.written("again")
    assert chat.kept_draft() == "again"
    chat.reply("again")
    assert chat.kept_draft() == ""


def test_reading_is_told_only_while_somebody_looks(chat, desk):
    desk.apply(wire.Posted(message=message("c1", 4, "and?")))
    assert desk.asked.calls == []
    chat.watch(True)
    assert desk.asked.calls == [("read", "c1", 4)]
    assert (chat.watches("c1"), chat.watches("c2")) == (True, False)
    chat.watch(False)
    desk.apply(wire.Posted(message=message("c1", 5, "hello?")))
    assert len(desk.asked.calls) == 1


def test_another_reps_conversation_is_not_marked_as_read(chat, desk):
    desk.apply(ConversationOpened("c4"))
    chat.watch(True)
    assert (chat.mine, desk.asked.calls) == (False, [])


def test_a_visitor_waits_from_the_first_unanswered_word(chat, desk):
    assert chat.waiting_since is None  # the rep spoke last
    desk.apply(wire.Posted(message=message("c1", 4, "and?", ts=NOW - 50)))
    desk.apply(wire.Posted(message=message("c1", 5, "hello?", ts=NOW - 20)))
    assert chat.waiting_since == NOW - 50
    desk.apply(DraftChanged(Draft(id="d", conversation="c1", text="yes", ts=NOW)))
    assert chat.waiting_since is None


def test_turning_is_told_before_and_after(chat, desk):
    heard = []
    chat.turning.connect(lambda: heard.append(("turning", chat.current.id)))
    chat.turned.connect(lambda: heard.append(("turned", chat.current.id)))
    desk.apply(ConversationOpened("c2"))
    desk.apply(wire.Posted(message=message("c2", 2)))
    assert heard == [("turning", "c1"), ("turned", "c2")]


def test_changes_elsewhere_are_not_told(chat, desk):
    heard = []
    chat.changed.connect(lambda: heard.append(1))
    desk.apply(wire.Posted(message=message("c2", 2)))
    assert heard == []
