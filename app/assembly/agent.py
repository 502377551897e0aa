"""The console's services without a window, for work that goes on when no rep is there."""

import asyncio
import logging
from dataclasses import dataclass
from pathlib import Path

from app.assembly.crm import crm_room
from app.assembly.lists import ListsParts, ListsRoom
from app.assembly.shared import SharedRoom
from app.assembly.work import Work
from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain import health
from app.domain.desk import Account, SignedIn
from app.domain.state import ConsoleState
from app.services.link import HubLink, Tickets
from app.services.link.place import Place
from app.services.settings import Settings
from app.services.store import Store

ASK_AGAIN_S = 60.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AgentGround:
    """What an agent stands on."""

    settings: Settings
    folder: Path
    clock: Clock
    tickets: Tickets


class Agent:
    """Does the jobs of workflows, keeps lists up to date, and sends what waits in its outbox.

    Attributes:
        ended: done, with words, when only a person can help: a new sign-in is needed.
    """

    def __init__(self, account: Account, ground: AgentGround) -> None:
        self.ended: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        settings, folder, clock = ground.settings, ground.folder, ground.clock
        self.store = Store()
        self.store.apply(SignedIn(account))
        place = Place(settings.hub.url, account.rep, folder)
        self.link = HubLink(place, ground.tickets, self.store.apply, clock=clock)
        self.shared = SharedRoom(settings.hub, folder, self.store, self.link, clock)
        self.crm = crm_room(settings, folder, self.store, clock, self.link)
        self.work = Work(self.link, self.store, self.crm, clock)
        self.lists = ListsRoom(
            ListsParts(self.crm.crm, self.shared, self.link, self.store, folder, clock)
        )
        self._tasks = TaskSet(unhandled)
        self._told: dict[str, str] = {}

    async def start(self) -> None:
        """Show what was known the last time, connect, and begin to send what waits."""
        self.store.listen(self._noticed)
        self.shared.start()
        await self.link.start()
        await self.crm.start()
        self.lists.start()
        self._tasks.start(self._keep_asking(), name="Ask Salesforce again")

    async def stop(self) -> None:
        """End; a job under way goes on elsewhere, or here after the next start."""
        await self._tasks.close()
        await self.work.stop()
        await self.lists.stop()
        await self.crm.stop()
        await self.shared.stop()
        await self.link.stop()

    async def _keep_asking(self) -> None:
        """Ask Salesforce again while it cannot be used: nobody is there to press a button."""
        while True:
            await asyncio.sleep(ASK_AGAIN_S)
            crm = self.store.state.health.systems.get("crm")
            if crm is None or crm.state not in {health.OK, health.OFF}:
                await self.crm.sync.refresh()

    def _noticed(self, state: ConsoleState) -> None:
        """Log what became of hub and CRM; end when the hub wants a new sign-in."""
        for name, system in state.health.systems.items():
            if self._told.get(name) != system.state:
                self._told[name] = system.state
                log.info("%s: %s. %s", _TITLES.get(name, name), system.state, system.words)
        hub = state.health.systems.get("hub")
        if hub and hub.state == health.NEEDS_SIGN_IN and not self.ended.done():
            self.ended.set_result(hub.words)


_TITLES = {"hub": "Hub", "crm": "Salesforce"}
