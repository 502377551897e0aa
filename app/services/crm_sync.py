"""The console's CRM: looks visitors up as they become known, pushes, retries, takes back.

A push is stored before anything is sent and goes out when it can, so that a
click works offline too. What the card shows is asked for before the click, which
saves the push one round trip.
"""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain import health
from app.domain.account_match import best
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.domain.facts import known_facts
from app.domain.health import OutboxCounted
from app.domain.ids import EntryKey
from app.domain.matching import prefer
from app.domain.meeting_event import PHONE, MeetingState
from app.domain.push import PushWish
from app.domain.push_card import (
    LOOKING,
    OFFLINE,
    Campaign,
    CampaignsLoaded,
    Preview,
    PreviewChanged,
    PushChanged,
    PushDiscarded,
)
from app.domain.state import ConsoleState
from app.domain.wire.records import Profile
from app.services.crm.base import CrmError, Found, Trips
from app.services.crm.budget import ApiBudget
from app.services.crm.claiming import Hold
from app.services.crm.console import ConsoleCrm
from app.services.crm.event_sender import KIND as EVENT
from app.services.crm.event_sender import Booked, EventSender, meeting_draft
from app.services.crm.progress import SIGN_IN as SIGN_IN_CODE
from app.services.crm.progress import Progress, progress_of
from app.services.crm.push_sender import PushSender
from app.services.crm.undo_sender import KIND as UNDO
from app.services.crm.undo_sender import UndoSender
from app.services.crm.wish import body_of
from app.services.crm_accounts import AccountFinder
from app.services.crm_health import CrmHealth
from app.services.crm_preview import blind_preview, plain_fields, preview_of
from app.services.crm_views import push_view
from app.services.crm_wishes import WishSettings, settings_of, wish_for
from app.services.outbox import Outbox
from app.services.outbox_store import WAITING, Draft, Entry, RowState
from app.services.store import Store

PUSH, LANE = "crm.push", "crm"
FRESH_S = 120.0  # a look-up older than this is made again
NOT_SET_UP = "Salesforce is not set up. Connect it in Settings."


