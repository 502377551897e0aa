"""Compares bookings with the calendar at the start and hourly, and does what a person chooses.

Decided: comparing only reads. Each remedy is safe to repeat, and what it changes walks
through the same rows as a booking or a change, so that hub, CRM and visitor follow.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable

from app.core.clock import Clock
from app.domain.errors import FoyerError, RejectedError
from app.domain.reconcile import (
    BookingSeen,
    EventSeen,
    Finding,
    ReconcileChanged,
    Reconciled,
    Remedy,
    compare,
)
from app.domain.zones import DAY
from app.services.booking_change_rows import CANCEL, DONE, MOVE, Wanted
from app.services.booking_changing import Changer
from app.services.booking_provider import Provider
from app.services.booking_rows import (
    CONFIRMED,
    LOGGED,
    NEEDS_HUMAN,
    UNFINISHED,
    Row,
)
from app.services.booking_steps import SENDS_NONE, UNINVITED, Mailer
from app.services.calendars.base import Attendee, Calendar, Meeting, OwnEvent
from app.services.reconcile_rows import ReconcileRows
from app.services.store import Store

AHEAD_S = 60 * DAY
EVERY_S, WITHIN_S, DEADLINE_S = 3600.0, 30.0, 10.0
SETTLES_S = 120.0  # a booking that was changed a moment ago may not be seen yet
UNTOUCHED = {*UNFINISHED, NEEDS_HUMAN}
GONE = "This finding is out of date. The list was read anew."
STILL = "The calendar has not done it. Try again, or look into the calendar."
LATER = "The calendar has not confirmed it yet. It goes on by itself."
NOBODY = "Nobody is signed in."


class Reconciliation:
    """Findings of one rep's calendar."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._provider: Provider | None = None
        self._changer: Changer | None = None
        self.mailer: Mailer | None = None  # invites where the calendar does not
        self.lost: Callable[[Row], Awaitable[None]] | None = None  # a booking ended unbooked
        self._due = 0.0
        self._one = asyncio.Lock()

    def use(self, provider: Provider | None, changer: Changer | None) -> None:
        """Compare with this calendar from now on; None: there is none."""
        self._provider, self._changer, self._due = provider, changer, 0.0
        self._store.apply(ReconcileChanged(Reconciled()))

    async def when_due(self) -> None:
        """Compare if the last time is an hour ago."""
        if self._provider is not None and self._clock.now() >= self._due:
            await self.look()

    async def look(self) -> None:
        """Compare now, and show what was found, or why it could not be looked at."""
        provider = self._provider
        if provider is None:
            return
        self._due = self._clock.now() + EVERY_S
        try:
            async with self._one, asyncio.timeout(WITHIN_S):
                found = await self._compared(provider)
        except (FoyerError, TimeoutError) as error:
            words = str(error) or "The calendar did not answer in time."
            old = self._store.state.reconciled
            self._show(Reconciled(old.findings, old.at, words))
        else:
            self._show(Reconciled(found, self._clock.now()))

    async def settle(self, finding: str, remedy: Remedy) -> None:
        """Do what a person chose about a finding, then compare anew.

        Raise RejectedError with what to do next, TransientError to try again later.
        """
        provider, known = self._provider, self._store.state.reconciled.findings
        chosen = next((one for one in known if one.id == finding), None)
        if provider is None or chosen is None or remedy not in chosen.remedies:
            await self.look()
            raise RejectedError(GONE)
        try:
            async with asyncio.timeout(WITHIN_S):
                await self._settled(provider, chosen, remedy)
        finally:
            await self.look()

    async def _compared(self, provider: Provider) -> tuple[Finding, ...]:
        now = self._clock.now()
        high = int(now) + AHEAD_S
        events = await provider.calendar.own_events(int(now), high)
        rows = await asyncio.to_thread(provider.booker.rows.of_account, provider.calendar.account)
        open_ = await self._changing(provider)
        bookings = [
            _booking(row, now, changing=row.id in open_)
            for row in rows
            if row.end > now and row.start < high
        ]
        found = compare([_event(event) for event in events], bookings, now)
        return await asyncio.to_thread(ReconcileRows(provider.booker.rows).seen, found, now)

    async def _changing(self, provider: Provider) -> set[str]:
        if self._changer is None:
            return set()
        return await self._changer.under_way(provider.calendar)

    async def _settled(self, provider: Provider, finding: Finding, remedy: Remedy) -> None:
        rows, now = provider.booker.rows, self._clock.now()
        if remedy is Remedy.DISMISS:
            await asyncio.to_thread(ReconcileRows(rows).dismiss, finding, now)
            return
        row = await asyncio.to_thread(rows.get, finding.booking) if finding.booking else None
        if remedy is Remedy.CANCEL_EVENT:
            await self._cancel_event(provider, finding)
        elif remedy is Remedy.ADOPT:
            await self._adopt(provider, finding)
        elif row is None:
            raise RejectedError(GONE)
        elif remedy is Remedy.INVITE:
            await self._invite(provider.calendar, row, finding)
        elif remedy is Remedy.BOOK_AGAIN:
            await self._book_again(provider, row)
        else:
            await self._change(provider, row, finding, remedy)

    async def _invite(self, calendar: Calendar, row: Row, finding: Finding) -> None:
        """Put the attendee back, and mail the invitation where the calendar sends none.

        The mail comes first: once the attendee is back, nobody would ask for it again.
        """
        unsent = "" if await calendar.invites_itself() else await self._mailed(row, finding)
        await calendar.invite_again(row.planned, finding.key, finding.event)
        stored = await calendar.find(row.planned, finding.key, finding.event)
        if stored is None or not stored.invites(row.planned):
            raise RejectedError(STILL)
        if unsent:
            raise RejectedError(UNINVITED.format(why=unsent, who=row.name or row.email))

    async def _mailed(self, row: Row, finding: Finding) -> str:
        """Mail the invitation anew; return why it cannot be."""
        if self.mailer is None:
            return SENDS_NONE
        try:
            await self.mailer.invite_again(row.planned, row.key, row.revision, finding.times)
        except RejectedError as error:
            return str(error)
        return ""

    async def _cancel_event(self, provider: Provider, finding: Finding) -> None:
        """Take an event away; the booking, where there is one, is not touched."""
        meeting = self._meeting(finding)
        await provider.calendar.cancel(meeting, finding.key, finding.event)
        left = await provider.calendar.find(meeting, finding.key, finding.event)
        if left is not None and not left.cancelled:
            raise RejectedError(STILL)

    async def _adopt(self, provider: Provider, finding: Finding) -> None:
        """Make a booking of an event; hub and CRM hear of it like of any other."""
        rows, meeting = provider.booker.rows, self._meeting(finding)
        now, account = self._clock.now(), provider.calendar.account
        await asyncio.to_thread(rows.adopt, meeting, account, (finding.key, finding.event), now)
        await provider.booker.resume(provider.calendar)

    async def _book_again(self, provider: Provider, row: Row) -> None:
        outcome = await provider.booker.again(provider.calendar, row, deadline_s=DEADLINE_S)
        if outcome.is_booked:
            return
        ended = await asyncio.to_thread(provider.booker.rows.get, row.id)
        if ended is not None and self.lost is not None:
            await self.lost(ended)
        raise RejectedError(outcome.reason)

    async def _change(self, provider: Provider, row: Row, finding: Finding, remedy: Remedy) -> None:
        """Have the booking follow the calendar: its time, or that the meeting is off."""
        assert self._changer is not None, "there is one where there is a calendar"
        times = (finding.event_start, finding.event_end)
        told = (MOVE, *times) if remedy is Remedy.TAKE_TIME else (CANCEL, 0, 0)
        wanted = Wanted(f"{finding.id}:{row.revision}:{remedy}", *told)
        change = await self._changer.change(provider.calendar, row, wanted, deadline_s=DEADLINE_S)
        if change.is_open:
            raise RejectedError(change.reason or LATER)
        if change.state != DONE:
            raise RejectedError(change.reason)

    def _meeting(self, finding: Finding) -> Meeting:
        """Return a finding's event as a meeting of the rep."""
        account = self._store.state.desk.account
        if account is None:
            raise RejectedError(NOBODY)
        made = hashlib.sha256(f"adopted\x1f{finding.event}".encode()).hexdigest()[:32]
        # An event without its attendee is taken away under the address of the rep.
        who = Attendee(finding.email or account.email, finding.name)
        return Meeting(
            booking=finding.booking or made,
            rep=account.email,
            start=finding.event_start,
            end=finding.event_end,
            subject=finding.subject,
            attendee=who,
        )

    def _show(self, reconciled: Reconciled) -> None:
        self._store.apply(ReconcileChanged(reconciled))


def _event(event: OwnEvent) -> EventSeen:
    return EventSeen(
        id=event.id,
        key=event.key,
        booking=event.booking,
        start=event.start,
        end=event.end,
        subject=event.subject,
        attendees=event.attendees,
        cancelled=event.cancelled,
        created=event.created,
    )


def _booking(row: Row, now: float, *, changing: bool) -> BookingSeen:
    """Return a row as it is compared; what changed a moment ago may not be seen yet."""
    young = now - row.changed < SETTLES_S
    return BookingSeen(
        id=row.id,
        key=row.key,
        event=row.event_id,
        start=row.start,
        end=row.end,
        subject=row.subject,
        email=row.email,
        name=row.name,
        stands=row.state in {LOGGED, CONFIRMED},
        busy=changing or young or row.state in UNTOUCHED,
    )
