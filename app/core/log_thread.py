"""One thread that words and writes whatever is logged, so that nobody else waits for a disk."""

import queue
import threading
from collections.abc import Callable

AT_MOST = 10_000  # jobs that wait
FLUSH_WITHIN_S = 2.0

Job = Callable[[], None]


class LogThread:
    """Does jobs in order; one that finds too many before it is dropped and counted.

    Decided: `SimpleQueue`, which may be used from a destructor in the middle of itself.
    """

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self.dropped = 0

    def put(self, job: Job) -> None:
        """Have a job done soon; one that raises is lost, and those after it are done."""
        if self._jobs.qsize() >= AT_MOST:
            self.dropped += 1
            return
        self._jobs.put(job)
        self._begin()

    def flush(self, within_s: float = FLUSH_WITHIN_S) -> bool:
        """Wait until what was put before is done; False when that takes too long."""
        if self._thread is None or self._thread is threading.current_thread():
            return True
        done = threading.Event()
        self._jobs.put(done.set)
        self._begin()
        return done.wait(within_s)

    def _begin(self) -> None:
        if self._lives() or not self._lock.acquire(blocking=False):
            return
        try:
            if not self._lives():
                self._thread = threading.Thread(target=self._work, name="log", daemon=True)
                self._thread.start()
        finally:
            self._lock.release()

    def _lives(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
