"""Does one push: look up, write what is missing, until the closing look-up proves it.

It never repeats a write: after any answer that was lost, or said less than
everything, it looks again and writes only what is missing then.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

from app.core.clock import Clock
from app.domain.errors import SignInNeededError, TransientError
from app.domain.field_values import BadValueError
from app.domain.matching import Person
from app.domain.push import PushWish
from app.services.crm.base import Crm, CrmError, Found, Plan, Refusal, Trips, Written
from app.services.crm.claiming import Held, Hold, claimed_org, still_true, taken
from app.services.crm.home import meant_for_another
from app.services.crm.planning import STALE_FACTS, plan_for, unread, with_campaign
from app.services.crm.progress import DONE, SIGN_IN, Progress, RecordRef, progress_of
from app.services.crm.verdicts import UNREACHED, over_at, trips_for, verdict_of
from app.services.crm.wish import wish_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry, RowState

ROUNDS = 6  # writes in one try
LOOK_EVERY_S = 1.0  # while a write without an answer may still be under way
HELD_WAIT_S = 60.0
CHANGED = "PRECONDITION_FAILED"  # code of a write that met a newer change
LOCK_TRIES = 3  # of a part that somebody else holds
Prefetched = Callable[[PushWish], Found | None]
Sleep = Callable[[float], Awaitable[None]]


class PushSender:
    """Sends the outbox rows of kind "crm.push"."""

    def __init__(
        self,
        crm: Crm,
        clock: Clock,
        prefetched: Prefetched = lambda _wish: None,
        sleep: Sleep = asyncio.sleep,
        rand: Callable[[], float] = random.random,
        claim: Hold | None = None,
    ) -> None:
        """`prefetched` returns a fresh look-up that was made before the click, if there is one.

        `claim` keeps other reps' consoles from writing the same person meanwhile. With
        it nobody is created by a look-up from before the claim, unless the hub knows that
        no other rep had the person since.
        """
        self._crm = crm
        self._clock = clock
        self._prefetched = prefetched
        self._sleep = sleep
        self._rand = rand
        self._claim = claim

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        wish, progress = wish_of(entry.body), progress_of(entry.progress)
        progress.begin(wish.parts)
        trips = trips_for(entry, progress.trips)
        push = _Push(entry, wish, progress, notes, trips)
        try:
            verdict = await self._alone(push)
        except (CrmError, TransientError, SignInNeededError) as error:
            verdict = push.failed(error, self._clock.now())
        push.note(notes.state)
        await self._bound(push, verdict)
        return verdict

    async def _alone(self, push: "_Push") -> Verdict:
        """Look up and write while no other rep's console does."""
        if self._claim is None:
            return await self._rounds(push)
        async with self._claim(claimed_org(push.entry, self._crm), push.wish.address) as claim:
            return await self._rounds(push, claim) if claim.granted else taken(claim)

    async def _rounds(self, push: "_Push", claim: Held | None = None) -> Verdict:
        if not push.wish.address:
            return push.refused(Refusal("REQUIRED_FIELD_MISSING", NO_EMAIL))
        if waits := self._held(self._crm.org):
            return waits
        found = self._prefetched(push.wish) if push.entry.state is RowState.NEW else None
        if claim and found and found.choice.target is None:
            now = self._clock.now()
            found = found if still_true(claim, found.at, now) else None
        for _ in range(ROUNDS):
            step = await self._round(push, found)
            if isinstance(step, Verdict):
                return step
            found = step
        return Verdict(Next.LATER, "NOT_PROVEN", NOT_PROVEN, uncertain=True)

    async def _round(self, push: "_Push", found: Found | None) -> Verdict | Found | None:
        """Write what is missing; return the end, or what was seen after the write."""
        if found is None or push.hides(found) or found.choice.unread or unread(self._crm, found):
            found = await self._crm.look_up(push.sought, push.trips)
        if barred := await self._barred(push, found):
            return barred
        push.looked(found, self._crm)
        plan = self._plan(push, found)
        if isinstance(plan, Refusal) and await self._learnt(plan, push, found):
            plan = self._plan(push, found)
        if isinstance(plan, Refusal):
            return push.refused(plan)
        if plan.empty:
            return push.concluded(found)
        if unsettled := self._unsettled(push, found):
            return unsettled
        written = await self._write(push, plan)
        return push.stopped(written) or await self._after(push, written)

    async def _barred(self, push: "_Push", found: Found) -> Verdict | None:
        """Return why nothing may be written after this look-up."""
        if await meant_for_another(self._crm, push.entry, found.org):
            return push.refused(Refusal("WRONG_ORG", WRONG_ORG))
        return self._held(found.org) or (push.not_shown(self._crm) if push.hides(found) else None)

    async def _learnt(self, why: Refusal, push: "_Push", found: Found) -> bool:
        """Whether the org has other facts by now than those that a value was refused by."""
        if why.code not in STALE_FACTS:
            return False
        target = found.choice.target
        return await self._crm.describe_again(target.object if target else "Lead", push.trips)

    def _held(self, org: str) -> Verdict | None:
        """Return that nothing may be written into this org before its mapping was checked."""
        why = self._crm.held(org)
        return Verdict(Next.LATER, why.code, why.reason, HELD_WAIT_S) if why else None

    def _unsettled(self, push: "_Push", found: Found) -> Verdict | None:
        """Return that a write without an answer has to be waited for, before another is sent."""
        left = push.progress.settled_at - self._clock.now()
        if left > 0:
            return Verdict(
                Next.LATER, "NOT_PROVEN", NOT_PROVEN, min(left, LOOK_EVERY_S), uncertain=True
            )
        if push.progress.task_sent and found.task is None and "task" in push.wish.parts:
            return Verdict(Next.LATER, "NOT_PROVEN", NOT_PROVEN, uncertain=True)
        return None

    async def _after(self, push: "_Push", written: Written) -> Verdict | Found | None:
        """Pause where somebody else holds a record; three times, then it is for later."""
        if not written.again:
            return written.closing
        push.locked += 1
        if push.locked > LOCK_TRIES:
            return push.later(written)
        await self._sleep(push.locked * (0.2 + self._rand() * 0.6))
        return written.closing

    async def _write(self, push: "_Push", plan: Plan) -> Written:
        push.progress.sending(plan, self._clock.now())
        await push.sending()
        written = push.decided(await self._crm.write(plan, push.trips.patient()))
        push.progress.answered(plan, written)
        push.note(RowState.UNCERTAIN if written.closing is None else RowState.LOOKED_UP)
        return written

    def _plan(self, push: "_Push", found: Found) -> Plan | Refusal:
        push.progress.begin(push.wish.parts)
        try:
            plan = plan_for(self._crm, push.wish, found)
        except BadValueError as error:
            return Refusal(error.code, str(error))
        push.progress.left_out = sorted(plan.barred)
        if plan.lacks:
            return Refusal("REQUIRED_FIELD_MISSING", _lacks(plan.lacks))
        target = plan.plan.target
        # What was written and is different now was changed since, by the org or a colleague.
        written = push.progress.confirmed(target.id) if target else set()
        return replace(
            plan.plan,
            values={n: v for n, v in plan.plan.values.items() if (n, v) not in written},
            campaign=_missing(push, "campaign", found.member, target),
            task=_missing(push, "task", found.task, target),
        )

    async def _bound(self, push: "_Push", verdict: Verdict) -> None:
        """Note which org a row waits for, while it can still be asked."""
        unreached = verdict.code in UNREACHED or verdict.code == SIGN_IN
        if verdict.next is not Next.LATER or push.org or unreached:
            return
        with suppress(CrmError, TransientError, SignInNeededError):
            push.bind(await self._crm.whoami(), self._crm.host)


