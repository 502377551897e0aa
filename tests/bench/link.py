"""Second start to the running console: ``python -m tests.bench.link [--json] [--app PATH]``.

A console runs without a screen; then ``foyer foyer://conversation/…`` is started again and
again. The time runs from the start of that process until the running console says that it
was asked. `--app` measures a packaged one, by the path of its executable.
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

RUNS = 20
GOAL_S = 0.3


def main(arguments: Sequence[str]) -> int:
    """Print a table, or one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.link", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--app", help="executable of a packaged console")
    given = parser.parse_args(arguments)
    command = [given.app] if given.app else [sys.executable, "-m", "app"]
    times = sorted(handed_over(command, given.runs))
    report = {"median": statistics.median(times), "worst": times[-1]}
    rounded = {name: round(seconds, 3) for name, seconds in report.items()}
    if given.json:
        more = {"bench": "link", "runs": given.runs, "packaged": bool(given.app)}
        print(json.dumps({**more, **rounded, "load": os.getloadavg()}))
    else:
        print(f"{given.runs} links handed over, machine load {os.getloadavg()[0]:.1f}")
        print(f"  second start to asked, median  {report['median'] * 1000:4.0f} ms", end="")
        print(f"   goal {GOAL_S * 1000:.0f} ms")
        print(f"  second start to asked, worst   {report['worst'] * 1000:4.0f} ms")
    return 0


def handed_over(command: Sequence[str], runs: int) -> list[float]:
    """Return the seconds of each link."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
        environment = kept | {"FOYER_DATA_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        first = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        _heard(first, "ready for the sign-in")
        try:
            _one(command, environment, first)  # warms the page cache
            return [_one(command, environment, first) for _ in range(runs)]
        finally:
            first.send_signal(signal.SIGTERM)
            first.communicate(timeout=30)


def _one(
    command: Sequence[str], environment: dict[str, str], first: subprocess.Popen[str]
) -> float:
    began = time.perf_counter()
    second = subprocess.Popen([*command, "foyer://conversation/c1"], env=environment)
    took = _heard(first, "another start came") - began
    if second.wait(timeout=30) != 0:
        raise RuntimeError("The second start failed")
    return took


def _heard(process: subprocess.Popen[str], words: str) -> float:
    for line in process.stderr or ():
        if words in line:
            return time.perf_counter()
    raise RuntimeError(f"The console ended without saying {words!r}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
