"""Builds the console's CRM from the settings, and ends it."""

import asyncio
from contextlib import suppress
from pathlib import Path

from app.core.clock import Clock
from app.core.http import new_client
from app.domain.errors import FoyerError
from app.services.console_database import console_database
from app.services.crm.claiming import Hold
from app.services.crm.mapping_source import SharedMapping, Validated
from app.services.crm_connection import CrmConnection
from app.services.crm_mail import CrmMail
from app.services.crm_mapping import CrmMapping
from app.services.crm_record import ConnectionRecord
from app.services.crm_sync import LANE, CrmSync
from app.services.crm_validation import StoredIds
from app.services.outbox import Outbox
from app.services.outbox_desk import OutboxDesk
from app.services.outbox_store import OutboxStore
from app.services.providers import CrmParts, salesforce, salesforce_door, salesforce_vault
from app.services.settings import Crm as CrmSettings
from app.services.store import Store
from app.services.vault import Vault

LEAVE_WITHIN_S = 3.0


class CrmRoom:
    """The CRM service with what it stands on: a database and an HTTP client of its own.

    Attributes:
        crm: the org.
        writes: the outbox, for those who put rows of their own.
    """

    def __init__(
        self,
        settings: CrmSettings,
        folder: Path,
        store: Store,
        clock: Clock,
        secrets: Vault,
        claim: Hold | None = None,
    ) -> None:
        """`secrets` keeps the sign-in, unless the environment gives one; `claim` asks the hub."""
        self._database = console_database(folder)
        self._client = new_client()
        vault = salesforce_vault(settings, self._database, secrets)
        source = SharedMapping(lambda: store.state.shared, Validated(self._database, clock))
        parts = CrmParts(self._database, folder, self._client, clock, vault, source)
        crm = self.crm = salesforce(settings, parts)
        outbox = self.writes = Outbox(OutboxStore(self._database), folder, clock)
        self._given = bool(settings.access_token or settings.refresh_token)
        self._settings = settings
        self.mail = CrmMail(crm, outbox, store, clock)
        self.sync = CrmSync(crm, outbox, store, clock, claim)
        self.mappings = CrmMapping(crm, source, store, clock, lambda: outbox.hurry(LANE))
        self.outbox = OutboxDesk(store, clock, crm)
        self.outbox.watch(LANE, outbox)
        self.connection = CrmConnection(
            crm, self.sync, store, clock, ConnectionRecord(self._database)
        )
        self.connection.let_in(salesforce_door(settings, parts))
        ids = StoredIds(crm, self.mappings, lambda: store.state.shared)
        self.connection.revalidate = ids.revalidate

    def use(self, settings: CrmSettings) -> None:
        """Take other settings without a restart; a sign-in that is kept goes on."""
        if settings != self._settings:
            self._settings = settings
            self.connection.use(settings.login_url, settings.client_id, settings.instance_url)

    async def start(self) -> None:
        """Show what waits, and begin to send it."""
        self.mappings.start()
        await self.sync.start()
        await self.outbox.start()
        await self.connection.start()

    async def leave(self) -> None:
        """Take a sign-in of the rep's own back, as they leave Foyer; not the environment's."""
        if self._given:
            return
        with suppress(FoyerError, TimeoutError):
            async with asyncio.timeout(LEAVE_WITHIN_S):
                await self.connection.disconnect()

    async def stop(self) -> None:
        """End; what waits stays stored."""
        await self.connection.stop()
        await self.outbox.stop()
        await self.mappings.stop()
        await self.sync.stop()
        await self._client.aclose()
        self._database.close()
