"""The link to the rep's calendar in one session: services, page and notice."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core.clock import Clock
from app.core.database import Database
from app.services import keychain
from app.services.booking_provider import Provider
from app.services.booking_service import BookingService
from app.services.booking_setup import Access, provider_of
from app.services.calendar_link import CalendarLinkService, LinkParts
from app.services.calendar_sign_in import CalendarSignIn
from app.services.calendars.kept import KeptLink
from app.services.link_notice import LinkNotice
from app.services.notifications import Notifications
from app.services.settings import Calendar
from app.services.store import Store
from app.services.vault import Vault, vault_entry
from app.ui.bridge import Bridge
from app.ui.said import said
from app.ui.settings.view_model import SettingsViewModel

translate = QCoreApplication.translate
KEPT_FIELDS = (  # of the settings, that a sign-in decides
    "provider",
    "url",
    "username",
    "calendar",
    "client_id",
    "client_secret",
    "authority",
)


@dataclass(frozen=True, slots=True)
class CalendarParts:
    """What the link stands on."""

    settings: Calendar
    folder: Path
    store: Store
    bridge: Bridge
    clock: Clock
    booking: BookingService
    database: Database


class CalendarRoom:
    """The link with its sign-in.

    Attributes:
        link: opens, probes and judges.
        sign_in: connects and disconnects.
    """

    def __init__(self, parts: CalendarParts) -> None:
        self._bridge, self._store, self._clock = parts.bridge, parts.store, parts.clock
        place = parts.folder / "secrets"
        secrets = Vault(place, keychain.SystemKeychain(vault_entry(place)))
        made = LinkParts(
            settings=parts.settings,
            folder=parts.folder,
            kept=KeptLink(secrets),
            make=partial(_made, parts),
            booking=parts.booking,
            store=parts.store,
            clock=parts.clock,
        )
        self.link = CalendarLinkService(made)
        self.sign_in = CalendarSignIn(self.link, parts.store)
        self._notice: LinkNotice | None = None

    def start(self) -> None:
        """Open what is kept and watch it."""
        self.link.start()

    async def stop(self) -> None:
        """End what runs."""
        if self._notice is not None:
            self._notice.stop()
        await self.link.stop()

    def warn_by(self, notifications: Notifications, show: Callable[[], None]) -> None:
        """Tell of a break on the desktop; pressing it calls `show`."""
        words = (
            translate("Calendar", "Your calendar is not connected any more"),
            translate("Calendar", "Reconnect"),
        )
        self._notice = LinkNotice(self._store, notifications, words, said, show)

    def keep_in(self, settings: SettingsViewModel) -> None:
        """Keep the settings of a sign-in that went well."""
        self.sign_in.on_connected = partial(_kept_in, settings)

    def made_page(self, settings: SettingsViewModel) -> QWidget:
        """Return the page of the settings; imported here, since few look at it."""
        from app.ui.calendar.pane import CalendarPane  # noqa: PLC0415
        from app.ui.calendar.view_model import CalendarViewModel  # noqa: PLC0415

        copy = QGuiApplication.clipboard().setText
        model = CalendarViewModel(
            self._bridge, self.sign_in, self.link, settings, self._clock, copy
        )
        return CalendarPane(model)

    def reconnect(self) -> None:
        """Sign in again to the account that was connected."""
        name = translate("Calendar", "Reconnect the calendar")
        self._bridge.start(self.sign_in.reconnect(), name=name)


def _made(parts: CalendarParts, settings: Calendar, access: Access | None) -> Provider:
    return provider_of(settings, parts.database, parts.store, parts.clock, access)


def _kept_in(settings: SettingsViewModel, calendar: Calendar) -> str:
    try:
        settings.save_connections(
            {("calendar", name): str(getattr(calendar, name)) for name in KEPT_FIELDS}
        )
    except OSError as error:
        return error.strerror or str(error)
    return ""
