"""A meeting as iCalendar text (RFC 5545), and as an iTIP request or cancellation (RFC 5546)."""

from app.domain.ics import escaped, folded, utc_text
from app.services.calendars.base import Meeting

PRODUCT = "-//Foyer//Console//EN"


def uid(key: str) -> str:
    """Return the UID of a booking's event."""
    return f"foyer-{key}@foyer"


def event_text(meeting: Meeting, key: str, stamp: float, *, method: str = "") -> str:
    """Return the VCALENDAR; `method` only for e-mail (a stored object has none).

    Times are in UTC: a VTIMEZONE that other programs read an hour wrong is worse
    than none.
    """
    cancelled = method == "CANCEL"
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
            f"ORGANIZER:mailto:{meeting.rep}",
            f"ATTENDEE;{_name(meeting)}CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
            f"PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{meeting.attendee.email}",
            f"SEQUENCE:{int(cancelled)}",
            f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}",
            f"X-FOYER-BOOKING:{escaped(meeting.booking)}",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    )


def _name(meeting: Meeting) -> str:
    """Return the CN parameter; a parameter knows no escapes, so what cannot stand in it goes."""
    name = "".join(c for c in meeting.attendee.name if c not in '"\\' and c.isprintable())
    return f'CN="{name}";' if name.strip() else ""
