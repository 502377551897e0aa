"""The health page of one session: what looks, and what its buttons do."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from app.assembly.repairs import machine_repairs, now
from app.core.clock import SystemClock
from app.core.http import new_client
from app.domain.errors import FoyerError
from app.services.checkup import Checkup, Ground, Running, every_check, kept_test
from app.services.checkup.alert_test import shown
from app.services.checkup.ground import AlertTried
from app.services.checkup.page import Report, checked_page
from app.services.checkup.website import coverage_of
from app.services.crm.base import Trips
from app.services.crm_checkup import Rights, found, refused
from app.services.crm_setup import CrmRoom
from app.services.keychain import SystemKeychain
from app.services.link import HubLink
from app.services.notifier import Notifier
from app.services.settings import Settings
from app.services.store import Store
from app.services.vault import Vault, vault_entry
from app.ui.arrangement import Arrangement
from app.ui.bridge import Bridge
from app.ui.health.pane import HealthPane
from app.ui.health.view_model import HealthActions, HealthViewModel, Repairs
from app.ui.notices import alert_words

ABOUT_WITHIN_S = 10.0
PAGES = {  # of the settings, by repair
    "connect_crm": "salesforce.connection",
    "open_calendar": "meetings.calendar",
    "open_mail": "salesforce.mail",
    "open_general": "general",
    "update": "updates",
}


class Owner(Protocol):
    """The session whose page it is."""

    bridge: Bridge
    store: Store
    link: HubLink
    crm: CrmRoom
    arrangement: Arrangement

    @property
    def settings(self) -> Settings:
        """The settings as the rep has left them."""
        ...

    def tell(self, words: str, tone: str = "") -> None:
        """Say something to the rep, once, beside the work."""
        ...


class HealthRoom:
    """Looks with a network client of its own; `close` lets go of it."""

    def __init__(self, owner: Owner, folder: Path, notices: Notifier) -> None:
        self._owner, self._folder, self._notices = owner, folder, notices
        self._clock = SystemClock()
        self._client = new_client()
        self._tried = kept_test.read(folder)
        self._ground = self._made_ground()
        self.checkup = Checkup(every_check(self._ground), self._clock)

    async def close(self) -> None:
        """Let go of the network."""
        await self._client.aclose()

    def made_page(self) -> HealthPane:
        """Return the page of the settings."""
        actions = HealthActions(
            repairs=self._repairs(),
            copy=QGuiApplication.clipboard().setText,
            seen=self._answered,
            check_page=self._check_page,
            test_waits=self._test_waits,
        )
        model = HealthViewModel(self._owner.bridge, self.checkup, actions, self._clock)
        return HealthPane(model)

    def _made_ground(self) -> Ground:
        owner, place = self._owner, self._folder / "secrets"
        running = Running(
            lambda: owner.store.state, owner.link, qVersion() or "", lambda: self._tried
        )
        return Ground(
            settings=lambda: owner.settings,
            folder=self._folder,
            keychain=SystemKeychain("doctor"),
            secrets=Vault(place, SystemKeychain(vault_entry(place))),
            client=self._client,
            clock=self._clock,
            rights=self._rights,
            running=running,
        )

    async def _rights(self) -> Rights | None:
        """Ask who is connected; the rights are those of the last check."""
        connection = self._owner.crm.crm.connection
        if not self._owner.crm.crm.set_up:
            return None
        try:
            about = await connection.about(Trips(within_s=ABOUT_WITHIN_S))
        except FoyerError as error:
            return refused(error)
        return found(about, self._owner.store.state.crm.checked, connection.budget)

    def _repairs(self) -> Repairs:
        owner, window = self._owner, self._owner.arrangement
        return {
            "sign_in": now(window.sign_in_wanted.emit),
            "reconnect": now(owner.link.reconnect),
            "reconnect_calendar": now(window.mend_calendar),
            "check_rights": owner.crm.connection.check,
            "test_alert": self._test_alert,
            **machine_repairs(self._folder, owner.tell),
            **{repair: _going(window.open_settings, page) for repair, page in PAGES.items()},
        }

    async def _test_alert(self) -> None:
        told = alert_words()
        words_ = (told.test_title, told.test_body)
        tried = await shown(self._notices, self._clock, words_)
        self._keep(tried)

    def _test_waits(self) -> bool:
        tried = self._tried
        return tried is not None and not tried.trouble and tried.seen is None

    def _answered(self, seen: bool) -> None:
        if self._tried is not None:
            self._keep(AlertTried(self._tried.at, self._tried.ms, seen=seen))

    def _keep(self, tried: AlertTried) -> None:
        self._tried = tried
        kept_test.keep(self._folder, tried)

    async def _check_page(self, address: str) -> Report:
        hub = self._owner.settings.hub.url
        try:
            coverage = await coverage_of(self._ground)
        except FoyerError:
            coverage = None  # the page is looked at all the same
        return await checked_page(address, hub, coverage)


def _going(go: Callable[[str], None], page: str) -> Callable[[], Coroutine[Any, Any, object]]:
    return now(lambda: go(page))
