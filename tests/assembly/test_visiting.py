"""What a link names is shown, or said to be missing."""

import pytest

from app.domain.places import NOWHERE, Place
from app.domain.wire import events as wire
from app.domain.wire.base import Err
from app.domain.wire.console import AskMessages, AskProfile
from tests.assembly.waiting import until
from tests.desk_records import record


async def knowing_nothing(hub, socket, message):
    if not isinstance(message, AskMessages | AskProfile):
        return False
    await hub.send(Err(id=message.id, code="not_found", message="No."), socket)
    return True


def test_links_open_the_places_of_the_console(in_session):
    async def scenario(session, hub):
        await hub.post(wire.Joined(conversation=record("c1", "v1", "hi")))
        await until(lambda: "c1" in session.store.state.desk.threads)
        window = session.arrangement
        session.visit(Place("meetings"))
        places = [window.place]
        session.visit(Place("conversation", "c1"))
        await until(lambda: session.store.state.desk.open_id == "c1")
        session.visit(Place("settings", "salesforce.outbox"))
        places.append((window.place, session.panes.settings.page, window.toast.words))
        session.visit(Place("visitor", "v1"))
        await until(lambda: window.place == "chats" and session.store.state.profiles.shown == "v1")
        return [*places, (window.place, session.panes.visitor.isHidden())]

    assert in_session(scenario) == [
        "meetings",
        ("settings", "salesforce.outbox", ""),
        ("chats", False),
    ]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (NOWHERE, "no place in Foyer"),
        (Place("settings", "nothing.here"), "a page of the settings"),
        (Place("conversation", "c404"), "the conversation of this link"),
        (Place("visitor", "v404"), "the visitor of this link"),
    ],
)
def test_what_is_not_there_is_said(in_session, place, words):
    async def scenario(session, hub):
        hub.on_message = lambda socket, message: knowing_nothing(hub, socket, message)
        toast = session.arrangement.toast
        session.visit(place)
        await until(lambda: words in toast.words)
        toast.hide()
        return session.store.state.desk.open_id, session.store.state.profiles.shown

    assert in_session(scenario) == (None, None)


def test_where_the_rep_is_can_be_found_again(in_session):
    async def scenario(session, hub):
        await hub.post(wire.Joined(conversation=record("c1", "v1", "hi")))
        await until(lambda: "c1" in session.store.state.desk.threads)
        found = []
        for place in (Place("live"), Place("meetings"), Place("settings", "updates")):
            session.visit(place)
            found.append(session.whereabouts())
        session.visit(Place("conversations"))
        found.append(session.whereabouts())
        session.visit(Place("conversation", "c1"))
        await until(lambda: session.store.state.desk.open_id == "c1")
        return [*found, session.whereabouts()]

    assert in_session(scenario) == [
        "foyer://live",
        "foyer://meetings",
        "foyer://settings/updates",
        "foyer://conversations",
        "foyer://conversation/c1",
    ]
