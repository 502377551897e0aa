"""The settings as the pane shows and saves them."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.desk import Account
from app.domain.health import OFF, SystemHealth
from app.domain.state import ConsoleState
from app.services.login_start import LoginStart
from app.services.settings import Desktop, Look, Mail, Settings, Updates
from app.ui.bridge import Bridge

SYSTEMS = ("hub", "crm", "mapping", "calendar", "notifications")
FIELDS = (  # of the form; those of Salesforce and of the calendar have pages of their own
    ("hub", "url"),
    ("identity", "issuer"),
    ("identity", "client_id"),
)


@dataclass(frozen=True, slots=True)
class Actions:
    """What the pane can have done; one that is missing has no button."""

    save: Callable[[Settings], None]
    sign_out: Callable[[], Coroutine[Any, Any, object]] | None = None
    test_alert: Callable[[], Coroutine[Any, Any, object]] | None = None
    login: LoginStart | None = None


class SettingsViewModel(QObject):
    """Settings, the state of each system, and who is signed in.

    Signals:
        changed: `account` or `systems` has a new value.
    """

    changed = Signal()

    def __init__(
        self, bridge: Bridge, settings: Settings, environment: Mapping[str, str], actions: Actions
    ) -> None:
        super().__init__()
        self._bridge, self._environment, self.actions = bridge, environment, actions
        self.settings = settings
        self.account: Account | None = None
        self.systems: dict[str, SystemHealth] = {}
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def value(self, section: str, field: str) -> str:
        """Return what a setting is now."""
        return str(getattr(getattr(self.settings, section), field))

    def is_managed(self, section: str, field: str) -> bool:
        """Whether the environment decides a setting, so that it cannot be changed here."""
        return f"FOYER_{section}_{field}".upper() in self._environment

    def save_look(self, theme: str, language: str) -> None:
        """Keep how the console looks; raise OSError when it cannot be written."""
        self._save(msgspec.structs.replace(self.settings, look=Look(theme, language)))

    def save_connections(self, values: Mapping[tuple[str, str], str]) -> None:
        """Keep what the console connects to; raise OSError when it cannot be written."""
        settings = self.settings
        for (section, field), value in values.items():
            if not self.is_managed(section, field):
                changed = msgspec.structs.replace(
                    getattr(settings, section), **{field: value.strip()}
                )
                settings = msgspec.structs.replace(settings, **{section: changed})
        self._save(settings)

    def save_mail(self, mail: Mail) -> None:
        """Keep how mail is sent; raise OSError when it cannot be written."""
        self._save(msgspec.structs.replace(self.settings, mail=mail))

    def save_updates(self, updates: Updates) -> None:
        """Keep how updates are done; raise OSError when it cannot be written."""
        self._save(msgspec.structs.replace(self.settings, updates=updates))

    @property
    def starts_at_login(self) -> bool:
        """Whether the system will start Foyer when the user signs in to the computer."""
        return self.actions.login is not None and self.actions.login.is_on()

    def save_habits(self, *, start_at_login: bool, start_hidden: bool, close_to_tray: bool) -> None:
        """Keep how Foyer lives on this computer; raise OSError when it cannot be written."""
        if self.actions.login is not None:
            self.actions.login.turn(on=start_at_login, hidden=start_hidden)
        habits = Desktop(start_at_login, start_hidden, close_to_tray)
        self._save(msgspec.structs.replace(self.settings, desktop=habits))

    def sign_out(self) -> None:
        """Sign the rep out everywhere."""
        if self.actions.sign_out:
            self._bridge.start(self.actions.sign_out(), name=self.tr("Sign out"))

    def test_alert(self) -> None:
        """Show an alert, all the way through the desktop."""
        if self.actions.test_alert:
            self._bridge.start(self.actions.test_alert(), name=self.tr("Test alert"))

    def _save(self, settings: Settings) -> None:
        if settings != self.settings:
            self.actions.save(settings)
            self.settings = settings

    def _show(self, state: ConsoleState) -> None:
        known = state.health.systems
        systems = {name: known.get(name, SystemHealth(state=OFF)) for name in SYSTEMS}
        if (state.desk.account, systems) != (self.account, self.systems):
            self.account, self.systems = state.desk.account, systems
            self.changed.emit()
