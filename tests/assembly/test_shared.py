"""Shared settings in a whole session."""

from app.domain.wire import codec
from app.domain.wire.shared import Document, DocumentSet
from tests.assembly.waiting import until


def test_a_session_knows_what_the_hub_shares(in_session):
    async def scenario(session, hub):
        await until(lambda: session.store.state.shared.loaded)
        page = Document(kind="mapping", name="Lead", version=1, body={"a": 1})
        for socket in list(hub.sockets):
            await socket.send(codec.to_console(DocumentSet(document=page)))
        await until(lambda: session.store.state.shared.document("mapping", "Lead"))
        async with session.shared.claims.hold("org", "kim@example.com") as claim:
            return claim.granted

    assert in_session(scenario)
