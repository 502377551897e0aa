"""A calendar that is connected, breaks and is mended, in a whole session's booker."""

import os

import pytest
from PySide6.QtWidgets import QLabel

from app.assembly.meetings import Meetings, Parts
from app.core.clock import SystemClock
from app.domain.calendar_link import LinkState
from app.domain.desk import Account, SignedIn
from app.services.calendars.sign_in import BrowserSignIn
from app.services.link_notice import KEY
from app.services.settings import Settings
from app.services.settings import save as save_settings
from app.services.store import Store
from app.ui.bridge import Bridge
from app.ui.calendar.pane import CalendarPane
from app.ui.settings.view_model import Actions, SettingsViewModel
from tests.services.calendars.fake_login import FakeLogin
from tests.services.eventually import eventually
from tests.services.fake_keychain import FakeKeychain


class Link:
    connected = False

    def listen(self, listener):
        self.tell = listener

    def on_greeted(self, listener):
        pass

    def on_news(self, listener):
        pass


class Chat:
    pass


class Alerts:
    def __init__(self):
        self.told = []

    def warn(self, key, title, body, button, act):
        self.told.append((key, body, button))
        self.act = act

    def settle(self, key):
        self.told.append(("settled", key))


@pytest.fixture
def chain(monkeypatch):
    made = FakeKeychain()
    monkeypatch.setattr("app.services.keychain.SystemKeychain", lambda _entry: made)
    return made


class World:
    def __init__(self, folder, login, settings):
        self.store = Store()
        self.store.apply(SignedIn(Account(rep="noa", name="Noa", email="noa@example.com")))
        self.bridge, self.alerts, self.went = Bridge(self.store), Alerts(), []
        self.failed = []
        self.bridge.failed.connect(lambda name, error: self.failed.append((name, str(error))))
        parts = Parts(
            settings.calendar, folder, Link(), Chat(), self.store, self.bridge, SystemClock()
        )
        self.meetings = Meetings(parts)
        self.room = self.meetings.calendar
        self.room.sign_in._browser = BrowserSignIn(browser=login.browser)
        actions = Actions(save=lambda given: save_settings(folder, given))
        self.settings = SettingsViewModel(self.bridge, settings, os.environ, actions)
        self.room.keep_in(self.settings)
        self.room.warn_by(self.alerts, lambda: self.went.append("settings"))
        self.meetings.start()

    @property
    def link(self):
        return self.store.state.calendar_link

    async def stop(self):
        await self.bridge.close()
        await self.meetings.stop()
        self.meetings.place.deleteLater()


@pytest.fixture
def on_loop(run_on_qt_loop, theme, tmp_path, chain):
    """Run a scenario over a sign-in server; worlds that it opens are closed, whatever happens."""

    def run(scenario):
        async def whole():
            login, worlds = await FakeLogin().start(), []

            def opened(settings):
                worlds.append(World(tmp_path, login, settings))
                return worlds[-1]

            try:
                return await scenario(login, opened)
            finally:
                for world in worlds:
                    await world.stop()
                await login.stop()

        return run_on_qt_loop(whole)

    return run


@pytest.mark.parametrize("provider", ["graph", "google"])
def test_a_connected_calendar_is_kept_for_the_next_start(on_loop, tmp_path, provider):
    async def scenario(login, opened):
        wanted = login.settings(provider)
        first = opened(Settings())
        page = first.room.made_page(first.settings)
        await first.room.sign_in.connect(wanted)
        assert isinstance(page, CalendarPane)
        assert first.link.state is LinkState.OK
        assert first.settings.settings.calendar.provider == provider
        second = opened(Settings(calendar=wanted))
        await eventually(lambda: second.link.state is LinkState.OK)
        page.deleteLater()
        return first.failed + second.failed

    assert on_loop(scenario) == []
    assert "noa@" not in (tmp_path / "settings.toml").read_text()


def test_a_break_is_told_once_and_mended_with_one_click(on_loop):
    async def scenario(login, opened):
        world = opened(Settings())
        await world.room.sign_in.connect(login.settings("google"))
        login.end_everything()
        for _ in range(2):
            await world.room.link.probe()
            assert world.link.state is LinkState.NEEDS_SIGN_IN
        world.alerts.act()
        world.room.reconnect()
        await eventually(lambda: world.link.state is LinkState.OK)
        await world.room.sign_in.disconnect()
        return world

    world = on_loop(scenario)
    assert [each[0] for each in world.alerts.told] == [KEY, "settled"]
    assert world.went == ["settings"]
    assert world.link.state is LinkState.OFF
    assert world.failed == []


def test_settings_that_cannot_be_written_are_told_and_the_calendar_works_all_the_same(on_loop):
    async def scenario(login, opened):
        world = opened(Settings())

        def full(given):
            raise OSError(28, "No space left on device")

        world.settings.actions = Actions(save=full)
        await world.room.sign_in.connect(login.settings("google"))
        return world.link

    link = on_loop(scenario)
    assert link.state is LinkState.OK
    assert link.trouble.endswith("No space left on device.")


@pytest.mark.parametrize("provider", ["graph", "google"])
def test_the_page_opens_and_can_be_used_while_the_provider_hangs(on_loop, provider):
    async def scenario(login, opened):
        wanted = login.settings(provider)
        await opened(Settings()).room.sign_in.connect(wanted)
        login.hangs = True
        asked = login.count("token")
        world = opened(Settings(calendar=wanted))
        page = world.room.made_page(world.settings)
        await eventually(lambda: login.count("token") > asked or world.link.checking)
        seen = world.link.state, page.findChild(QLabel, "calendar-title").text()
        await world.room.sign_in.disconnect()
        page.deleteLater()
        return seen, world.link.state

    (state, title), after = on_loop(scenario)
    assert state in {LinkState.CHECKING, LinkState.OFF}
    assert title
    assert after is LinkState.OFF