class _Push:
    """One try of one row."""

    def __init__(
        self, entry: Entry, wish: PushWish, progress: Progress, notes: Notes, trips: Trips
    ) -> None:
        self.entry = entry
        self.asked = wish
        self.wish = wish  # with the campaign of the record's mapping page
        self.progress = progress
        self.trips = trips
        self.locked = 0
        self._seen: set[tuple[str, str, str]] = set()
        self.org = entry.org
        self._notes = notes

    def note(self, state: RowState) -> None:
        """Store what is known, before the step that the state announces."""
        self.progress.trips = self.trips.count
        self._notes.mark(state, self.progress.stored())

    async def sending(self) -> None:
        """Store that a write goes out, before it does."""
        self.progress.trips = self.trips.count
        await self._notes.sending(self.progress.stored())

    def bind(self, org: str, host: str) -> None:
        """Store which org the row is for, once that is known."""
        if org and not self.org:
            self.org = org
            self._notes.bind(org, self.entry.host or host)

    def looked(self, found: Found, crm: Crm) -> None:
        """Store what a look-up saw."""
        self.wish = with_campaign(self.asked, found)
        self.progress.saw(found, crm.record_url)
        self.bind(found.org, crm.host)
        self.note(RowState.LOOKED_UP)

    @property
    def sought(self) -> PushWish:
        """The wish to look up: a record that was made is looked for by its id, too."""
        return replace(self.asked, record=self.progress.made or self.asked.record)

    def hides(self, found: Found) -> bool:
        """Whether a record that was made is missing: its e-mail or owner was changed at once."""
        return bool(self.progress.made) and found.choice.target is None

    def not_shown(self, crm: Crm) -> Verdict:
        """End: the record was made, but this user does not see it. Never make another."""
        made = self.progress.made
        self.progress.record = RecordRef("Lead", made, "", crm.record_url(made), created=True)
        return self.refused(Refusal("NOT_SHOWN", NOT_SHOWN.format(record=made)))

    def decided(self, written: Written) -> Written:
        """Return a write's answer in which what looking again did not mend is refused.

        Somebody's newer change is no refusal: it ends when they stop.
        """
        told = {n: (n, w.code, w.reason) for n, w in written.look.items() if w.code != CHANGED}
        stuck = {n: written.look[n] for n, each in told.items() if each in self._seen}
        self._seen.update(told.values())
        look = {n: why for n, why in written.look.items() if n not in stuck}
        return replace(written, look=look, refused={**written.refused, **stuck})

    def refused(self, why: Refusal) -> Verdict:
        """End: a person has to decide about the person."""
        self.progress.refuse("person", why)
        return Verdict(Next.REFUSED, why.code, why.reason)

    def failed(self, error: CrmError | TransientError | SignInNeededError, now: float) -> Verdict:
        """Return what becomes of a row whose request failed as a whole."""
        verdict = verdict_of(error)
        if self._notes.state is RowState.SENT:
            self.progress.unanswered(over_at(verdict, now))
        if verdict.next is Next.REFUSED:
            self.progress.refuse("person", Refusal(verdict.code or "", verdict.reason or ""))
        return verdict

    def later(self, written: Written) -> Verdict:
        """Wait: somebody else holds a record."""
        why = next(iter(written.again.values()))
        return Verdict(Next.LATER, why.code, why.reason)

    def stopped(self, written: Written) -> Verdict | None:
        """Return the end that a write's answer means at once, if it means one."""
        if why := written.refused.get("person"):
            return Verdict(Next.REFUSED, why.code, why.reason)
        twin = written.look.get("person")
        known = written.closing.choice.target if written.closing else None
        if twin is None or known is not None or written.closing is None or not written.candidates:
            return None
        self.progress.candidates = [RecordRef(kind, record) for kind, record in written.candidates]
        return self.refused(twin)

    def concluded(self, found: Found) -> Verdict:
        """End: the look-up shows every part that is not refused."""
        proven = {
            "person": found.choice.target is not None,
            "campaign": found.member,
            "task": found.task,
        }
        for name in self.wish.parts:
            if proven[name] and not self.progress.refused(name):
                self.progress.parts[name].state = DONE
        refused = [p for n, p in self.progress.parts.items() if self.progress.refused(n)]
        if refused:
            return Verdict(Next.REFUSED, refused[0].code, refused[0].reason)
        return Verdict(Next.DONE)


def _missing(push: _Push, name: str, there: bool | None, target: Person | None) -> bool:
    """Whether a part is wished, not refused, and not there yet.

    A part that is not shown counts as there once its write was confirmed for this
    person: an automation may have renamed the task, or sharing may hide it. Writing
    it again would make another every time.
    """
    if name not in push.wish.parts or push.progress.refused(name) or there:
        return False
    part = push.progress.parts[name]
    mine = target is not None and part.of[:15] == target.id[:15]
    return part.state != DONE or (there is False and not mine)


def _lacks(lacks: tuple[str, ...]) -> str:
    return (
        f"Salesforce requires a {' and a '.join(lacks)} for a new lead. Fill it in and push again."
    )


NO_EMAIL = "A person is matched by e-mail, and there is none. Fill it in and push again."
NOT_PROVEN = "Salesforce does not show what was written yet. Foyer looks again by itself."
NOT_SHOWN = (
    "Salesforce made the lead {record}, but does not show it to you: somebody else may own it now, "
    "or it was deleted. Ask your Salesforce admin to share it with you, then push again."
)
WRONG_ORG = (
    "This was meant for another Salesforce org than the one that you are signed in to. "
    "Sign in to that org, or push again to send it to this one."
)
