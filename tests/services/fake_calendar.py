"""A calendar in memory that keeps the promises of `base.Calendar`, and fails on order."""

from collections import deque
from dataclasses import replace

from app.domain.busy_time import Busy
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.services.calendars.base import GONE, NONE, OwnEvent, Stored, Taken, TakenKeyError

ERRORS = {
    "down": TransientError("down"),
    "unsure": UncertainError("unsure"),
    "refused": RejectedError("refused"),
    "sign_in": SignInNeededError("sign in"),
    "pause": TransientError("pause", retry_after_s=60.0),
    "short_pause": TransientError("pause", retry_after_s=0.05),
}


class FakeCalendar:
    """`script` maps a method to what its next calls do: a name of ERRORS, or "done_" + one."""

    account = "fake:noa"

    def __init__(self, *, sends=True):
        self.events = {}  # key -> Stored
        self.bookings = {}  # key -> (booking, subject)
        self.cancel_words = []
        self.busy = []
        self.script = {}
        self.calls = []
        self.writes = []
        self.sends = sends
        self.mends = True
        self.keeps_attendee = True
        self.shift = 0
        self.link = "https://meet.example.com/1"

    def plan(self, method, *what):
        self.script.setdefault(method, deque()).extend(what)

    def _next(self, method):
        self.calls.append(method)
        waiting = self.script.get(method)
        return waiting.popleft() if waiting else ""

    async def taken(self, start, end):
        if what := self._next("taken"):
            raise ERRORS[what]
        own = [Taken(Busy(e.start, e.end), k, e.created) for k, e in self.events.items()]
        return [*self.busy, *own]

    async def rivals(self, meeting, key, event_id=""):
        if what := self._next("rivals"):
            raise ERRORS[what]
        return [one for one in self.busy if one.key != key]

    async def create(self, meeting, key):
        what = self._next("create")
        if what and not what.startswith("done_"):
            raise ERRORS[what]
        if key in self.events:
            raise TakenKeyError
        self.writes.append(key)
        self.bookings[key] = (meeting.booking, meeting.subject)
        guests = {meeting.attendee.address} if self.keeps_attendee else set()
        self.events[key] = Stored(
            f"id-{key}",
            meeting.start + self.shift,
            meeting.end + self.shift,
            frozenset(guests),
            self.link if meeting.online else "",
            created=100.0,
            uid=f"foyer-{key}@foyer",
        )
        if what:
            raise ERRORS[what.removeprefix("done_")]
        return f"id-{key}"

    async def find(self, meeting, key, event_id=""):
        what = self._next("find")
        if what == "unseen":
            return None
        if what:
            raise ERRORS[what]
        return self.events.get(key)

    async def invite_again(self, meeting, key, event_id):
        if what := self._next("invite_again"):
            raise ERRORS[what]
        if self.mends:
            guests = frozenset({meeting.attendee.address})
            self.events[key] = replace(self.events[key], attendees=guests)

    async def move(self, meeting, key, event_id):
        what = self._next("move")
        if what and not what.startswith("done_"):
            raise ERRORS[what]
        stored = self.events.get(key)
        if stored is None or stored.cancelled:
            raise RejectedError(GONE)
        self.events[key] = replace(stored, start=meeting.start, end=meeting.end)
        if what:
            raise ERRORS[what.removeprefix("done_")]

    async def own_events(self, low, high):
        if what := self._next("own_events"):
            raise ERRORS[what]
        return [
            OwnEvent(
                id=e.id,
                key=key,
                booking=self.bookings.get(key, ("", ""))[0],
                start=e.start,
                end=e.end,
                subject=self.bookings.get(key, ("", ""))[1],
                attendees={one: e.responses.get(one, NONE) for one in e.attendees},
                cancelled=e.cancelled,
                join_url=e.join_url,
                created=e.created,
            )
            for key, e in self.events.items()
            if e.start < high and low < e.end
        ]

    async def cancel(self, meeting, key, event_id, words=""):
        what = self._next("cancel")
        if what and not what.startswith("done_"):
            raise ERRORS[what]
        self.cancel_words.append(words)
        self.events.pop(key, None)
        if what:
            raise ERRORS[what.removeprefix("done_")]

    async def invites_itself(self):
        return self.sends

    async def close(self):
        pass
