"""The console from its first paint to its end: sign-in, a rep's session, sign-out, again."""

import asyncio
import logging
import os
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from app.assembly.session import Ground, Session
from app.assembly.sign_in import sign_in_parts
from app.core.clock import SystemClock
from app.domain.desk import Account
from app.domain.errors import FoyerError
from app.domain.places import Place, place_of
from app.services.desktop_notices import DesktopNotices
from app.services.hub_session import HubSession
from app.services.identity.base import Account as Identity
from app.services.settings import Settings, save
from app.services.sign_in import SignInService
from app.services.sign_in_flow import SignInFlow
from app.services.store import Store
from app.ui.bridge import Bridge
from app.ui.desktop import Desktop
from app.ui.settings.pane import SettingsPane
from app.ui.settings.view_model import Actions, SettingsViewModel
from app.ui.sign_in.page import SignInPage
from app.ui.sign_in.view_model import SignInViewModel
from app.ui.words import translate

STOP_WITHIN_S = 2.8  # then what is left is left

log = logging.getLogger(__name__)


class Console:
    """Runs until `stop` is done."""

    def __init__(
        self, desktop: Desktop, folder: Path, settings: Settings, stop: asyncio.Future[None]
    ) -> None:
        self._desktop, self._folder, self._settings, self._stop = desktop, folder, settings, stop
        self._wanted: Place | None = None  # named by a link before anybody was signed in
        self._session: Session | None = None
        desktop.place_wanted.connect(self._visit)

    async def run(self, link: str) -> int:
        """Sign in, work, sign out, until the program shall end; return its exit code."""
        self._wanted = place_of(link)
        try:
            async with sign_in_parts(self._settings, self._folder) as (service, hub):
                while not self._stop.done() and (account := await self._admitted(service)):
                    await self._work(account, hub, service)
        finally:
            self._desktop.close()
        return 0

    async def _admitted(self, service: SignInService) -> Account | None:
        """Return who is signed in, or None when the program shall end."""
        bridge = Bridge(Store())
        clipboard = QGuiApplication.clipboard()
        view_model = SignInViewModel(bridge, SignInFlow(service), clipboard.setText)
        admitted: asyncio.Future[Identity] = asyncio.get_running_loop().create_future()
        view_model.signed_in.connect(partial(_settle, admitted))
        self._show_sign_in(view_model)
        view_model.resume()
        log.info("ready for the sign-in")
        try:
            await _first(admitted, self._stop)
        finally:
            view_model.close()
            await bridge.close()
        return None if self._stop.done() else _account(admitted.result())

    def _show_sign_in(self, view_model: SignInViewModel) -> None:
        page = SignInPage(view_model)
        page.settings_wanted.connect(partial(self._show_settings, view_model))
        self._desktop.window.show_page(page)

    def _show_settings(self, sign_in: SignInViewModel) -> None:
        actions = Actions(save=partial(save, self._folder))
        settings = SettingsViewModel(Bridge(Store()), self._settings, os.environ, actions)
        page = SettingsPane(settings, self._desktop.theme, way_back=True)
        page.left.connect(partial(self._show_sign_in, sign_in))
        self._desktop.window.show_page(page)

    async def _work(self, account: Account, hub: HubSession, service: SignInService) -> None:
        """Let a rep work until the sign-out, a new sign-in, or the end of the program."""
        notices = DesktopNotices()
        ground = Ground(self._settings, self._folder, self._desktop, SystemClock(), hub, notices)
        session = self._session = Session(account, ground)
        self._desktop.window.show_page(session.arrangement)
        try:
            await session.start()
            log.info("usable")
            if service.trouble:
                session.tell(_not_kept(service.trouble), "warn")
            if self._wanted:
                session.visit(self._wanted)
                self._wanted = None
            await _first(session.left, session.expired, self._stop)
        finally:
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
    return words.format(why=trouble)


async def _first(*awaited: "asyncio.Future[Any]") -> None:
    await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)


async def _in_time(session: Session) -> None:
    try:
        async with asyncio.timeout(STOP_WITHIN_S):
            await session.stop()
    except TimeoutError:
        log.warning("Something did not end in time")


def _account(identity: Identity) -> Account:
    return Account(rep=identity.sub, name=identity.name or identity.email, email=identity.email)


def _settle(admitted: "asyncio.Future[Identity]", identity: Identity) -> None:
    if not admitted.done():
        admitted.set_result(identity)
