"""A rep's day in minutes: does the console stay as small as it is in the morning?

    python -m tests.bench.soak [--json] [--hours 8] [--minutes 12] [--leak KIND]

A whole console runs offscreen with a real data folder, on a clock that is as much
faster as the hours are longer than the minutes. The real hub in another process brings
a full Live View and 50 conversations at a time, with all messages of that day; a
practice org and a calendar server are there too. The rep answers, ends chats, pushes,
looks at everything, changes the theme; the line to the hub breaks, and the rep signs in
anew. After a warm-up and every simulated half hour everything that lives is counted.
It ends with 1 when memory has grown by more than 5 %, or when anything else has grown.
`--leak` plants a leak of one kind, to see that it is found.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.core.log import set_up
from app.services.settings import Calendar, Crm, Hub, Settings
from app.ui.bridge import run
from app.ui.faults import log_qt_messages
from tests.bench.org_process import OrgProcess
from tests.bench.soak_parts import census, leaks
from tests.bench.soak_parts.desk import connected, console, sign_in_again
from tests.bench.soak_parts.quick import QuickClock, hurried
from tests.bench.soak_parts.rep import Rep
from tests.bench.table import table
from tests.services.eventually import eventually

VISITORS, CHATS = 3000, 50
HOURS, MINUTES = 8.0, 12.0
WARM_H, EVERY_H = 1.5, 0.5  # simulated
STILL_S = 1.0
ACT_EVERY_S = 12.0  # simulated seconds between two acts of the rep
CUT_EVERY_H, AGAIN_EVERY_H = 0.7, 2.3  # the line breaks, the rep signs in anew
COUNTS = ("tasks", "running timers", "timers", "widgets", "Qt objects", "threads",
          "descriptors", "listeners", "Python objects")  # fmt: skip


def main(arguments):
    """Print a table, or one JSON object; return 1 when something grew."""
    given = _parser().parse_args(arguments)
    set_up(stream=sys.stderr)
    log_qt_messages()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        told = soak(app, Path(folder), given)
    print(json.dumps(told) if given.json else _words(told))
    return 1 if told["grown"] else 0


def _parser():
    parser = argparse.ArgumentParser(prog="python -m tests.bench.soak", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--hours", type=float, default=HOURS, help="simulated, after the warm-up")
    parser.add_argument("--minutes", type=float, default=MINUTES, help="that it takes")
    parser.add_argument("--visitors", type=int, default=VISITORS)
    parser.add_argument("--leak", choices=sorted(leaks.KINDS), help="plant one")
    return parser


def soak(app, folder, given):
    """Run a day and return what was counted and what had grown."""
    speed = given.hours * 60 / given.minutes
    clock = QuickClock(time.time(), speed)
    for name in ("town", "org", "console"):
        (folder / name).mkdir()
    keys = {
        "PYTHON_KEYRING_BACKEND": "tests.file_keychain.Keyring",
        "TEST_KEYCHAIN": str(folder / "keychain.json"),
    }
    os.environ |= keys
    faults = []
    hub = town(folder / "town", clock, given.visitors)
    with hub as (lines, told), OrgProcess(folder / "org") as org, hurried(speed):
        day = Day(app, folder / "console", _settings(told, org), clock, lines)
        leak = leaks.KINDS[given.leak] if given.leak else None
        run(
            app,
            lambda: day.live(given.hours, leak),
            lambda name, error: faults.append(f"{name}: {error!r}"),
        )
    return day.report(faults) | {"speed": speed, "load": os.getloadavg()}


@contextmanager
def town(folder, clock, visitors):
    """Run the hub with its visitors; yield a way to speak to it, and its addresses."""
    given = (folder, clock.began, clock.speed, visitors, CHATS)
    command = [sys.executable, "-m", "tests.bench.soak_parts.town", *map(str, given)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        try:
            yield running.stdin, json.loads(running.stdout.readline())
        finally:
            running.stdin.close()
            running.wait(20)


def _settings(told, org):
    calendar = Calendar(
        provider="caldav",
        url=told["url"],
        username=told["username"],
        password=told["password"],
        calendar=told["calendar"],
        timezone="Europe/Rome",
    )
    crm = Crm(
        login_url=org.address,
        client_id=org.client,
        instance_url=org.address,
        access_token=org.access,
        refresh_token=org.refresh,
    )
    return Settings(hub=Hub(url=told["hub"]), crm=crm, calendar=calendar)


class Day:
    """One console from morning to evening, and what was counted."""

    def __init__(self, app, folder, settings, clock, town):
        self._app, self._folder, self._settings = app, folder, settings
        self._clock, self._town = clock, town
        self.warm = None
        self.rounds = []
        self.acts = self.cuts = self.sign_ins = 0

    async def live(self, hours, leak):
        """Work so many simulated hours after the warm-up; count every half hour."""
        async with console(self._app, self._folder, self._settings, self._clock) as (made, desktop):
            rep = Rep(made._session, desktop)
            await rep.session.presence.set_presence("available")
            await rep.everything()
            begun = self._clock.hours()
            await self._work(rep, made, begun + WARM_H)
            self.warm = await self._count(rep)  # the first count makes objects of its own
            await self._sign_in_again(rep, made)
            for number in range(1, round(hours / EVERY_H) + 1):
                await self._work(rep, made, begun + WARM_H + number * EVERY_H)
                if leak is not None:
                    leak(rep)
                self.rounds.append(await self._count(rep))
                _tell(self.rounds[-1])
            self.acts = rep.done
        return 0

    async def _work(self, rep, made, until):
        """Do one thing after the other until that hour of the day."""
        while self._clock.hours() < until:
            began = self._clock.now()
            await self._break(rep, made)
            await rep.act()
            pause = (ACT_EVERY_S - (self._clock.now() - began)) / self._clock.speed
            await asyncio.sleep(max(0.0, min(pause, ACT_EVERY_S / self._clock.speed)))

    async def _break(self, rep, made):
        """Break the line now and then, and sign in anew."""
        if self._clock.hours() > (self.cuts + 1) * CUT_EVERY_H:
            self.cuts += 1
            self._say("cut")
            with suppress(TimeoutError):  # it may be back before anybody looks
                await eventually(lambda: not made._session.link.connected, 2)
            await eventually(lambda: connected(made), 40)
        if self._clock.hours() > (self.sign_ins + 1) * AGAIN_EVERY_H:
            await self._sign_in_again(rep, made)

    async def _sign_in_again(self, rep, made):
        """Leave and come back; visit all pages, so that they are there again as before."""
        self.sign_ins += 1
        await sign_in_again(made)
        rep.session = made._session
        await rep.everything()

    def _say(self, word):
        self._town.write(f"{word}\n")
        self._town.flush()

    async def _count(self, rep):
        """Count while nothing happens: what is under way is no leak."""
        self._say("hush")
        await rep.accept()
        await rep.end()
        await rep.rest()
        await asyncio.sleep(STILL_S)
        counted = census.taken(rep.session, self._folder, hours=self._clock.hours())
        self._say("go on")
        return counted

    def report(self, faults):
        """Return the figures."""
        return {
            "bench": "soak",
            "acts": self.acts,
            "line cuts": self.cuts,
            "sign-ins": self.sign_ins,
            "rounds": [_figures(each) for each in (self.warm, *self.rounds) if each],
            "grown": census.grown(self.rounds) + faults,
            "objects": census.most_grown(self.rounds),
        }


def _tell(counted):
    """Show that it goes on; the table comes at the end."""
    figures = _figures(counted)
    print("  ".join(f"{name} {value}" for name, value in figures.items()), file=sys.stderr)


def _figures(counted):
    memory = {name: round(value, 1) for name, value in counted.memory.items()}
    return {"hours": round(counted.hours, 1)} | memory | counted.totals()


def _words(told):
    names = list(told["rounds"][0])
    rows = [[each.get(name, "-") for name in names] for each in told["rounds"]]
    lines = [
        f"{told['speed']:.0f} times as fast; {told['acts']} acts, {told['line cuts']} line cuts, "
        f"{told['sign-ins']} sign-ins anew; load {told['load'][0]:.1f}",
        table(names, rows),
        "",
        *(f"  {kind}: {before} -> {after}" for kind, before, after in told["objects"]),
        "",
        *(f"GROWN {words}" for words in told["grown"]),
    ]
    return "\n".join(lines + ([] if told["grown"] else ["nothing has grown"]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
