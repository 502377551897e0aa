"""Calendar objects that a CalDAV server holds, as plain values. CPU work: run it off the loop."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.domain.errors import TransientError
from app.domain.ics import Component, IcsError, Property, moment, parse
from app.domain.recurrence import RuleError
from app.domain.series import Window, busy_items, end_of, start_of
from app.services.calendars.base import (
    ACCEPTED,
    DECLINED,
    NONE,
    TENTATIVE,
    OwnEvent,
    Stored,
    Taken,
)
from app.services.calendars.dav import C, multistatus
from app.services.calendars.invitation import BOOKING, key_of
from app.services.calendars.zone_names import zone_named, zones_of

_RESPONSES = {"ACCEPTED": ACCEPTED, "DECLINED": DECLINED, "TENTATIVE": TENTATIVE}
_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads objects as one rep sees them.

    Args:
        host: the server, for words about it.
        zone: the rep's: floating time and whole days are read in it.
        rep: e-mail; what the rep declined does not block.

    """

    host: str
    zone: ZoneInfo
    rep: str

    def taken(self, body: bytes, start: int, end: int) -> list[Taken]:
        """Expand a multistatus; 2,000 events take half a second. Raise TransientError."""
        out: list[Taken] = []
        year = datetime.fromtimestamp(start, UTC).year
        for resource in multistatus(body, self.host):
            calendar = parse(resource.text(f"{C}calendar-data"))
            window = Window(start, end, self.zone, zones_of(calendar, year))
            events = list(calendar.within("VEVENT"))
            for event in events:
                self._free_if_declined(event)
            key = next((key_of(event.text("UID")) for event in events), "")
            made = min((m for m in map(_created, events) if m), default=0.0)
            try:
                out += [Taken(item, key, made) for item in busy_items(events, window)]
            except RuleError as error:
                raise TransientError(
                    f"An event in the calendar cannot be read: {error}."
                ) from error
        return out

    def stored(self, address: str, text: str) -> Stored:
        """Return an event as the booking compares it; raise TransientError for anything else."""
        calendar = parse(text)
        event = _main(calendar)
        times = self._times(event, calendar) if event else None
        if event is None or times is None:
            raise TransientError(f"{self.host} answered with something that is no event.")
        responses = dict(_responses(event))
        return Stored(
            id=address,
            start=times[0],
            end=times[1],
            attendees=frozenset(responses),
            cancelled=_is_cancelled(event),
            created=_created(event),
            responses=responses,
            uid=event.text("UID"),
        )

    def own(self, body: bytes) -> list[OwnEvent]:
        """Return the events of a multistatus that Foyer wrote; their ids are hrefs."""
        out = []
        for resource in multistatus(body, self.host):
            calendar = parse(resource.text(f"{C}calendar-data"))
            event = _main(calendar)
            if event and (key_of(event.text("UID")) or event.first(BOOKING)):
                times = self._times(event, calendar)
                out += [self._own(resource.href, event, times)] if times else []
        return out

    def _own(self, href: str, event: Component, times: tuple[int, int]) -> OwnEvent:
        responses = dict(_responses(event))
        responses.pop(self.rep.casefold(), None)
        return OwnEvent(
            id=href,
            key=key_of(event.text("UID")),
            booking=event.text(BOOKING),
            start=times[0],
            end=times[1],
            subject=event.text("SUMMARY"),
            attendees=responses,
            cancelled=_is_cancelled(event),
            created=_created(event),
        )

    def _times(self, event: Component, calendar: Component) -> tuple[int, int] | None:
        year = event.text("DTSTART")[:4]
        zones = zones_of(calendar, int(year) if year.isascii() and year.isdecimal() else 1970)
        window = Window(0, 0, self.zone, zones)
        start, end = start_of(event, window), end_of(event, window)
        return None if start is None or end is None else (start.instant, end)

    def _free_if_declined(self, event: Component) -> None:
        if dict(_responses(event)).get(self.rep.casefold()) == DECLINED:
            event.properties.insert(0, Property("TRANSP", {}, "TRANSPARENT"))


def _main(calendar: Component) -> Component | None:
    """Return the event itself, not an exception of a series."""
    events = list(calendar.within("VEVENT"))
    mains = [event for event in events if event.first("RECURRENCE-ID") is None]
    return next(iter(mains or events), None)


def _responses(event: Component) -> Iterator[tuple[str, str]]:
    for guest in event.all("ATTENDEE"):
        address = guest.value.strip().casefold().removeprefix("mailto:")
        yield address, _RESPONSES.get(guest.params.get("PARTSTAT", "").upper(), NONE)


def _is_cancelled(event: Component) -> bool:
    return event.text("STATUS").strip().upper() == "CANCELLED"


def _created(event: Component) -> float:
    found = event.first("CREATED") or event.first("DTSTAMP")
    try:
        return float(moment(found.value, found.params, _UTC, zone_named).instant) if found else 0.0
    except IcsError:
        return 0.0
