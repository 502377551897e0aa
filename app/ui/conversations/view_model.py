"""Which conversations the list shows, in which order."""

from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.desk import Desk, Thread
from app.domain.state import ConsoleState
from app.ui import words
from app.ui.automatic import shown_text
from app.ui.bridge import Bridge

MINE, WAITING, ALL, CLOSED = "mine", "waiting", "all", "closed"
SCOPES = (MINE, WAITING, ALL, CLOSED)


class Chat(Protocol):
    """What this pane asks of the chat service."""

    def open(self, conversation: str | None) -> Coroutine[Any, Any, None]:
        """Turn to a conversation and load its messages."""
        ...

    def list(self, scope: str) -> Coroutine[Any, Any, None]:
        """Load the conversations of a scope, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One conversation as the list shows it."""

    id: str
    visitor: str
    name: str  # what to call the visitor
    person: str  # the real name; empty for somebody unknown
    where: str
    last: str
    at: float
    unread: int
    state: str  # "waiting", "open", "closed"
    typing: bool

    def spoken(self, now: float) -> str:
        """Return the row as a screen reader says it."""
        parts = [self.name, self.where, self.last, words.ago(self.at, now)]
        if self.unread:
            parts.append(words.translate("ConversationList", "{n} unread").format(n=self.unread))
        return ", ".join(part for part in parts if part)


class ConversationsViewModel(QObject):
    """Rows of the chosen tab, filtered, newest first; and how many each tab has.

    Signals:
        changed: `rows`, `counts` or `open_id` has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, chat: Chat, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._chat, self.clock = bridge, chat, clock
        self.scope = MINE
        self.filter = ""
        self.rows: tuple[Row, ...] = ()
        self.counts = dict.fromkeys(SCOPES, 0)
        self.open_id: str | None = None
        self._shown: tuple[Desk, str, str] | None = None  # what the rows were made from
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def choose(self, scope: str) -> None:
        """Show another tab, and ask the hub for what is not here yet."""
        self.scope = scope
        self._show(self._bridge.state)
        self.changed.emit()  # an empty tab has its own words
        if self._bridge.state.desk.account:
            self._bridge.start(self._chat.list(scope), name=self.tr("Load conversations"))

    def search(self, written: str) -> None:
        """Show only rows that hold every word written."""
        self.filter = written
        self._show(self._bridge.state)
        self.changed.emit()

    def open(self, conversation: str) -> None:
        """Turn to a conversation."""
        if conversation != self.open_id:
            self._bridge.start(self._chat.open(conversation), name=self.tr("Open conversation"))

    def step(self, by: int) -> None:
        """Turn to the next (1) or previous (-1) row."""
        ids = [row.id for row in self.rows]
        if ids:
            at = ids.index(self.open_id) + by if self.open_id in ids else 0
            self.open(ids[max(0, min(at, len(ids) - 1))])

    def _show(self, state: ConsoleState) -> None:
        desk, made_from = state.desk, self._shown
        if made_from and made_from[0] is desk and made_from[1:] == (self.scope, self.filter):
            return  # as with most events
        self._shown = (desk, self.scope, self.filter)
        counts = {
            scope: sum(in_scope(thread, scope, desk) for thread in desk.threads.values())
            for scope in SCOPES
        }
        counts[CLOSED] = 0  # a number that only grows tells nothing
        shown = [thread for thread in desk.threads.values() if in_scope(thread, self.scope, desk)]
        rows = [row for row in map(row_of, shown) if _matches(row, self.filter)]
        rows.sort(key=lambda row: (row.at, row.id), reverse=True)
        now = (tuple(rows), counts, desk.open_id)
        if now != (self.rows, self.counts, self.open_id):
            self.rows, self.counts, self.open_id = now
            self.changed.emit()


def in_scope(thread: Thread, scope: str, desk: Desk) -> bool:
    """Whether a tab shows a conversation."""
    match scope:
        case "mine":
            mine = desk.account is not None and thread.rep == desk.account.rep
            return mine and thread.status == "open"
        case "waiting":
            return thread.status in {"waiting", "offered"}
        case "closed":
            return thread.status == "closed"
        case _:
            return thread.status != "closed"


def row_of(thread: Thread) -> Row:
    """Return a conversation as the list shows it."""
    last = thread.messages[-1] if thread.messages else None
    draft = thread.drafts[-1] if thread.drafts else None
    said = draft.text if draft else shown_text(last) if last else ""
    own = draft is not None or (last is not None and last.author == "rep")
    prefix = words.translate("ConversationList", "You: {text}") if own else "{text}"
    return Row(
        id=thread.id,
        visitor=thread.visitor.visitor,
        name=words.person(thread.visitor),
        person=thread.visitor.name or thread.visitor.email,
        where=words.where(thread.visitor),
        last=prefix.replace("{text}", said) if said else "",
        at=draft.ts if draft else last.ts if last else thread.opened,
        unread=thread.unread if thread.status != "closed" else 0,
        state="waiting" if thread.status in {"waiting", "offered"} else thread.status,
        typing=thread.typing,
    )


def _matches(row: Row, written: str) -> bool:
    text = f"{row.name} {row.where} {row.last}".casefold()
    return all(word in text for word in written.casefold().split())
