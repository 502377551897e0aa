"""A list reaches the hub whole, and is sent again only when it changed."""

import pytest

from app.domain.errors import RejectedError, TransientError
from app.domain.wire.shared import PutListPart
from app.services import list_publishing
from app.services.console_database import console_database
from app.services.list_publishing import ListPublisher
from app.services.list_shelf import ListShelf
from tests.services.lists_rig import HubLine


@pytest.fixture
async def shelf(tmp_path):
    database = console_database(tmp_path)
    yield ListShelf(database)
    database.close()


async def keep(shelf, *domains):
    entries = [(f"001{n:05}", tuple(each.split())) for n, each in enumerate(domains)]

    def work(store):
        store.drop("a")
        store.finish(store.add(store.begin("a", "f", "", 100.0), entries))

    await shelf.do(work)


def parts(line):
    return [len(each.entries) for each in line.sent if isinstance(each, PutListPart) and each.parts]


async def test_a_list_is_sent_in_parts_and_renewed_without(shelf, monkeypatch):
    monkeypatch.setattr(list_publishing, "PART", 2)
    line = HubLine()
    publisher = ListPublisher(line, shelf)
    await keep(shelf, "a.example b.example", "", "c.example", "d.example e.example")
    await publisher.publish("a", "Tier 1")
    assert (parts(line), line.published()) == ([2, 2, 1], {"a": 5})
    line.sent.clear()
    await publisher.publish("a", "Tier 1")
    assert (parts(line), len(line.sent)) == ([], 1)
    await keep(shelf, "a.example")
    await publisher.publish("a", "Tier 1")
    assert line.published() == {"a": 1}


async def test_a_list_without_domains_is_published_empty(shelf):
    line = HubLine()
    await keep(shelf, "", "")
    await ListPublisher(line, shelf).publish("a", "Tier 1")
    assert (parts(line), line.published()) == ([0], {"a": 0})


async def test_a_publication_that_broke_off_leaves_the_old_list(shelf, monkeypatch):
    monkeypatch.setattr(list_publishing, "PART", 2)
    line = HubLine()
    publisher = ListPublisher(line, shelf)
    await keep(shelf, "a.example")
    await publisher.publish("a", "Tier 1")
    await keep(shelf, *(f"c{n}.example" for n in range(6)))
    line.fail_at = len(line.sent) + 3
    with pytest.raises(TransientError):
        await publisher.publish("a", "Tier 1")
    assert line.published() == {"a": 1}
    await publisher.publish("a", "Tier 1")
    assert line.published() == {"a": 6}


async def test_a_list_that_is_too_long_is_refused_in_words(shelf, monkeypatch):
    monkeypatch.setattr(list_publishing, "MOST", 1)
    await keep(shelf, "a.example b.example")
    with pytest.raises(RejectedError, match="Narrow it"):
        await ListPublisher(HubLine(), shelf).publish("a", "Tier 1")


async def test_a_list_is_taken_away(shelf):
    line = HubLine()
    await keep(shelf, "a.example")
    await ListPublisher(line, shelf).publish("a", "Tier 1")
    await ListPublisher(line, shelf).drop("a")
    assert line.published() == {}
