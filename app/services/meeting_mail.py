"""Mails an invitation, a new time, a cancellation or a reminder: each once, by a durable row.

Decided: the row's key comes from booking, event, kind and revision, so that whoever asks
again after a crash adds nothing. A mail that waits is dropped when a later revision
takes its place, and when its meeting is over. These mails are what the visitor asked for
by booking, so no opt-out from advertising holds them back and no CRM logs them: the meeting
itself is logged. Refused: sending within the call, since a lost answer would not say
whether the invitation went out.
"""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from app.core.clock import Clock
from app.domain.errors import RejectedError
from app.domain.ids import EntryKey
from app.domain.meeting_letters import (
    CANCELLED,
    INVITED,
    MOVED,
    REMINDER,
    Occasion,
    written,
)
from app.domain.opt_out import Consent, Standing
from app.services.calendars.base import Meeting
from app.services.calendars.invitation import More, event_text
from app.services.mail.base import CalendarPart, Letter, Mailer, MailRefusedError, Sender
from app.services.mail.message import checked
from app.services.mail.sender import LANE, MAYBE_SENT, MailSender, mail_draft
from app.services.outbox import DiscardedError, Next, Notes, Outbox, Verdict
from app.services.outbox_store import Draft, Entry, RowState

KIND = "mail.meeting"
TOO_LATE = "MEETING_OVER"
UNSENT = (RowState.NEW, RowState.LOOKED_UP, RowState.UNCERTAIN, RowState.REFUSED)
NOT_SET_UP = "mail is not set up in Settings > Mail"  # goes on in a sentence


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a mail says beside the meeting itself; whatever is not known stays empty."""

    host: str = ""  # the rep's name
    host_zone: str = ""
    guest_zone: str = ""
    language: str = ""  # of the visitor
    place: str = ""  # a link, a telephone number or an address
    manage: str = ""  # link with which the visitor moves or cancels it
    texts: Mapping[str, str] = field(default_factory=dict)  # of the meeting type, by kind
    remind_min: tuple[int, ...] = ()  # reminders: minutes before it
    conversation: str = ""
    type: str = ""  # title of the meeting type
    company: str = ""  # of the visitor


@dataclass(frozen=True, slots=True)
class Wish:
    """Which mail is wanted."""

    kind: str
    number: int = 0  # revision of the meeting; of a reminder: minutes before it
    method: Literal["", "REQUEST", "CANCEL"] = ""  # of the calendar part; "": there is none
    reason: str = ""
    again: int = 0  # how often it was wanted anew: each is a mail of its own


Know = Callable[[Meeting], Awaitable[Particulars]]


class MeetingMail:
    """Sends what a visitor is to know of a meeting; the booking steps' `Mailer`."""

    def __init__(self, outbox: Outbox, mailer: Mailer, clock: Clock) -> None:
        self._outbox, self._clock = outbox, clock
        self._know: Know = _nothing
        self._sending = MailSender(mailer, _Everybody(), clock, _log_nowhere)
        outbox.register(KIND, _WhileItMatters(self._sending, outbox, clock))

    def set_up(self, sender: Sender | None) -> None:
        """Send as `sender` from now on; None: mail is not set up."""
        self._sending.sender = sender

    def ask(self, know: Know) -> None:
        """Ask `know` for the particulars of each meeting; it may raise TransientError."""
        self._know = know

    @property
    def is_set_up(self) -> bool:
        """Whether mail can go out."""
        return self._sending.sender is not None

    async def invite(self, meeting: Meeting, key: str) -> None:
        """Mail the invitation (iTIP REQUEST); `key` is that of the event, and of its UID.

        Raise RejectedError when mail is not set up or the address takes none, and what
        `know` raises. The same call again is the same mail.
        """
        await self._put(meeting, key, Wish(INVITED, method="REQUEST"))

    async def invite_again(self, meeting: Meeting, key: str, sequence: int, times: int) -> None:
        """Mail the invitation anew, as the meeting stands after `sequence` changes.

        `times` tells one wish from the next: the same again is the same mail. Raise as `invite`.
        """
        await self._put(meeting, key, Wish(INVITED, sequence, "REQUEST", again=times))

    async def moved(self, meeting: Meeting, key: str, sequence: int) -> None:
        """Mail the new time (iTIP REQUEST); `key` is that of the first invitation.

        `sequence` is 1 for the first change of the meeting, and grows. Raise as `invite`.
        """
        await self._put(meeting, key, Wish(MOVED, sequence, method="REQUEST"))

    async def cancelled(self, meeting: Meeting, key: str, sequence: int, words: str = "") -> None:
        """Mail the cancellation (iTIP CANCEL), with the rep's `words`; raise as `invite`."""
        await self._put(meeting, key, Wish(CANCELLED, sequence, "CANCEL", words))

    async def confirm(self, meeting: Meeting, key: str) -> bool:
        """Mail the text of the meeting type where the calendar invites by itself.

        Without a text, or without mail, nothing is sent: return whether something is.
        """
        known = await self._know(meeting)
        if not self.is_set_up or not known.texts.get(INVITED, "").strip():
            return False
        await self._put(meeting, key, Wish(INVITED), known)
        return True

    async def remind(
        self, meeting: Meeting, key: str, minutes: int, known: Particulars | None = None
    ) -> None:
        """Mail a reminder; it goes out before the meeting begins, or never. Raise as `invite`."""
        await self._put(meeting, key, Wish(REMINDER, minutes), known)

    def drop_reminders(self, booking: str, but: int | None = None) -> None:
        """Keep reminders that wait from going out, except for a meeting that starts at `but`."""
        for entry in self._outbox.store.rows(LANE, UNSENT):
            about = entry.kind == KIND and entry.body.get("booking") == booking
            if about and entry.body.get("what") == REMINDER and entry.body.get("until") != but:
                self._outbox.discard(entry.key)

    async def retry(self, key: str) -> None:
        """Send a refused mail again; of one that may be out, a person says so by this."""
        entry = self._outbox.store.get(EntryKey(key))
        if entry is not None and entry.state is RowState.REFUSED:
            self._outbox.retry(entry.key, entry.body, {"cleared": True})

    async def particulars(self, meeting: Meeting) -> Particulars:
        """Return what is known of a meeting now."""
        return await self._know(meeting)

    async def _put(
        self, meeting: Meeting, key: str, wish: Wish, known: Particulars | None = None
    ) -> None:
        if not self.is_set_up:
            raise RejectedError(NOT_SET_UP)
        known = known or await self._know(meeting)
        try:
            letter = letter_about(meeting, key, wish, known, self._clock.now())
        except MailRefusedError as error:
            raise RejectedError(str(error).rstrip(".")) from error
        draft = mail_draft(letter, known.conversation, kind=KIND)
        self._outbox.put(_of_meeting(draft, meeting, wish))
        self._drop_older(meeting.booking, wish, letter.key)

    def _drop_older(self, booking: str, wish: Wish, key: str) -> None:
        """Drop what has not gone out and is no longer true."""
        if wish.kind not in {MOVED, CANCELLED}:
            return
        for entry in self._outbox.store.rows(LANE, UNSENT):
            revision = entry.body.get("revision", 0)
            older = revision < wish.number and entry.key != key
            if entry.kind == KIND and entry.body.get("booking") == booking and older:
                self._outbox.discard(entry.key)


