"""A console without a window that books one meeting and mails about it, for a test to kill.

python -m tests.journeys.mailing_process JSON, where JSON holds "folder", "calendar" (settings),
"port" (of the mail server), "start" (of the meeting) and "die_at", one of `MOMENTS` or nothing. It
books, lets the hour before the meeting come, and writes the outbox as one line of JSON:
[[what, state, code], …].
"""

import asyncio
import json
import sys
import time
from pathlib import Path

import msgspec

from app.domain.booker import CalendarChosen
from app.domain.desk import Account, SignedIn
from app.domain.meeting_kinds import Kind
from app.domain.meetings import MeetingsLoaded
from app.domain.shared import DocumentsLoaded
from app.domain.wire.meetings import MeetingRecord
from app.domain.wire.shared import Document
from app.services import calendar_providers
from app.services.booking import Booker
from app.services.booking_rows import BookingRows
from app.services.calendars.account import Account as CalendarAccount
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database
from app.services.mail.smtp import SmtpMailer
from app.services.mail_setup import MailRoom
from app.services.meeting_reminder_rows import ReminderRows
from app.services.outbox_commits import Commits
from app.services.outbox_store import OutboxStore
from app.services.settings import Mail, Settings
from app.services.store import Store
from tests.journeys.pushing_process import die

# When the console may die, and at which of the times that this happens: the invitation is the
# first mail, the reminder the second.
MOMENTS = (
    "after add 1",
    "after sent 1",
    "after write 1",
    "before settle 1",
    "before invited 1",
    "before keep 1",
    "after sent 2",
    "after write 2",
    "before given 1",
)
PLACES = {
    "add": (OutboxStore, "add", lambda _: True),
    "sent": (Commits, "store", lambda given: "sent" in given[1][1]),
    "settle": (Commits, "store", lambda given: "attempts" in given[1][0]),
    "write": (SmtpMailer, "send", lambda _: True),
    "invited": (BookingRows, "move", lambda given: given[-1].get("invited") == "mail"),
    "keep": (ReminderRows, "keep", lambda _: True),
    "given": (ReminderRows, "settle", lambda _: True),
}


def arm(moment):
    """Let the process be killed at a moment."""
    when, place, count = moment.split()
    owner, name, concerns = PLACES[place]
    inner, left = getattr(owner, name), [int(count)]

    def is_now(given, more):
        left[0] -= concerns((*given, more))
        return left[0] == 0 and concerns((*given, more))

    def plain(*given, **more):
        now = is_now(given, more)
        if now and when == "before":
            die()
        result = inner(*given, **more)
        if now:
            die()
        return result

    async def awaited(*given, **more):
        now = is_now(given, more)
        if now and when == "before":
            die()
        result = await inner(*given, **more)
        if now:
            die()
        return result

    setattr(owner, name, awaited if asyncio.iscoroutinefunction(inner) else plain)


class Clock:
    """The machine's clock, which can be put forward."""

    ahead = 0.0

    def now(self):
        return time.time() + self.ahead


class NoSecrets:
    async def read(self, _name):
        return None


def state_of(given):
    """What a console knows that is signed in and heard of the meeting from the hub."""
    store = Store()
    store.apply(SignedIn(Account("noa", "Noa", "noa@example.com")))
    store.apply(CalendarChosen(True, zone="UTC"))
    kind = msgspec.to_builtins(Kind(remind_min=[60]))
    store.apply(DocumentsLoaded((Document("meeting_type", "demo", 1, kind),)))
    record = MeetingRecord("m1", "b1", "demo", start=given["start"], lang="it")
    store.apply(MeetingsLoaded((record,), 1.0))
    return store


async def run(given):
    clock, folder = Clock(), Path(given["folder"])
    way = Mail(provider="smtp", host="127.0.0.1", port=given["port"], security="none")
    room = MailRoom(Settings(mail=way), folder, state_of(given), clock, NoSecrets())
    await room.start()
    account = CalendarAccount(clock)
    calendar = calendar_providers.calendar_named("caldav", given["calendar"], account)
    database = console_database(folder)
    booker = Booker(BookingRows(database), clock, room.follow_up.confirmed, room.meetings)
    start, guest = given["start"], Attendee("kim@example.org", "Kim")
    meeting = Meeting("b1", "noa@example.com", start, start + 1800, "Demo", guest)
    outcome = await booker.book(calendar, meeting, deadline_s=20)
    assert outcome.state == "booked", outcome
    await over(room, 1)
    clock.ahead = start - 3000 - time.time()
    await room.reminders.send_due()
    rows = await over(room, 2)
    print(json.dumps([[row.body["what"], row.state, row.code] for row in rows]), flush=True)
    await room.stop()
    await calendar.close()
    database.close()


async def over(room, count):
    """Return the rows of the outbox once so many have come to their end."""
    async with asyncio.timeout(20):
        while True:
            rows = room.outbox.store.page(None, 10)[::-1]
            if len(rows) >= count and {row.state for row in rows} <= {"done", "refused"}:
                return rows
            await asyncio.sleep(0.02)  # the outbox tells nobody here


if __name__ == "__main__":
    asked = json.loads(sys.argv[1])
    if asked["die_at"]:
        arm(asked["die_at"])
    asyncio.run(run(asked))
