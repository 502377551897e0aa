"""What a meeting type would offer, by the rep's own calendar, before anybody saves it."""

import asyncio

from app.core.clock import Clock
from app.domain.booker import FreeTimes
from app.domain.errors import RejectedError
from app.domain.meeting_kinds import Kind, rules_of
from app.domain.zones import DAY
from app.services.calendar_publishing import Calendars

DAYS = 7


class KindPreview:
    """Asks the calendar at hand what is known of it; it is read anew only if nothing is."""

    def __init__(self, calendars: Calendars, clock: Clock) -> None:
        self._calendars, self._clock = calendars, clock

    async def next_times(self, kind: Kind) -> FreeTimes:
        """Return the starts of the next seven days, and what closes the others.

        Raise RejectedError when no calendar is set up.
        """
        provider = self._calendars.provider
        if provider is None:
            raise RejectedError("No calendar is set up. Connect one in the settings.")
        low = int(self._clock.now())
        high = low + DAYS * DAY
        availability = provider.availability
        reading = await availability.known(low, high) or await availability.read(low, high)
        return await asyncio.to_thread(availability.free_times, reading, low, high, rules_of(kind))
