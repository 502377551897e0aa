"""Background work of one console or agent: the workflows' jobs."""

from app.core.clock import Clock
from app.domain import health
from app.domain.state import ConsoleState
from app.services.crm_setup import CrmRoom
from app.services.jobs import Jobs
from app.services.link import HubLink
from app.services.rep_alerts import RepAlerts
from app.services.store import Store
from app.services.workflows import Tools, Workflows

UNABLE = {health.OFF, health.NEEDS_SIGN_IN, health.FAULT, health.CONNECTING}


class Work:
    """Takes jobs while Salesforce is connected; a network that is away for a moment is no matter.

    Attributes:
        workflows: runs, their history, and tries.
    """

    def __init__(self, link: HubLink, store: Store, crm: CrmRoom, clock: Clock) -> None:
        """Call it before the link starts."""
        self._store = store
        alert = RepAlerts(link).alert
        self.workflows = Workflows(Tools(link, store, crm.crm, crm.writes, clock, alert))
        self._jobs = Jobs(link, self.workflows.execute)
        self._able = False
        self._unlisten = store.listen(self._noticed)

    async def stop(self) -> None:
        """End; a job under way goes on elsewhere, or here after the next start."""
        self._unlisten()
        await self._jobs.stop()

    def _noticed(self, state: ConsoleState) -> None:
        crm = state.health.systems.get("crm")
        able = crm is not None and crm.state not in UNABLE
        if able != self._able:
            self._able = able
            self._jobs.offer(able)
