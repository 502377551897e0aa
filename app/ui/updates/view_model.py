"""Newer versions as bar and page show them, and what can be asked for."""

from collections.abc import Callable
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.state import ConsoleState
from app.domain.updates import Updates
from app.services.settings import Settings
from app.services.settings import Updates as Wishes
from app.ui.bridge import Bridge


class Updating(Protocol):
    """What is asked of the schedule; `app.services.update_schedule` is one. Nothing waits."""

    def look(self) -> None:
        """Look now."""
        ...

    def fetch(self) -> None:
        """Download what was found."""
        ...

    def cancel(self) -> None:
        """Stop the download."""
        ...

    def restart_now(self) -> None:
        """Run the new version as soon as nothing is interrupted."""
        ...

    def stay(self) -> None:
        """Do not restart after all."""
        ...

    def place(self) -> None:
        """Have the next start run it."""
        ...

    def put_off(self) -> None:
        """Hear no more of it for now."""
        ...


class Chosen(Protocol):
    """The settings."""

    settings: Settings

    def is_managed(self, section: str, field: str) -> bool:
        """Whether the company or the environment decides it."""
        ...

    def save_updates(self, updates: Wishes) -> None:
        """Keep how updates are done."""
        ...


class UpdatesViewModel(QObject):
    """What is known, and what can be asked for.

    Signals:
        changed: `updates` has a new value.
        page_wanted: the page in the settings is to be shown.
    """

    changed = Signal()
    page_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        schedule: Updating,
        chosen: Chosen,
        clock: Clock,
        reconnect: Callable[[], None],
    ) -> None:
        """`reconnect` tries the hub again."""
        super().__init__()
        self._bridge, self.schedule, self._chosen, self.clock = bridge, schedule, chosen, clock
        self._reconnect = reconnect
        self.dismissed = ""  # the version that was taken back, once the rep has read of it
        self.updates = Updates()
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def wishes(self) -> Wishes:
        """How updates are done."""
        return self._chosen.settings.updates

    def is_managed(self, field: str) -> bool:
        """Whether the company decides a setting of the updates."""
        return self._chosen.is_managed("updates", field)

    def choose(self, field: str, value: bool) -> None:
        """Keep a setting: "enabled" or "download"; raise OSError when it cannot be written."""
        if not self.is_managed(field):
            self._chosen.save_updates(msgspec.structs.replace(self.wishes, **{field: value}))

    def reconnect(self) -> None:
        """Try the hub again, after somebody else has brought the newer version."""
        self._reconnect()

    def show_page(self) -> None:
        """Show what is new."""
        self.page_wanted.emit()

    def dismiss(self) -> None:
        """Say no more of the version that was taken back."""
        self.dismissed = self.updates.news.taken_back
        self.changed.emit()

    def _show(self, state: ConsoleState) -> None:
        if state.updates != self.updates:
            self.updates = state.updates
            self.changed.emit()
