"""Times of colleagues and teams, and booking with them: the hub knows them all.

Decided: a rep whose calendar nobody could read is left out and named, never taken as
free; the host's own console books, so what is planned is asked for, then followed.
"""

import asyncio
from dataclasses import replace
from typing import Any
from uuid import uuid4

from app.domain.booker import (
    FRESH,
    LOADING,
    STALE,
    UNREACHABLE,
    BookingChanged,
    BookingView,
    ClosedStart,
    FreeTimes,
    Hosts,
)
from app.domain.errors import FoyerError, RejectedError, TransientError
from app.domain.state import ConsoleState
from app.domain.wire.meetings import AskTimes, MeetingRecord, PlanMeeting, PoolTimes
from app.services.booking import Outcome
from app.services.booking_steps import BOOKED, CONFLICT, FAILED, PENDING, UNKNOWN
from app.services.free_times import LOOK_AHEAD_S, OwnFreeTimes
from app.services.hub_meetings import Hub
from app.services.store import Store

NO_HUB = "The hub is not connected, so the times of other reps are not known."
NOBODY = "Nobody's calendar could be read."
ASKED = "The host's console was asked. The answer appears here."
AGAIN_S, TIMES = 2.0, 5  # while calendars are being read anew
FOLLOW_S = 10.0
ENDS = {"booked", "failed", "cancelled", "no_show"}


class PoolBooking:
    """Asks the hub for times, and for meetings."""

    def __init__(self, hub: Hub | None, store: Store, free: OwnFreeTimes) -> None:
        self._hub, self._store, self._free = hub, store, free
        store.listen(self._follow)

    async def show(
        self, low: int, high: int, kind: str, duration_min: int, hosts: Hosts, moving: str = ""
    ) -> FreeTimes:
        """Show when some of the hosts are free; asked again while calendars are being read.

        What is shown of the same question already stays until the answer is there.
        """
        mine = self._free.begin()
        asked = FreeTimes(
            low,
            high,
            duration_min,
            self._store.state.booker.zone,
            kind=kind,
            hosts=hosts,
            moving=moving,
        )
        self._free.publish(replace(self._shown(asked), status=LOADING), mine)
        for _ in range(TIMES):
            found = await self._asked(asked)
            self._free.publish(found, mine)
            if not found.refreshing or not self._free.is_newest(mine):
                break
            await asyncio.sleep(AGAIN_S)
        return found

    async def next(
        self, now: int, kind: str, duration_min: int, hosts: Hosts, most: int = 4
    ) -> tuple[int, ...]:
        """Return the next starts at which one of the hosts is free, as far as the hub knows."""
        zone = self._store.state.booker.zone
        asked = FreeTimes(now, now + LOOK_AHEAD_S, duration_min, zone, kind=kind, hosts=hosts)
        return (await self._asked(asked)).starts[:most]

    def host_at(self, hosts: Hosts, start: int) -> str:
        """Return which of some named reps hosts at a time; none: a team's turn decides."""
        if hosts.team or not hosts.reps:
            return ""
        shown = self._store.state.booker.free
        free = shown.by_rep.get(start, ()) if shown and shown.hosts == hosts else ()
        return next((rep for rep in hosts.reps if rep in free), hosts.reps[0])

    async def plan(self, wish: PlanMeeting) -> Outcome:
        """Ask for a meeting and wait a little for its end.

        The wish is stored: it goes out later where the hub does not answer now.
        """
        if self._hub is None:
            return Outcome(UNKNOWN, reason=NO_HUB)
        try:
            await self._hub.door.request(wish)
        except RejectedError as error:
            taken = error.code == "conflict"
            return Outcome(CONFLICT if taken else FAILED, reason=str(error))
        except TransientError as error:
            return Outcome(PENDING, reason=str(error))
        return await self._followed(wish.id)

    def _shown(self, asked: FreeTimes) -> FreeTimes:
        shown = self._store.state.booker.free
        if shown is None or _question(shown) != _question(asked):
            return asked
        return shown

    async def _asked(self, asked: FreeTimes) -> FreeTimes:
        if self._hub is None or not self._hub.door.connected:
            return replace(asked, status=UNREACHABLE, reason=NO_HUB)
        question = AskTimes(
            id=uuid4().hex,
            type=asked.kind,
            low=asked.low,
            high=asked.high,
            reps=list(asked.hosts.reps),
            team=asked.hosts.team,
            owner=asked.hosts.owner,
            duration_min=asked.duration_min,
            why=True,
            moving=asked.moving,
        )
        try:
            return pooled(asked, await self._hub.door.ask(question, PoolTimes))
        except FoyerError as error:
            return replace(asked, status=UNREACHABLE, reason=str(error))

    async def _followed(self, meeting: str) -> Outcome:
        ended = asyncio.Event()

        def look(state: ConsoleState) -> None:
            record = state.meetings.records.get(meeting)
            if record is not None and record.state in ENDS:
                ended.set()

        unlisten = self._store.listen(look)
        look(self._store.state)
        try:
            async with asyncio.timeout(FOLLOW_S):
                await ended.wait()
        except TimeoutError:
            return Outcome(PENDING, reason=ASKED)
        finally:
            unlisten()
        return outcome_of_record(self._store.state.meetings.records[meeting])

    def _follow(self, state: ConsoleState) -> None:
        """Show what became of what was planned here."""
        for view in tuple(state.booker.bookings.values()):
            record = state.meetings.records.get(view.meeting) if view.meeting else None
            if record is None or view.state == "running":
                continue
            shown = view_of(view, record)
            if shown != view:
                self._store.apply(BookingChanged(shown))


def _question(free: FreeTimes) -> tuple[object, ...]:
    """Return what was asked; a kind of meeting has a length of its own."""
    length = 0 if free.kind else free.duration_min
    return free.low, free.high, free.kind, length, free.hosts, free.moving


def pooled(asked: FreeTimes, answer: PoolTimes) -> FreeTimes:
    """Return the hub's answer as the booker shows it."""
    status = STALE if answer.refreshing else FRESH
    known = bool(answer.read_at)
    return replace(
        asked,
        duration_min=answer.duration_min,
        starts=tuple(slot.start for slot in answer.slots),
        by_rep={slot.start: tuple(slot.reps) for slot in answer.slots},
        closed=tuple(
            ClosedStart(one.start, by_rep={rep: tuple(why) for rep, why in one.why.items()})
            for one in answer.closed
        ),
        status=status if known else UNREACHABLE,
        reason="" if known else NOBODY,
        read_at=answer.read_at,
        left_out=tuple(answer.left_out),
        refreshing=answer.refreshing,
    )


def outcome_of_record(record: MeetingRecord) -> Outcome:
    """Return how a meeting stands as a booking's end."""
    states = {"booked": BOOKED, "no_show": BOOKED, "failed": FAILED, "cancelled": FAILED}
    state = states.get(record.state, PENDING)
    return Outcome(state, join_url=record.join_url, reason=record.words, invited=state == BOOKED)


def view_of(view: BookingView, record: MeetingRecord) -> BookingView:
    """Return what is shown of a planned meeting once the hub tells more."""
    outcome = outcome_of_record(record)
    told: dict[str, Any] = {
        "state": outcome.state,
        "reason": record.words,
        "join_url": record.join_url,
        "start": record.start or view.start,
        "end": record.end or view.end,
        "host": record.host,
        "host_name": record.host_name,
        "host_reason": record.reason,
        "changed": record.changed or view.changed,
    }
    return replace(view, **told)
