"""What a rep does in conversations; every write is a durable row first."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from app.core.clock import Clock
from app.domain.desk import (
    ConversationOpened,
    Draft,
    DraftChanged,
    DraftDropped,
    HistoryLoaded,
    Thread,
)
from app.domain.errors import FoyerError, RejectedError, TransientError
from app.domain.wire.console import (
    Accept,
    AskConversations,
    AskMessages,
    Close,
    Decline,
    RepRead,
    RepSay,
    Start,
)
from app.domain.wire.events import Joined, ReliableEvent, Seen
from app.domain.wire.records import ConversationRecord, MessageKind
from app.services.link import HubLink, Settled
from app.services.store import Store


class Chat:
    """Conversations of the rep who is signed in, over the hub link."""

    def __init__(self, link: HubLink, store: Store, clock: Clock) -> None:
        self._link = link
        self._store = store
        self._clock = clock
        self._starting: set[str] = set()  # visitors whose conversation opens when it begins
        link.listen(self._happened)
        link.on_settled(self._settled)

    async def accept(self, offer: str) -> None:
        """Take an offered chat and open it; raise RejectedError when it is gone."""
        found = next((o for o in self._store.state.desk.offers if o.offer == offer), None)
        lane = found.conversation if found else offer  # a reply written at once comes after it
        await self._link.request(Accept(id=_new_id(), offer=offer), lane=lane)
        if found:
            self._store.apply(ConversationOpened(found.conversation))

    async def decline(self, offer: str) -> None:
        """Leave an offered chat to others."""
        await self._link.request(Decline(id=_new_id(), offer=offer))

    async def start(self, visitor: str, text: str) -> None:
        """Pounce: begin a conversation with a visitor on the site and open it."""
        self._starting.add(visitor)
        try:
            await self._link.request(Start(id=_new_id(), visitor=visitor, text=text))
        except FoyerError:
            self._starting.discard(visitor)
            raise
        self._open_started(visitor)

    async def reply(self, conversation: str, text: str) -> None:
        """Say something to the visitor; shown as sending once nothing can lose it."""
        await self.say(conversation, text)

    async def say_times(
        self, conversation: str, text: str, starts: Sequence[str], duration_min: int, subject: str
    ) -> None:
        """Offer times to meet; `starts` are ISO 8601 instants, UTC."""
        times = {"slots": list(starts), "duration_min": duration_min, "subject": subject}
        await self.say(conversation, text, kind="times", data=times)

    async def say(
        self,
        conversation: str,
        text: str,
        *,
        kind: MessageKind = "text",
        data: Mapping[str, Any] | None = None,
        command: str = "",
    ) -> None:
        """Post a message of any kind; the same `command` id again has no second effect."""
        say = RepSay(
            id=command or _new_id(),
            conversation=conversation,
            text=text,
            kind=kind,
            data=dict(data or {}),
        )
        draft = Draft(say.id, conversation, text, self._clock.now(), kind=kind)
        try:
            await self._link.send(say)
        except (sqlite3.Error, TransientError) as error:
            reason = f"This message could not be stored ({error})."
            draft = replace(draft, state="failed", reason=reason, stored=False)
        if not self._is_confirmed(say):
            self._store.apply(DraftChanged(draft))

    async def retry(self, conversation: str, draft: str) -> None:
        """Send a message again that failed."""
        failed = self._draft(conversation, draft)
        if failed and not failed.stored and failed.kind == "text":
            self._store.apply(DraftDropped(conversation, draft))
            await self.say(conversation, failed.text, command=failed.id)
        elif failed:
            self._store.apply(DraftChanged(replace(failed, state="sending", reason="")))
            await self._link.again(draft)

    async def discard(self, conversation: str, draft: str) -> None:
        """Drop a message that failed."""
        await self._link.give_up(draft)
        self._store.apply(DraftDropped(conversation, draft))

    async def read(self, conversation: str, seq: int) -> None:
        """Tell the visitor how far the rep has read; shown here at once."""
        self._store.apply(Seen(conversation=conversation, who="rep", seq=seq))
        await self._link.send(RepRead(id=_new_id(), conversation=conversation, seq=seq))

    async def close(self, conversation: str, disposition: str = "") -> None:
        """End the conversation."""
        command = Close(id=_new_id(), conversation=conversation, disposition=disposition)
        await self._link.request(command)

    async def typing(self, conversation: str, on: bool) -> None:
        """Tell the visitor that the rep writes, or stopped."""
        self._link.typing(conversation, on)

    async def open(self, conversation: str | None) -> None:
        """Turn to a conversation and load its messages."""
        self._store.apply(ConversationOpened(conversation))
        if conversation:
            await self._load(conversation)

    async def find(self, conversation: str) -> bool:
        """Return whether there is such a conversation; the hub is asked for one not known here."""
        if conversation in self._store.state.desk.threads:
            return True
        try:
            await self._load(conversation)
        except RejectedError as error:
            if error.code == "not_found":
                return False
            raise
        return True

    async def reopen(self, conversation: str) -> None:
        """Turn to the conversation of the last start; to none when it is gone by now."""
        self._store.apply(ConversationOpened(conversation))
        try:
            await self._load(conversation)
        except TransientError:
            return  # it comes with the connection
        except RejectedError:
            if self._store.state.desk.open_id == conversation:
                self._store.apply(ConversationOpened(None))

    async def list(self, scope: str) -> None:
        """Load the conversations of a scope: "mine", "waiting", "all" or "closed"."""
        asked = AskConversations(id=_new_id(), scope=scope)
        for record in await self._link.ask(asked, list[ConversationRecord]):
            self._store.apply(HistoryLoaded(record))

    async def _load(self, conversation: str) -> None:
        asked = AskMessages(id=_new_id(), conversation=conversation)
        try:
            record = await self._link.ask(asked, ConversationRecord)
        except TransientError:
            if not self._messages(conversation):
                raise  # what is stored here is shown with its age; nothing at all is an error
            return
        self._store.apply(HistoryLoaded(record))

    def _happened(self, event: ReliableEvent) -> None:
        if isinstance(event, Joined):
            self._open_started(event.conversation.visitor)

    def _open_started(self, visitor: str) -> None:
        """Open the conversation that the rep began, whichever news of it comes last."""
        found = next((t for t in self._threads() if self._is_mine(t, visitor)), None)
        if found and visitor in self._starting:
            self._starting.discard(visitor)
            self._store.apply(ConversationOpened(found.id))

    def _is_mine(self, thread: Thread, visitor: str) -> bool:
        account = self._store.state.desk.account
        mine = account is None or thread.rep == account.rep
        return thread.visitor.visitor == visitor and thread.status == "open" and mine

    def _settled(self, settled: Settled) -> None:
        """A refused message says so where it stands."""
        command = settled.command
        if isinstance(command, RepSay) and settled.words:
            draft = self._draft(command.conversation, command.id) or Draft(
                command.id, command.conversation, command.text, self._clock.now(), command.kind
            )
            failed = replace(draft, state="failed", reason=settled.words)
            self._store.apply(DraftChanged(failed))

    def _is_confirmed(self, say: RepSay) -> bool:
        """Whether the hub was quicker than this thread."""
        messages = self._messages(say.conversation)
        failed = self._draft(say.conversation, say.id)
        return bool(failed) or any(message.client_id == say.id for message in messages)

    def _draft(self, conversation: str, draft: str) -> Draft | None:
        thread = self._store.state.desk.threads.get(conversation)
        return next((d for d in thread.drafts if d.id == draft), None) if thread else None

    def _messages(self, conversation: str) -> Sequence[Any]:
        thread = self._store.state.desk.threads.get(conversation)
        return thread.messages if thread else ()

    def _threads(self) -> Sequence[Thread]:
        return tuple(self._store.state.desk.threads.values())


def _new_id() -> str:
    return uuid4().hex
