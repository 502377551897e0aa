import asyncio
import sqlite3
import stat

import pytest

from app.hub.rows import MetaRow, VisitorRow
from app.hub.storage.sqlite import open_store


async def test_what_is_settled_can_be_read(tmp_path):
    store = open_store(tmp_path / "hub.db")
    store.write([VisitorRow(id="vera", site="main", first_seen=1.0)])
    assert (await store.visitor("vera")).row.site == "main"
    assert await store.visitor("nobody") is None
    await store.close()


async def test_commits_are_told_on_the_loop_in_order(tmp_path):
    store = open_store(tmp_path / "hub.db")
    told = []
    store.listen(told.append)
    tickets = [store.write([MetaRow(key=f"k{n}", value="v")]) for n in range(50)]
    await store.settled()
    await asyncio.sleep(0)
    assert told == sorted(told)
    assert told[-1] == tickets[-1] == 50
    await store.close()


async def test_the_database_keeps_its_name_and_secret_to_itself(tmp_path):
    store = open_store(tmp_path / "deep" / "hub.db")
    epoch, secret = store.epoch, store.secret
    await store.close()
    again = open_store(tmp_path / "deep" / "hub.db")
    assert (again.epoch, again.secret) == (epoch, secret)
    assert len(secret) == 32
    await again.close()
    mode = (tmp_path / "deep" / "hub.db").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


async def test_a_file_that_is_no_database_is_an_error(tmp_path):
    (tmp_path / "hub.db").write_text("something else, long enough to be looked at" * 50)
    with pytest.raises(sqlite3.DatabaseError):
        open_store(tmp_path / "hub.db")


async def test_a_failed_write_is_told(tmp_path):
    store = open_store(tmp_path / "hub.db")
    store._database.execute("DROP TABLE visitors")
    store.write([VisitorRow(id="vera", site="main", first_seen=1.0)])
    with pytest.raises(sqlite3.Error):
        async with asyncio.timeout(10):
            await store.failed
    await store.close()
