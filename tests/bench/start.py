"""Process start to first paint, and to a usable window: ``python -m tests.bench.start [--json]``.

The console is started as a rep starts it, without a screen (Qt's offscreen
platform), on an empty data folder; usable is when the sign-in page takes input.
Each run ends with SIGTERM, and its duration is measured too.
"""

import argparse
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass

RUNS = 10
GOAL_PAINT_S = 0.6


@dataclass(frozen=True)
class Run:
    """Seconds of one start."""

    paint: float
    usable: float
    end: float


def main(arguments: Sequence[str]) -> int:
    """Print a table, or one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.start", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args(arguments)
    started(1)  # warms the page cache
    runs = started(given.runs)
    report = {
        name: round(statistics.median(getattr(run, name) for run in runs), 3)
        for name in ("paint", "usable", "end")
    }
    if given.json:
        print(json.dumps({"bench": "start", "runs": given.runs, **report, "load": os.getloadavg()}))
    else:
        print(f"median of {given.runs} starts, machine load {os.getloadavg()[0]:.1f}")
        print(f"  process start to first paint  {report['paint']:.2f} s   goal {GOAL_PAINT_S} s")
        print(f"  process start to usable       {report['usable']:.2f} s")
        print(f"  SIGTERM to the end            {report['end']:.2f} s")
    return 0


def started(times: int) -> list[Run]:
    """Start the console so many times, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        return [_run(folder) for _ in range(times)]


def _run(folder: str) -> Run:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
    environment = kept | {"FOYER_DATA_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "app"], env=environment, stderr=subprocess.PIPE, text=True
    )
    paint = _heard(process, "first paint") - began
    usable = _heard(process, "ready for the sign-in") - began
    asked = time.perf_counter()
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    return Run(paint, usable, time.perf_counter() - asked)


def _heard(process: subprocess.Popen[str], words: str) -> float:
    for line in process.stderr or ():
        if words in line:
            return time.perf_counter()
    raise RuntimeError(f"The console ended without saying {words!r}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
