"""A rep comes back to where the last start ended."""

import pytest

from app.assembly.restoring import Restoring
from app.domain.wire import events as wire
from app.domain.wire.base import Err
from app.domain.wire.console import AskMessages, AskProfile
from app.services.last_place import LastPlace, LastPlaces
from tests.assembly.waiting import until
from tests.desk_records import record

PLACE = LastPlace(
    page="settings",
    conversation="c1",
    visitor="v1",
    mail="follow_up",
    settings="salesforce.outbox",
    meetings="repair",
    scope="waiting",
    filter="acme",
    live_topic="all",
    live_order="hottest",
    live_filter="kim",
    visitor_folded=True,
)


def led_back(session, place):
    """Begin anew in a running console, as the next start does."""
    session._restoring.end()
    session._places.last = place
    session._restoring = Restoring(session._places, session._restoring._ways)
    session._restoring.begin()


async def open_c1(session, hub):
    await hub.post(wire.Joined(conversation=record("c1", "v1", "hi")))
    await until(lambda: "c1" in session.store.state.desk.threads)


def test_everything_stands_as_it_was_left(in_session):
    async def scenario(session, hub):
        await open_c1(session, hub)
        session._ground.desktop.window.show()
        led_back(session, PLACE)
        await until(lambda: session.store.state.profiles.shown == "v1")
        session._restoring.keep()
        return session._places.last, session.panes.settings.page

    assert in_session(scenario) == (PLACE, "salesforce.outbox")


def test_a_change_is_kept_a_moment_later(in_session):
    async def scenario(session, hub):
        await open_c1(session, hub)
        session.arrangement.go("meetings")
        session.arrangement.open_conversation("c1")
        session.panes.conversations.filter_by("kim")
        session.panes.conversations.choose("all")
        wanted = ("chats", "c1", "v1", "kim", "all")

        def kept():
            last = LastPlaces(session._own).last
            return (last.page, last.conversation, last.visitor, last.filter, last.scope) == wanted

        await until(kept)

    in_session(scenario)


def test_pages_that_nobody_looks_at_are_not_built(in_session):
    async def scenario(session, hub):
        led_back(session, LastPlace(page="chats", settings="salesforce.outbox"))
        before = (session.panes.settings.page, session.panes.settings.current)
        session.arrangement.go("settings")
        return before, session.panes.settings.current

    before, then = in_session(scenario)
    assert before == ("general", "salesforce.outbox")
    assert then in before  # a window that is not on screen shows no page


@pytest.mark.parametrize("strange", [LastPlace(), LastPlace(page="x", scope="y", meetings="z")])
def test_without_a_place_it_begins_at_the_conversations(in_session, strange):
    async def scenario(session, hub):
        led_back(session, strange)
        return session.arrangement.place, session.panes.conversations.shown

    assert in_session(scenario) == ("chats", ("mine", ""))


def test_what_is_gone_by_now_is_quietly_left(in_session):
    async def gone(hub, socket, message):
        if isinstance(message, AskMessages | AskProfile):
            await hub.send(Err(id=message.id, code="not_found", message="No."), socket)
            return True
        return False

    async def scenario(session, hub):
        hub.on_message = lambda socket, message: gone(hub, socket, message)
        led_back(session, LastPlace(conversation="c404", mail="follow_up"))
        await until(lambda: session.store.state.desk.open_id is None)
        return session.arrangement.toast.words, session.panes.mail.kind

    assert in_session(scenario) == ("", "")


def test_a_mail_panel_waits_for_its_conversation(in_session):
    async def scenario(session, hub):
        led_back(session, LastPlace(conversation="c1", mail="transcript"))
        waiting = session._restoring._seen().mail
        await until(lambda: session.panes.mail.kind == "transcript")
        return waiting, session.store.state.desk.open_id

    assert in_session(scenario) == ("transcript", "c1")


def test_after_the_sign_out_nothing_is_kept_again(in_session):
    async def scenario(session, hub):
        session._settings.sign_out()
        await until(session.left.done)
        session.arrangement.go("live")
        session._restoring.keep()
        session._restoring.end()
        return session._own.exists()

    assert in_session(scenario) is False
