"""What a rep's console shares with others through the hub: settings and claims."""

from pathlib import Path

from app.core.clock import Clock
from app.services.claims import Claims
from app.services.console_database import console_database
from app.services.link import HubLink
from app.services.settings import Hub
from app.services.shared_copy import SharedCopy
from app.services.shared_settings import SharedSettings
from app.services.store import Store


class SharedRoom:
    """The services that share, with a database connection of their own.

    Attributes:
        settings: documents and lists of the company.
        claims: who may write a record now.
    """

    def __init__(self, hub: Hub, folder: Path, store: Store, link: HubLink, clock: Clock) -> None:
        self._database = console_database(folder)
        asked = link if hub.url else None
        copy = SharedCopy(self._database, hub.url)
        self.settings = SharedSettings(store, copy, clock, asked)
        self.claims = Claims(asked)

    def start(self) -> None:
        """Show what was known the last time; call it before the link starts."""
        self.settings.start()

    async def stop(self) -> None:
        """End what still runs."""
        await self.settings.stop()
        self._database.close()
