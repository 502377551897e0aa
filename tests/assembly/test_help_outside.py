"""The pages that help while nobody is signed in."""

from PySide6.QtWidgets import QPushButton

from app.assembly.help_outside import HelpOutside
from app.assembly.outside import outside_bridge
from app.assembly.situation import Situation, Ways
from app.services.settings import Settings
from app.ui.health.pane import HealthPane


def test_without_settings_to_open_no_button_offers_them(run_on_qt_loop, tmp_path, theme):
    async def main():
        bridge = outside_bridge()
        pages = HelpOutside(bridge, Situation(Settings(), tmp_path), Ways(lambda: None))
        frame = pages.made_frame()
        repairs = set(frame.findChild(HealthPane)._view_model.actions.repairs)
        backs = len(frame.findChildren(QPushButton, "settings-back"))
        frame.deleteLater()
        await bridge.close()
        await pages.close()
        return repairs, backs

    repairs, backs = run_on_qt_loop(main)
    assert (repairs, backs) == ({"compact", "notification_settings", "clock_settings"}, 1)
