"""A hub's engine at the other end of a line, for services that publish lists."""

import msgspec

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError, TransientError
from app.domain.expression import AllOf, Compare, Operator
from app.domain.list_query import ListQuery
from app.domain.shared import DocumentsLoaded
from app.domain.target_list import TargetList, to_body
from app.domain.wire.base import Err
from app.domain.wire.events import Answer
from app.domain.wire.shared import Document
from app.services.claims import Claims
from app.services.console_database import console_database
from app.services.crm.budget import ApiBudget
from app.services.crm_lists import CrmLists, ListGround
from app.services.list_shelf import ListShelf
from app.services.store import Store
from tests.hub.playbook import ADMIN, Play

NAMED = Compare("Name", Operator.STARTS_WITH, "Acme")


class HubLine:
    """Sends straight into an engine; what it sent is in `sent`."""

    def __init__(self, play=None):
        self.play = play or Play(now=SystemClock().now())
        self.console = self.play.console(ADMIN)
        self.connected = True
        self.sent = []
        self.fail_at = 0  # number of the command that gets no answer; 0: none

    async def once(self, command, *, deadline_s=10.0):
        self.sent.append(command)
        if self.fail_at and len(self.sent) == self.fail_at:
            raise TransientError("The hub did not answer.")
        self.play.now = max(self.play.now, SystemClock().now())
        answer = self.play.ask(self.console, command)
        if isinstance(answer, Err):
            raise RejectedError(answer.message)

    async def ask(self, question, kind, *, deadline_s=10.0):
        self.play.now = max(self.play.now, SystemClock().now())
        self.play.send(self.console, question)
        answers = [m for m in self.play.heard(self.console) if isinstance(m, Answer)]
        return msgspec.convert(answers[-1].result, kind)

    def tell(self, message):
        self.play.send(self.console, message)

    def published(self):
        """Return name -> number of domains, as the hub has them."""
        return {each.name: len(each.index) for each in self.play.engine._world.lists.values()}


def document(name="tier-1", where=NAMED, base="Account", **more):
    query = ListQuery(base, AllOf((where,)), more.pop("related", ()))
    target = TargetList(more.pop("title", "Tier 1"), query, **more)
    return Document(kind="target_list", name=name, version=1, body=to_body(target), at=1.0)


class Lists:
    """The service over a CRM, with a hub's engine behind it."""

    def __init__(self, crm, folder, *documents, line=None, clock=None):
        self.database = console_database(folder)
        self.shelf = ListShelf(self.database)
        self.line = line or HubLine()
        self.store, self.heard = Store(), []
        self.store.apply(SignedIn(Account("eve", "Eve", "eve@example.com", "admin")))
        self.store.apply(DocumentsLoaded(tuple(documents)))
        self.store.listen(lambda state: self.heard.append(dict(state.lists.of)))
        self.budget = ApiBudget(clock or SystemClock())
        ground = ListGround(
            crm=crm,
            budget=self.budget,
            shelf=self.shelf,
            link=self.line,
            claims=Claims(self.line),
            store=self.store,
            clock=clock or SystemClock(),
        )
        self.service = CrmLists(ground)

    def sync(self, name="tier-1"):
        return self.store.state.lists.of[name]

    async def entries(self, name="tier-1"):
        found = await self.shelf.do(lambda store: store.entries(name))
        return {record: domains for record, domains in found}

    async def close(self):
        await self.service.stop()
        self.database.close()
