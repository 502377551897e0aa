"""Collects garbage on Qt's own thread.

Python collects on whichever thread happens to allocate. The hub link and the
database have threads of their own, and a widget in a cycle that is freed on one
of them takes its timers down there: Qt warns, and may crash.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 250
EVERYTHING_AFTER = 240  # looks between two full collections: a minute


class Collector(QObject):
    """Looks a few times a second whether a generation is due."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect what is due: the young by their number, the old once a minute."""
        self._looks += 1
        if self._looks % EVERYTHING_AFTER == 0:
            gc.collect()
        elif (due := _due()) is not None:
            gc.collect(due)

    def stop(self) -> None:
        """Rest."""
        self._timer.stop()


def _due() -> int | None:
    """Return the older of the young generations that is over its threshold."""
    counts, limits = gc.get_count(), gc.get_threshold()
    return next((n for n in (1, 0) if counts[n] > limits[n] > 0), None)


@contextmanager
def collected_here(parent: QObject) -> Iterator[None]:
    """Collect on this thread alone while the body runs; what is there already is left alone."""
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()
    collector = Collector(parent)
    try:
        yield
    finally:
        collector.stop()
        collector.deleteLater()
        gc.unfreeze()
        if was_on:
            gc.enable()
