"""Process start to first paint, and to a usable window: ``python -m tests.bench.start``.

    [--json] [--runs N] [--app PATH] [--cold] [--beside FOLDER] [--no-kept]

The console is started as a rep starts it, without a screen (Qt's offscreen platform).
"sign-in": on an empty data folder, until the sign-in page takes input. "kept": with a
sign-in that is kept in a keyring, at a hub, until the panes take input; this needs
dbus-run-session and gnome-keyring-daemon. `--app` measures a packaged console,
`--beside` another checkout too, in turn with this one, and tells the ratios. `--cold`
first takes every file of the console out of the page cache, its Python and its
libraries included; files that other programs use at that moment stay in memory, and
how much that is is told.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.start_parts.program import PAINT, SIGN_IN, USABLE, Starts, checkout, packaged
from tests.bench.table import table

RUNS = 10
GOALS_S = {PAINT: 0.6, SIGN_IN: 1.5, USABLE: 1.5}
CPU = tuple(f"{name}, CPU" for name in GOALS_S)
ROOT = Path(__file__).parents[2]
HEADINGS = (
    *("console", "start", "paint", "sign-in page", "panes usable"),
    *("CPU of paint", "of sign-in page", "of panes", "end"),
)
REP = "maria.rossi"
INSIDE = "FOYER_BENCH_INSIDE"
COMPILED = "compiled"  # the folder of compiled modules, beside the data folders
KEYRING = ("dbus-run-session", "gnome-keyring-daemon")


def main(arguments: Sequence[str]) -> int:
    """Print a table, or one JSON object."""
    given = _parser().parse_args(arguments)
    programs = [packaged(given.app.resolve()) if given.app else checkout(ROOT)]
    if given.beside:
        programs.append(checkout(given.beside.resolve(), "beside"))
    if given.kept and INSIDE not in os.environ:
        return _in_session(arguments)
    report = {
        "bench": "start",
        "runs": given.runs,
        "cold": given.cold,
        "load": [round(load, 2) for load in os.getloadavg()],
        "starts": _measured(programs, given),
    }
    print(json.dumps(report) if given.json else _told(report))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.start", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--app", type=Path, help="a packaged console, as dist/foyer/foyer")
    parser.add_argument("--cold", action="store_true", help="nothing of it in the page cache")
    parser.add_argument("--beside", type=Path, help="another checkout to compare with")
    parser.add_argument("--no-kept", dest="kept", action="store_false")
    parser.set_defaults(kept=all(map(shutil.which, KEYRING)))
    return parser


def _in_session(arguments: Sequence[str]) -> int:
    """Run ourselves again with a message bus, a home and a keyring of our own."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"HOME": home, "KEYRING_PASSWORD": "of the rep", INSIDE: "1"}
        unlocked = str(ROOT / "tests" / "journeys" / "unlocked.sh")
        command = ("dbus-run-session", "--", "bash", unlocked, sys.executable, "-m")
        ended = subprocess.run(
            [*command, "tests.bench.start", *arguments], cwd=ROOT, env=environment, check=False
        )
    return ended.returncode


def _measured(programs, given):
    """Start everything in turn, so that what else the machine does hits all alike."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as top:
        folder = Path(top)
        starts = {}
        for program in programs:
            there = _environment(folder / program.name)
            starts[program.name, "sign-in"] = Starts(program, there, (PAINT, SIGN_IN))
        with _ground(folder, wanted=given.kept) as ground:
            for program in programs if given.kept else ():
                there = _environment(folder / f"{program.name}-kept", **ground)
                _sign_in(program, there, folder / "pages")
                waited_for = (PAINT, SIGN_IN, USABLE)
                starts[program.name, "kept"] = Starts(program, there, waited_for)
            for each in starts.values():
                each.warm()
            for _ in range(given.runs):
                for each in starts.values():
                    each.run(cold=given.cold)
    return [
        {"program": name, "start": kind, **_figures(each.times)}
        for (name, kind), each in starts.items()
    ]


def _environment(data: Path, **settings: str) -> dict[str, str]:
    dropped = ("FOYER_",) if INSIDE in os.environ else ("FOYER_", "DBUS_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(dropped)}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # a rep's Python compiles a module once
    compiled = str(data.parent / COMPILED)
    mine = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": compiled}
    return kept | mine | {"FOYER_DATA_DIR": str(data)} | settings


@contextmanager
def _ground(folder: Path, *, wanted: bool):
    """Run an identity provider and a hub for the length of the block, if wanted."""
    if not wanted:
        yield {}
        return
    command = (sys.executable, "-m", "tests.bench.start_parts.ground", str(folder / "ground"))
    ends = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **ends) as running:
        try:
            yield json.loads(running.stdout.readline())
        finally:
            running.stdin.close()
            running.wait(20)


def _sign_in(program, environment, pages: Path) -> None:
    """Sign the rep in once, through a browser without a window."""
    pages.mkdir(exist_ok=True)
    browser = f"{sys.executable} {ROOT / 'tests' / 'plain_browser.py'} %s"
    there = environment | {
        "BROWSER": browser,
        "TEST_BROWSER": str(pages),
        "TEST_BROWSER_LOGIN": REP,
    }
    command = [*program.command, "sign-in"]
    done = subprocess.run(
        command, cwd=program.cwd, env=there, capture_output=True, text=True, check=False, timeout=60
    )
    if done.returncode or json.loads(done.stdout)["reason"]:
        raise RuntimeError(f"The sign-in failed: {done.stdout}{done.stderr}")


def _figures(times):
    told = {name: times.median(name) for name in (*GOALS_S, *CPU, "end")}
    left = {"left_in_memory_mb": max(times.left_mb)} if times.left_mb else {}
    return told | left | {"spread": {n: [min(v), max(v)] for n, v in times.told.items()}}


def _told(report) -> str:
    rows = [
        (
            each["program"],
            each["start"],
            *(_shown(each[n]) for n in (*GOALS_S, *CPU, "end")),
        )
        for each in report["starts"]
    ]
    goals = ("goal", "", *(_shown(goal) for goal in GOALS_S.values()), *("" for _ in CPU), "")
    kind = "cold" if report["cold"] else "warm"
    lines = [
        f"medians of {report['runs']} {kind} starts in seconds; load {report['load'][0]}",
        table(HEADINGS, [*rows, goals]),
    ]
    lines += [
        f"{each['program']}, {each['start']}: {each['left_in_memory_mb']} MB were in memory still"
        for each in report["starts"]
        if "left_in_memory_mb" in each
    ]
    return "\n".join(lines + _ratios(report["starts"]))


def _ratios(starts) -> list[str]:
    """Return this checkout's times as parts of the one's beside it."""
    other = {each["start"]: each for each in starts if each["program"] == "beside"}
    return [
        f"{each['start']}: {name} takes {each[name] / other[each['start']][name]:.2f} of beside"
        for each in starts
        if each["program"] != "beside" and each["start"] in other
        for name in (*GOALS_S, *CPU)
        if each[name]
    ]


def _shown(seconds) -> str:
    return "-" if seconds is None else f"{seconds:.2f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
