"""A rep's console without a window that pushes visitors to the CRM, in a process that a test kills.

python -m tests.journeys.pushing_process JSON, where JSON holds "folder", "org" (settings of the
CRM), "hub" (address or nothing), "rep", and "die_at", one of `MOMENTS` or nothing. It reads lines,
"push NUMBER CAMPAIGN", "look NUMBER" and "end", and writes one line of JSON for each thing that
happens: {"ready"}, {"clicked": key}, {"looked": state}, {"states": {number: state}}.
"""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.profiles import ProfileLoaded, VisitorShown
from app.domain.wire.events import Joined
from app.domain.wire.records import ConversationRecord, Fact, Message, Profile, VisitorCard
from app.services.claims import Claims
from app.services.crm.salesforce.client import Salesforce
from app.services.crm_setup import CrmRoom
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.outbox_commits import Commits
from app.services.outbox_store import OutboxStore
from app.services.settings import Crm
from app.services.store import Store
from tests.journeys.tickets import VouchedTickets

# When a console may die: before or after each step that changes how far a row has come.
MOMENTS = (
    "after add",
    "before look_up",
    "after look_up",
    "before sent",
    "after sent",
    "after write",
    "before settle",
    "after settle",
)


def tell(**words):
    print(json.dumps(words), flush=True)


class NoSecrets:
    async def read(self, _name):
        return None


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def arm(moment):
    """Let the process be killed at a moment of its first push."""
    when, _, step = moment.partition(" ")
    match step:
        case "add":
            _wrap(OutboxStore, "add", when)
        case "look_up" | "write":
            _wrap_async(Salesforce, step, when, lambda *_: True)
        case "sent":
            _wrap_async(Commits, "store", when, lambda _, statement, *__: "sent" in statement[1])
        case "settle":
            _wrap_async(
                Commits, "store", when, lambda _, statement, *__: "attempts" in statement[0]
            )


def _wrap(owner, name, when):
    inner = getattr(owner, name)

    def wrapped(*given):
        if when == "before":
            die()
        result = inner(*given)
        die()
        return result

    setattr(owner, name, wrapped)


def _wrap_async(owner, name, when, concerns):
    inner = getattr(owner, name)

    async def wrapped(*given):
        if when == "before" and concerns(*given):
            die()
        result = await inner(*given)
        if concerns(*given):
            die()
        return result

    setattr(owner, name, wrapped)


class Console:
    """Store, CRM room and, where there is a hub, link and claims."""

    def __init__(self, given):
        folder, rep = Path(given["folder"]), given["rep"]
        self.store, clock = Store(), SystemClock()
        self.store.apply(SignedIn(Account(rep, rep.title(), f"{rep}@example.com")))
        self.link, claim = None, None
        if given["hub"]:
            place = Place(given["hub"], rep, folder)
            self.link = HubLink(place, VouchedTickets(given["hub"], rep), lambda _event: None)
            claim = Claims(self.link).hold
        self.room = CrmRoom(Crm(**given["org"]), folder, self.store, clock, NoSecrets(), claim)
        self._told = {}

    async def run(self):
        if self.link:
            await self.link.start()
        await self.room.start()
        self.store.listen(self._noticed)
        self._noticed(self.store.state)
        tell(ready=True)
        loop = asyncio.get_running_loop()
        while (line := await loop.run_in_executor(None, sys.stdin.readline)).strip() not in {
            "end",
            "",
        }:
            await self._do(*line.split())
        await self.room.stop()
        if self.link:
            await self.link.stop()

    async def _do(self, what, number, campaign=""):
        visitor = f"v{number}"
        if visitor not in self.store.state.profiles.known:
            self._meet(visitor, number)
        if what == "look":
            self.store.apply(VisitorShown(visitor))
        else:
            await self.room.sync.push(visitor, campaign)
            tell(clicked=visitor)

    def _meet(self, visitor, number):
        card = VisitorCard(visitor=visitor, name=f"Kim Osei{number}", company=f"Example {number}")
        email = Fact(field="email", value=f"v{number}@example.org", source="form", at=1.0)
        self.store.apply(ProfileLoaded(Profile(card=card, facts=[email])))
        said = Message(
            conversation=visitor,
            seq=1,
            author="visitor",
            text=f"Hello {number}",
            ts=1.0,
            client_id="c",
        )
        record = ConversationRecord(
            id=visitor, visitor=visitor, status="open", opened=1.0, messages=[said]
        )
        self.store.apply(Joined(conversation=record, visitor=card))

    def _noticed(self, state):
        outbox = state.outbox.items.values()
        states = {item.address.partition("@")[0]: item.state for item in outbox}
        preview = state.push.previews.get(state.profiles.shown or "")
        words = {"states": states, "looked": preview.state if preview else ""}
        words["reasons"] = sorted({item.reason for item in outbox if item.reason})
        if words != self._told:
            self._told = words
            tell(**words)


if __name__ == "__main__":
    asked = json.loads(sys.argv[1])
    if asked["die_at"]:
        arm(asked["die_at"])
    asyncio.run(Console(asked).run())
