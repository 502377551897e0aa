"""What readings and bookings say of the calendar."""

import pytest

from app.domain.booker import FRESH, SIGN_IN, STALE, UNREACHABLE
from app.domain.health import FAULT, NEEDS_SIGN_IN, OFFLINE, OK
from app.services.availability import Reading
from app.services.booking import Outcome
from app.services.calendar_health import CalendarHealth
from app.services.store import Store


class Clock:
    def now(self):
        return 7.0


@pytest.mark.parametrize(
    ("status", "reason", "state"),
    [
        (FRESH, "", OK),
        (STALE, "down", OFFLINE),
        (UNREACHABLE, "down", OFFLINE),
        (SIGN_IN, "sign in", NEEDS_SIGN_IN),
    ],
)
def test_a_reading_tells(status, reason, state):
    store = Store()
    CalendarHealth(store, Clock()).read(Reading(None, 0.0, status, reason))
    shown = store.state.health.systems["calendar"]
    assert (shown.state, shown.words, shown.since) == (state, reason, 7.0)


def test_a_booking_tells_where_it_knows():
    store = Store()
    health = CalendarHealth(store, Clock())
    seen = []
    for state in ("booked", "failed", "conflict", "reconnect"):
        health.booked(Outcome(state, reason="why"))
        seen.append(store.state.health.systems["calendar"].state)
    assert seen == [OK, FAULT, FAULT, NEEDS_SIGN_IN]
