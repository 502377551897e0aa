"""What tests of the whole console share with those of its widgets."""

import gc

import pytest
from PySide6.QtCore import QLocale

from app.assembly.session import Ground, Session
from app.assembly.updates import made_updates
from app.core.clock import SystemClock
from app.domain.desk import Account
from app.domain.wire.console import AskMessages, AskProfile
from app.domain.wire.coverage import AskCoverage, Coverage
from app.domain.wire.events import Answer
from app.domain.wire.shared import AskLists
from app.services.notifier import NoNotificationsError
from app.services.settings import Hub, Look, Settings
from app.ui.desktop import Desktop
from app.ui.single_instance import SingleInstance
from tests.assembly.waiting import until
from tests.desk_records import profile, record
from tests.services.link.console import Tickets
from tests.services.link.wire_hub import WireHub
from tests.ui.conftest import (  # noqa: F401 fixtures
    nothing_left_running,
    run_on_qt_loop,
    the_theme,
    theme,
)


@pytest.fixture(autouse=True)
def locale_put_back():
    """A console speaks the language of its settings; the next test hears its own again."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def windows_end_here():
    """What a console leaves behind dies on Qt's thread, not on one that happens to collect."""
    yield
    gc.collect()


class NoNotices:
    """A desktop that shows no notifications."""

    async def start(self, pressed):
        raise NoNotificationsError("None here.")

    async def show(self, notice):
        raise NoNotificationsError("None here.")

    async def clear(self, key):
        pass


async def answering(hub, socket, message):
    """Answer questions as the real hub does."""
    answers = {
        AskProfile: profile("v1"),
        AskMessages: record("c1", "v1", "hi"),
        AskLists: [],
        AskCoverage: Coverage(since=0.0),
    }
    if type(message) not in answers:
        return False
    await hub.send(Answer(id=message.id, result=answers[type(message)]), socket)
    return True


@pytest.fixture
def in_session(run_on_qt_loop, qapp, theme, tmp_path):  # noqa: F811 fixtures of this file
    """Run a scenario with a hub and a started session."""

    def run(scenario):
        async def main():
            async with WireHub() as hub:
                hub.on_message = lambda socket, message: answering(hub, socket, message)
                settings = Settings(hub=Hub(url=hub.url))
                desktop = Desktop(qapp, Look("light", "en"), SingleInstance(tmp_path))
                notices = NoNotices()
                updates = made_updates(settings, tmp_path, lambda: None)
                ground = Ground(
                    settings, tmp_path, desktop, SystemClock(), Tickets(), notices, updates
                )
                account = Account(rep="lena", name="Lena Fischer", email="lena@shop.example")
                session = Session(account, ground)
                desktop.window.show_page(session.arrangement)
                await session.start()
                await until(lambda: session.link.connected)
                try:
                    return await scenario(session, hub)
                finally:
                    await session.stop()
                    desktop.close()

        return run_on_qt_loop(main)

    return run
