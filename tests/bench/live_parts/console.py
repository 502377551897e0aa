"""The console's Live View on the real link, with clocks in it.

python -m tests.bench.live_parts.console HUB FOLDER WARM_S SECONDS

Prints "start" and "end" around the time whose CPU counts, and then its measurements
as JSON. How long the loop stands still is measured afterwards.
"""

import asyncio
import json
import linecache
import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.services.chat import Chat
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.store import Store
from app.services.visitors import Visitors
from app.ui.bridge import Bridge, run
from app.ui.live.view import LiveView
from app.ui.live.view_model import LiveViewModel
from app.ui.live.viewport import StreamView
from app.ui.theme import LIGHT, Theme
from tests.bench.live_parts.figures import figures
from tests.journeys.tickets import VouchedTickets
from tests.services.eventually import eventually

BEAT_MS = 5


class Clocks:
    """Event to paint, and how long the loop stands still."""

    def __init__(self, board):
        self._board = board
        self._seen = {}
        self.measuring = False
        self.latencies, self.beats = [], []
        self._paint = StreamView.paintEvent
        StreamView.paintEvent = self._painted_by
        self._beat = QTimer()
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._tick)

    @property
    def _painted_by(self):
        clocks = self

        def paint(view, event):
            clocks._paint(view, event)
            clocks.painted(view)

        return paint

    def painted(self, view):
        now = time.time()
        for visitor in view._slots:
            row = self._board.row(visitor)
            if row and self._seen.get(visitor) != row.changed:
                if self.measuring and visitor in self._seen:
                    self.latencies.append((now - row.changed) * 1000)
                self._seen[visitor] = row.changed

    def beat(self, on):
        """Look how late the loop is, each 5 ms; costs more than the Live View itself."""
        if on:
            self._beat.start(BEAT_MS)
        else:
            self._beat.stop()

    def _tick(self):
        self.beats.append((time.perf_counter(), time.thread_time()))

    def stalls(self):
        """Return how late each beat was, in milliseconds."""
        return [(b[0] - a[0]) * 1000 - BEAT_MS for a, b in pairwise(self.beats)]

    def busy_ms(self):
        """Return the longest work between two beats, whatever else the machine does."""
        return round(max((b[1] - a[1]) * 1000 for a, b in pairwise(self.beats)), 1)


async def measure(hub, folder, warm_s, seconds):
    """Show everybody on the site for a while, and print what the clocks say."""
    store, clock = Store(), SystemClock()
    link = HubLink(Place(hub, "lena", folder), VouchedTickets(hub, "lena"), store.apply)
    bridge = Bridge(store)
    store.apply(SignedIn(Account("lena", "Lena Fischer", "lena@example.com")))
    chat, visitors = Chat(link, store, clock), Visitors(link, store)
    await link.start()
    model = LiveViewModel(bridge, link, chat, visitors, clock)
    view = LiveView(model)
    view.resize(1280, 900)
    view.show()
    view._topic.choose("all")
    clocks = Clocks(model.board)
    await eventually(lambda: not model.board.loading and len(model.board) >= model.board.total, 60)
    await asyncio.sleep(warm_s)
    clocks.measuring = True
    print("start", flush=True)
    await asyncio.sleep(seconds)
    clocks.measuring = False
    print("end", flush=True)
    clocks.beat(True)
    await asyncio.sleep(seconds / 2)
    clocks.beat(False)
    told = figures(clocks.latencies, clocks.stalls(), len(model.board))
    print(json.dumps(told | {"busy_ms": clocks.busy_ms()}), flush=True)
    view.hide()
    model.close()
    await visitors.stop()
    await link.stop()
    await bridge.close()
    return 0


if __name__ == "__main__":
    # As in the package, which has no click: with it httpx loads its own command line (8 MB).
    sys.modules["click"] = None
    # Nor has it sources: PySide looks into them at each import, and Python keeps them (8 MB).
    linecache.clearcache()
    app = QApplication(sys.argv[:1])
    Theme(app, LIGHT)
    given = (sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4]))
    sys.exit(run(app, lambda: measure(*given)))
