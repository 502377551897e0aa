"""A meeting as a calendar file that its attendee can add to any calendar (RFC 5545)."""

from app.domain.ics import escaped, folded, utc_text
from app.domain.wire.meetings import MeetingRecord

PRODUCT = "-//Foyer//Hub//EN"


def calendar_file(record: MeetingRecord, now: float, place: str = "") -> str:
    """Return the VCALENDAR text, times in UTC; `place` counts where there is no link.

    The UID is that of the event that was mailed, so that nobody has the meeting twice; its
    SEQUENCE is the organizer's business, and the newer DTSTAMP counts. Where the event is
    not known, the UID is that of the meeting over every move, and SEQUENCE grows with each
    change: the file of a moved meeting replaces the first one (RFC 5546).
    """
    cancelled = record.state == "cancelled"
    status = "CONFIRMED" if record.state in {"booked", "no_show"} else "TENTATIVE"
    place = record.join_url or place
    moment = utc_text(record.changed or now)
    return folded(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:{PRODUCT}",
            f"METHOD:{'CANCEL' if cancelled else 'PUBLISH'}",
            "BEGIN:VEVENT",
            f"UID:{escaped(record.uid or f'foyer-meeting-{record.id}@foyer')}",
            f"DTSTAMP:{moment}",
            f"DTSTART:{utc_text(record.start)}",
            f"DTEND:{utc_text(record.end)}",
            f"SUMMARY:{escaped(record.subject)}",
            *([f"LOCATION:{escaped(place)}"] if place else []),
            *([] if record.uid else [f"SEQUENCE:{record.version}"]),
            f"STATUS:{'CANCELLED' if cancelled else status}",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    )
