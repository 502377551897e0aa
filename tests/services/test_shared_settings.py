"""Shared settings of several consoles at one real hub."""

import sqlite3
from contextlib import asynccontextmanager

import pytest

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError
from app.domain.wire import codec
from app.domain.wire.events import Answer
from app.domain.wire.shared import AskDocuments, AskLists, Document, DocumentSet, PutDocument
from app.services.console_database import console_database
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.shared_copy import SharedCopy
from app.services.shared_settings import SharedSettings
from app.services.store import Store
from tests.services.eventually import eventually
from tests.services.link.console import Tickets
from tests.services.link.wire_hub import WireHub
from tests.services.reps import RepLink, connected


@asynccontextmanager
async def settings_of(rep):
    """Shared settings of a link that is not started yet, or is."""
    database = console_database(rep.folder)
    made = SharedSettings(rep.store, SharedCopy(database, rep.hub), SystemClock(), rep.link)
    made.start()
    try:
        yield made
    finally:
        await made.stop()
        database.close()


def body(rep, name="Lead"):
    found = rep.shared.document("mapping", name)
    return found and found.body


async def test_what_an_admin_puts_is_at_every_console_and_in_force_when_put_returns(tmp_path):
    async with (
        connected(tmp_path, "eve", "ada") as (eve, ada),
        settings_of(eve) as hers,
        settings_of(ada),
    ):
        await hers.put("mapping", "Lead", {"a": 1})
        assert body(eve) == {"a": 1}
        await eventually(lambda: body(ada) == {"a": 1})
        await hers.put("mapping", "Lead", {"a": 2})
        await hers.drop("mapping", "Lead")
        await eventually(lambda: ada.shared.version("mapping", "Lead") == 3)
        assert body(ada) is None


async def test_the_role_of_the_rep_is_known(tmp_path):
    async with connected(tmp_path, "eve", "ada") as (eve, ada):
        assert eve.store.state.desk.account.role == "admin"
        assert ada.store.state.desk.account.role == "rep"


async def test_a_rep_is_told_why_nothing_was_changed(tmp_path):
    async with connected(tmp_path, "ada") as (ada,), settings_of(ada) as shared:
        with pytest.raises(RejectedError, match="Only an admin"):
            await shared.put("mapping", "Lead", {})
        with pytest.raises(RejectedError, match="Only an admin"):
            await shared.drop("mapping", "Lead")


async def test_a_change_made_from_an_old_version_names_who_was_faster(tmp_path):
    async with connected(tmp_path, "eve") as (eve,), settings_of(eve) as shared:
        await shared.put("mapping", "Lead", {"a": 1})
        await shared.put("mapping", "Lead", {"a": 2}, base=1)
        with pytest.raises(RejectedError, match="Eve changed it meanwhile"):
            await shared.put("mapping", "Lead", {"a": 3}, base=1)
        assert body(eve) == {"a": 2}


async def test_a_console_that_comes_later_asks_and_one_without_the_hub_remembers(tmp_path):
    async with connected(tmp_path, "eve") as (eve,), settings_of(eve) as shared:
        await shared.put("mapping", "Lead", {"a": 1})
        async with RepLink(eve.hub, "ada", tmp_path / "ada") as ada, settings_of(ada):
            await eventually(lambda: ada.shared.loaded)
            assert body(ada) == {"a": 1}
        offline = RepLink(eve.hub, "ada", tmp_path / "ada")
        async with settings_of(offline) as alone:
            assert body(offline) == {"a": 1}
            with pytest.raises(RejectedError, match="no connection to the hub"):
                await alone.put("mapping", "Lead", {"a": 2})
        assert body(offline) == {"a": 1}


async def test_a_hub_with_a_new_database_is_believed(tmp_path):
    async with WireHub() as hub, settings_with(hub, tmp_path) as (store, _):
        await eventually(lambda: store.state.shared.loaded)
        store.apply(DocumentSet(document=page(9)))
        hub.on_message = told([page(1)])
        for socket in list(hub.sockets):
            socket.transport.abort()
        await eventually(lambda: store.state.shared.version("mapping", "Lead") == 1)


def page(version):
    return Document(kind="mapping", name="Lead", version=version)