def letter_about(meeting: Meeting, key: str, wish: Wish, known: Particulars, now: float) -> Letter:
    """Return the mail; raise MailRefusedError when the address takes none."""
    said = written(_occasion(meeting, wish, known))
    return Letter(
        key=_row_key(meeting, key, wish),
        to=checked(meeting.attendee.email),
        to_name=meeting.attendee.name,
        subject=said.subject,
        text=said.text,
        created=now,
        calendar=_part(meeting, key, wish, known, now),
    )


def _occasion(meeting: Meeting, wish: Wish, known: Particulars) -> Occasion:
    return Occasion(
        kind=wish.kind,
        title=meeting.subject,
        start=meeting.start,
        end=meeting.end,
        host=known.host or meeting.rep,
        guest=meeting.attendee.name,
        guest_zone=known.guest_zone,
        host_zone=known.host_zone,
        language=known.language,
        place=known.place or meeting.place,
        manage=known.manage,
        text=known.texts.get(wish.kind, ""),
        type=known.type,
        company=known.company,
        reason=wish.reason,
        attached=bool(wish.method),
    )


def _part(
    meeting: Meeting, key: str, wish: Wish, known: Particulars, now: float
) -> CalendarPart | None:
    if not wish.method:
        return None
    link = "" if known.manage in meeting.notes else known.manage
    notes = "\n\n".join(part for part in (link, meeting.notes) if part)
    more = More(place=known.place, notes=notes, host=known.host)
    text = event_text(meeting, key, now, method=wish.method, sequence=wish.number, more=more)
    return CalendarPart(text, wish.method)


def _row_key(meeting: Meeting, key: str, wish: Wish) -> str:
    """Return the row's key: booking, event, kind and revision; of a reminder also its meeting."""
    start = meeting.start if wish.kind == REMINDER else ""
    again = (str(wish.again),) if wish.again else ()
    parts = (meeting.booking, key, wish.kind, str(wish.number), str(start), *again)
    return f"{KIND}:{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:32]}"


def _of_meeting(draft: Draft, meeting: Meeting, wish: Wish) -> Draft:
    """Return the row with what orders it, ends it, and names the guest in the outbox."""
    reminds = wish.kind == REMINDER
    body = {
        **draft.body,
        "email": meeting.attendee.email,
        "name": meeting.attendee.name,
        "booking": meeting.booking,
        "revision": -1 if reminds else wish.number,
        "until": meeting.start if reminds else meeting.end,
        "what": wish.kind,
    }
    return replace(draft, subject=f"meeting:{meeting.booking}", body=body)


class _WhileItMatters:
    """Drops a mail that waited until its meeting was over, and else hands it on."""

    def __init__(self, sending: MailSender, outbox: Outbox, clock: Clock) -> None:
        self._sending, self._outbox, self._clock = sending, outbox, clock

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; see `MailSender`."""
        if not self._is_late(entry):
            verdict = await self._sending.send(entry, notes)
            unsure = verdict.code == MAYBE_SENT
            return replace(verdict, reason=MAYBE_WORDS) if unsure else verdict
        if entry.body.get("what") == REMINDER:
            self._outbox.discard(entry.key)
            raise DiscardedError
        return Verdict(Next.REFUSED, TOO_LATE, OVER)

    def _is_late(self, entry: Entry) -> bool:
        known = entry.progress
        unsure = entry.state is RowState.UNCERTAIN and not known.get("cleared")
        over = self._clock.now() >= float(entry.body.get("until") or 0)
        return over and not unsure and not known.get("accepted")


class _Everybody:
    """Lets every address be written to."""

    async def standing(self, address: str) -> Standing:
        """Return that the mail may go out: it answers a booking."""
        return Standing(Consent.FREE)


async def _nothing(_: Meeting) -> Particulars:
    return Particulars()


def _log_nowhere(_entry: Entry, _sender: Sender, _at: float) -> None:
    """Note nothing: the meeting itself is in the CRM."""


MAYBE_WORDS = (
    "This mail about a meeting may have been sent. Look into your Sent folder: discard this "
    "if the mail is there, retry if it is not."
)
OVER = "The meeting is over, so this mail was not sent any more. Discard it."
