"""What a rep does in conversations reaches the hub once, and shows here at once."""

import sqlite3

import pytest

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError, TransientError
from app.domain.wire.base import Err
from app.domain.wire.console import (
    Accept,
    AskConversations,
    AskMessages,
    Close,
    Decline,
    RepRead,
    RepSay,
    RepTyping,
    Start,
)
from app.domain.wire.events import Answer, Joined, Offered, Posted
from app.domain.wire.records import ConversationRecord, Message, VisitorCard
from app.services.chat import Chat
from tests.services.link.console import Console
from tests.services.link.wire_hub import WireHub


def record(name="c1", visitor="v1", messages=(), status="open"):
    return ConversationRecord(
        id=name, visitor=visitor, status=status, opened=1.0, rep="lena", messages=list(messages)
    )


def message(seq, text="hi", author="visitor", client_id=""):
    return Message(
        conversation="c1",
        seq=seq,
        author=author,
        text=text,
        ts=1.0,
        client_id=client_id or str(seq),
    )


def offered():
    return Offered(
        offer="o1",
        conversation="c1",
        visitor=VisitorCard(visitor="v1"),
        text="hi",
        rule="r",
        reason="",
        created=1.0,
        expires=2.0,
    )


class Desk:
    """A console with the chat service, and what the hub does with its messages."""

    def __init__(self, hub, folder):
        self.hub, self.console = hub, Console(hub, folder)
        self.chat = Chat(self.console.link, self.console.store, SystemClock())
        self.console.store.apply(SignedIn(Account("lena", "Lena", "lena@example.com")))
        self.refuses, self.answers = {}, {}
        hub.on_message = self._on_message

    async def _on_message(self, socket, sent):
        if words := self.refuses.get(type(sent)):
            await self.hub.send(Err(id=sent.id, code="refused", message=words), socket)
        elif type(sent) in self.answers:
            await self.hub.send(Answer(id=sent.id, result=self.answers[type(sent)]), socket)
        else:
            return False
        return True

    async def __aenter__(self):
        await self.console.__aenter__()
        await self.console.connected()
        return self

    async def __aexit__(self, *_):
        await self.console.__aexit__()

    @property
    def state(self):
        return self.console.store.state.desk

    async def open_conversation(self):
        await self.hub.post(Joined(conversation=record()))
        await self.console.until(lambda: self.console.thread)


