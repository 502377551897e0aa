"""Consoles without a window that book, move and cancel, and die at every step, for a test.

python -m tests.journeys.bookings_process JSON, where JSON holds "folder", "calendar" (settings)
and "start" (of the first meeting). For each way to go and each step of it, one process dies
by SIGKILL right after the step, another one goes on; each line of the output is JSON of what
is left: the way, the step, the events, the row, what the hub and the visitor were told.
Processes are forked, since most of a start is imports.
"""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.open_time import Schedule
from app.domain.slots import MeetingType
from app.domain.wire.meetings import MeetingAsked, MeetingRecord
from app.domain.working_hours import weekly_hours
from app.services.availability import Availability, BusyMemory
from app.services.booking import Booker
from app.services.booking_change_rows import ChangeRows
from app.services.booking_provider import Provider
from app.services.booking_rows import BookingRows
from app.services.booking_service import BookingService, Terms
from app.services.calendar_providers import calendar_named
from app.services.calendars.account import Account as CalendarAccount
from app.services.calendars.base import Attendee
from app.services.calendars.caldav import CalDavCalendar
from app.services.console_database import console_database
from app.services.hub_meetings import Hub
from app.services.meeting_demands import DemandRows
from app.services.store import Store

STEPS = (
    *((BookingRows, name) for name in ("draft", "hold", "move")),
    *((ChangeRows, name) for name in ("ask", "move", "written")),
    *((DemandRows, name) for name in ("put", "finish")),
    *((CalDavCalendar, name) for name in ("create", "move", "cancel")),
)
WAYS = ("book", "move", "cancel", "own")
HALF, DAY, MOST = 1800, 86_400, 40


class Deaths:
    """Kills the process after a step; 0: never."""

    left = 0

    def count(self):
        if self.left:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


DEATHS = Deaths()


def arm():
    """Count every step."""
    for owner, name in STEPS:
        setattr(owner, name, counted(getattr(owner, name)))


def counted(inner):
    def plain(*given, **more):
        result = inner(*given, **more)
        DEATHS.count()
        return result

    async def awaited(*given, **more):
        result = await inner(*given, **more)
        DEATHS.count()
        return result

    return awaited if asyncio.iscoroutinefunction(inner) else plain


class Paper:
    """What was told, on the disk before the call returns; the same id again is nothing new."""

    connected = False

    def __init__(self, path):
        self._path = path

    def read(self):
        lines = self._path.read_text().splitlines() if self._path.exists() else []
        told = {}
        for line in lines:
            key, words = json.loads(line)
            told.setdefault(key, words)
        return list(told.values())

    def write(self, key, words):
        with self._path.open("a") as paper:
            paper.write(json.dumps([key, words]) + "\n")
            paper.flush()
            os.fsync(paper.fileno())
        DEATHS.count()

    async def send(self, command):
        self.write(command.id, [command.record.state, command.record.start])

    async def say(self, conversation, text, *, kind="text", data=None, command=""):
        self.write(command, dict(data or {}).get("state"))


class Console:
    """One rep's booking service in a folder."""

    def __init__(self, given, folder):
        clock, store = SystemClock(), Store()
        store.apply(SignedIn(Account("noa", "Noa", "noa@example.com")))
        self.database = console_database(folder)
        self.calendar = calendar_named("caldav", given["calendar"], CalendarAccount(clock))
        schedule = Schedule(ZoneInfo("UTC"), weekly_hours("mon-sun 00:00-24:00"))
        memory = BusyMemory(self.database)
        provider = Provider(
            self.calendar,
            Availability(self.calendar, memory, schedule, clock),
            Booker(BookingRows(self.database), clock),
        )
        self.hub, self.chat = Paper(folder / "hub"), Paper(folder / "chat")
        terms = Terms(MeetingType(granularity_min=30), hub=Hub(self.hub, "https://hub.example"))
        self.service = BookingService(provider, self.chat, store, clock, terms)

    async def tell(self, event):
        work = self.service.happened(event)
        if work is not None:
            await work

    async def go_on(self):
        for _ in range(2):
            for table in ("bookings", "booking_changes", "meeting_demands"):
                self.database.execute(f"UPDATE {table} SET due = 0")
            await self.service._go_on(self.service.provider)

    async def close(self):
        await self.service.close()
        self.database.close()


def asked(what, start, **given):
    record = MeetingRecord(
        **{
            **{"id": "m1", "booking": f"k{start}", "subject": "Demo", "host": "noa"},
            **{"email": "kim@example.org", "name": "Kim", "start": start, "end": start + HALF},
            **{"version": 1, **given},
        }
    )
    return MeetingAsked(what=what, meeting=record)


async def go(console, way, start, step):
    """Go a way and die at a step of it."""
    later = {"wanted_start": start + 2 * HALF, "wanted_end": start + 3 * HALF, "version": 2}
    if way in {"move", "cancel"}:
        await console.tell(asked("book", start))
    DEATHS.left = step
    if way == "own":
        await console.service.book(
            "c1", start, Attendee("kim@example.org", "Kim"), duration_min=30, booking=f"k{start}"
        )
    elif way == "book":
        await console.tell(asked("book", start))
    elif way == "move":
        await console.tell(asked("move", start, **later))
    else:
        await console.tell(asked("cancel", start, version=2))
    DEATHS.left = 0


async def left(console, start):
    """Return what there is after another console went on."""
    await console.go_on()
    row = BookingRows(console.database).get(f"k{start}")
    events = await console.calendar.own_events(start - HALF, start + 4 * HALF)
    return {
        "events": [[e.start - start, len(e.attendees)] for e in events if not e.cancelled],
        "row": [row.state, row.start - start] if row else None,
        "hub": [[state, at - start] for state, at in console.hub.read()],
        "said": console.chat.read(),
    }


def forked(work):
    """Run work in a process of its own; return how that ended."""
    child = os.fork()
    if child == 0:
        asyncio.run(work())
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def died(given, folder, way, start, step):
    async def work():
        console = Console(given, folder)
        await go(console, way, start, step)
        await console.close()

    return forked(work) == -signal.SIGKILL


def finished(given, folder, way, start, step):
    async def work():
        console = Console(given, folder)
        found = await left(console, start)
        print(json.dumps({"way": way, "step": step, **found}), flush=True)
        await console.close()

    return forked(work) == 0


def main(given):
    arm()
    start, folder = given["start"], Path(given["folder"])
    for way in given["ways"]:
        for step in range(1, MOST):
            start += DAY
            home = folder / f"{way}{step}"
            home.mkdir()
            dead = died(given, home, way, start, step)
            assert finished(given, home, way, start, step)
            if not dead:
                break


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
