"""The support page while nobody is signed in."""

import zipfile

from PySide6.QtWidgets import QDialog

from app.assembly.outside import HelpDoor, outside_bridge
from app.assembly.situation import Situation, Ways
from app.assembly.support_outside import SupportOutside
from app.services.crash_reports import CrashReports
from app.services.fault_reporter import FaultReporter
from app.services.settings import Look, Settings
from app.ui.desktop import Desktop
from app.ui.single_instance import SingleInstance
from app.ui.trouble.room import TroubleRoom
from app.ui.trouble.support_page import SupportPage
from tests.assembly.waiting import until
from tests.ui.scene import FixedClock


def test_a_fault_before_the_sign_in_can_be_sent(run_on_qt_loop, qapp, theme, tmp_path):
    async def main():
        desktop = Desktop(qapp, Look("light", "en"), SingleInstance(tmp_path))
        reporter = FaultReporter(CrashReports(tmp_path, FixedClock()))
        room = desktop.trouble = TroubleRoom(reporter, desktop.window)
        reporter("Sign in", KeyError())
        bridge = outside_bridge()
        door = HelpDoor(bridge, desktop, Situation(Settings(), tmp_path), Ways(lambda: None))
        support = SupportOutside(door, desktop)
        room.make_bundle()
        room.make_bundle()
        [window] = desktop.window.findChildren(QDialog, "support")
        page = window.findChild(SupportPage)
        page._chosen(str(tmp_path / "bundle.zip"))
        await until(lambda: page._model.made is not None, 30)
        support.close()
        await bridge.close()
        await door.close()
        offered = room.make_bundle
        room.close()
        desktop.close()
        return offered

    assert run_on_qt_loop(main) is None
    with zipfile.ZipFile(tmp_path / "bundle.zip") as bundle:
        names = bundle.namelist()
    assert "health.json" in names
    assert any(name.startswith("crash/") for name in names)
