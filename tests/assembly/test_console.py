"""The console from sign-in to sign-out, with a small hub and without a browser."""

import asyncio
import gc
import weakref
from contextlib import asynccontextmanager

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.assembly import console as consoles
from app.assembly.console import Console
from app.assembly.updates import UpdatesRoom
from app.core.clock import SystemClock
from app.core.faults import reported_to
from app.domain.places import Place
from app.services import desktop_notices
from app.services.identity.base import Account
from app.services.settings import Hub, Look, Settings, SettingsError, Updates
from app.ui.arrangement import Arrangement
from app.ui.desktop import Desktop
from app.ui.frame.stuck_page import StuckPage
from app.ui.health.pane import HealthPane
from app.ui.settings.frame import SettingsFrame
from app.ui.settings.pane import SettingsPane
from app.ui.sign_in.page import SignInPage
from app.ui.single_instance import SingleInstance
from app.ui.updates import phrases
from tests.assembly.conftest import NoNotices
from tests.assembly.waiting import until
from tests.desk_records import offered
from tests.services.link.console import Tickets
from tests.services.link.wire_hub import WireHub
from tests.services.scripted_updater import NEXT, ScriptedUpdater

MARIA = Account(iss="i", sub="lena", email="maria@shop.example", name="Maria Rossi")


class Known:
    """A sign-in that remembers somebody, or nobody after a sign-out."""

    issuer, timeout_s, trouble, no_browser = "https://id.example", 60.0, "", False

    def __init__(self, account=MARIA):
        self.account = account
        self.opened = []  # the issuer of each sign-in that was made

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


def settings_for(hub):
    return Settings(hub=Hub(url=hub.url), updates=Updates(url="https://updates.example"))


@pytest.fixture
def with_console(run_on_qt_loop, qapp, theme, tmp_path, monkeypatch):
    """Run a scenario beside a console; end the console afterwards."""

    def run(scenario, service, link="", updater=None, parts=None):
        @asynccontextmanager
        async def known(settings, folder, **_):
            service.opened.append(settings.identity.issuer)
            yield service, Tickets()

        async def main():
            async with WireHub() as hub:
                desktop = Desktop(qapp, Look("light", "en"), SingleInstance(tmp_path))
                desktop.start(hidden=False)
                stop = asyncio.get_running_loop().create_future()
                console = Console(desktop, tmp_path, settings_for(hub), stop)
                running = asyncio.get_running_loop().create_task(console.run(link))
                try:
                    found = await scenario(console, desktop)
                finally:
                    if not stop.done():
                        stop.set_result(None)
                    code = await asyncio.wait_for(running, 10)
                return found, code

        def room(settings, folder, stop):
            return UpdatesRoom(settings, folder, SystemClock(), stop, updater=updater)

        monkeypatch.setattr(consoles, "made_updates", room)
        monkeypatch.setattr(consoles, "sign_in_parts", parts or known)
        monkeypatch.setattr(desktop_notices, "DesktopNotices", NoNotices)
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


def test_nobody_known_can_see_what_works_and_come_back(with_console):
    async def scenario(console, desktop):
        await until(lambda: isinstance(page(desktop), SignInPage))
        page(desktop).help_wanted.emit()
        await until(lambda: isinstance(page(desktop), SettingsFrame))
        model = page(desktop).findChild(HealthPane)._view_model
        await until(lambda: "hub" in model.rows and "link" in model.rows)
        page(desktop).left.emit()
        back = type(page(desktop))
        page(desktop).help_wanted.emit()
        await until(lambda: isinstance(page(desktop), SettingsFrame))
        await page(desktop).findChild(HealthPane)._view_model.actions.repairs["open_general"]()
        seen = type(page(desktop))
        page(desktop).left.emit()
        assert (seen, type(page(desktop))) == (SettingsPane, SignInPage)
        return back, model.rows["link"].words

    found, code = with_console(scenario, Known(None))
    assert (found, code) == ((SignInPage, "Sign in first: only then this can be told."), 0)


def test_settings_with_which_nobody_can_sign_in_still_lead_to_health(with_console):
    @asynccontextmanager
    async def wrong(settings, folder, **_):
        raise SettingsError("identity.issuer is no https address.")
        yield

    async def scenario(console, desktop):
        await until(lambda: isinstance(page(desktop), StuckPage))
        page(desktop).help_wanted.emit()
        await until(lambda: isinstance(page(desktop), SettingsFrame))
        model = page(desktop).findChild(HealthPane)._view_model
        await until(lambda: "settings" in model.rows)
        page(desktop).left.emit()
        return type(page(desktop)), model.rows["settings"].words

    found, code = with_console(scenario, Known(None), parts=wrong)
    assert (found, code) == ((StuckPage, "identity.issuer is no https address."), 2)


