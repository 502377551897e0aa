"""Builds the console's CRM from the settings, and ends it."""

from pathlib import Path

from app.core.clock import Clock
from app.core.http import new_client
from app.services.console_database import console_database
from app.services.crm_sync import LANE, CrmSync
from app.services.outbox import Outbox
from app.services.outbox_desk import OutboxDesk
from app.services.outbox_store import OutboxStore
from app.services.providers import CrmParts, salesforce, salesforce_door, salesforce_vault
from app.services.settings import Crm as CrmSettings
from app.services.store import Store
from app.services.vault import Vault


class CrmRoom:
    """The CRM service with what it stands on: a database and an HTTP client of its own."""

    def __init__(
        self, settings: CrmSettings, folder: Path, store: Store, clock: Clock, secrets: Vault
    ) -> None:
        """`secrets` keeps the sign-in, unless the environment gives one."""
        self._database = console_database(folder)
        self._client = new_client()
        vault = salesforce_vault(settings, self._database, secrets)
        parts = CrmParts(self._database, folder, self._client, clock, vault)
        crm = salesforce(settings, parts)
        outbox = Outbox(OutboxStore(self._database), folder, clock)
        self.sync = CrmSync(crm, outbox, store, clock, salesforce_door(settings, parts))
        self.outbox = OutboxDesk(store, clock, crm)
        self.outbox.watch(LANE, outbox)

    async def start(self) -> None:
        """Show what waits, and begin to send it."""
        await self.sync.start()
        await self.outbox.start()

    async def stop(self) -> None:
        """End; what waits stays stored."""
        await self.outbox.stop()
        await self.sync.stop()
        await self._client.aclose()
        self._database.close()
