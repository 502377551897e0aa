"""What is alive in a console: tasks, timers, widgets, threads, descriptors, memory."""

import asyncio
import gc
import re
import statistics
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

MEMORY = ("rss_mb", "uss_mb")
GROWTH = 0.05  # of memory, and of Python objects
FEW = 3  # rounds that stand for the beginning, and for the end


@dataclass
class Census:
    """One count; each of `counts` by kind."""

    hours: float = 0.0
    memory: dict[str, float] = field(default_factory=dict)
    counts: dict[str, Counter] = field(default_factory=dict)

    def totals(self):
        """Return the sum of each count."""
        return {name: sum(counted.values()) for name, counted in self.counts.items()}


def taken(session=None, folder=None, *, hours=0.0):
    """Count everything now; on the console's thread."""
    gc.collect()
    objects = _qt_objects()
    counts = {
        "tasks": Counter(_tasks(session)),
        "running timers": Counter(_place(o) for o in objects if _runs(o)),
        "timers": Counter(type(o).__name__ for o in objects if isinstance(o, QTimer)),
        "widgets": Counter(o.metaObject().className() for o in objects if isinstance(o, QWidget)),
        "Qt objects": Counter(o.metaObject().className() for o in objects),
        "threads": Counter(_threads()),
        "descriptors": Counter(_descriptors()),
        "listeners": Counter(_listeners(session)),
        "Python objects": Counter(_kind(type(each)) for each in gc.get_objects() if _own(each)),
    }
    census = Census(hours, _memory(), counts)
    if folder is not None:
        census.memory["wal_mb"] = sum(p.stat().st_size for p in folder.glob("*-wal")) / 1e6
    return census


def _qt_objects():
    """Return every QObject that Python or a widget knows, each once."""
    app = QApplication.instance()
    roots = [app, *app.topLevelWidgets()]
    known = [o for o in gc.get_objects() if isinstance(o, QObject) and shiboken6.isValid(o)]
    found, waiting = {}, [*roots, *known]
    while waiting:
        each = waiting.pop()
        found[shiboken6.getCppPointer(each)[0]] = each
        # Each from its own parent: what `findChildren` of a window returns stays with the
        # window, also when it has long been destroyed.
        waiting += (c for c in each.children() if shiboken6.getCppPointer(c)[0] not in found)
    return list(found.values())


def _runs(each):
    return isinstance(each, QTimer) and each.isActive()


def _place(timer):
    return f"{type(timer.parent()).__name__} {timer.interval()} ms"


def _tasks(session):
    """Yield what runs on the console's loop, and on the link's."""
    yield from (_plain(_name(task)) for task in asyncio.all_tasks())
    thread = session.link._thread if session else None
    if thread is not None and not thread._loop.is_closed():
        yield from (f"link: {_plain(_name(t))}" for t in asyncio.all_tasks(thread._loop))


def _name(task):
    return f"{task.get_name()} {getattr(task.get_coro(), '__qualname__', '')}"


def _plain(name):
    """Return a name without the numbers that differ from one to the next."""
    return re.sub(r"\d+", "N", name)


def _threads():
    """Yield Python's threads by name, and all of the process by the system's.

    Threads of Qt's pool become known to Python at their first work, one after the other:
    they are counted by the system's name alone.
    """
    for thread in threading.enumerate():
        if not isinstance(thread, threading._DummyThread):
            yield f"Python: {_plain(thread.name)}"
    for entry in Path("/proc/self/task").iterdir():
        try:
            yield _plain((entry / "comm").read_text().strip())
        except OSError:  # it has ended meanwhile
            continue


def _descriptors():
    for entry in Path("/proc/self/fd").iterdir():
        try:
            yield _plain(re.sub(r":\[\d+\]", "", str(entry.readlink())))
        except OSError:  # the one that lists the folder
            continue


def _listeners(session):
    if session is None:
        return
    yield from ("store" for _ in session.store._listeners)
    for name in ("_listeners", "_settled_listeners", "_greeted_listeners", "_news_listeners"):
        yield from (f"link{name}" for _ in getattr(session.link, name))
    yield from ("waiting for the hub" for _ in session.link._waiters)


def _own(each):
    """Whether an object is not merely Python's side of a living Qt object.

    Those are counted as Qt objects, one by one. Python's side is made when somebody looks at
    one, as this count does, so their number tells how often was counted since the sign-in.
    """
    return not (isinstance(each, QObject) and shiboken6.isValid(each))


def _kind(each):
    return f"{each.__module__}.{each.__qualname__}"


def _memory():
    """Return resident and unshared memory in MB."""
    text = Path("/proc/self/smaps_rollup").read_text()
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in text.splitlines()[1:]}
    own = sizes["Private_Clean"] + sizes["Private_Dirty"]
    return {"rss_mb": sizes["Rss"] / 1024, "uss_mb": own / 1024}


def grown(rounds):
    """Return what has grown over rounds, in words; the first ones are the warm baseline.

    A count has grown when it is higher in each of the last rounds than in any of the
    first: what comes and goes is no leak. Memory and the number of Python objects may
    grow by `GROWTH`, from the median of the first to that of the last rounds.
    """
    if len(rounds) < 2 * FEW:
        raise ValueError(f"{2 * FEW} rounds are needed at least, and there are {len(rounds)}")
    first, last = rounds[:FEW], rounds[-FEW:]
    told = [words for name in MEMORY if (words := _grown_memory(name, first, last))]
    for name in rounds[0].counts:
        if name == "Python objects":
            told += _grown_objects(first, last)
        else:
            told += _grown_counts(name, first, last)
    return told


def _grown_memory(name, first, last):
    before = statistics.median(each.memory[name] for each in first)
    after = statistics.median(each.memory[name] for each in last)
    share = after / before - 1
    return f"{name}: {before:.1f} -> {after:.1f} ({share:+.1%})" if share > GROWTH else ""


def _grown_counts(name, first, last):
    kinds = {kind for each in last for kind in each.counts[name]}
    for kind in sorted(kinds):
        before = max(each.counts[name][kind] for each in first)
        after = min(each.counts[name][kind] for each in last)
        if after > before:
            yield f"{name}: {kind}: {before} -> {after}"


def _grown_objects(first, last):
    before = statistics.median(each.totals()["Python objects"] for each in first)
    after = statistics.median(each.totals()["Python objects"] for each in last)
    if after > before * (1 + GROWTH):
        yield f"Python objects: {before:.0f} -> {after:.0f} ({after / before - 1:+.1%})"


def most_grown(rounds, at_most=12):
    """Return the kinds of Python objects that grew most: kind, before, after."""
    first, last = (each.counts["Python objects"] for each in (rounds[0], rounds[-1]))
    kinds = sorted(last, key=lambda kind: first[kind] - last[kind])
    return [(kind, first[kind], last[kind]) for kind in kinds[:at_most] if last[kind] > first[kind]]
