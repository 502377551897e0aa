"""The link to the calendar as its page shows it, and what the page can ask for."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Protocol

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.calendar_link import CalendarLink
from app.domain.state import ConsoleState
from app.services.settings import Calendar, Settings
from app.ui.bridge import Bridge


class Connecting(Protocol):
    """What this page asks of the sign-in; `app.services.calendar_sign_in` is one."""

    def connect(self, wanted: Calendar, password: str = "") -> Coroutine[Any, Any, None]:
        """Sign in as the settings say."""
        ...

    def reconnect(self) -> Coroutine[Any, Any, None]:
        """Sign in to the same account again."""
        ...

    def cancel(self) -> None:
        """Give the sign-in up."""
        ...

    def adopt(self) -> Coroutine[Any, Any, None]:
        """Take the other account."""
        ...

    def dismiss(self) -> Coroutine[Any, Any, None]:
        """Keep the account of before."""
        ...

    def choose(self, calendar: str) -> Coroutine[Any, Any, None]:
        """Take one of several calendars."""
        ...

    def disconnect(self) -> Coroutine[Any, Any, None]:
        """Sign out and forget."""
        ...


class Probing(Protocol):
    """What can be asked of the link itself."""

    def probe(self) -> Coroutine[Any, Any, object]:
        """Look now."""
        ...


class Chosen(Protocol):
    """The settings."""

    settings: Settings

    def is_managed(self, section: str, field: str) -> bool:
        """Whether the environment decides it."""
        ...


class CalendarViewModel(QObject):
    """State of the link, and the way in.

    Signals:
        changed: `link` has a new value.
    """

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        service: Connecting,
        link: Probing,
        chosen: Chosen,
        clock: Clock,
        copy: Callable[[str], None],
    ) -> None:
        """`copy` puts text on the clipboard."""
        super().__init__()
        self._bridge, self._service, self._link_service = bridge, service, link
        self._chosen, self.clock, self._copy = chosen, clock, copy
        self.link = CalendarLink()
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def settings(self) -> Calendar:
        """The calendar's settings as they are now."""
        return self._chosen.settings.calendar

    def is_managed(self, field: str) -> bool:
        """Whether the environment decides a setting of the calendar."""
        return self._chosen.is_managed("calendar", field)

    def connect_calendar(self, provider: str, values: Mapping[str, str], password: str) -> None:
        """Sign in; the settings are kept when it has gone well."""
        given = {
            field: value.strip() for field, value in values.items() if not self.is_managed(field)
        }
        if not self.is_managed("provider"):
            given["provider"] = provider
        if provider != self.settings.provider and "calendar" not in given:
            given["calendar"] = ""  # the name of another provider's calendar means nothing here
        wanted = msgspec.structs.replace(self.settings, **given)
        self._start(self._service.connect(wanted, password), self.tr("Connect the calendar"))

    def reconnect(self) -> None:
        """Sign in to the same account again."""
        self._start(self._service.reconnect(), self.tr("Reconnect the calendar"))

    def cancel(self) -> None:
        """Give the browser up."""
        self._service.cancel()

    def adopt(self) -> None:
        """Take the other account."""
        self._start(self._service.adopt(), self.tr("Use this account"))

    def dismiss(self) -> None:
        """Keep the account of before."""
        self._start(self._service.dismiss(), self.tr("Keep the account of before"))

    def choose(self, calendar: str) -> None:
        """Take one of the server's calendars."""
        self._start(self._service.choose(calendar), self.tr("Use this calendar"))

    def disconnect_calendar(self) -> None:
        """Sign out of the calendar."""
        self._start(self._service.disconnect(), self.tr("Disconnect the calendar"))

    def check(self) -> None:
        """Look now."""
        self._start(self._link_service.probe(), self.tr("Check the calendar"))

    def copy_link(self) -> None:
        """Put the link of the sign-in on the clipboard."""
        if self.link.attempt:
            self._copy(self.link.attempt.link)

    def _start(self, work: Coroutine[Any, Any, object], name: str) -> None:
        self._bridge.start(work, name=name)

    def _show(self, state: ConsoleState) -> None:
        if state.calendar_link != self.link:
            self.link = state.calendar_link
            self.changed.emit()
