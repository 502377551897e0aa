"""One rep's session, whole, against a small hub on a real socket."""

import asyncio

from PySide6.QtGui import QAction

from app.core.clock import SystemClock
from app.domain.errors import RejectedError
from app.domain.places import Place
from app.domain.wire import events as wire
from app.domain.wire.console import Accept, RepSay
from app.ui.outbox.pane import OutboxPane
from tests.assembly.waiting import until
from tests.ui.scene import card, offered, record


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


def test_the_outbox_opens_by_its_keys_and_its_refusals_lead_to_the_mapping(in_session):
    async def scenario(session, hub):
        session.arrangement.findChild(QAction, "go-outbox").trigger()
        settings = session.panes.settings
        opened = (session.arrangement.place, settings.page)
        settings.findChild(OutboxPane).mapping_wanted.emit("Contact")
        return opened, settings.page

    opened, then = in_session(scenario)
    assert opened == ("settings", "salesforce.outbox")
    assert then == "salesforce.contact"