def told(documents, before=()):
    """Answer the question for documents, after some news."""

    async def on_message(socket, message):
        if not isinstance(message, AskDocuments):
            return False
        for news in before:
            await socket.send(codec.to_console(news))
        await socket.send(codec.to_console(Answer(id=message.id, result=documents)))
        return True

    return on_message


@asynccontextmanager
async def settings_with(hub, folder, answer_s=10.0):
    """Store and settings at a small hub, with a link of their own."""
    store, database = Store(), console_database(folder)
    store.apply(SignedIn(Account("lena", "Lena", "lena@example.com")))
    link = HubLink(Place(hub.url, "lena", folder), Tickets(), store.apply)
    copy = SharedCopy(database, hub.url)
    made = SharedSettings(store, copy, SystemClock(), link, answer_s=answer_s)
    made.start()
    await link.start()
    try:
        yield store, made
    finally:
        await made.stop()
        await link.stop()
        database.close()


async def test_news_that_overtakes_the_answer_is_not_undone_by_it(tmp_path):
    async with WireHub() as hub:
        hub.on_message = told([page(4)], before=[DocumentSet(document=page(5))])
        async with settings_with(hub, tmp_path) as (store, _):
            await eventually(lambda: store.state.shared.loaded)
            assert store.state.shared.version("mapping", "Lead") == 5


async def test_a_change_that_is_not_confirmed_is_said_to_be_open(tmp_path):
    async with WireHub() as hub, settings_with(hub, tmp_path, 0.05) as (store, shared):
        await eventually(lambda: store.state.shared.loaded)
        hub.acks = False
        with pytest.raises(RejectedError, match="has not confirmed"):
            await shared.put("mapping", "Lead", {})
        assert hub.got(PutDocument)


async def test_lists_are_asked_for(tmp_path):
    async def on_message(socket, message):
        if not isinstance(message, AskLists):
            return False
        listed = {"name": "a", "title": "A", "count": 3, "at": 1.0}
        await socket.send(codec.to_console(Answer(id=message.id, result=[listed])))
        return True

    async with WireHub() as hub:
        hub.on_message = on_message
        async with settings_with(hub, tmp_path) as (store, _):
            await eventually(lambda: store.state.shared.lists)
            assert store.state.shared.lists[0].title == "A"


@pytest.fixture
def alone(tmp_path):
    """Settings without any hub."""
    store, database = Store(), console_database(tmp_path)
    made = SharedSettings(store, SharedCopy(database, ""), SystemClock())
    made.start()
    yield store, made, database
    database.close()


async def test_without_a_hub_settings_are_kept_here(alone):
    store, shared, database = alone
    assert store.state.shared.loaded
    await shared.put("mapping", "Lead", {"a": 1})
    await shared.put("mapping", "Contact", {})
    await shared.drop("mapping", "Contact")
    assert store.state.shared.document("mapping", "Lead").body == {"a": 1}
    again = SharedCopy(database, "").shared()
    assert [d.name for d in again.of("mapping")] == ["Lead"]
    with pytest.raises(RejectedError, match="changed meanwhile"):
        await shared.put("mapping", "Lead", {}, base=0)


async def test_a_full_disk_is_said_in_words(alone):
    _, shared, database = alone
    database.execute("PRAGMA query_only = ON")
    with pytest.raises(RejectedError, match="cannot be stored"):
        await shared.put("mapping", "Lead", {})


async def test_a_copy_that_cannot_be_written_does_not_hide_what_the_hub_says(tmp_path, caplog):
    class Full(SharedCopy):
        def replace(self, documents, now):
            raise sqlite3.OperationalError("disk full")

        keep = replace

    store, database = Store(), console_database(tmp_path)
    async with WireHub() as hub:
        link = HubLink(Place(hub.url, "lena", tmp_path), Tickets(), store.apply)
        shared = SharedSettings(store, Full(database, hub.url), SystemClock(), link)
        hub.on_message = told([page(4)])
        await link.start()
        await eventually(lambda: store.state.shared.version("mapping", "Lead") == 4)
        await shared.stop()
        await link.stop()
    database.close()
    assert "cannot be kept" in caplog.text
