"""A day in minutes: a clock that runs faster, and long pauses that are shorter alike.

Deadlines keep their length: the machine and the network do not become quicker. What is
shortened are the pauses after which the console does something by itself, and the list of
ended conversations, which a rep fills in weeks: a list that fills up is no leak, and would
look like one on the first day.
"""

import asyncio
import time
from contextlib import contextmanager
from importlib import import_module

from app.domain import desk

LONG_S = 10.0  # a sleep from this length on is a pause between two rounds
ENDED_LISTED = 100  # as many as end before the first count

# Pauses that are no sleeps: how long the console waits for news before it looks by itself,
# and the intervals of its timers.
PAUSES = {
    "app.services.booking_service": ("EVERY_S",),
    "app.services.calendar_link": ("PROBE_EVERY_S", "FIRST_AGAIN_S", "LONGEST_AGAIN_S"),
    "app.services.calendar_publishing": ("EVERY_S", "GAP_S"),
    "app.services.crm_lists": ("ROUND_S",),
    "app.services.meeting_reminders": ("LOOK_EVERY_S",),
    "app.services.outbox": ("POLL_S",),
    "app.services.visitors": ("REFRESH_S",),
    "app.services.workflows": ("LOOK_EVERY_S",),
    "app.ui.booking.refresh": ("EVERY_MS",),
    "app.ui.calendars.pane": ("AGES_MS",),
    "app.ui.conversations.pane": ("AGE_MS",),
    "app.ui.frame.status_bar": ("TICK_MS",),
    "app.ui.frame.toasts": ("SHOWN_MS",),
    "app.ui.lists.pane": ("AGES_MS",),
    "app.ui.live.view_model": ("LEAVE_MS",),
    "app.ui.meetings.pane": ("TICK_MS", "LOAD_MS"),
    "app.ui.meetings.repair_pane": ("AGE_MS",),
    "app.ui.push.card": ("AGE_MS",),
    "app.ui.visitor.pane": ("AGE_MS",),
}


class QuickClock:
    """A clock that runs `speed` times as fast from `began` on, in Unix seconds."""

    def __init__(self, began, speed):
        self.began, self.speed = began, speed

    def now(self):
        """Return simulated Unix seconds."""
        return self.began + (time.time() - self.began) * self.speed

    def hours(self):
        """Return how many simulated hours have passed."""
        return (self.now() - self.began) / 3600


@contextmanager
def hurried(speed):
    """Shorten long pauses while the block runs."""
    usual, sleep = [], asyncio.sleep
    for name, constants in PAUSES.items():
        module = import_module(name)
        for constant in constants:
            value = getattr(module, constant)
            usual.append((module, constant, value))
            shorter = value / speed
            shorter = max(1, round(shorter)) if isinstance(value, int) else shorter
            setattr(module, constant, shorter)

    async def shorter_sleep(delay, result=None):
        return await sleep(delay / speed if delay >= LONG_S else delay, result)

    asyncio.sleep = shorter_sleep
    usual.append((desk, "CLOSED_LISTED", desk.CLOSED_LISTED))
    desk.CLOSED_LISTED = ENDED_LISTED
    try:
        yield
    finally:
        asyncio.sleep = sleep
        for module, constant, value in usual:
            setattr(module, constant, value)
