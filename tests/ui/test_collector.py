"""Garbage is collected on Qt's own thread."""

import gc
import threading

from app.ui.collector import Collector, collected_here


class Cycle:
    def __init__(self, freed):
        self.me, self.freed = self, freed

    def __del__(self):
        self.freed.append(threading.current_thread())


def litter(freed):
    for _ in range(5_000):
        Cycle(freed)


def test_a_busy_thread_does_not_collect_and_the_timer_does(qapp, qtbot):
    freed = []
    gc.collect()
    with collected_here(qapp):
        thread = threading.Thread(target=litter, args=(freed,))
        thread.start()
        thread.join()
        assert freed == []
        qtbot.waitUntil(lambda: len(freed) == 5_000, timeout=5_000)
    assert set(freed) == {threading.main_thread()}


def test_afterwards_everything_is_as_before(qapp):
    assert gc.isenabled()
    with collected_here(qapp):
        assert not gc.isenabled()
    assert gc.isenabled()


def test_nothing_due_is_nothing_done(qapp):
    collector = Collector(qapp)
    gc.collect()
    before = gc.get_stats()
    collector.collect()
    collector.stop()
    collector.deleteLater()
    assert [s["collections"] for s in gc.get_stats()][1:] == [s["collections"] for s in before][1:]
