"""Settings that all reps of the company share: read from the hub, kept here, changed by admins.

Decided: a change is sent while somebody waits for the answer, and never later by
itself: it would meet settings that its author has not seen. Without a hub's address
there is nobody to share with, and a change is made here.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.errors import RejectedError, TransientError
from app.domain.shared import DocumentsLoaded, ListsLoaded, Shared, newest
from app.domain.wire.base import Ready
from app.domain.wire.shared import (
    AskDocuments,
    AskLists,
    Document,
    DocumentKind,
    DocumentSet,
    DropDocument,
    ListSummary,
    PutDocument,
    SharedNews,
)
from app.services.link import HubLink
from app.services.shared_copy import SharedCopy
from app.services.store import Store

AGAIN_S = 5.0  # after a question that was not answered
NO_HUB = "There is no connection to the hub, so nothing was changed. Try again once it is back."
NO_ANSWER = (
    "The hub has not confirmed the change. Look whether it is there before you make it again."
)

log = logging.getLogger(__name__)


class SharedSettings:
    """Documents and lists of the company, in the store and on disk.

    Args:
        link: None where no hub is set.
        answer_s: how long an admin waits for the hub's answer.
    """

    def __init__(
        self,
        store: Store,
        copy: SharedCopy,
        clock: Clock,
        link: HubLink | None = None,
        *,
        answer_s: float = 10.0,
    ) -> None:
        self._store = store
        self._copy = copy
        self._clock = clock
        self._link = link
        self._answer_s = answer_s
        self._tasks = TaskSet(unhandled)
        self._greeting = 0  # of the connection at hand
        self._since: list[Document] = []  # told on this connection
        if link is not None:
            link.on_greeted(self._greeted)
            link.on_news(self._news)

    def start(self) -> None:
        """Show what was known the last time."""
        kept = self._copy.read()
        if kept is not None:
            self._store.apply(DocumentsLoaded(kept))

    async def stop(self) -> None:
        """End what still runs."""
        await self._tasks.close()

    async def put(
        self, kind: DocumentKind, name: str, body: dict[str, Any], *, base: int | None = None
    ) -> None:
        """Make or change a document; when this returns, the store has it.

        `base` is the version from which the change was made, None the newest known.
        Raise RejectedError with words for the admin: not allowed, changed by somebody
        else meanwhile, too large, no hub.
        """
        base = self._shared.version(kind, name) if base is None else base
        if self._link is None:
            self._put_here(kind, name, body, base)
            return
        command = PutDocument(id=uuid4().hex, kind=kind, name=name, body=body, base=base)
        await self._send(self._link, command)

    async def drop(self, kind: DocumentKind, name: str, *, base: int | None = None) -> None:
        """Take a document away; see `put`."""
        base = self._shared.version(kind, name) if base is None else base
        if self._link is None:
            self._put_here(kind, name, None, base)
            return
        await self._send(self._link, DropDocument(id=uuid4().hex, kind=kind, name=name, base=base))

    @property
    def _shared(self) -> Shared:
        return self._store.state.shared

    async def _send(self, link: HubLink, command: PutDocument | DropDocument) -> None:
        if not link.connected:
            raise RejectedError(NO_HUB)
        try:
            await link.once(command, deadline_s=self._answer_s)
        except TransientError as error:
            raise RejectedError(NO_ANSWER) from error

    def _put_here(
        self, kind: DocumentKind, name: str, body: dict[str, Any] | None, base: int
    ) -> None:
        if base != self._shared.version(kind, name):
            raise RejectedError("It was changed meanwhile. Look at it again.")
        account = self._store.state.desk.account
        document = Document(
            kind=kind,
            name=name,
            version=base + 1,
            body=body or {},
            by=account.name if account else "",
            at=self._clock.now(),
            dropped=body is None,
        )
        try:
            self._copy.keep(document)
        except sqlite3.Error as error:
            raise RejectedError(f"It cannot be stored on this machine ({error}).") from error
        self._store.apply(DocumentSet(document=document))

    def _greeted(self, _ready: Ready) -> None:
        self._greeting += 1
        self._since = []
        self._tasks.start(self._load(self._greeting), name="Load shared settings")

    def _news(self, news: SharedNews) -> None:
        if isinstance(news, DocumentSet):
            self._since.append(news.document)
            self._store.apply(news)
            self._keep([news.document])

    async def _load(self, greeting: int) -> None:
        """Ask until there is an answer, or another connection that asks by itself."""
        while greeting == self._greeting and self._link is not None:
            try:
                await self._ask(self._link, greeting)
            except TransientError:
                await asyncio.sleep(AGAIN_S)
            except RejectedError as error:
                log.warning("The hub does not tell the shared settings: %s", error)
                return
            else:
                return

    async def _ask(self, link: HubLink, greeting: int) -> None:
        documents = await link.ask(AskDocuments(id=uuid4().hex), list[Document])
        if greeting == self._greeting:
            # What was told after the question may have overtaken its answer.
            whole = tuple(newest([*documents, *self._since]).values())
            self._store.apply(DocumentsLoaded(whole))
            self._keep(whole, whole=True)
        lists = await link.ask(AskLists(id=uuid4().hex), list[ListSummary])
        if greeting == self._greeting:
            self._store.apply(ListsLoaded(tuple(lists)))

    def _keep(self, documents: Iterable[Document], *, whole: bool = False) -> None:
        """Keep a copy; without it, only a start without the hub knows less."""
        try:
            if whole:
                self._copy.replace(documents, self._clock.now())
            else:
                for document in documents:
                    self._copy.keep(document)
        except sqlite3.Error:
            log.exception("The shared settings cannot be kept on this machine")
