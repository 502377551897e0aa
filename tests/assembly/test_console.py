"""The console from sign-in to sign-out, with a small hub and without a browser."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from app.assembly import console as consoles
from app.assembly.console import Console
from app.domain.places import Place
from app.services.identity.base import Account
from app.services.settings import Hub, Look, Settings
from app.ui.arrangement import Arrangement
from app.ui.desktop import Desktop
from app.ui.settings.pane import SettingsPane
from app.ui.sign_in.page import SignInPage
from app.ui.single_instance import SingleInstance
from tests.assembly.conftest import NoNotices
from tests.assembly.waiting import until
from tests.services.link.console import Tickets
from tests.services.link.wire_hub import WireHub

MARIA = Account(iss="i", sub="lena", email="maria@shop.example", name="Maria Rossi")


class Known:
    """A sign-in that remembers somebody, or nobody after a sign-out."""

    issuer, timeout_s, trouble, no_browser = "https://id.example", 60.0, "", False

    def __init__(self, account=MARIA):
        self.account = account

    def listen(self, listener):
        return lambda: None

    def cancel(self):
        pass

    async def silent(self):
        return self.account

    async def last_address(self):
        return ""

    async def sign_out(self):
        self.account = None
        return ""


@pytest.fixture
def with_console(run_on_qt_loop, qapp, theme, tmp_path, monkeypatch):
    """Run a scenario beside a console; end the console afterwards."""

    def run(scenario, service, link=""):
        @asynccontextmanager
        async def parts(settings, folder):
            yield service, Tickets()

        async def main():
            async with WireHub() as hub:
                desktop = Desktop(qapp, Look("light", "en"), SingleInstance(tmp_path))
                desktop.start(hidden=False)
                stop = asyncio.get_running_loop().create_future()
                console = Console(desktop, tmp_path, Settings(hub=Hub(url=hub.url)), stop)
                running = asyncio.get_running_loop().create_task(console.run(link))
                try:
                    found = await scenario(console, desktop)
                finally:
                    stop.set_result(None)
                    code = await asyncio.wait_for(running, 10)
                return found, code

        monkeypatch.setattr(consoles, "sign_in_parts", parts)
        monkeypatch.setattr(consoles, "DesktopNotices", NoNotices)
        return run_on_qt_loop(main)

    return run


def page(desktop):
    return desktop.window.centralWidget()


def test_who_is_known_comes_straight_to_the_desk(with_console):
    async def scenario(console, desktop):
        await until(lambda: isinstance(page(desktop), Arrangement))
        await until(lambda: console._session and console._session.link.connected)
        return console._session.store.state.desk.account.name

    assert with_console(scenario, Known()) == ("Maria Rossi", 0)


def test_a_link_given_at_the_start_is_opened_after_the_sign_in(with_console):
    async def scenario(console, desktop):
        await until(lambda: isinstance(page(desktop), Arrangement))
        await until(lambda: page(desktop).place == "settings")
        desktop.place_wanted.emit(Place("live"))
        return page(desktop).place

    assert with_console(scenario, Known(), "foyer://settings") == ("live", 0)


def test_nobody_known_is_asked_and_can_see_the_settings_meanwhile(with_console):
    async def scenario(console, desktop):
        await until(lambda: isinstance(page(desktop), SignInPage))
        desktop.place_wanted.emit(Place("live"))
        page(desktop).settings_wanted.emit()
        seen = type(page(desktop))
        page(desktop).left.emit()
        return seen, type(page(desktop)), console._wanted

    found, code = with_console(scenario, Known(None))
    assert (found, code) == ((SettingsPane, SignInPage, Place("live")), 0)


def test_signing_out_leads_back_to_the_door_and_leaves_nothing(with_console):
    async def scenario(console, desktop):
        await until(lambda: console._session and console._session.link.connected)
        console._session._settings.sign_out()
        await until(lambda: isinstance(page(desktop), SignInPage))
        return console._session, desktop.window.windowTitle()

    assert with_console(scenario, Known()) == ((None, "Foyer"), 0)


def test_a_rep_whose_session_the_hub_ended_signs_in_again_and_is_not_signed_out(with_console):
    service = Known()

    async def scenario(console, desktop):
        await until(lambda: console._session and console._session.link.connected)
        ended = console._session
        ended.arrangement.sign_in_wanted.emit()
        await until(lambda: console._session not in (None, ended))
        await until(lambda: console._session.link.connected)
        return service.account.name

    assert with_console(scenario, service) == ("Maria Rossi", 0)


def test_a_sign_in_that_cannot_be_kept_is_told_at_the_desk(with_console):
    service = Known()
    service.trouble = "This computer's keychain is locked. Unlock it and try again."

    async def see(console, desktop):
        await until(lambda: isinstance(page(desktop), Arrangement))
        await until(lambda: "keychain is locked" in page(desktop).toast.words)

    with_console(see, service)
