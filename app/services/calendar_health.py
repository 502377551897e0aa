"""How the rep's calendar is, as the status bar shows it."""

from app.core.clock import Clock
from app.domain import health
from app.domain.booker import SIGN_IN, UNREACHABLE
from app.services.availability import Reading
from app.services.booking import Outcome
from app.services.booking_steps import FAILED, RECONNECT
from app.services.store import Store


class CalendarHealth:
    """Tells the store; every reading and every booking says something of it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def tell(self, state: str, words: str) -> None:
        """Show a state of `domain.health`."""
        shown = health.SystemHealth(state, words, since=self._clock.now())
        self._store.apply(health.SystemChanged("calendar", shown))

    def read(self, reading: Reading) -> None:
        """Show what a reading says."""
        states = {SIGN_IN: health.NEEDS_SIGN_IN, UNREACHABLE: health.OFFLINE}
        state = states.get(reading.status, health.OFFLINE if reading.reason else health.OK)
        self.tell(state, reading.reason)

    def booked(self, outcome: Outcome) -> None:
        """Show what the end of a booking says, if it says anything."""
        if outcome.is_booked:
            self.tell(health.OK, "")
        elif outcome.state in {RECONNECT, FAILED}:
            dead = outcome.state == RECONNECT
            self.tell(health.NEEDS_SIGN_IN if dead else health.FAULT, outcome.reason)