class CrmSync:
    """What the push card and the status bar need of the CRM."""

    def __init__(
        self,
        crm: ConsoleCrm,
        outbox: Outbox,
        store: Store,
        clock: Clock,
        claim: Hold | None = None,
    ) -> None:
        """`claim` keeps other reps' consoles from writing the same person meanwhile."""
        self._crm, self._outbox, self._store, self._clock = crm, outbox, store, clock
        self._way_in: Callable[[], Coroutine[Any, Any, None]] | None = None
        self.health = CrmHealth(store, clock, crm.connection.budget)
        self._accounts = AccountFinder(crm, store)
        self._tasks = TaskSet(unhandled)
        self._found: dict[str, Found] = {}  # e-mail -> newest look-up
        self._chosen: dict[str, str] = {}  # visitor -> record, where a rep chose one
        self._looking: set[str] = set()
        self._maps = crm.maps
        self._seen: tuple[Profile | None, str] = (None, "")
        outbox.register(PUSH, PushSender(crm, clock, self._prefetched, claim=claim))
        outbox.register(UNDO, UndoSender(crm.single, crm))
        outbox.register(EVENT, EventSender(crm, clock, claim))

    async def start(self) -> None:
        """Show what waits, begin to send it, and look up whom the rep turns to."""
        self._outbox.listen(self._changed)
        for entry in self._newest():
            self._show(entry)
        self._count()
        self._store.listen(self._noticed)
        self._tasks.start(self._outbox.run(LANE), name="Send to Salesforce")
        self._tasks.start(self.refresh(), name="Ask Salesforce")

    async def stop(self) -> None:
        """End; what waits stays stored."""
        await self._accounts.stop()
        await self._tasks.close()

    def let_in(self, way: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Take what signs in through the browser."""
        self._way_in = way

    async def refresh(self) -> None:
        """Ask the CRM anew, as after a sign-in: its campaigns, and the visitor who is shown."""
        if not self._crm.set_up:
            self.health.tell(health.OFF, NOT_SET_UP)
            return
        if not self._budget.may():
            self.health.used_up()
            return
        try:
            found = await self._crm.single.campaigns(Trips(within_s=10.0))
        except (CrmError, TransientError, SignInNeededError) as error:
            self.health.failed(error)
            return
        campaigns = tuple(Campaign(record, name) for record, name in found)
        self._store.apply(CampaignsLoaded(campaigns))
        self.health.ok()
        self._outbox.hurry(LANE)
        self._found.clear()
        self._noticed(self._store.state, anew=True)

    async def connect(self) -> None:
        """Sign in through the browser, then go on; raise FoyerError with the reason."""
        if self._way_in is None:
            raise RejectedError(NOT_SET_UP)
        await self._way_in()

    @property
    def _budget(self) -> ApiBudget:
        return self._crm.connection.budget

    async def choose(self, visitor: str, record: str) -> None:
        """Take another of the records with the visitor's e-mail; empty: the one matched."""
        self._chosen[visitor] = record
        self._noticed(self._store.state, anew=True)

    async def push(self, visitor: str, campaign: str = "", *, transcript: bool = True) -> None:
        """Store a push of what is known of a visitor; it goes out as soon as it can."""
        profile = self._store.state.profiles.known.get(visitor)
        if profile is None:
            return
        threads, record = self._store.state.desk.threads, self._chosen.get(visitor, "")
        wish = wish_for(
            profile,
            threads,
            campaign,
            transcript=transcript,
            record=record,
            settings=self._settings,
        )
        body = {**body_of(wish), "visitor": visitor}
        key = EntryKey(wish.key)
        draft = Draft(PUSH, key, wish.address, body, LANE, self._crm.host, self._crm.org)
        if not self._outbox.put(draft):
            self._again(key, body)

    async def log_meeting(self, meeting: Booked, state: MeetingState = MeetingState.BOOKED) -> None:
        """Store how a meeting's Event shall be; the same again changes nothing.

        A meeting that was moved, cancelled or not attended changes its event, and
        never deletes it.

        What the visitor told goes along, so that a new person can become a lead.
        """
        known = self._store.state.profiles.known.values()
        address = PushWish("", meeting.email).address
        theirs = next((p for p in known if _address(p) == address), None)
        said: dict[str, Any] = {
            "subject": meeting.subject,
            "start": meeting.start,
            "end": meeting.end,
            "name": meeting.name,
            "join_url": meeting.join_url,
            "place": meeting.place,
            "host": meeting.rep,
            "state": state.value,
            "at": self._clock.now(),
            "fields": plain_fields(theirs, self._settings.fields) if theirs else {},
            "campaign": self._settings.activities.get("meeting", ""),
        }
        if theirs is not None:
            said |= self._around(theirs, meeting.place)
        draft = meeting_draft(meeting.id, meeting.email, said, self._outbox.store)
        self._outbox.put(replace(draft, host=self._crm.host, org=self._crm.org))

    def _around(self, profile: Profile, place: str) -> dict[str, str]:
        """Return what a meeting's event says besides: the account, and whom the host calls."""
        clear = best(self._store.state.push.accounts.get(profile.card.visitor, ()))
        number = known_facts(profile.facts).get("phone", "") if place == PHONE else ""
        return {"account": clear.account.id if clear else "", "phone": number}

    async def retry(self, key: str, *, record: str = "", create_anyway: bool = False) -> None:
        """Try a refused push again: as it is, on a chosen record, or as a new one anyway."""
        entry = self._outbox.store.get(EntryKey(key))
        if entry is not None:
            chosen = {"record": record or entry.body.get("record", "")}
            self._again(entry.key, {**entry.body, **chosen, "create_anyway": create_anyway})

    async def undo(self, key: str) -> None:
        """Take a push back: the values from before, where nobody changed them since."""
        entry = self._outbox.store.get(EntryKey(key))
        progress = progress_of(entry.progress) if entry else Progress()
        if entry is None or progress.record is None or not progress.changes:
            return
        body = {
            "object": progress.record.object,
            "record": progress.record.id,
            "changes": progress.stored()["changes"],
            "visitor": entry.body.get("visitor", ""),
            "push": key,
        }
        undo = EntryKey(f"undo:{key}")
        draft = Draft(UNDO, undo, entry.subject, body, LANE, entry.host, entry.org)
        if not self._outbox.put(draft):
            self._outbox.retry(undo, body, {})

    async def discard(self, key: str) -> None:
        """Remove a push that waits or was refused."""
        entry = self._outbox.store.get(EntryKey(key))
        if entry is not None:
            self._outbox.discard(entry.key)
            self._store.apply(PushDiscarded(str(entry.body.get("visitor", ""))))
            self._count()

    @property
    def _settings(self) -> WishSettings:
        return settings_of(self._store.state.shared)

    def _again(self, key: EntryKey, body: Mapping[str, Any]) -> None:
        entry = self._outbox.store.get(key)
        if entry is None or (entry.state is RowState.DONE and entry.body == body):
            return
        progress = progress_of(entry.progress).asked_again()
        if entry.code == "WRONG_ORG":
            self._outbox.store.bind(key, self._crm.org, self._crm.host)
        self._outbox.retry(key, body, progress.stored())

    def _prefetched(self, wish: PushWish) -> Found | None:
        """Return a fresh look-up that answers everything a push asks, or None."""
        found = self._found.pop(wish.address, None)
        if found is None or self._clock.now() - found.at > FRESH_S or wish.record:
            return None
        return found

    def _noticed(self, state: ConsoleState, *, anew: bool = False) -> None:
        """Look up whom the rep looks at, once an address is known; redraw when facts change."""
        visitor = state.profiles.shown or ""
        profile = state.profiles.known.get(visitor)
        if self._crm.maps is not self._maps:  # what was looked up lacks the fields mapped now
            self._maps, anew = self._crm.maps, True
            self._found.clear()
        if profile is None or (self._seen[0] is profile and not anew):
            return
        self._seen = (profile, visitor)
        email = _address(profile)
        if not email or not self._crm.set_up:
            return
        found = self._found.get(email)
        if found is not None and self._clock.now() - found.at < FRESH_S:
            self._show_found(visitor, profile, found)
        elif email not in self._looking:
            self._looking.add(email)
            look = self._look(visitor, email, clicked=anew)
            self._tasks.start(look, name="Look up in Salesforce")

    async def _look(self, visitor: str, email: str, *, clicked: bool = False) -> None:
        """Look up for the card; ahead of a click only while the day's calls allow it."""
        if not self._budget.may(background=not clicked):
            self._looking.discard(email)
            self._blind(visitor, email, OFFLINE, self.health.allowance)
            return
        known = self._store.state.push.previews.get(visitor)
        if known is None or known.email != email:
            self._preview(visitor, Preview(email, LOOKING))
        try:
            found = await self._crm.look_up(PushWish("", email), Trips(within_s=10.0))
        except (CrmError, TransientError, SignInNeededError) as error:
            self._blind(visitor, email, self.health.failed(error), str(error))
            return
        finally:
            self._looking.discard(email)
        fresh = {e: f for e, f in self._found.items() if self._clock.now() - f.at < FRESH_S}
        self._found = fresh | {email: found}
        self.health.ok()
        profile = self._store.state.profiles.known.get(visitor)
        if profile is not None and _address(profile) == email:
            self._show_found(visitor, profile, found)

    def _show_found(self, visitor: str, profile: Profile, found: Found) -> None:
        choice = prefer(found.choice, self._chosen.get(visitor, ""))
        seen = replace(found, choice=choice)
        email, fields = _address(profile), self._settings.fields
        self._preview(visitor, preview_of(profile, email, seen, self._crm, fields))
        if self._budget.may(background=True):
            self._accounts.noticed(visitor, profile, seen)

    def _blind(self, visitor: str, email: str, state: str, words: str) -> None:
        profile = self._store.state.profiles.known.get(visitor)
        if profile is not None:
            self._preview(visitor, blind_preview(profile, email, self._crm, state, words))

    def _preview(self, visitor: str, preview: Preview) -> None:
        self._store.apply(PreviewChanged(visitor, preview))

    def _changed(self, key: EntryKey) -> None:
        entry = self._outbox.store.get(key)
        self._count()
        if entry is None:
            return
        self._show(entry)
        if entry.code == SIGN_IN_CODE:
            self.health.tell(health.NEEDS_SIGN_IN, entry.reason or "")
        elif not self._budget.may():
            self.health.used_up()
        elif entry.state is RowState.DONE:
            self.health.ok()
            self._found.pop(entry.subject, None)
            self._look_again(self._visitor_of(entry))

    def _visitor_of(self, entry: Entry) -> str:
        """Return whom a write was about; a meeting names its attendee by address only."""
        known = self._store.state.profiles.known
        theirs = (v for v, profile in known.items() if _address(profile) == entry.subject)
        return str(entry.body.get("visitor", "")) or next(theirs, "")

    def _look_again(self, visitor: str) -> None:
        """After a write the card shows what the record holds now."""
        profile = self._store.state.profiles.known.get(visitor)
        if profile is not None and (email := _address(profile)) not in self._looking and email:
            self._looking.add(email)
            self._tasks.start(self._look(visitor, email), name="Look again in Salesforce")

    def _newest(self) -> list[Entry]:
        """Return the newest row of each visitor: the card shows no more."""
        rows = self._outbox.store.rows(LANE, (*WAITING, RowState.DONE, RowState.REFUSED))
        newest = {str(entry.body.get("visitor", "")): entry for entry in rows}
        return list(newest.values())

    def _show(self, entry: Entry) -> None:
        visitor = str(entry.body.get("visitor", ""))
        key = EntryKey(str(entry.body["push"])) if entry.kind == UNDO else entry.key
        push = self._outbox.store.get(key)
        if not visitor or push is None or push.kind != PUSH:
            return
        undo = self._outbox.store.get(EntryKey(f"undo:{key}"))
        self._store.apply(PushChanged(visitor, push_view(push, undo)))

    def _count(self) -> None:
        waiting, refused = self._outbox.store.waiting(), self._outbox.store.refused()
        health_ = self._store.state.health
        if (waiting, refused) != (health_.outbox_waiting, health_.outbox_refused):
            self._store.apply(OutboxCounted(waiting, refused))


def _address(profile: Profile) -> str:
    facts = {fact.field: fact.value for fact in profile.facts}
    return PushWish("", facts.get("email") or profile.card.email).address
