"""Keeps lists of companies up to date: reads them from the CRM, publishes them to the hub.

Decided: only consoles of admins and agents read lists, and of these one at a time for
each list (a claim at the hub). What makes a list due is its age at the hub, so a list
that another console has just published is left alone. A failure is shown with the list
and tried again later; the published list stays in force, with its age.
"""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar
from uuid import uuid4

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.crm_shape import Shapes
from app.domain.errors import FoyerError, RejectedError, TransientError
from app.domain.expression import BadExpressionError
from app.domain.list_soql import count, select
from app.domain.list_sync import ListSync, ListSyncChanged, Phase
from app.domain.shared import ListsLoaded
from app.domain.target_list import KIND, TargetList, from_body, list_faults
from app.domain.wire.console import ConsoleCommand, ConsoleQuestion
from app.domain.wire.shared import AskLists, Claim, Document, ListSummary
from app.services.claims import Claims
from app.services.crm.base import Trips
from app.services.crm.budget import ApiBudget
from app.services.crm.lists import ListCrm
from app.services.list_publishing import ListPublisher
from app.services.list_reading import ListReader, Wanted, wanted_of
from app.services.list_shelf import ListShelf
from app.services.store import Store

T = TypeVar("T")
ROUND_S = 30.0
AGAIN_S = 300.0  # after a failure
CLAIM_S, RENEW_S = 60.0, 20.0
MAY = ("admin", "agent")
TESTED = 20  # records of a test
SPENT = "Salesforce's daily calls are nearly used up, so lists wait. Those published stay in force."
CANCELLED = "You stopped it. What was read is kept; the next time goes on from there."
NO_HUB = "There is no connection to the hub."

log = logging.getLogger(__name__)


class Line(Protocol):
    """The part of `link.HubLink` that lists need."""

    connected: bool

    async def once(self, command: ConsoleCommand, *, deadline_s: float = ...) -> None:
        """Send a command and wait until it counts."""
        ...

    async def ask(self, question: ConsoleQuestion, kind: type[T], *, deadline_s: float = ...) -> T:
        """Return the hub's answer."""
        ...


class ListCrmHere(Protocol):
    """The part of `ConsoleCrm` that lists need."""

    @property
    def set_up(self) -> bool:
        """Whether there is an org to talk to."""
        ...

    @property
    def lists(self) -> ListCrm:
        """Reads for lists of companies."""
        ...

    def record_url(self, record: str) -> str:
        """Return the address of a record in the browser."""
        ...


class StoppedError(FoyerError):
    """The rep stopped the reading of a list."""


@dataclass(frozen=True, slots=True)
class ListGround:
    """What the service stands on."""

    crm: ListCrmHere
    budget: ApiBudget
    shelf: ListShelf
    link: Line
    claims: Claims
    store: Store
    clock: Clock


@dataclass(frozen=True, slots=True)
class Tested:
    """What a list would hold."""

    count: int
    rows: tuple[Mapping[str, Any], ...] = ()
    columns: tuple[str, ...] = ()


@dataclass(slots=True)
class _Marks:
    busy: set[str] = field(default_factory=set)
    stopped: set[str] = field(default_factory=set)  # by the rep
    not_before: dict[str, float] = field(default_factory=dict)


