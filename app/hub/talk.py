"""Conversations and their messages."""

from collections.abc import Sequence
from typing import Any

import msgspec

from app.core.ulid import ulid
from app.domain.wire.codec import to_browser, to_console
from app.domain.wire.events import Closed, Joined, Picked, Posted, Seen
from app.domain.wire.live import Typing
from app.domain.wire.records import Author, Message, MessageKind
from app.domain.wire.visitor import Pick
from app.hub import cards
from app.hub.effects import Out
from app.hub.lanes import Lanes
from app.hub.plain_json import plain
from app.hub.refusal import bad_request, forbidden, gone
from app.hub.rows import MessageRow
from app.hub.watches import Occurrence
from app.hub.world import Conversation, Rep, Visitor, World

MAX_TEXT = 8000  # characters
MAX_DATA = 8000  # bytes of a message's data
KEPT_CLOSED = 5  # conversations that a visitor still sees


class Talk:
    """Opens, fills and closes conversations; tells both sides."""

    def __init__(self, world: World, out: Out, lanes: Lanes) -> None:
        self._world = world
        self._out = out
        self._lanes = lanes

    def open(self, visitor: Visitor) -> Conversation:
        """Begin a conversation that waits for a rep."""
        made = Conversation(ulid(self._world.now), visitor.row.id, self._world.now)
        visitor.conversations.insert(0, made)
        del visitor.conversations[KEPT_CLOSED:]
        self._world.conversations[made.id] = made
        self._world.touch(visitor.row.id)
        return made

    def visitor_says(
        self, visitor: Visitor, conversation: Conversation, text: str, command_id: str
    ) -> int:
        """Store what the visitor wrote; return its number."""
        if visitor.typing:
            visitor.typing = False
            self._world.touch(visitor.row.id)
        message = self._message(conversation, "visitor", text, command_id)
        return self._post(conversation, message, visitor.row.id)

    def rep_says(
        self,
        rep: Rep,
        conversation: Conversation,
        command_id: str,
        text: str,
        content: tuple[MessageKind, dict[str, Any]] = ("text", {}),
    ) -> int:
        """Store what the rep wrote; return its number."""
        message = self._message(conversation, "rep", text, command_id)
        kind, data = content
        message = msgspec.structs.replace(message, name=rep.row.name, kind=kind, data=data)
        return self._post(conversation, message, rep.row.id)

    def hub_says(
        self,
        conversation: Conversation,
        command_id: str,
        text: str,
        content: tuple[MessageKind, dict[str, Any]],
    ) -> None:
        """Store what the hub has to tell both sides of a running conversation."""
        kind, data = content
        message = self._message(conversation, "bot", text, command_id)
        message = msgspec.structs.replace(message, kind=kind, data=data)
        self._post(conversation, message, "hub")

    def join(self, rep: Rep, conversation: Conversation) -> None:
        """Give the conversation to `rep` and tell both."""
        visitor = self._world.visitors[conversation.visitor]
        conversation.status, conversation.rep, conversation.position = "open", rep.row.id, None
        rep.chats.add(conversation.id)
        self.store(conversation)
        record = cards.record(self._world, conversation, for_visitor=False)
        self._lanes.push(rep.lane, Joined(conversation=record, visitor=cards.card(visitor)))
        seen = cards.record(self._world, conversation, for_visitor=True, messages=False)
        self._lanes.push(visitor.lane, Joined(conversation=seen))
        self._world.touch(visitor.row.id)

    def close(self, conversation: Conversation, by: str, disposition: str) -> None:
        """End the conversation and tell both."""
        visitor = self._world.visitors[conversation.visitor]
        conversation.status, conversation.closed = "closed", self._world.now
        conversation.disposition = disposition
        self._world.conversations.pop(conversation.id, None)
        self.store(conversation)
        self._lanes.push(visitor.lane, Closed(conversation=conversation.id, by=by))
        rep = self._world.reps.get(conversation.rep or "")
        if rep is not None:
            rep.chats.discard(conversation.id)
            event = Closed(conversation=conversation.id, by=by, disposition=disposition)
            self._lanes.push(rep.lane, event)
            self._ended(conversation)
        self._world.touch(visitor.row.id)

    def read(self, conversation: Conversation, who: str, seq: int) -> None:
        """Note how far one side has read; going back or ahead of the end changes nothing."""
        seen = min(seq, len(conversation.messages))
        before = conversation.read_by_visitor if who == "visitor" else conversation.read_by_rep
        if seen <= before:
            return
        if who == "visitor":
            conversation.read_by_visitor = seen
        else:
            conversation.read_by_rep = seen
        self.store(conversation)
        event = Seen(conversation=conversation.id, who=who, seq=seen)
        self._lanes.push(self._world.visitors[conversation.visitor].lane, event)
        if rep := self._world.reps.get(conversation.rep or ""):
            self._lanes.push(rep.lane, event)

    def pick(self, conversation: Conversation, command: Pick) -> None:
        """Tell the rep which of the offered times the visitor chose."""
        rep = self._world.reps.get(conversation.rep or "")
        if rep is None or conversation.status != "open":
            raise gone("Nobody is in this conversation any more.")
        offered = self._offered(conversation, command.seq)
        if command.start not in offered:
            raise bad_request("This time was not offered.")
        event = Picked(
            conversation=conversation.id,
            seq=command.seq,
            start=command.start,
            email=command.email,
            name=command.name[:200],
        )
        self._lanes.push(rep.lane, event)

    def visitor_types(self, visitor: Visitor, on: bool) -> None:
        """Show the rep that the visitor writes, or stopped."""
        if visitor.typing != on:
            visitor.typing = on
            self._world.touch(visitor.row.id)
        conversation = visitor.current
        rep = self._world.reps.get(conversation.rep or "") if conversation else None
        if conversation is None or rep is None:
            return
        frame = to_console(Typing(conversation=conversation.id, who="visitor", on=on))
        for conn in rep.lane.conns:
            self._out.hint(conn, frame)

    def rep_types(self, rep: Rep, conversation: Conversation, on: bool) -> None:
        """Show the visitor that the rep writes, or stopped."""
        typing = Typing(conversation=conversation.id, who="rep", on=on, name=rep.row.name)
        frame = to_browser(typing)
        for conn in self._world.visitors[conversation.visitor].lane.conns:
            self._out.hint(conn, frame)

    def store(self, conversation: Conversation) -> None:
        """Store the conversation without its messages."""
        self._out.row(cards.row(conversation))

    def of_visitor(self, visitor: Visitor, conversation: str) -> Conversation:
        """Return the visitor's own conversation; raise RefusedError for anything else."""
        for each in visitor.conversations:
            if each.id == conversation and each.visitor == visitor.row.id:
                return each
        raise forbidden("This is not a conversation of yours.")

    def of_rep(self, rep: Rep, conversation: str) -> Conversation:
        """Return a running conversation that the rep is in; raise RefusedError otherwise."""
        found = self._world.conversations.get(conversation)
        if found is None:
            raise gone("This conversation is closed.")
        if found.rep != rep.row.id or found.status != "open":
            raise forbidden("You are not in this conversation.")
        return found

    def _ended(self, conversation: Conversation) -> None:
        """Let workflows hear that a chat with a rep ended."""
        if "chat_ended" in self._world.watched:
            visitor, key, rep = conversation.visitor, conversation.id, conversation.rep or ""
            self._world.occurred.append(
                Occurrence("chat_ended", visitor, key, conversation=key, rep=rep)
            )

    def _message(
        self, conversation: Conversation, author: Author, text: str, command: str
    ) -> Message:
        return Message(
            conversation=conversation.id,
            seq=len(conversation.messages) + 1,
            author=author,
            text=text,
            ts=self._world.now,
            client_id=command,
        )

    def _post(self, conversation: Conversation, message: Message, sender: str) -> int:
        conversation.messages.append(message)
        event = Posted(message=message)
        visitor = self._world.visitors[conversation.visitor]
        rep = self._world.reps.get(conversation.rep or "")
        shown = message.kind != "note"
        visitor_q = self._lanes.number(visitor.lane, event) if shown else 0
        rep_q = self._lanes.number(rep.lane, event) if rep else 0
        told = (rep.row.id if rep else None, visitor_q, rep_q)
        self._out.row(_message_row(message, sender, told))
        return message.seq

    def _offered(self, conversation: Conversation, seq: int) -> Sequence[object]:
        if not 1 <= seq <= len(conversation.messages):
            raise bad_request("There is no such message.")
        message = conversation.messages[seq - 1]
        slots = message.data.get("slots") if message.kind == "times" else None
        if not isinstance(slots, list):
            raise bad_request("This message offers no times.")
        return slots


