"""The rep's own calendar, and what can be asked of it."""

from dataclasses import dataclass

from app.services.availability import Availability
from app.services.booking import Booker
from app.services.calendars.base import Calendar


@dataclass(frozen=True, slots=True)
class Provider:
    """The rep's calendar and what can be asked of it."""

    calendar: Calendar
    availability: Availability
    booker: Booker
    makes_links: bool = False  # for online meetings