class CrmLists:
    """Refreshes lists when they are due, or when a rep asks."""

    def __init__(self, ground: ListGround) -> None:
        self._ground = ground
        self._reader = ListReader(ground.crm.lists, ground.shelf, ground.clock)
        self._publisher = ListPublisher(ground.link, ground.shelf)
        self._tasks = TaskSet(unhandled)
        self._marks = _Marks()
        self._woken = asyncio.Event()

    def start(self) -> None:
        """Begin to look after the lists."""
        self._tasks.start(self._run(), name="Keep lists up to date")

    async def stop(self) -> None:
        """End; what was read is kept."""
        await self._tasks.close()

    @property
    def may_work(self) -> bool:
        """Whether this console may read and publish lists."""
        account = self._ground.store.state.desk.account
        return account is not None and account.role in MAY and self._ground.crm.set_up

    async def refresh(self, name: str) -> None:
        """Read a list anew and publish it; how it goes is in the state."""
        document = self._ground.store.state.shared.document(KIND, name)
        if document is not None:
            await self._refresh(document, background=False)

    def stop_reading(self, name: str) -> None:
        """Stop the reading of a list at the next page."""
        if name in self._marks.busy:
            self._marks.stopped.add(name)

    async def ask_hub(self) -> None:
        """Learn which lists are published and how old they are."""
        if self._ground.link.connected:
            with suppress(FoyerError):
                await self._published()

    def hurry(self) -> None:
        """Look at once which lists are due, as after a change."""
        self._marks.not_before.clear()
        self._woken.set()

    async def shapes(self, target: TargetList) -> Shapes:
        """Return the shapes that a list goes through; raise as calls of `Crm` do."""
        wanted = await wanted_of(self._ground.crm.lists, "", target, Trips(within_s=20.0))
        return wanted.shapes

    async def related_shapes(self, names: tuple[str, ...]) -> Shapes:
        """Return the shapes of some objects; raise as calls of `Crm` do."""
        return await self._ground.crm.lists.shapes(names, Trips(within_s=20.0))

    async def test(self, target: TargetList) -> Tested:
        """Return how many records a list has, and the first; raise FoyerError with the reason."""
        wanted = await self._wanted("", target)
        shown = [name for name in wanted.columns if name not in {"Id", *_HIDDEN}]
        first = select(target.query, wanted.shapes, ("Id", *shown))
        asked = [count(target.query, wanted.shapes), f"{first} ORDER BY Id LIMIT {TESTED}"]
        total, rows = await self._ground.crm.lists.ask(asked, Trips(within_s=30.0))
        return Tested(total.total, rows.rows, tuple(shown))

    async def _run(self) -> None:
        while True:
            try:
                await self._round()
            except FoyerError as error:
                log.info("Lists wait: %s", error)
            with suppress(TimeoutError):
                async with asyncio.timeout(ROUND_S):
                    await self._woken.wait()
            self._woken.clear()

    async def _round(self) -> None:
        """Refresh every list that is due, and forget those that were taken away."""
        ground = self._ground
        if not self.may_work or not ground.link.connected:
            return
        published = {each.name: each for each in await self._published()}
        await self._tidy(published)
        for document in ground.store.state.shared.of(KIND):
            if self._is_due(document, published.get(document.name)):
                await self._refresh(document, background=True)

    async def _published(self) -> list[ListSummary]:
        found = await self._ground.link.ask(AskLists(id=uuid4().hex), list[ListSummary])
        self._ground.store.apply(ListsLoaded(tuple(found)))
        return found

    async def _tidy(self, published: Mapping[str, ListSummary]) -> None:
        """Forget lists whose document was taken away, here and at the hub."""
        documents = self._ground.store.state.shared.documents
        gone = [d.name for (kind, _), d in documents.items() if kind == KIND and d.dropped]
        here = await self._ground.shelf.do(lambda store: store.names())
        for name in gone:
            if name in here:
                await self._ground.shelf.do(lambda store: store.drop(name))  # noqa: B023 awaited
            if name in published:
                await self._publisher.drop(name)
                await self._published()

    def _is_due(self, document: Document, summary: ListSummary | None) -> bool:
        now = self._ground.clock.now()
        if now < self._marks.not_before.get(document.name, 0.0):
            return False
        if summary is None or summary.at < document.at:
            return True
        minutes = document.body.get("refresh_min")
        every_min = minutes if isinstance(minutes, int) and minutes > 0 else 15
        return now - summary.at >= every_min * 60

    async def _refresh(self, document: Document, *, background: bool) -> None:
        name, marks = document.name, self._marks
        if name in marks.busy:
            return
        marks.busy.add(name)
        keep = TaskSet(unhandled)
        try:
            async with self._held(name) as claim:
                if claim.granted:
                    keep.start(self._hold_on(name), name="Keep the claim of a list")
                    await self._bring(document, background=background)
                else:
                    self._tell(name, "waiting", words=f"{claim.holder} is reading it now.")
        except (FoyerError, BadExpressionError) as error:
            self._failed(name, error)
        finally:
            await keep.close()
            marks.busy.discard(name)
            marks.stopped.discard(name)

    async def _bring(self, document: Document, *, background: bool) -> None:
        """Read and publish one list; raise FoyerError or BadExpressionError."""
        name, target = document.name, from_body(document.body)
        self._check(name, background=background)
        self._tell(name, "reading")
        wanted = await self._wanted(name, target)
        await self._reader.read(
            wanted,
            lambda done, total: self._tell(name, "reading", done, total),
            lambda: self._check(name, background=background),
            whole=not background,
        )
        if not self._ground.link.connected:
            raise TransientError(NO_HUB)
        self._tell(name, "publishing")
        await self._publisher.publish(name, target.title)
        published = {each.name: each for each in await self._published()}
        self._tell(name, "idle", published[name].count if name in published else 0)

    async def _wanted(self, name: str, target: TargetList) -> Wanted:
        """Return a list that can be asked; raise RejectedError with its first fault."""
        wanted = await wanted_of(self._ground.crm.lists, name, target, Trips(within_s=20.0))
        if found := list_faults(target, wanted.shapes):
            raise RejectedError(found[0].words)
        return wanted

    def _check(self, name: str, *, background: bool) -> None:
        if name in self._marks.stopped:
            raise StoppedError(CANCELLED)
        if not self._ground.budget.may(background=background):
            raise TransientError(SPENT)

    def _held(self, name: str) -> AbstractAsyncContextManager[Claim]:
        org = self._ground.crm.lists.org
        return self._ground.claims.hold(org, f"list:{name}", within_s=CLAIM_S)

    async def _hold_on(self, name: str) -> None:
        """Renew the claim while the list is read."""
        while True:
            await asyncio.sleep(RENEW_S)
            async with self._held(name):
                continue

    def _failed(self, name: str, error: Exception) -> None:
        self._marks.not_before[name] = self._ground.clock.now() + AGAIN_S
        phase: Phase = "waiting" if isinstance(error, StoppedError) else "failed"
        log.info("The list %s was not brought up to date: %s", name, error)
        self._tell(name, phase, words=str(error))

    def _tell(
        self, name: str, phase: Phase, done: int = 0, total: int = 0, words: str = ""
    ) -> None:
        sync = ListSync(phase, done, total, words, self._ground.clock.now())
        self._ground.store.apply(ListSyncChanged(name, sync))


_HIDDEN = ("SystemModstamp", "LastModifiedDate")
