"""The console's services with a link, for tests."""

import asyncio

from app.services.link import HubLink
from app.services.link.place import Place
from app.services.store import Store


class Tickets:
    def __init__(self, error=None):
        self.error, self.given = error, 0

    async def ticket(self):
        self.given += 1
        if self.error:
            raise self.error
        return f"ticket-{self.given}"


class Console:
    """A store with a link, as the console has it."""

    def __init__(self, hub, folder, tickets=None):
        self.store, self.events, self.settled = Store(), [], []
        self.healths = []  # of the hub, one after another: a state may last a moment only
        self.store.listen(self._note)
        self.tickets = tickets or Tickets()
        place = Place(hub if isinstance(hub, str) else hub.url, "lena", folder)
        self.link = HubLink(place, self.tickets, self.store.apply)
        self.link.listen(self.events.append)
        self.link.on_settled(self.settled.append)

    async def __aenter__(self):
        await self.link.start()
        return self

    async def __aexit__(self, *_):
        await self.link.stop()

    def _note(self, state):
        health = state.health.systems.get("hub")
        if health and health not in self.healths[-1:]:
            self.healths.append(health)

    @property
    def troubles(self):
        """What the console said of the hub while it had no connection and tried none."""
        return [health for health in self.healths if health.state not in {"ok", "connecting"}]

    @property
    def hub(self):
        return self.store.state.health.systems.get("hub")

    @property
    def thread(self):
        return self.store.state.desk.threads.get("c1")

    async def until(self, holds, deadline_s=10):
        async with asyncio.timeout(deadline_s):
            while not holds():
                await self._changed()

    async def _changed(self):
        """Wait for the next event; some things are seen only a moment after one."""
        await asyncio.sleep(0.005)

    async def connected(self):
        await self.until(lambda: self.hub and self.hub.state == "ok")
