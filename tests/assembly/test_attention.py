"""What calls the rep, in a whole session."""

from app.domain.wire import events as wire
from app.services.notifier import Notice
from tests.assembly.waiting import until
from tests.desk_records import offered, record


def test_an_alert_that_is_opened_brings_the_window_and_the_conversation(in_session):
    async def scenario(session, hub):
        window = session._ground.desktop.window
        await hub.post(wire.Joined(conversation=record("c1", "v1", "hi")))
        await until(lambda: "c1" in session.store.state.desk.threads)
        window.hide()
        await session._attention.hands(lambda *_: None).open("c1")
        return window.isVisible(), session.store.state.desk.open_id

    assert in_session(scenario) == (True, "c1")


def test_an_alert_in_the_window_has_its_title_its_body_and_a_way(in_session):
    async def scenario(session, hub):
        said = []
        for body in ("Hello?", ""):
            await session._attention.fallback.show(Notice("k", "Grace wants to talk", body))
            said.append(session.arrangement.toast.words)
        return said

    assert in_session(scenario) == ["Grace wants to talk: Hello?", "Grace wants to talk"]


def test_the_tray_counts_while_the_session_lasts(in_session):
    async def scenario(session, hub):
        said = session._ground.desktop.tray._icon.toolTip
        await hub.post(offered("o1"))
        await until(lambda: said().endswith("1 waiting"))
        session._attention.stop()
        return said()

    assert "waiting" not in in_session(scenario)
