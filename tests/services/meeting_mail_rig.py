"""Mails about meetings through the real outbox, to a mailer that does what a test says."""

import email
import email.policy

from app.domain.ics import parse
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database
from app.services.mail.base import Sender
from app.services.mail.sender import LANE
from app.services.meeting_mail import MeetingMail, Particulars
from app.services.outbox import Outbox
from app.services.outbox_store import OutboxStore
from tests.services.mail.fake_mailer import FakeMailer

REP = Sender("noa@example.com", "Noa Rep")
START = 1_900_000_800
KNOWN = Particulars(
    host="Noa Rep",
    host_zone="Europe/Rome",
    guest_zone="America/New_York",
    place="https://meet.example/x",
    manage="https://hub.example/m/1",
    conversation="c1",
)


def meeting(start=START, booking="b1", **more):
    guest = more.pop("guest", Attendee("kim@example.org", "Kim"))
    return Meeting(booking, "noa@example.com", start, start + 1800, "Demo", guest, **more)


def read(message):
    """Return a mail as the standard library reads its bytes."""
    return email.message_from_bytes(message.as_bytes(), policy=email.policy.default)


def part_of(message):
    """Return the calendar part of a mail and its event, or two Nones."""
    for part in message.walk():
        if part.get_content_type() == "text/calendar":
            [event] = parse(part.get_content()).within("VEVENT")
            return part, event
    return None, None


class StillClock:
    """A clock that a test can put to any time; waits are real."""

    at = START - 86_400.0

    def now(self):
        return self.at


class Rig:
    """A console's meeting mail, which can end and start again."""

    def __init__(self, folder, mailer=None):
        self.folder, self.clock = folder, StillClock()
        self.mailer = mailer or FakeMailer()
        self.database = console_database(folder)
        self.known = KNOWN
        self.fresh()

    def fresh(self, sender=REP):
        """As after a start."""
        self.outbox = Outbox(OutboxStore(self.database), self.folder, self.clock)
        self.mail = MeetingMail(self.outbox, self.mailer, self.clock)
        self.mail.ask(self.know)
        self.mail.set_up(sender)

    async def know(self, _):
        return self.known

    async def drain(self):
        self.outbox.hurry(LANE)
        await self.outbox.drain(LANE, 1.0)

    def rows(self):
        return self.outbox.store.page(None, 50)[::-1]

    @property
    def sent(self):
        return [read(m) for m in self.mailer.sent]
