"""What mails say of a meeting beside its time: found in the console, nobody is asked."""

from collections.abc import Mapping

import msgspec

from app.domain.booker import BookingView
from app.domain.facts import known_facts
from app.domain.meeting_details import phone_given, place_told
from app.domain.meeting_kinds import Kind, kind_of
from app.domain.meeting_letters import INVITED, REMINDER
from app.domain.state import ConsoleState
from app.domain.wire.meetings import MeetingRecord
from app.domain.wire.records import Profile
from app.services.booking_rows import BookingRows
from app.services.calendars.base import Meeting
from app.services.meeting_mail import Particulars
from app.services.store import Store


class KnownParticulars:
    """Puts together what the hub's record, the kind of meeting and the visitor's facts say.

    The record counts before the facts, since it is what the visitor chose when booking.
    """

    def __init__(self, store: Store, rows: BookingRows, hub_url: str = "") -> None:
        """Look into the store, and into `rows` for what the hub was not told yet.

        `hub_url` completes the path that a hub without a public address tells.
        """
        self._store, self._rows, self._hub_url = store, rows, hub_url.rstrip("/")

    async def __call__(self, meeting: Meeting) -> Particulars:
        """Return what is known now."""
        state = self._store.state
        record = _record(state, meeting.booking) or self._first_known(meeting.booking)
        booking = state.booker.bookings.get(meeting.booking)
        facts = _facts(_profile(state, meeting, record, booking))
        kind = _kind(state, record)
        link = (record.join_url if record else "") or (booking.join_url if booking else "")
        account = state.desk.account
        return Particulars(
            host=(record.host_name if record else "") or (account.name if account else ""),
            host_zone=state.booker.zone if state.booker.ready else "",
            guest_zone=(record.zone if record else "") or facts.get("timezone", ""),
            language=(record.lang if record else "") or facts.get("language", ""),
            place=_place(kind, link, record, facts),
            manage=self._manage(meeting.booking, record),
            texts=_texts(kind),
            remind_min=tuple(kind.remind_min) if kind else (),
            conversation=_conversation(record, booking),
            type=kind.title if kind else "",
            company=facts.get("company", ""),
        )

    def _manage(self, booking: str, record: MeetingRecord | None) -> str:
        """Return the link to change it; news of a meeting, which all consoles get, have none."""
        known = record.manage if record else ""
        if not known:
            first = self._first_known(booking)
            known = first.manage if first else ""
        return f"{self._hub_url}{known}" if self._hub_url and known[:1] == "/" else known

    def _first_known(self, booking: str) -> MeetingRecord | None:
        """Return the record that a booking was made from."""
        row = self._rows.get(booking)
        return msgspec.json.decode(row.record, type=MeetingRecord) if row and row.record else None


def _record(state: ConsoleState, booking: str) -> MeetingRecord | None:
    """Return the hub's record of a booking of this console."""
    records = state.meetings.records
    return next((each for each in records.values() if each.booking == booking), None)


def _conversation(record: MeetingRecord | None, booking: BookingView | None) -> str:
    return (record.conversation if record else "") or (booking.conversation if booking else "")


def _profile(
    state: ConsoleState,
    meeting: Meeting,
    record: MeetingRecord | None,
    booking: BookingView | None,
) -> Profile | None:
    """Return the visitor's profile: of the record, of the conversation, else by the address."""
    known = state.profiles.known
    thread = state.desk.threads.get(_conversation(record, booking))
    visitor = (record.visitor if record else "") or (thread.visitor.visitor if thread else "")
    if visitor:
        return known.get(visitor)
    address = meeting.attendee.address
    return next((p for p in known.values() if p.card.email.casefold() == address), None)


def _facts(profile: Profile | None) -> Mapping[str, str]:
    return known_facts(profile.facts) if profile else {}


def _kind(state: ConsoleState, record: MeetingRecord | None) -> Kind | None:
    document = state.shared.document("meeting_type", record.type) if record else None
    return kind_of(document.body) if document else None


def _texts(kind: Kind | None) -> Mapping[str, str]:
    given = {INVITED: kind.confirmation, REMINDER: kind.reminder} if kind else {}
    return {name: text for name, text in given.items() if text.strip()}


def _place(
    kind: Kind | None, link: str, record: MeetingRecord | None, facts: Mapping[str, str]
) -> str:
    phone = phone_given(record.answers if record else (), facts.get("phone", ""))
    return place_told(kind, link, phone) if kind else link
