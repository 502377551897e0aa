"""Who a visitor is: the profile of the one whom the rep looks at, kept fresh."""

import asyncio
from uuid import uuid4

from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.desk import HistoryLoaded
from app.domain.errors import FoyerError, RejectedError
from app.domain.profiles import ProfileFailed, ProfileLoaded, VisitorShown
from app.domain.state import ConsoleState
from app.domain.wire.console import AskProfile, SetFact
from app.domain.wire.events import Closed, FactsLearnt, Joined, Posted, ReliableEvent
from app.domain.wire.records import Profile, VisitorCard
from app.services.link import HubLink
from app.services.store import Store

REFRESH_S = 2.0  # at most one question in this time, however much happens
AT_ONCE = 4  # profiles asked for together


class Visitors:
    """Loads profiles, and loads the shown one anew when something happened."""

    def __init__(self, link: HubLink, store: Store, refresh_s: float = REFRESH_S) -> None:
        self._link = link
        self._store = store
        self._refresh_s = refresh_s
        self._tasks = TaskSet(unhandled)
        self._due = False
        self._questions = asyncio.Semaphore(AT_ONCE)
        self._met: set[str] = set()  # visitors whose name was asked for
        link.listen(self._happened)
        store.listen(self._recognise)

    async def show(self, visitor: str | None) -> None:
        """Turn to a visitor and load the profile."""
        self._store.apply(VisitorShown(visitor))
        if visitor:
            await self._load(visitor)

    async def find(self, visitor: str) -> bool:
        """Return whether there is such a visitor; the hub is asked for one not known here."""
        if visitor in self._store.state.profiles.known:
            return True
        try:
            profile = await self._link.ask(AskProfile(id=uuid4().hex, visitor=visitor), Profile)
        except RejectedError as error:
            if error.code == "not_found":
                return False
            raise
        self._store.apply(ProfileLoaded(profile))
        return True

    async def set_fact(self, visitor: str, field: str, value: str) -> None:
        """Correct a field; it is marked as the rep's own."""
        await self._link.request(SetFact(id=uuid4().hex, visitor=visitor, field=field, value=value))
        await self._load(visitor)

    def noticed(self, visitor: str) -> None:
        """Something about a visitor changed on the site, such as the page."""
        if visitor == self._store.state.profiles.shown and not self._due:
            self._due = True
            self._tasks.start(self._refresh(), name="Refresh visitor")

    async def stop(self) -> None:
        """End what still runs."""
        await self._tasks.close()

    async def _refresh(self) -> None:
        await asyncio.sleep(self._refresh_s)
        self._due = False
        if shown := self._store.state.profiles.shown:
            await self._load(shown)

    async def _load(self, visitor: str, *, quietly: bool = False) -> None:
        asked = AskProfile(id=uuid4().hex, visitor=visitor)
        try:
            profile = await self._link.ask(asked, Profile)
        except FoyerError as error:
            if not quietly and visitor not in self._store.state.profiles.known:
                self._store.apply(ProfileFailed(visitor, str(error)))
            return
        self._store.apply(ProfileLoaded(profile))
        self._name_threads(profile)

    def _name_threads(self, profile: Profile) -> None:
        """Conversations of this visitor show who it is."""
        threads = self._store.state.desk.threads
        for record in profile.conversations:
            if record.id in threads and threads[record.id].visitor != profile.card:
                self._store.apply(HistoryLoaded(record, profile.card))

    def _recognise(self, state: ConsoleState) -> None:
        """Ask who the visitors of conversations are that came without a card."""
        self._met &= {thread.visitor.visitor for thread in state.desk.threads.values()}
        for thread in state.desk.threads.values():
            visitor = thread.visitor.visitor
            bare = thread.visitor == VisitorCard(visitor=visitor)
            if bare and visitor not in self._met and self._link.connected:
                self._met.add(visitor)
                self._tasks.start(self._meet(visitor), name="Recognise visitor")

    async def _meet(self, visitor: str) -> None:
        async with self._questions:
            await self._load(visitor, quietly=True)

    def _happened(self, event: ReliableEvent) -> None:
        match event:
            case FactsLearnt(visitor=visitor):
                self.noticed(visitor)
            case Joined():
                self.noticed(event.conversation.visitor)
            case Posted():
                self._noticed_in(event.message.conversation)
            case Closed(conversation=conversation):
                self._noticed_in(conversation)
            case _:
                pass

    def _noticed_in(self, conversation: str) -> None:
        thread = self._store.state.desk.threads.get(conversation)
        if thread:
            self.noticed(thread.visitor.visitor)