def test_connections_that_were_changed_count_at_once_and_are_shown_again(with_console):
    async def scenario(console, desktop):
        await until(lambda: isinstance(page(desktop), SignInPage))
        first = page(desktop)
        first.settings_wanted.emit()
        field = page(desktop).findChild(QLineEdit, "setting-identity-issuer")
        field.setText("https://other.example")
        page(desktop).findChild(QPushButton, "settings-save").click()
        page(desktop).left.emit()
        await until(lambda: isinstance(page(desktop), SignInPage))
        page(desktop).settings_wanted.emit()
        field = page(desktop).findChild(QLineEdit, "setting-identity-issuer")
        return field.text(), console._settings.identity.issuer

    shown = "https://other.example"
    service = Known(None)
    assert with_console(scenario, service) == ((shown, shown), 0)
    assert service.opened == ["", shown]


def test_a_fault_of_the_program_at_the_sign_in_is_reported(with_console):
    class Broken(Known):
        async def silent(self):
            raise ZeroDivisionError

    async def scenario(console, desktop):
        with reported_to(lambda name, error: seen.append((name, type(error)))):
            await until(lambda: seen)

    seen = []
    with_console(scenario, Broken())
    assert seen == [("Sign in", ZeroDivisionError)]


def test_signing_out_leads_back_to_the_door_and_leaves_nothing(with_console):
    async def scenario(console, desktop):
        await until(lambda: console._session and console._session.link.connected)
        console._session._settings.sign_out()
        await until(lambda: isinstance(page(desktop), SignInPage))
        return console._session, desktop.window.windowTitle(), desktop.tray._state

    assert with_console(scenario, Known()) == ((None, "Foyer", (0, "", "")), 0)


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


def test_nothing_of_a_session_that_ended_stays_in_memory(with_console):
    async def scenario(console, desktop):
        await until(lambda: console._session and console._session.link.connected)
        ended = weakref.ref(console._session)
        parts = [weakref.ref(part) for part in (ended().store, ended().link, ended().arrangement)]
        ended().arrangement.sign_in_wanted.emit()
        await until(lambda: console._session not in (None, ended()))
        await until(lambda: console._session.link.connected)
        gc.collect()
        return [type(part()).__name__ for part in (ended, *parts) if part() is not None]

    assert with_console(scenario, Known()) == ([], 0)


async def restarted(console, desktop):
    """Find a version, take it, and wait until the program ends for it."""
    await until(lambda: console._session and console._session.link.connected)
    console._session.visit(Place("settings", "updates"))
    bar = console._session.panes.updates
    console._updates.schedule.look()
    await until(lambda: not bar.isHidden())
    assert bar.words == "Foyer 0.2.0 is ready."
    bar.acts[phrases.RESTART].click()
    await until(console._stop.done)


def test_a_restart_to_update_comes_back_to_the_same_place(with_console):
    consoles_seen, updater = [], ScriptedUpdater(NEXT)

    async def scenario(console, desktop):
        consoles_seen.append(console)
        await restarted(console, desktop)

    with_console(scenario, Known(), updater=updater)
    assert consoles_seen[0].again == ["foyer://settings/updates"]
    assert updater.calls == ["healthy", "check", "download 0.2.0", "apply 0.2.0"]


def test_a_restart_never_comes_into_a_conversation(with_console):
    async def scenario(console, desktop):
        await until(lambda: console._session and console._session.link.connected)
        console._session.store.apply(offered("o1"))
        console._updates.schedule.look()
        bar = console._session.panes.updates
        await until(lambda: not bar.isHidden())
        bar.acts[phrases.RESTART].click()
        await until(lambda: "when no visitor waits" in bar.words)
        return console._stop.done(), console.again

    assert with_console(scenario, Known(), updater=ScriptedUpdater(NEXT)) == ((False, None), 0)


def test_an_ordinary_end_does_not_start_again_but_the_next_start_is_new(with_console):
    seen, updater = [], ScriptedUpdater(NEXT)

    async def scenario(console, desktop):
        seen.append(console)
        await until(lambda: console._session and console._session.link.connected)
        console._updates.schedule.look()
        await until(lambda: console._updates.schedule.news.stage == "ready")

    with_console(scenario, Known(), updater=updater)
    assert seen[0].again is None
    assert updater.calls[-1] == "apply 0.2.0"
