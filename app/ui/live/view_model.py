"""The live board as the Live View shows it."""

from collections.abc import Coroutine
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.core.clock import Clock
from app.domain.health import CONNECTING, OK, SystemHealth
from app.domain.state import ConsoleState
from app.domain.wire.live import Topic
from app.services.link import LiveFeed
from app.services.live_board import Changes, LiveBoard
from app.ui.bridge import Bridge

LEAVE_MS = 3000  # hidden for so long, the live rows are no longer asked for


class Link(Protocol):
    """What the Live View asks of the hub link."""

    live: LiveFeed

    def subscribe(self, topic: Topic | None) -> None:
        """Choose the live topic; None: nobody looks."""
        ...

    def credit(self, topic: Topic, frame: int) -> None:
        """Tell that frames up to this number are on the board."""
        ...


class Chat(Protocol):
    """What the Live View asks of the chat service."""

    def start(self, visitor: str, text: str) -> Coroutine[Any, Any, None]:
        """Begin a conversation with a visitor."""
        ...

    def open(self, conversation: str | None) -> Coroutine[Any, Any, None]:
        """Turn to a conversation."""
        ...


class Visitors(Protocol):
    """What the Live View asks of the visitors service."""

    def show(self, visitor: str | None) -> Coroutine[Any, Any, None]:
        """Turn to a visitor."""
        ...

    def noticed(self, visitor: str) -> None:
        """Something about a visitor changed."""
        ...


class LiveViewModel(QObject):
    """Who is on the site, and how fresh that is.

    Signals:
        changed: `board`, `hub` or `topic` has a new value; `changes` says what of the board.
        turned: the rep opened a conversation from here.
    """

    changed = Signal()
    turned = Signal()
    _woken = Signal()  # from the link's thread, once for a burst of frames

    def __init__(
        self, bridge: Bridge, link: Link, chat: Chat, visitors: Visitors, clock: Clock
    ) -> None:
        super().__init__()
        self._bridge, self._link, self._chat, self._visitors = bridge, link, chat, visitors
        self.clock = clock
        self.board = LiveBoard()
        self.changes = Changes()
        self.topic: Topic = "mine"
        self.filter = ""
        self.hub = SystemHealth(CONNECTING)
        self.me = ""
        self._watching = False
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.setInterval(LEAVE_MS)
        self._leave.timeout.connect(self._unwatch)
        self._woken.connect(self._pump, Qt.ConnectionType.QueuedConnection)
        link.live.wake = self._woken.emit
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def online(self) -> bool:
        """Whether what is shown is what is so."""
        return self.hub.state == OK

    def watch(self, watched: bool) -> None:
        """The view is seen, or hidden."""
        if not watched:
            self._leave.start()
            return
        self._leave.stop()
        if not self._watching:
            self._watching = True
            self._link.subscribe(self.topic)

    def choose(self, topic: Topic) -> None:
        """Show the visitors of this rep ("mine") or everybody ("all")."""
        if topic == self.topic:
            return
        self.topic = topic
        self.board.clear()
        if self._watching:
            self._link.subscribe(topic)
        self._tell()

    def search(self, written: str) -> None:
        """Show only visitors that hold every word written."""
        self.filter = written
        self.board.search(written)
        self._tell()

    def sort(self, order: str) -> None:
        """Order the streams "newest" or "hottest" first."""
        self.board.sort(order)
        self._tell()

    def open(self, visitor: str) -> None:
        """Turn to a visitor, and to the conversation if this rep has one with the visitor."""
        self._bridge.start(self._visitors.show(visitor), name=self.tr("Load visitor"))
        conversation = self._conversation(visitor)
        if conversation:
            intent = self._chat.open(conversation)
            self._bridge.start(intent, name=self.tr("Open conversation"))
            self.turned.emit()

    def pounce(self, visitor: str) -> None:
        """Begin a chat with a greeting; go to the conversation if there is one already."""
        if self._conversation(visitor):
            self.open(visitor)
            return
        intent = self._chat.start(visitor, self.greeting())
        self._bridge.start(intent, name=self.tr("Start chat"))
        self.turned.emit()

    def greeting(self) -> str:
        """Return the first words of a chat that the rep begins."""
        account = self._bridge.state.desk.account
        if account and account.name:
            words = self.tr("Hi, I am {name}. Can I help you with anything?")
            return words.format(name=account.name.split()[0])
        return self.tr("Hi! Can I help you with anything?")

    def close(self) -> None:
        """Take nothing more from the link."""
        self._leave.stop()
        self._link.live.wake = _nobody

    def _unwatch(self) -> None:
        if self._watching:
            self._watching = False
            self._link.subscribe(None)

    def _pump(self) -> None:
        """Take one slice of changes; the rest waits until input and paint had their turn."""
        batch = self._link.live.take()
        if batch is None:
            return
        if batch.topic == self.topic:
            self.board.apply(batch)
            if batch.credit:
                self._link.credit(batch.topic, batch.credit)
            self._tell()
        self._woken.emit()

    def _tell(self) -> None:
        self.changes = self.board.take_changes()
        self.changed.emit()
        shown = self._bridge.state.profiles.shown
        if shown in self.changes.visitors and shown:
            self._visitors.noticed(shown)

    def _conversation(self, visitor: str) -> str | None:
        threads = self._bridge.state.desk.threads.values()
        mine = (t for t in threads if t.visitor.visitor == visitor and t.rep == self.me)
        return next((t.id for t in mine if t.status == "open"), None)

    def _show(self, state: ConsoleState) -> None:
        hub = state.health.systems.get("hub", SystemHealth(CONNECTING))
        me = state.desk.account.rep if state.desk.account else ""
        if (hub, me) != (self.hub, self.me):
            self.hub, self.me = hub, me
            self.changes = Changes()
            self.changed.emit()


def _nobody() -> None:
    """Nobody takes live rows."""
