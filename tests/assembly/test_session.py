"""One rep's session, whole, against a small hub on a real socket."""

import asyncio

import pytest

from app.assembly.session import Ground, Session
from app.core.clock import SystemClock
from app.domain.desk import Account
from app.domain.errors import RejectedError
from app.domain.places import Place
from app.domain.wire import events as wire
from app.domain.wire.console import Accept, AskMessages, AskProfile, RepSay
from app.domain.wire.events import Answer
from app.services.notifier import NoNotificationsError
from app.services.settings import Hub, Look, Settings
from app.ui.desktop import Desktop
from app.ui.single_instance import SingleInstance
from tests.services.link.console import Tickets
from tests.services.link.wire_hub import WireHub
from tests.ui.scene import card, offered, profile, record


async def until(holds, deadline_s=10):
    async with asyncio.timeout(deadline_s):
        while not holds():  # noqa: ASYNC110 what holds changes on another thread
            await asyncio.sleep(0.01)


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
    answers = {AskProfile: profile("v1"), AskMessages: record("c1", "v1", "hi")}
    if type(message) not in answers:
        return False
    await hub.send(Answer(id=message.id, result=answers[type(message)]), socket)
    return True


@pytest.fixture
def in_session(run_on_qt_loop, qapp, theme, tmp_path):
    """Run a scenario with a hub and a started session."""

    def run(scenario):
        async def main():
            async with WireHub() as hub:
                hub.on_message = lambda socket, message: answering(hub, socket, message)
                settings = Settings(hub=Hub(url=hub.url))
                desktop = Desktop(qapp, Look("light", "en"), SingleInstance(tmp_path))
                notices = NoNotices()
                ground = Ground(settings, tmp_path, desktop, SystemClock(), Tickets(), notices)
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


def test_an_offer_is_accepted_answered_and_sent(in_session):
    async def scenario(session, hub):
        await hub.post(offered("o1"))
        await until(lambda: session.panes.offers.isVisibleTo(session.arrangement))
        session.panes.offers.accept_first()
        await until(lambda: hub.got(Accept))
        joined = wire.Joined(
            conversation=record("c-o1", "v9", "hi"), visitor=card("v9", name="Grace")
        )
        await hub.post(joined)
        await until(lambda: session.panes.chat._view_model.mine)
        session.panes.chat._composer.submitted.emit("Hello Grace")
        await until(lambda: hub.got(RepSay))
        return hub.got(RepSay)[0].text

    assert in_session(scenario) == "Hello Grace"


def test_links_from_outside_open_their_places(in_session):
    async def scenario(session, hub):
        await hub.post(wire.Joined(conversation=record("c1", "v1", "hi")))
        places = []
        for kind, name in (("settings", ""), ("conversation", "c1"), ("visitor", "v1")):
            session.visit(Place(kind, name))
            places.append(session.arrangement.place)
        await until(lambda: session.store.state.profiles.shown == "v1")
        session.visit(Place("conversations"))
        return [*places, session.arrangement.place]

    assert in_session(scenario) == ["settings", "chats", "chats", "chats"]


def test_a_failed_intent_is_told_in_words(in_session):
    async def scenario(session, hub):
        async def refused():
            raise RejectedError("The offer is gone.")

        session.bridge.start(refused(), name="Accept chat")
        await until(lambda: session.arrangement.toast.words)
        session.arrangement.toast.hide()
        return session.arrangement.toast.words

    assert in_session(scenario) == "Accept chat: The offer is gone."


def test_signing_out_forgets_unsent_words(in_session, tmp_path):
    async def scenario(session, hub):
        session._drafts.save("c1", "private")
        session._settings.sign_out()
        await asyncio.wait_for(session.left, 5)

    in_session(scenario)
    assert not (tmp_path / "drafts.json").exists()


def test_settings_are_written_to_the_folder(in_session, tmp_path):
    async def scenario(session, hub):
        session._settings.save_look("dark", "it")

    in_session(scenario)
    assert 'language = "it"' in (tmp_path / "settings.toml").read_text()


def test_without_a_notification_service_the_window_tells_of_an_offer(in_session):
    async def scenario(session, hub):
        now = SystemClock().now()
        await hub.post(offered("o1", created=now, expires=now + 30))
        await until(lambda: session.arrangement.toast.words)
        session.arrangement.toast.hide()
        await until(lambda: session.store.state.health.alert_latency_ms is not None)
        return session.arrangement.toast.words.splitlines()[0]

    assert in_session(scenario) == "Grace Okafor wants to talk: Is somebody there?"


def test_the_tray_and_the_title_count_what_waits(in_session):
    async def scenario(session, hub):
        await hub.post(offered("o1"))
        desktop = session._ground.desktop
        await until(lambda: desktop.window.windowTitle() == "(1) Foyer")
        return desktop.tray._icon.toolTip()

    assert in_session(scenario).endswith("1 waiting")
