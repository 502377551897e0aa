"""Benchmark of the booker: first slots on screen while calendars are quick, slow and dead.

Run ``python -m tests.bench.booker [--json] [--runs N]``. The real pane and services, a
real calendar server behind a proxy that waits, and a real hub for the team. Goals:
150 ms where the calendar answers, 1 s with what was known before, words that say why
within 2.5 s where nothing was known, and never longer without either.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

from PySide6.QtWidgets import QApplication

from app.services.settings import Calendar
from app.ui.bridge import run
from app.ui.theme import LIGHT, Theme
from tests.bench.booker_parts.company import hub_process, linked, team_at
from tests.bench.booker_parts.desk import OnMonday, rep_at_desk, settings_of
from tests.bench.booker_parts.slow_calendar import slow_calendar
from tests.bench.table import table
from tests.services.eventually import eventually

RUNS, SLOW_S, SETTLED_S = 7, 4.0, 1.5
MOMENTS = ("slots", "cpu", "words", "bare", "settled")
WARM_MS, STALE_MS, BARE_MS = 150, 1000, 2500


async def own(folder, calendar, clock, wanted="slots", after_s=SETTLED_S):
    """Return one opening of the booker on the rep's own calendar, so long after the start."""
    async with rep_at_desk(folder, calendar, clock=clock) as (meetings, watch):
        await asyncio.sleep(after_s)
        return await shown(meetings, watch, wanted)


async def team(folder, hub):
    """Return one opening of the booker on a team's times."""
    async with linked(hub, folder) as (store, link):
        given = {"store": store, "link": link, "hub_url": hub}
        async with rep_at_desk(folder, Calendar(), **given) as (meetings, watch):
            await link.start()
            await eventually(lambda: link.connected)
            await asyncio.sleep(SETTLED_S)
            told = await shown(meetings, watch, "slots")
            left_out = meetings.pane._view_model.times.free.left_out
            return told | {"left_out": [f"{one.rep}: {one.words}" for one in left_out]}


async def shown(meetings, watch, wanted):
    """Show the pane and return what was seen when."""
    watch.start()
    meetings.place.show()
    await watch.until(wanted)
    return {**watch.seen, "bare": watch.bare_ms}


async def measure(runs, place):
    """Return the runs of each scenario."""
    found, clock, some = {}, OnMonday(), range(min(runs, 3))
    known = place / "known"
    with slow_calendar(place / "dav", clock) as (server, proxy):
        settings = settings_of(server, proxy.url)

        async def several(numbers, name="", *more):
            places = [place / f"{name}{n}" if name else known for n in numbers]
            return [await own(each, settings, clock, *more) for each in places]

        await own(known, settings, clock, "settled")
        found["warm"] = await several(range(runs))
        found["warm, at the start"] = await several(range(runs), "", "slots", 0)
        found["first time"] = await several(range(runs), "first")
        proxy.delay_s = SLOW_S
        found["slow, known"] = await several(range(runs))
        found["slow, unknown"] = await several(some, "slow", "settled")
        proxy.dead = True
        found["dead, known"] = await several(range(runs))
        found["dead, unknown"] = await several(some, "dead", "settled")
    (place / "hub").mkdir()
    with hub_process(place / "hub") as hub:
        async with team_at(hub):
            found["team, one dead"] = [await team(place / f"team{n}", hub) for n in range(runs)]
    return found


def figures(found):
    """Return median and worst of each moment, in milliseconds; -1: never seen."""
    told = {}
    for name, runs in found.items():
        for moment in MOMENTS:
            seen = [run[moment] for run in runs if moment in run]
            whole = len(seen) == len(runs)
            told.setdefault(name, {"runs": len(runs)})[moment] = (
                [round(statistics.median(seen)), round(max(seen))] if whole else None
            )
    return told


def goals(told):
    """Return each goal and whether its median was reached."""
    reached = {
        "warm": (told["warm"]["slots"], WARM_MS),
        "slow, known": (told["slow, known"]["slots"], STALE_MS),
        "dead, known": (told["dead, known"]["slots"], STALE_MS),
        "team, one dead": (told["team, one dead"]["slots"], STALE_MS),
        "never bare": ([max(each["bare"][1] for each in told.values())], BARE_MS),
    }
    return {
        name: {"ms": value and value[0], "goal": goal, "met": bool(value) and value[0] <= goal}
        for name, (value, goal) in reached.items()
    }


def lines(told):
    """Return the figures for people."""
    rows = [
        (
            name,
            each["runs"],
            *("-" if each[m] is None else "{} / {}".format(*each[m]) for m in MOMENTS),
        )
        for name, each in told.items()
    ]
    return table(("median / worst ms", "runs", *MOMENTS), rows)


def main(arguments):
    """Print a table, or one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.booker", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    Theme(app, LIGHT)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        found = run(app, lambda: measure(given.runs, Path(folder)))
    told = figures(found)
    reached = goals(told)
    left_out = found["team, one dead"][0]["left_out"]
    if given.json:
        print(json.dumps({"booker": told, "left_out": left_out, "goals": reached}))
    else:
        print(f"machine load {os.getloadavg()[0]:.1f}\n{lines(told)}")
        print(f"left out of the team: {'; '.join(left_out)}")
        for name, goal in reached.items():
            met = "met" if goal["met"] else "MISSED"
            print(f"goal {name:15} {goal['ms']} of at most {goal['goal']} ms: {met}")
    return 0 if all(goal["met"] for goal in reached.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
