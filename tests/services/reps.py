"""Reps' links to a real hub in this process."""

from contextlib import AsyncExitStack, asynccontextmanager

from app.domain.desk import Account, SignedIn
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.store import Store
from tests.hub.rig import running
from tests.journeys.tickets import VouchedTickets
from tests.services.eventually import eventually


class RepLink:
    """Store and link of one rep; "eve" is an admin."""

    def __init__(self, hub, rep, folder):
        folder.mkdir(exist_ok=True)
        self.store, self.folder, self.hub, self.rep = Store(), folder, hub, rep
        self.store.apply(SignedIn(Account(rep, rep.title(), f"{rep}@example.com")))
        self.link = HubLink(Place(hub, rep, folder), VouchedTickets(hub, rep), self.store.apply)

    async def __aenter__(self):
        await self.link.start()
        return self

    async def __aexit__(self, *_):
        await self.link.stop()

    @property
    def shared(self):
        return self.store.state.shared

    async def connected(self):
        await eventually(lambda: self.link.connected)


@asynccontextmanager
async def connected(folder, *reps, **settings):
    """Run a hub with these reps connected for the length of the block."""
    (folder / "hub").mkdir(exist_ok=True)
    async with running(folder / "hub", **settings) as rig, AsyncExitStack() as stack:
        made = [
            await stack.enter_async_context(RepLink(rig.address, rep, folder / rep)) for rep in reps
        ]
        for rep in made:
            await rep.connected()
        yield made
