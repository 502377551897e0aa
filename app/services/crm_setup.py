"""Builds the console's CRM from the settings, and ends it."""

import asyncio
from contextlib import suppress
from pathlib import Path

from app.core.clock import Clock
from app.domain.errors import FoyerError
from app.domain.shared import DocumentsLoaded
from app.services.console_database import console_database
from app.services.crm.claiming import Hold
from app.services.crm.mapping_source import SharedMapping, Validated
from app.services.crm_client import crm_client
from app.services.crm_connection import CrmConnection
from app.services.crm_mail import CrmMail
from app.services.crm_mapping import CrmMapping
from app.services.crm_record import ConnectionRecord
from app.services.crm_sync import LANE, CrmSync
from app.services.crm_validation import StoredIds
from app.services.identity.browser import open_browser
from app.services.outbox import Outbox
from app.services.outbox_desk import OutboxDesk
from app.services.outbox_store import OutboxStore
from app.services.providers import CrmParts, salesforce, salesforce_door, salesforce_vault
from app.services.settings import Crm as CrmSettings
from app.services.shared_copy import SharedCopy
from app.services.store import Store
from app.services.vault import Vault

LEAVE_WITHIN_S = 3.0


def shared_documents(folder: Path, hub: str) -> DocumentsLoaded:
    """Return the shared settings as the last time left them, for commands without the hub."""
    database = console_database(folder)
    try:
        return DocumentsLoaded(SharedCopy(database, hub).read() or ())
    finally:
        database.close()


class CrmRoom:
    """The CRM service with what it stands on: a database and an HTTP client of its own.

    Attributes:
        crm: the org.
        writes: the outbox, for those who put rows of their own.
        given: whether the environment signs in, so that nobody else can.
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
        self._client = crm_client(settings)
        vault = salesforce_vault(settings, self._database, secrets)
        self._secrets = secrets
        source = SharedMapping(lambda: store.state.shared, Validated(self._database, clock))
        parts = self._parts = CrmParts(self._database, folder, self._client, clock, vault, source)
        crm = self.crm = salesforce(settings, parts)
        outbox = self.writes = Outbox(OutboxStore(self._database), folder, clock)
        self.given = bool(settings.access_token or settings.refresh_token)
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

    @property
    def trouble(self) -> str:
        """Why a sign-in lives in this process's memory only; empty when it is kept."""
        return "" if self.given else self._secrets.trouble

    def sign_in_by(self, *, browser: bool, within_s: float) -> None:
        """Set how long a sign-in waits for a person, and whether it opens a browser."""
        opens = open_browser if browser else _no_browser
        door = salesforce_door(self._settings, self._parts, browser=opens, within_s=within_s)
        self.connection.let_in(door)

    async def start(self) -> None:
        """Show what waits, and begin to send it."""
        self.mappings.start()
        await self.sync.start()
        await self.outbox.start()
        await self.connection.start()

    async def leave(self) -> None:
        """Take a sign-in of the rep's own back, as they leave Foyer; not the environment's."""
        if self.given:
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


async def _no_browser(_link: str) -> bool:
    return False
