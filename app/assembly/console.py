"""The console from its first paint to its end: sign-in, a rep's session, sign-out, again.

A session with its panes takes long to import: that is done while the rep signs in, and
so is asked for where it is used.
"""
# ruff: noqa: PLC0415 see above

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from app.assembly.outside import HelpDoor, outside_bridge
from app.assembly.sign_in import sign_in_parts
from app.assembly.situation import Situation, Ways
from app.assembly.support_outside import SupportOutside
from app.assembly.updates import made_updates
from app.core.clock import SystemClock
from app.core.faults import unhandled
from app.core.imports import imported
from app.core.installation import this_installation
from app.core.proxies import ask_system
from app.core.tasks import TaskSet
from app.domain.desk import Account
from app.domain.errors import FoyerError
from app.domain.places import Place, wanted_by
from app.services.hub_session import HubSession
from app.services.identity.base import Account as Identity
from app.services.login_start import follow, login_start
from app.services.settings import Settings, SettingsError, given_environment, given_policy, save
from app.services.sign_in import SignInService
from app.services.sign_in_flow import SignInFlow
from app.ui.desktop import Desktop
from app.ui.said import said
from app.ui.sign_in.page import SignInPage
from app.ui.sign_in.view_model import SignInViewModel
from app.ui.system_proxy import system_proxy
from app.ui.words import translate

if TYPE_CHECKING:
    from app.assembly.session import Session

SESSION = ("app.assembly.session", "app.services.desktop_notices", "desktop_notifier")
STOP_WITHIN_S = 2.8  # then what is left is left

log = logging.getLogger(__name__)


