"""Lists of companies: the service, for a console or an agent."""

from dataclasses import dataclass
from pathlib import Path

from app.assembly.shared import SharedRoom
from app.core.clock import Clock
from app.services.console_database import console_database
from app.services.crm.console import ConsoleCrm
from app.services.crm_lists import CrmLists, ListGround
from app.services.link import HubLink
from app.services.list_shelf import ListShelf
from app.services.store import Store


@dataclass(frozen=True, slots=True)
class ListsParts:
    """What lists stand on."""

    crm: ConsoleCrm
    shared: SharedRoom
    link: HubLink
    store: Store
    folder: Path
    clock: Clock


class ListsRoom:
    """Keeps lists up to date, with a database connection of its own."""

    def __init__(self, parts: ListsParts) -> None:
        self.documents = parts.shared.settings
        self._database = console_database(parts.folder)
        self.service = CrmLists(
            ListGround(
                crm=parts.crm,
                budget=parts.crm.connection.budget,
                shelf=ListShelf(self._database),
                link=parts.link,
                claims=parts.shared.claims,
                store=parts.store,
                clock=parts.clock,
            )
        )

    def start(self) -> None:
        """Begin to look after the lists."""
        self.service.start()

    async def stop(self) -> None:
        """End; what was read is kept."""
        await self.service.stop()
        self._database.close()
