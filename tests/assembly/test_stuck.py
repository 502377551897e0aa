"""A console that cannot start leads to what works, and back."""

import asyncio

from app.assembly.situation import Situation
from app.assembly.stuck import stuck
from app.services.settings import Look, Settings
from app.ui.desktop import Desktop
from app.ui.frame.stuck_page import StuckPage
from app.ui.health.pane import HealthPane
from app.ui.settings.frame import SettingsFrame
from app.ui.single_instance import SingleInstance
from tests.assembly.waiting import until

WORDS = "The settings file cannot be read: line 3."


class Room:
    """Stands for the window of faults."""

    make_bundle = None


def test_what_works_is_shown_and_left_again(run_on_qt_loop, qapp, theme, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

    async def main():
        desktop = Desktop(qapp, Look("light", "en"), SingleInstance(tmp_path))
        desktop.trouble = room = Room()
        stop = asyncio.get_running_loop().create_future()
        situation = Situation(Settings(), tmp_path, misset=WORDS, unread=True)
        running = asyncio.get_running_loop().create_task(stuck(desktop, situation, stop))

        def page():
            return desktop.window.centralWidget()

        await until(lambda: isinstance(page(), StuckPage))
        assert room.make_bundle is not None
        page().help_wanted.emit()
        await until(lambda: isinstance(page(), SettingsFrame))
        model = page().findChild(HealthPane)._view_model
        await until(lambda: "settings" in model.rows)
        page().left.emit()
        seen = type(page()), model.rows["settings"].words
        stop.set_result(None)
        code = await running
        offered, desktop.trouble = room.make_bundle, None
        desktop.close()
        return seen, code, offered

    assert run_on_qt_loop(main) == ((StuckPage, WORDS), 2, None)