def checked_text(text: str) -> str:
    """Return `text`; raise RefusedError when it is empty or too long."""
    if not text.strip():
        raise bad_request("The message is empty.")
    if len(text) > MAX_TEXT:
        raise bad_request(f"The message is longer than {MAX_TEXT} characters.")
    return text


def checked_data(kind: MessageKind, text: str, data: dict[str, Any]) -> None:
    """Raise RefusedError when a rep may not send this kind with this data."""
    if kind == "system":
        raise forbidden("Only the hub writes system messages.")
    if kind in ("text", "note"):
        checked_text(text)
    elif len(text) > MAX_TEXT:
        raise bad_request(f"The message is longer than {MAX_TEXT} characters.")
    if plain(data, "The message")[1] > MAX_DATA:
        raise bad_request("The message carries too much data.")
    if kind == "times" and not _are_times(data.get("slots")):
        raise bad_request("Offered times are a list of instants.")


def _are_times(slots: object) -> bool:
    return isinstance(slots, list) and bool(slots) and all(isinstance(s, str) for s in slots)


def _message_row(message: Message, sender: str, told: tuple[str | None, int, int]) -> MessageRow:
    rep, visitor_q, rep_q = told
    return MessageRow(
        conversation=message.conversation,
        seq=message.seq,
        author=message.author,
        sender=sender,
        client_id=message.client_id,
        text=message.text,
        ts=message.ts,
        name=message.name,
        kind=message.kind,
        data=msgspec.json.encode(message.data).decode("utf-8") if message.data else "{}",
        rep=rep,
        visitor_q=visitor_q,
        rep_q=rep_q,
    )