async def test_an_accepted_chat_opens(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await hub.post(offered())
        await desk.console.until(lambda: desk.state.offers)
        await desk.chat.accept("o1")
        assert (hub.got(Accept)[0].offer, desk.state.open_id) == ("o1", "c1")


async def test_a_chat_that_is_gone_says_so_and_opens_nothing(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        desk.refuses[Accept] = "Tom was quicker."
        with pytest.raises(RejectedError, match="Tom was quicker"):
            await desk.chat.accept("o1")
        assert desk.state.open_id is None


async def test_declining_tells_the_hub(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await desk.chat.decline("o1")
        assert hub.got(Decline)[0].offer == "o1"


async def test_a_reply_is_sending_until_the_hub_posts_it(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await desk.open_conversation()
        hub.acks = False
        await desk.chat.reply("c1", "hello")
        draft = desk.console.thread.drafts[0]
        assert (draft.text, draft.state) == ("hello", "sending")
        await hub.post(Posted(message=message(1, "hello", "rep", draft.id)))
        await desk.console.until(lambda: desk.console.thread.drafts == ())
        assert [m.text for m in desk.console.thread.messages] == ["hello"]


async def test_a_refused_reply_can_be_sent_again_or_dropped(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await desk.open_conversation()
        desk.refuses[RepSay] = "The chat has ended."
        await desk.chat.reply("c1", "hello")
        await desk.console.until(lambda: desk.console.thread.drafts[0].state == "failed")
        draft = desk.console.thread.drafts[0]
        assert draft.reason == "The chat has ended."
        desk.refuses.clear()
        await desk.chat.retry("c1", draft.id)
        assert desk.console.thread.drafts[0].state == "sending"
        await hub.until(lambda: draft.id in hub.commands)
        await desk.chat.discard("c1", draft.id)
        assert desk.console.thread.drafts == ()


async def test_a_reply_without_a_link_stays_here_and_says_why(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await desk.open_conversation()
        await desk.console.link.stop()
        await desk.chat.reply("c1", "hello")
        assert desk.console.thread.drafts[0].state == "failed"


async def test_times_are_offered_with_their_length_and_subject(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await desk.chat.say_times("c1", "When?", ["2026-11-25T09:00:00Z"], 30, "Demo")
        await hub.until(lambda: hub.got(RepSay))
        say = hub.got(RepSay)[0]
        assert say.kind == "times"
        assert say.data == {
            "slots": ["2026-11-25T09:00:00Z"],
            "duration_min": 30,
            "subject": "Demo",
        }


async def test_the_same_command_twice_is_one_message(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        for _ in range(2):
            await desk.chat.say("c1", "Booked", kind="meeting", command="booking-1")
        await hub.until(lambda: hub.commands)
        assert list(hub.commands) == ["booking-1"]


async def test_reading_counts_at_once_and_is_told(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await hub.post(Joined(conversation=record(messages=[message(1), message(2)])))
        await desk.console.until(lambda: desk.console.thread)
        assert desk.console.thread.unread == 2
        await desk.chat.read("c1", 2)
        assert desk.console.thread.unread == 0
        await hub.until(lambda: hub.got(RepRead))


async def test_typing_and_closing_are_told(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await desk.chat.typing("c1", True)
        await desk.chat.close("c1", "sales")
        await hub.until(lambda: hub.got(RepTyping))
        assert hub.got(Close)[0].disposition == "sales"


async def test_opening_loads_the_messages(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        desk.answers[AskMessages] = record(messages=[message(1)])
        await desk.chat.open("c1")
        assert (desk.state.open_id, len(desk.console.thread.messages)) == ("c1", 1)
        await desk.chat.open(None)
        assert desk.state.open_id is None


async def test_opening_offline_shows_what_is_here_and_else_says_so(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await hub.post(Joined(conversation=record(messages=[message(1)])))
        await desk.console.until(lambda: desk.console.thread)
        await desk.console.link.stop()
        await desk.chat.open("c1")
        with pytest.raises(TransientError):
            await desk.chat.open("c2")


async def test_a_list_of_conversations_comes_into_the_store(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        desk.answers[AskConversations] = [record(), record("c2", status="closed")]
        await desk.chat.list("closed")
        assert set(desk.state.threads) == {"c1", "c2"}
        assert hub.got(AskConversations)[0].scope == "closed"


@pytest.mark.parametrize("joined_first", [True, False])
async def test_a_pounce_opens_its_conversation(tmp_path, joined_first):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:

        async def on_message(socket, sent):
            if isinstance(sent, Start) and joined_first:
                await hub.post(Joined(conversation=record()))
            return False

        hub.on_message = on_message
        await desk.chat.start("v1", "Can I help?")
        if not joined_first:
            await hub.post(Joined(conversation=record()))
        await desk.console.until(lambda: desk.state.open_id == "c1")


async def test_a_refused_pounce_opens_nothing_later(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        desk.refuses[Start] = "This visitor is no longer on the site."
        with pytest.raises(RejectedError, match="no longer"):
            await desk.chat.start("v1", "Can I help?")
        await desk.open_conversation()
        assert desk.state.open_id is None


async def test_a_conversation_is_found_here_or_at_the_hub_or_nowhere(tmp_path):
    async def refusing(socket, sent):
        if isinstance(sent, AskMessages):
            code = "not_found" if sent.conversation == "c9" else "forbidden"
            await hub.send(Err(id=sent.id, code=code, message="No."), socket)
            return True
        return False

    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        desk.answers[AskMessages] = record()
        assert await desk.chat.find("c1")
        asked = len(hub.got(AskMessages))
        assert await desk.chat.find("c1")
        assert len(hub.got(AskMessages)) == asked
        hub.on_message = refusing
        assert not await desk.chat.find("c9")
        with pytest.raises(RejectedError):
            await desk.chat.find("c8")


async def test_a_message_that_was_not_stored_is_known_to_be_and_can_be_sent_again(
    tmp_path, monkeypatch
):
    async def full(command):
        raise sqlite3.OperationalError("database or disk is full")

    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        await hub.post(Joined(conversation=record()))
        await desk.console.until(lambda: desk.console.thread)
        with monkeypatch.context() as broken:
            broken.setattr(desk.console.link, "send", full)
            await desk.chat.reply("c1", "hello")
        lost = desk.console.thread.drafts[0]
        assert (lost.state, lost.stored) == ("failed", False)
        await desk.chat.retry("c1", lost.id)
        await desk.console.until(lambda: hub.got(RepSay))
        assert hub.got(RepSay)[0].id == lost.id
        assert all(draft.stored for draft in desk.console.thread.drafts)


async def test_what_was_open_before_is_opened_again_without_a_word(tmp_path):
    async with WireHub() as hub, Desk(hub, tmp_path) as desk:
        desk.answers[AskMessages] = record(messages=[message(1)])
        await desk.chat.reopen("c1")
        assert (desk.state.open_id, len(desk.state.threads["c1"].messages)) == ("c1", 1)
        desk.refuses[AskMessages] = "There is no such thing."
        await desk.chat.reopen("c9")
        assert desk.state.open_id is None
        await desk.console.link.stop()
        await desk.chat.reopen("c8")
        assert desk.state.open_id == "c8"
