"""The door to health and support while nobody is signed in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from app.assembly.outside import HelpDoor, outside_bridge
from app.assembly.situation import Situation, Ways
from app.core.faults import reported_to
from app.domain.errors import RejectedError
from app.services.settings import Hub, Look, Settings
from app.ui.desktop import Desktop
from app.ui.health.pane import HealthPane
from app.ui.settings.frame import SettingsFrame
from app.ui.single_instance import SingleInstance
from app.ui.trouble.support_page import SupportPage
from tests.assembly.waiting import until


@pytest.fixture
def at_the_door(run_on_qt_loop, qapp, theme, tmp_path, monkeypatch):
    """Run a scenario with a door in a window, and the places where it led."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)

    def run(scenario, settings=None, **more):
        async def main():
            desktop = Desktop(qapp, Look("light", "en"), SingleInstance(tmp_path))
            desktop.start(hidden=False)
            led, bridge = [], outside_bridge()
            ways = Ways(lambda: led.append("back"), lambda: led.append("settings"))
            situation = Situation(settings or Settings(), tmp_path, **more)
            door = HelpDoor(bridge, desktop, situation, ways)
            door.open()
            await until(lambda: isinstance(desktop.window.centralWidget(), SettingsFrame))
            try:
                return await scenario(desktop.window.centralWidget(), led, door)
            finally:
                await bridge.close()
                await door.close()
                desktop.close()

        return run_on_qt_loop(main)

    return run


async def looked(frame):
    model = frame.findChild(HealthPane)._view_model
    await until(lambda: set(model.rows) >= {"hub", "sign_in", "settings"}, 30)
    return model


def test_health_is_shown_and_escape_leads_back(at_the_door):
    async def scenario(frame, led, _):
        assert frame.page == "health"
        await looked(frame)
        await until(lambda: QApplication.focusWidget() is not None)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        await until(lambda: led)
        return led

    assert at_the_door(scenario) == ["back"]


def test_the_keyboard_goes_to_the_pages_and_to_support(at_the_door):
    async def scenario(frame, led, _):
        await until(frame.isActiveWindow)
        focused = QGuiApplication.focusObject().objectName()
        QTest.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Down)
        return focused, frame.page, isinstance(frame.findChild(SupportPage), SupportPage)

    assert at_the_door(scenario) == ("settings-page-health", "support", True)


def test_a_repair_leads_to_the_sign_in_or_the_settings(at_the_door):
    async def scenario(frame, led, _):
        model = await looked(frame)
        model.mend("hub")
        await until(lambda: led == ["settings"])
        assert model.steps == []  # nobody can connect Salesforce before the sign-in
        return [name for name in model.rows if name == "sign_in"]

    assert at_the_door(scenario) == ["sign_in"]


def test_who_has_to_sign_in_is_led_to_it(at_the_door):
    async def scenario(frame, led, _):
        model = await looked(frame)
        model.mend("sign_in")
        await until(lambda: led == ["back"])

    at_the_door(scenario, Settings(hub=Hub(url="http://127.0.0.1:1")))


def test_a_repair_that_cannot_be_says_so_above_the_page(at_the_door, monkeypatch):
    async def none_here(_page):
        raise RejectedError("Open date and time in your system's settings.")

    monkeypatch.setattr("app.assembly.repairs.open_page", none_here)

    async def scenario(frame, led, _):
        model = await looked(frame)
        await model.actions.repairs["clock_settings"]()
        return frame.notice.words, frame.notice.isVisible()

    assert at_the_door(scenario) == ("Open date and time in your system's settings.", True)


def test_a_bundle_can_be_made_there(at_the_door, tmp_path):
    async def scenario(frame, led, _):
        frame.go("support")
        page = frame.findChild(SupportPage)
        page._chosen(str(tmp_path / "bundle.zip"))
        await until(lambda: page._model.made is not None, 30)

    at_the_door(scenario)
    assert (tmp_path / "bundle.zip").exists()


def test_a_page_of_the_web_can_be_looked_at(at_the_door):
    async def scenario(frame, led, _):
        model = frame.findChild(HealthPane)._view_model
        model.check_page("http://shop.example/")
        await until(lambda: model.report is not None)
        return model.report.findings[0].words

    assert at_the_door(scenario) == "http://shop.example/ is no https address."


def test_pages_that_went_away_are_told_nothing(at_the_door):
    async def scenario(frame, led, door):
        model, window = await looked(frame), frame.window()
        mend = model.actions.repairs["compact"]
        window.show_page(QLabel())
        await until(lambda: not isValid(frame))
        await mend()
        return isValid(frame)

    with reported_to(lambda name, error: pytest.fail(f"{name}: {error!r}")):
        assert at_the_door(scenario) is False