class Console:
    """Runs until `stop` is done."""

    def __init__(
        self, desktop: Desktop, folder: Path, settings: Settings, stop: asyncio.Future[None]
    ) -> None:
        self._desktop, self._folder, self._settings, self._stop = desktop, folder, settings, stop
        self._rewired: asyncio.Future[None] | None = None  # done when there are other connections
        self._wanted: Place | None = None  # named by a link before anybody was signed in
        self._session: Session | None = None
        self._whereabouts, self._hidden = "", False
        self._updates = made_updates(settings, folder, partial(_end, stop))
        desktop.place_wanted.connect(self._visit)

    async def run(self, link: str) -> int:
        """Sign in, work, sign out, until the program shall end; return its exit code."""
        self._wanted = wanted_by(link)
        follow(given_policy(), self._settings.desktop, login_start(this_installation()))
        ask_system(system_proxy)
        loading = TaskSet(unhandled)
        loading.start(imported(*SESSION), name="Loading the panes")
        self._updates.schedule.start()
        try:
            while not self._stop.done():
                async with sign_in_parts(
                    self._settings, self._folder, window=self._window_handle
                ) as (service, hub):
                    while not self._stop.done() and (account := await self._admitted(service)):
                        await self._work(account, hub, service)
        except SettingsError as error:
            log.warning("Foyer cannot start: %s", error)
            from app.assembly.stuck import stuck

            wrong = Situation(self._settings, self._folder, misset=str(error))
            return await stuck(self._desktop, wrong, self._stop)
        finally:
            self._hidden = not self._desktop.window.isVisible()
            self._desktop.window.hide()  # what is left to do takes a moment
            await loading.close()
            await self._updates.schedule.close()
            ask_system(None)
            self._desktop.close()
        return 0

    def _window_handle(self) -> int:
        return int(self._desktop.window.winId())

    @property
    def again(self) -> list[str] | None:
        """With which arguments to start again, for a new version; None: do not."""
        if not self._updates.starts_again:
            return None
        hidden = ["--hidden"] if self._hidden else []
        return [*hidden, *([self._whereabouts] if self._whereabouts else [])]

    async def _admitted(self, service: SignInService) -> Account | None:
        """Return who is signed in; None when the program shall end, or connects to others."""
        bridge = outside_bridge()
        clipboard = QGuiApplication.clipboard()
        view_model = SignInViewModel(bridge, SignInFlow(service), clipboard.setText)
        admitted: asyncio.Future[Identity] = asyncio.get_running_loop().create_future()
        rewired = self._rewired = asyncio.get_running_loop().create_future()
        view_model.signed_in.connect(partial(_settle, admitted))

        def show() -> None:
            self._show_sign_in(view_model, door, show)

        ways = Ways(show, partial(self._show_settings, show))
        door = HelpDoor(bridge, self._desktop, Situation(self._settings, self._folder), ways)
        show()
        view_model.resume()
        log.info("ready for the sign-in")
        support = SupportOutside(door, self._desktop)
        try:
            await _first(admitted, rewired, self._stop)
        finally:
            support.close()
            view_model.close()
            await bridge.close()
            await door.close()
        return _account(admitted.result()) if admitted.done() and not self._stop.done() else None

    def _show_sign_in(
        self, view_model: SignInViewModel, door: HelpDoor, again: Callable[[], None]
    ) -> None:
        page = SignInPage(view_model)
        page.settings_wanted.connect(partial(self._show_settings, again))
        page.help_wanted.connect(door.open)
        self._desktop.window.show_page(page)

    def _show_settings(self, back: Callable[[], None]) -> None:
        from app.ui.settings.pane import SettingsPane
        from app.ui.settings.view_model import Actions, SettingsViewModel

        login = login_start(this_installation())
        actions = Actions(save=self._keep, login=login)
        settings = SettingsViewModel(outside_bridge(), self._settings, given_environment(), actions)
        page = SettingsPane(settings, self._desktop.theme, way_back=True)
        page.left.connect(partial(self._leave_settings, back, self._settings))
        self._desktop.window.show_page(page)

    def _keep(self, settings: Settings) -> None:
        """Keep what was changed before the sign-in; it counts from here on."""
        save(self._folder, settings)
        self._settings, self._desktop.habits = settings, settings.desktop

    def _leave_settings(self, back: Callable[[], None], before: Settings) -> None:
        """Go back to the sign-in, through a new one when there are other connections."""
        now = self._settings
        if (now.hub, now.identity) == (before.hub, before.identity) or self._rewired is None:
            back()
        elif not self._rewired.done():
            self._rewired.set_result(None)

    async def _work(self, account: Account, hub: HubSession, service: SignInService) -> None:
        """Let a rep work until the sign-out, a new sign-in, or the end of the program."""
        await imported(*SESSION)
        from app.assembly.session import Ground, Session
        from app.services.desktop_notices import DesktopNotices

        notices = DesktopNotices()
        desk, clock = self._desktop, SystemClock()
        ground = Ground(self._settings, self._folder, desk, clock, hub, notices, self._updates)
        session = self._session = Session(account, ground)
        self._desktop.window.show_page(session.arrangement)
        try:
            await session.start()
            log.info("usable")
            self._updates.schedule.good_start()
            if service.trouble:
                session.tell(_not_kept(service.trouble), "warn")
            if self._wanted:
                session.visit(self._wanted)
                self._wanted = None
            await _first(session.left, session.expired, self._stop)
        finally:
            self._whereabouts = session.whereabouts()
            self._session, self._settings = None, session.settings
            await _in_time(session)
        if session.left.done():
            await self._sign_out(service)

    async def _sign_out(self, service: SignInService) -> None:
        try:
            trouble = await service.sign_out()
        except FoyerError as error:
            trouble = str(error)
        if trouble:
            log.warning("Signing out: %s", trouble)

    def _visit(self, place: Place) -> None:
        if self._session:
            self._session.visit(place)
        else:
            self._wanted = place


def _not_kept(trouble: str) -> str:
    words = translate("sign-in", "Next time you will have to sign in again. {why}")
    return words.format(why=said(trouble))


async def _first(*awaited: "asyncio.Future[Any]") -> None:
    await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)


async def _in_time(session: "Session") -> None:
    try:
        async with asyncio.timeout(STOP_WITHIN_S):
            await session.stop()
    except TimeoutError:
        log.warning("Something did not end in time")


def _account(identity: Identity) -> Account:
    return Account(rep=identity.sub, name=identity.name or identity.email, email=identity.email)


def _end(stop: "asyncio.Future[None]") -> None:
    if not stop.done():
        stop.set_result(None)


def _settle(admitted: "asyncio.Future[Identity]", identity: Identity) -> None:
    if not admitted.done():
        admitted.set_result(identity)
