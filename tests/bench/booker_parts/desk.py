"""A rep at the real booker, with a stop watch."""

import asyncio
import time
from contextlib import asynccontextmanager

from PySide6.QtCore import QTimer

from app.assembly.meetings import Meetings, Parts
from app.core.clock import SystemClock
from app.domain.booker import LOADING
from app.domain.desk import Account, SignedIn
from app.services.settings import Calendar
from app.services.store import Store
from app.ui.bridge import Bridge

LATEST_S = 15
LOOK_MS = 10
DAY_S, EIGHT_S = 86_400, 8 * 3600


class OnMonday:
    """A clock that began at 08:00 UTC of this week's Monday, whatever the day is."""

    def __init__(self):
        now = SystemClock().now()
        day = now // DAY_S
        monday = day - (day - 4) % 7  # Unix time began on a Thursday
        self._behind = now - (monday * DAY_S + EIGHT_S)

    def now(self):
        return SystemClock().now() - self._behind


class NoLink:
    """No hub."""

    connected = False

    def listen(self, listener):
        pass

    def on_greeted(self, listener):
        pass

    def on_news(self, listener):
        pass


class NoChat:
    """Nobody to write to."""

    async def say(self, conversation, text, *, kind="text", data=None, command=""):
        pass


class Watch:
    """Milliseconds until something is painted; "bare" is the longest time without slots or words.

    Keys of `seen`: "slots", "words" (a sentence that says why there are none), "settled", and
    "cpu": what this process worked until the first slots, whatever else the machine did.
    """

    def __init__(self, pane):
        self.pane, self.seen, self.bare_ms = pane, {}, 0.0
        self._beat = QTimer()
        self._beat.setInterval(LOOK_MS)
        self._beat.timeout.connect(self.look)

    def start(self):
        self.pane._view_model.changed.connect(self.look)
        self._from = self._shown = time.perf_counter()
        self._worked = time.process_time()
        self._beat.start()

    def stop(self):
        self.pane._view_model.changed.disconnect(self.look)
        self._beat.stop()

    def look(self):
        """See what a person sees now; what is new is painted first."""
        found = {"slots": self._slots(), "words": self._words(), "settled": self._settled()}
        fresh = [name for name, there in found.items() if there and name not in self.seen]
        if fresh:
            self.pane.repaint()
        now = time.perf_counter()
        for name in fresh:
            self.seen[name] = (now - self._from) * 1000
            if name == "slots":
                self.seen["cpu"] = (time.process_time() - self._worked) * 1000
        bare = not (found["slots"] or found["words"])
        if bare:
            self.bare_ms = max(self.bare_ms, (now - self._shown) * 1000)
        else:
            self._shown = now

    async def until(self, name):
        """Return the milliseconds until this was painted; None: not in time."""
        try:
            async with asyncio.timeout(LATEST_S):
                while name not in self.seen:  # noqa: ASYNC110 looks are driven by Qt
                    await asyncio.sleep(LOOK_MS / 1000)
        except TimeoutError:
            return None
        return self.seen[name]

    def _slots(self):
        pane = self.pane
        free = pane._view_model.times.free
        shown = pane._places.currentWidget() in {pane._grid, pane._list}
        return bool(shown and free and free.starts)

    def _words(self):
        """Whether a sentence says what is the matter, or why nothing is free."""
        pane = self.pane
        place = pane._places.currentWidget()
        loading = place is pane._loading and pane._loading._slow.isVisible()
        free = pane._view_model.times.free
        closed = place in {pane._grid, pane._list} and free and free.closed
        return bool(place is pane._empty or loading or pane._stale.isVisible() or closed)

    def _settled(self):
        free = self.pane._view_model.times.free
        return bool(free and free.status != LOADING and not free.refreshing)


@asynccontextmanager
async def rep_at_desk(folder, calendar, *, clock=None, store=None, link=None, hub_url=""):
    """Yield the console's booker, not yet shown, and a watch."""
    folder.mkdir(parents=True, exist_ok=True)
    store = store or Store()
    store.apply(SignedIn(Account(rep="lena", name="Lena", email="lena@example.com")))
    bridge = Bridge(store)
    clock = clock or SystemClock()
    given = Parts(calendar, folder, link or NoLink(), NoChat(), store, bridge, clock, hub_url)
    meetings = Meetings(given)
    meetings.place.resize(1280, 800)
    meetings.start()
    watch = Watch(meetings.pane)
    try:
        yield meetings, watch
    finally:
        watch.stop()
        meetings.place.hide()
        await bridge.close()
        await meetings.stop()
        meetings.place.deleteLater()


def settings_of(server, url):
    """Return the settings of a practice calendar, reached by `url`."""
    return Calendar(
        provider="caldav",
        url=url,
        username=server.username,
        password=server.password,
        calendar=server.calendar,
        timezone="UTC",
        hours="mon-fri 09:00-18:00",
        notice=0,
    )
