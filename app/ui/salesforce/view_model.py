"""The connection as its page shows it, and what the page can ask for."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.crm_connection import CrmConnection
from app.domain.crm_login import LoginAddressError, LoginKind, domain_of, kind_of, login_url
from app.domain.health import OFF, SystemHealth
from app.domain.preflight import Row
from app.domain.shared import Shared
from app.domain.state import ConsoleState
from app.ui.bridge import Bridge
from app.ui.salesforce import phrases
from app.ui.salesforce.address_faults import login_fault

LOGIN, CLIENT = ("crm", "login_url"), ("crm", "client_id")


class Connecting(Protocol):
    """What this page asks of the service; `app.services.crm_connection` is one."""

    def connect(self) -> Coroutine[Any, Any, None]:
        """Sign in through the browser."""
        ...

    def cancel(self) -> None:
        """Give the sign-in up."""
        ...

    def disconnect(self) -> Coroutine[Any, Any, None]:
        """Sign out."""
        ...

    def check(self) -> Coroutine[Any, Any, None]:
        """Read the rights again."""
        ...

    def validate_again(self) -> Coroutine[Any, Any, None]:
        """Validate stored ids against the org that is connected now."""
        ...


class Chosen(Protocol):
    """The settings."""

    def value(self, section: str, field: str) -> str:
        """Return what a setting is now."""
        ...

    def is_managed(self, section: str, field: str) -> bool:
        """Whether the environment decides it."""
        ...

    def save_connections(self, values: Mapping[tuple[str, str], str]) -> None:
        """Keep values; raise OSError."""
        ...


class ConnectionViewModel(QObject):
    """Who is connected, the way in, the rights and the day's calls.

    Signals:
        changed: any attribute has a new value.
    """

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        service: Connecting,
        chosen: Chosen,
        clock: Clock,
        copy: Callable[[str], None],
    ) -> None:
        """`copy` puts text on the clipboard."""
        super().__init__()
        self._bridge, self._service, self._chosen = bridge, service, chosen
        self.clock, self._copy = clock, copy
        self.crm, self.shared = CrmConnection(), Shared()
        self.health = SystemHealth(OFF)
        self.email, self.waiting = "", 0
        self.not_saved = ""  # why the settings could not be kept
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def kind(self) -> LoginKind:
        """The login page that is chosen."""
        return kind_of(self._chosen.value(*LOGIN))

    @property
    def domain(self) -> str:
        """The custom domain, as a person would type it."""
        return domain_of(self._chosen.value(*LOGIN))

    @property
    def client_id(self) -> str:
        """Foyer's client id in the org."""
        return self._chosen.value(*CLIENT)

    @property
    def login_is_managed(self) -> bool:
        """Whether the environment decides where one signs in."""
        return self._chosen.is_managed(*LOGIN)

    @property
    def client_is_managed(self) -> bool:
        """Whether the environment decides the client id."""
        return self._chosen.is_managed(*CLIENT)

    @property
    def rows(self) -> list[Row]:
        """The rights, with what has to be looked at first."""
        rows = self.crm.checked.rows
        return sorted(rows, key=lambda row: phrases.ORDER.index(row.state))

    def fault(self, kind: LoginKind, domain: str) -> str:
        """Return what is wrong with a choice in plain words; empty when nothing is."""
        try:
            login_url(kind, domain)
        except LoginAddressError as error:
            return login_fault(error)
        return ""

    def sign_in(self, kind: LoginKind, domain: str, client_id: str) -> None:
        """Keep the choice, then sign in through the browser."""
        try:
            values = {LOGIN: login_url(kind, domain), CLIENT: client_id}
            self._chosen.save_connections(values)
        except LoginAddressError as error:
            self._refuse(login_fault(error))
            return
        except OSError as error:
            self._refuse(error.strerror or str(error))
            return
        self.not_saved = ""
        self._bridge.start(self._service.connect(), name=self.tr("Connect Salesforce"))

    def cancel(self) -> None:
        """Give the browser up."""
        self._service.cancel()

    def disconnect_crm(self) -> None:
        """Sign out of Salesforce."""
        self._bridge.start(self._service.disconnect(), name=self.tr("Disconnect Salesforce"))

    def check(self) -> None:
        """Read the rights again."""
        self._bridge.start(self._service.check(), name=self.tr("Check the rights"))

    def validate_again(self) -> None:
        """Validate stored ids against the org that is connected now."""
        self._bridge.start(self._service.validate_again(), name=self.tr("Validate stored ids"))

    def copy_link(self) -> None:
        """Put the link of the sign-in on the clipboard."""
        if self.crm.attempt:
            self._copy(self.crm.attempt.link)

    def copy_remedy(self, remedy: str) -> None:
        """Put what an admin has to do on the clipboard."""
        self._copy(remedy)

    def _refuse(self, words: str) -> None:
        self.not_saved = words
        self.changed.emit()

    def _show(self, state: ConsoleState) -> None:
        health = state.health.systems.get("crm", SystemHealth(OFF))
        account = state.desk.account
        now = (state.crm, state.shared, health, account.email if account else "")
        waiting = state.health.outbox_waiting
        known = (self.crm, self.shared, self.health, self.email)
        if (now, waiting) != (known, self.waiting):
            self.crm, self.shared, self.health, self.email = now
            self.waiting = waiting
            self.changed.emit()
