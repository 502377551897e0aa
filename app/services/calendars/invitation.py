"""A meeting as iCalendar text (RFC 5545), and as an iTIP request or cancellation (RFC 5546)."""

from dataclasses import dataclass

from app.domain.ics import escaped, folded, utc_text
from app.services.calendars.base import Meeting

PRODUCT = "-//Foyer//Console//EN"
BOOKING = "X-FOYER-BOOKING"  # holds the booking's id


@dataclass(frozen=True, slots=True)
class More:
    """What an event may say beside the meeting; its own place and notes count where these lack."""

    place: str = ""  # an address, a telephone number or a link
    notes: str = ""
    host: str = ""  # name of the organizer


NOTHING = More()


def uid(key: str) -> str:
    """Return the UID of a booking's event."""
    return f"foyer-{key}@foyer"


def key_of(found: str) -> str:
    """Return the key in one of our UIDs; nothing of another."""
    key = found.removeprefix("foyer-").removesuffix("@foyer")
    return key if uid(key) == found else ""


def event_text(
    meeting: Meeting,
    key: str,
    stamp: float,
    *,
    method: str = "",
    sequence: int | None = None,
    more: More = NOTHING,
) -> str:
    """Return the VCALENDAR; `method` only for e-mail (a stored object has none).

    `key` stays the same over moves, `sequence` grows with each (RFC 5546 2.1.4); without
    one a cancellation is the first change.

    Times are in UTC: a VTIMEZONE that other programs read an hour wrong is worse
    than none.
    """
    cancelled = method == "CANCEL"
    place, notes = more.place or meeting.place, more.notes or meeting.notes
    change = int(cancelled) if sequence is None else sequence
    return folded(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:{PRODUCT}",
            *([f"METHOD:{method}"] if method else []),
            "BEGIN:VEVENT",
            f"UID:{uid(key)}",
            f"DTSTAMP:{utc_text(stamp)}",
            f"CREATED:{utc_text(stamp)}",
            f"DTSTART:{utc_text(meeting.start)}",
            f"DTEND:{utc_text(meeting.end)}",
            f"SUMMARY:{escaped(meeting.subject)}",
            f"ORGANIZER{_organizer(more.host)}:mailto:{_one_line(meeting.rep)}",
            attendee_line(meeting),
            *([f"LOCATION:{escaped(place)}"] if place else []),
            *([f"DESCRIPTION:{escaped(notes)}"] if notes else []),
            f"SEQUENCE:{change}",
            f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}",
            f"{BOOKING}:{escaped(meeting.booking)}",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    )


def attendee_line(meeting: Meeting) -> str:
    """Return the line that invites the attendee."""
    return (
        f"ATTENDEE;{_name(meeting)}CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
        f"PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{meeting.attendee.email}"
    )


def _name(meeting: Meeting) -> str:
    name = _parameter(meeting.attendee.name)
    return f'CN="{name}";' if name else ""


def _organizer(name: str) -> str:
    plain = _parameter(name)
    return f';CN="{plain}"' if plain else ""


def _one_line(text: str) -> str:
    """Return text that cannot begin a line of its own."""
    return "".join(c for c in text if c.isprintable())


def _parameter(text: str) -> str:
    """Return text for a parameter; it knows no escapes, so what cannot stand in it goes."""
    return "".join(c for c in text if c not in '"\\' and c.isprintable()).strip()
