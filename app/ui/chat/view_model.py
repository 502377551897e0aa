"""The open conversation and the offers, as the chat pane shows them."""

from collections.abc import Coroutine
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.desk import Thread
from app.domain.ics import known_zone
from app.domain.state import ConsoleState
from app.domain.wire.events import Offered
from app.ui.bridge import Bridge
from app.ui.chat.entries import Entry, entries

TYPING_S = 3.0  # say "writing" again after this; the other side forgets it by itself


class Chat(Protocol):
    """What this pane asks of the chat service; every write is a durable row first."""

    def accept(self, offer: str) -> Coroutine[Any, Any, None]:
        """Take an offered chat."""
        ...

    def decline(self, offer: str) -> Coroutine[Any, Any, None]:
        """Leave an offered chat to others."""
        ...

    def reply(self, conversation: str, text: str) -> Coroutine[Any, Any, None]:
        """Say something to the visitor."""
        ...

    def retry(self, conversation: str, draft: str) -> Coroutine[Any, Any, None]:
        """Send a message again that failed."""
        ...

    def discard(self, conversation: str, draft: str) -> Coroutine[Any, Any, None]:
        """Drop a message that failed."""
        ...

    def read(self, conversation: str, seq: int) -> Coroutine[Any, Any, None]:
        """Tell how far the rep has read."""
        ...

    def close(self, conversation: str) -> Coroutine[Any, Any, None]:
        """End the conversation."""
        ...

    def typing(self, conversation: str, on: bool) -> Coroutine[Any, Any, None]:
        """Tell that the rep writes, or stopped."""
        ...


class Drafts(Protocol):
    """Where unsent words survive a crash."""

    def load(self, conversation: str) -> str:
        """Return what was being written to a conversation."""
        ...

    def save(self, conversation: str, text: str) -> None:
        """Keep what is being written; an empty text is forgotten."""
        ...


class ChatViewModel(QObject):
    """One conversation, its entries, and what the rep can do with it.

    Signals:
        changed: `current`, `entries` or `offers` has a new value.
        turning: another conversation is about to open.
        turned: another conversation is open.
    """

    changed = Signal()
    turning = Signal()
    turned = Signal()

    def __init__(self, bridge: Bridge, chat: Chat, drafts: Drafts, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._chat, self._drafts, self.clock = bridge, chat, drafts, clock
        self.current: Thread | None = None
        self.entries: list[Entry] = []
        self.offers: tuple[Offered, ...] = ()
        self._zone: ZoneInfo | None = None  # where the rep reads the times of meetings
        self.watched = False  # whether the rep has the conversation before the eyes
        self._typed = 0.0
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def mine(self) -> bool:
        """Whether the rep may write here."""
        account = self._bridge.state.desk.account
        thread = self.current
        return bool(account and thread and thread.status == "open" and thread.rep == account.rep)

    @property
    def waiting_since(self) -> float | None:
        """When the visitor began to wait for a word from us; None while nobody waits."""
        if self.current is None or self.current.status == "closed" or self.current.drafts:
            return None
        since = None
        for message in reversed(self.current.messages):
            if message.author != "visitor":
                break
            since = message.ts
        return since

    def reply(self, text: str) -> None:
        """Send `text` to the visitor of the open conversation."""
        if self.current and text.strip():
            self._start(self._chat.reply(self.current.id, text.strip()), self.tr("Send reply"))
            self._drafts.save(self.current.id, "")
            self._typed = 0.0

    def retry(self, draft: str) -> None:
        """Send a failed message again."""
        if self.current:
            self._start(self._chat.retry(self.current.id, draft), self.tr("Send reply"))

    def discard(self, draft: str) -> None:
        """Drop a failed message."""
        if self.current:
            self._start(self._chat.discard(self.current.id, draft), self.tr("Discard message"))

    def close(self) -> None:
        """End the open conversation."""
        if self.current and self.mine:
            self._start(self._chat.close(self.current.id), self.tr("End chat"))

    def accept(self, offer: str) -> None:
        """Take an offered chat."""
        self._start(self._chat.accept(offer), self.tr("Accept chat"))

    def decline(self, offer: str) -> None:
        """Leave an offered chat to others."""
        self._start(self._chat.decline(offer), self.tr("Decline chat"))

    def written(self, text: str) -> None:
        """Keep what is being written, and let the visitor see that something is."""
        if self.current is None or not self.mine:
            return
        self._drafts.save(self.current.id, text)
        now = self.clock.now()
        if bool(text) != bool(self._typed) or (text and now - self._typed >= TYPING_S):
            self._typed = now if text else 0.0
            self._start(self._chat.typing(self.current.id, bool(text)), self.tr("Show typing"))

    def kept_draft(self) -> str:
        """Return what was being written to the open conversation."""
        return self._drafts.load(self.current.id) if self.current else ""

    def watch(self, watched: bool) -> None:
        """Tell whether the rep sees the conversation now."""
        self.watched = watched
        self._tell_read()

    def watches(self, conversation: str) -> bool:
        """Whether the rep has this conversation before the eyes."""
        return self.watched and self.current is not None and self.current.id == conversation

    def _start(self, intent: Coroutine[Any, Any, None], name: str) -> None:
        self._bridge.start(intent, name=name)

    def _show(self, state: ConsoleState) -> None:
        desk = state.desk
        thread = desk.threads.get(desk.open_id) if desk.open_id else None
        zone = known_zone(state.booker.zone) if state.booker.ready else None
        if (thread, desk.offers, zone) == (self.current, self.offers, self._zone):
            return
        turning = (self.current.id if self.current else None) != (thread.id if thread else None)
        if turning:
            self.turning.emit()
        self.current, self.offers, self._zone = thread, desk.offers, zone
        self.entries = entries(thread, self.clock.now(), zone) if thread else []
        if turning:
            self._typed = 0.0
            self.turned.emit()
        self.changed.emit()
        self._tell_read()

    def _tell_read(self) -> None:
        thread = self.current
        if not (self.watched and thread and thread.unread and self.mine):
            return
        newest = thread.messages[-1].seq
        self._start(self._chat.read(thread.id, newest), self.tr("Mark as read"))
