"""Lists of companies: the service and its page."""

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
from app.ui.bridge import Bridge
from app.ui.lists.editor_model import EditorModel
from app.ui.lists.pane import ListsPane
from app.ui.lists.view_model import ListsViewModel


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
        self._parts = parts
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

    def made_pane(self, bridge: Bridge) -> ListsPane:
        """Return the page of the lists."""
        settings = self._parts.shared.settings
        view_model = ListsViewModel(bridge, self.service, settings, self._parts.clock)
        return ListsPane(view_model, EditorModel(bridge, self.service, settings))
