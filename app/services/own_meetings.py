"""A meeting of the rep who is signed in, made ready to be booked: what it says, by which rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

import msgspec

from app.domain.desk import Account
from app.domain.errors import RejectedError
from app.domain.meeting_chat_words import chat_words
from app.domain.meeting_details import Details, People, details_of
from app.domain.slots import MeetingType
from app.domain.wire.meetings import Answered, MeetingRecord
from app.services.booking_provider import Provider
from app.services.booking_rows import About
from app.services.calendars.base import Attendee, Meeting
from app.services.hub_meetings import HubMeetings
from app.services.meeting_rules import kind_named, rules_for
from app.services.store import Store

SUBJECT = "Meeting with {name}"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be booked."""

    attendee: Attendee
    start: int  # Unix seconds
    kind: str = ""  # name of the meeting type; empty: the settings' rules
    duration_min: int = 0  # 0: the kind's
    subject: str = ""
    conversation: str = ""
    booking: str = ""  # empty: a new one
    answers: Sequence[Answered] = ()
    at_once: bool = False  # a call this moment; see `OwnFreeTimes.refusal`


@dataclass(frozen=True, slots=True)
class Ready:
    """A meeting that can be booked now."""

    meeting: Meeting
    rules: MeetingType
    about: About
    at_once: bool = False


class OwnMeetings:
    """Makes meetings ready."""

    def __init__(self, store: Store, hub: HubMeetings, subject: str, rules: MeetingType) -> None:
        """Make them ready; `subject` is that of a meeting without a kind, with "{name}"."""
        self._store, self._hub, self._subject, self._rules = store, hub, subject, rules

    def rules(self, kind: str, duration_min: int) -> MeetingType:
        """Return the rules of a kind, or the rep's own; raise RejectedError when it is gone."""
        return rules_for(self._store.state, self._rules, kind, duration_min)

    async def ready(self, provider: Provider, wish: Wish) -> Ready:
        """Return a meeting with its rules; raise RejectedError when it cannot be booked at all."""
        rules, account = self.rules(wish.kind, wish.duration_min), self.account()
        booking, secret = wish.booking or uuid4().hex, self._hub.secret()
        said = self.details(provider, wish, account)
        record = self._hub.drafted(booking, wish.conversation, secret, wish.kind)
        meeting = Meeting(
            booking=booking,
            rep=account.email,
            start=wish.start,
            end=wish.start + rules.duration_min * 60,
            subject=said.subject,
            attendee=wish.attendee,
            online=said.online,
            place=said.place,
            notes=self.notes(said.notes, record.manage, record.lang),
        )
        about = About(
            conversation=wish.conversation,
            kind=wish.kind,
            meeting=booking,
            secret=secret,
            record=msgspec.json.encode(record).decode(),
        )
        return Ready(meeting, rules, about, wish.at_once)

    def asked(self, provider: Provider, record: MeetingRecord) -> Ready:
        """Return a meeting that the hub planned; raise AttendeeError, RejectedError."""
        minutes = (record.end - record.start) // 60
        wish = Wish(
            Attendee(record.email.strip(), record.name.strip()[:200]),
            record.start,
            record.type,
            minutes,
            record.subject,
            record.conversation,
            answers=tuple(record.answers),
        )
        account = self.account()
        said = self.details(provider, wish, account)
        meeting = Meeting(
            booking=record.booking,
            rep=account.email,
            start=record.start,
            end=record.end,
            subject=said.subject,
            attendee=wish.attendee,
            online=said.online,
            place=said.place,
            notes=self.notes(said.notes, self._hub.address(record.manage), record.lang),
        )
        about = About(
            conversation=record.conversation,
            kind=record.type,
            meeting=record.id,
            made_by="hub",
            record=msgspec.json.encode(record).decode(),
        )
        return Ready(meeting, self.rules_still(record.type, minutes), about)

    def rules_still(self, kind: str, duration_min: int) -> MeetingType:
        """Return the rules of a kind, or the rep's own where the kind is gone meanwhile."""
        return self.rules(self.still(kind), duration_min)

    def still(self, kind: str) -> str:
        """Return a kind's name if it is there; none: the rep's own rules hold."""
        return kind if kind_named(self._store.state, kind) else ""

    def details(self, provider: Provider, wish: Wish, account: Account) -> Details:
        """Return what the event says."""
        who = wish.attendee.name or wish.attendee.email
        kind = kind_named(self._store.state, wish.kind)
        if kind is None:
            usual = self._subject.replace("{name}", who)
            return Details(wish.subject or usual, online=provider.makes_links)
        people = People(who, account.name, self._company(wish.conversation))
        found = details_of(
            kind, people, makes_links=provider.makes_links, answers=tuple(wish.answers)
        )
        subject = " ".join(wish.subject.split())[:200] or found.subject
        return Details(subject, found.online, found.place, found.notes)

    def notes(self, text: str, address: str, language: str) -> str:
        """Return the event's text, with where the attendee moves or cancels the meeting."""
        line = f"{chat_words(language).manage} {address}" if address else ""
        return "\n\n".join(part for part in (text, line) if part)

    def account(self) -> Account:
        """Return who is signed in; raise RejectedError when nobody is."""
        account = self._store.state.desk.account
        if account is None:
            raise RejectedError("Sign in first, then book.")
        return account

    def _company(self, conversation: str) -> str:
        thread = self._store.state.desk.threads.get(conversation)
        return thread.visitor.company if thread else ""
