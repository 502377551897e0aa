"""A Live View with a feed that a test fills."""

from app.domain.desk import Account, SignedIn
from app.domain.health import OK, SystemChanged, SystemHealth
from app.domain.wire.live import LiveDelta, LivePart
from app.services.link.feed import LiveFeed
from app.services.store import Store
from app.ui.live.view import LiveView
from app.ui.live.view_model import LiveViewModel
from tests.ui.scene import Asked, FixedClock, StepBridge


class FeedLink:
    """The live part of the hub link, without a hub."""

    def __init__(self):
        self.live, self.topics, self.credits = LiveFeed(), [], []

    def subscribe(self, topic):
        self.topics.append(topic)
        if topic:
            self.live.restart(topic)

    def credit(self, topic, frame):
        self.credits.append((topic, frame))


class NoticingVisitors(Asked):
    def noticed(self, visitor):
        self.calls.append(("noticed", visitor))


class LiveRig:
    def __init__(self, qtbot, *, online=True):
        self.qtbot = qtbot
        self.store, self.link, self.clock = Store(), FeedLink(), FixedClock()
        self.chat, self.visitors = Asked(), NoticingVisitors()
        self.bridge = StepBridge(self.store)
        self.store.apply(SignedIn(Account("lena", "Lena Fischer", "lena@example.com")))
        if online:
            self.store.apply(SystemChanged("hub", SystemHealth(OK)))
        self.model = LiveViewModel(self.bridge, self.link, self.chat, self.visitors, self.clock)
        self.view = LiveView(self.model)
        qtbot.addWidget(self.view)
        self.frame = 0

    def show(self, width=1000, height=760):
        self.view.resize(width, height)
        self.view.show()
        self.qtbot.waitExposed(self.view)
        return self

    def close(self):
        self.view.hide()
        self.model.close()

    def snapshot(self, rows, topic="mine"):
        self.frame += 1
        self.link.live.put(
            LivePart(topic=topic, n=self.frame, part=1, parts=1, rows=list(rows), total=len(rows))
        )
        self.settle()

    def delta(self, rows=(), gone=(), topic="mine"):
        self.frame += 1
        total = len(self.model.board)
        self.link.live.put(
            LiveDelta(topic=topic, n=self.frame, rows=list(rows), gone=list(gone), total=total)
        )
        self.settle()

    def settle(self):
        """Let every slice be taken."""
        self.qtbot.waitUntil(lambda: self.link.credits[-1:] == [(self.model.topic, self.frame)])

    def cards(self, stream):
        return self.view._streams[stream].cards
