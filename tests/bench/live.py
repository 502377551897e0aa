"""Benchmark of the Live View beside ag-grid in Chromium, on the same merged feed.

Run ``python -m tests.bench.live [--json] [--no-peer]``. 10,000 visitors, 2,000 changes
a second, half of them in sight, through the real hub into the console's real Live
View on a virtual display. Goals: a quarter of ag-grid's CPU and memory, no stall of
the loop above 16 ms, 99 of 100 changes painted within 300 ms.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

from tests.bench.live_parts.processes import Screen, cpu_seconds, end, memory_mb

WARM_S, SECONDS = 3, 12
GOAL_SHARE, GOAL_STALL_MS, GOAL_P99_MS = 0.25, 16.0, 300.0
DEADLINE_S = 60
CHROMIUM = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-extensions",
    "--disable-dev-shm-usage", "--window-size=1280,900", "--window-position=0,0",
)  # fmt: skip


@contextmanager
def program(module, *given, **environment):
    """Run a part of this benchmark for the length of the block."""
    started = subprocess.Popen(
        [sys.executable, "-m", f"tests.bench.live_parts.{module}", *map(str, given)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | environment,
    )
    try:
        yield started
    finally:
        end(started)


class Meter:
    """Watches a family of processes from "start" to "end"."""

    def __init__(self, pid):
        self._pid = pid
        self._over = threading.Event()
        self.peak_mb = 0.0
        self._watching = threading.Thread(target=self._watch, daemon=True)
        self._watching.start()

    def read(self, lines):
        """Return CPU, memory and what the program itself measured."""
        started = cpu = at = 0.0
        for line in lines:
            word = line.strip()
            if word == "start":
                started, at = cpu_seconds(self._pid), time.monotonic()
            elif word == "end":
                cpu = (cpu_seconds(self._pid) - started) / (time.monotonic() - at)
            elif word.startswith("{"):
                self._over.set()
                self._watching.join()
                return {
                    "cores": round(cpu, 3),
                    "peak_mb": round(self.peak_mb, 1),
                    **json.loads(word),
                }
        raise RuntimeError("the program ended before it told anything")

    def _watch(self):
        while not self._over.wait(0.5):
            self.peak_mb = max(self.peak_mb, memory_mb(self._pid))


def console(hub, folder, display):
    """Measure our console."""
    folder = Path(folder, "console")
    folder.mkdir()
    with program(
        "console", hub, folder, WARM_S, SECONDS, DISPLAY=display, QT_QPA_PLATFORM="xcb"
    ) as running:
        return Meter(running.pid).read(running.stdout)


def peer(hub, folder, display):
    """Measure ag-grid in Chromium."""
    with program("relay", hub) as relay:
        port = relay.stdout.readline().strip()
        page = f"http://127.0.0.1:{port}/?warm={WARM_S}&seconds={SECONDS}"
        browser = subprocess.Popen(
            [shutil.which("chromium"), *CHROMIUM, f"--user-data-dir={folder}/web", f"--app={page}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"DISPLAY": display},
        )
        try:
            return Meter(browser.pid).read(relay.stdout)
        finally:
            end(browser)


def measure(*, with_peer):
    """Return the figures of each contender, and how ours stands to the goals."""
    told = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, Screen() as screen:
        Path(folder, "hub").mkdir()
        with program("crowd_hub", Path(folder, "hub")) as running:
            hub = running.stdout.readline().strip()
            told["console"] = console(hub, folder, screen.name)
            if with_peer:
                told["ag-grid"] = peer(hub, folder, screen.name)
    return told | {"goals": goals(told)}


def goals(told):
    """Return each goal with what was reached and whether that is enough."""
    ours, theirs = told["console"], told.get("ag-grid")
    reached = {
        "stall_ms": (ours["stall_ms"], GOAL_STALL_MS),
        "paint_p99_ms": (ours["paint_p99_ms"], GOAL_P99_MS),
    }
    if theirs:
        reached["cpu_share"] = (round(ours["cores"] / theirs["cores"], 3), GOAL_SHARE)
        reached["memory_share"] = (round(ours["peak_mb"] / theirs["peak_mb"], 3), GOAL_SHARE)
    return {
        name: {"reached": value, "goal": goal, "met": value <= goal}
        for name, (value, goal) in reached.items()
    }


def table(told):
    """Return the figures for people."""
    columns = (
        "cores",
        "peak_mb",
        "paint_p50_ms",
        "paint_p99_ms",
        "stall_p99_ms",
        "stall_ms",
        "busy_ms",
    )
    lines = [f"{'':10}" + "".join(f"{name:>14}" for name in columns)]
    for name in ("console", "ag-grid"):
        if name in told:
            lines.append(f"{name:10}" + "".join(f"{told[name].get(c, '-'):>14}" for c in columns))
    for name, goal in told["goals"].items():
        met = "met" if goal["met"] else "MISSED"
        lines.append(f"goal {name:14} {goal['reached']:>8} of at most {goal['goal']:>6}: {met}")
    return "\n".join(lines)


def main(arguments):
    """Print a table, or one JSON object."""
    told = measure(with_peer="--no-peer" not in arguments)
    print(json.dumps(told) if "--json" in arguments else table(told))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
