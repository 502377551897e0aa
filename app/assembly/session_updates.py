"""Newer versions as one signed-in rep sees them."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.assembly.updates import UpdatesRoom
from app.core.clock import Clock
from app.domain.state import ConsoleState
from app.domain.updates import Interruption
from app.domain.versions import HubVersions
from app.services.interruptions import interruption
from app.services.settings import Settings
from app.services.store import Store
from app.services.update_schedule import nothing
from app.ui.bridge import Bridge
from app.ui.settings.frame import Page
from app.ui.updates.bar import UpdateBar
from app.ui.updates.pane import UpdatesPane
from app.ui.updates.view_model import Chosen, UpdatesViewModel
from app.ui.updates.writing import is_writing
from app.ui.words import translate


class SessionUpdates:
    """What one signed-in rep sees of it."""

    def __init__(
        self,
        room: UpdatesRoom,
        store: Store,
        bridge: Bridge,
        chosen: Chosen,
        clock: Clock,
        reconnect: Callable[[], None],
    ) -> None:
        self._room, self._store, self._clock = room, store, clock
        self._hub = HubVersions()
        schedule = room.schedule
        self._ends = [schedule.listen(store.apply), store.listen(self._heard)]
        schedule.busy = self._busy
        self.model = UpdatesViewModel(bridge, schedule, chosen, clock, reconnect)
        self.bar = UpdateBar(self.model)

    def page(self) -> Page:
        """Return the page in the settings."""
        title = translate("settings", "Updates")
        return Page("updates", translate("settings", "Foyer"), title, self._made)

    def use(self, settings: Settings) -> None:
        """Keep to what the rep has chosen."""
        self._room.schedule.use(settings.updates)

    def stop(self) -> None:
        """Listen no more; nobody can be interrupted now."""
        self._room.schedule.busy = nothing
        for end in self._ends:
            end()
        self._ends.clear()

    def _made(self) -> QWidget:
        return UpdatesPane(self.model)

    def _busy(self) -> Interruption | None:
        found = interruption(self._store.state, self._clock.now())
        return found or (Interruption.WRITING if is_writing() else None)

    def _heard(self, state: ConsoleState) -> None:
        if state.updates.hub != self._hub:
            self._hub = state.updates.hub
            self._room.schedule.hub_told(self._hub)
