"""Work on the store of lists is done beside the loop, one piece at a time."""

import asyncio
import threading

import pytest

from app.services.console_database import console_database
from app.services.list_shelf import ListShelf


@pytest.fixture
def shelf(tmp_path):
    database = console_database(tmp_path)
    yield ListShelf(database)
    database.close()


async def test_work_is_done_on_another_thread(shelf):
    assert await shelf.do(lambda store: threading.get_ident()) != threading.get_ident()


async def test_work_that_is_cancelled_is_seen_through_before_the_next(shelf):
    done, begun, may_end = [], threading.Event(), threading.Event()

    def slow(_store):
        begun.set()
        may_end.wait(10)
        done.append("slow")

    first = asyncio.get_running_loop().create_task(shelf.do(slow))
    await asyncio.to_thread(begun.wait, 10)
    first.cancel()
    second = asyncio.get_running_loop().create_task(shelf.do(lambda _store: done.append("next")))
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await first
    await second
    assert done == ["slow", "next"]
