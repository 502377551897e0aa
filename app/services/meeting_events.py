"""A confirmed meeting on its way into the CRM."""

from app.domain.ids import EntryKey
from app.services.booking_rows import Row
from app.services.booking_service import iso
from app.services.outbox_store import Draft

KIND = "crm.event"


def meeting_event(row: Row) -> Draft:
    """Return the outbox row of a booking's Event; its key is that of the booking."""
    return Draft(
        kind=KIND,
        key=EntryKey(f"event-{row.id}"),
        subject=row.email.casefold(),
        body={
            "booking": row.id,
            "subject": row.subject,
            "start": iso(row.start),
            "end": iso(row.end),
            "email": row.email,
            "name": row.name,
            "join_url": row.join_url,
        },
    )
