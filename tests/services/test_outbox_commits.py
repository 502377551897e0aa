"""Notes that come together are one transaction, and none is lost."""

import asyncio
import sqlite3

import pytest

from app.core.database import connect
from app.services.outbox_commits import Commits

INSERT = "INSERT INTO note VALUES (?)"


@pytest.fixture
def database(tmp_path):
    made = connect(tmp_path / "notes.sqlite")
    made.execute("CREATE TABLE note (words TEXT UNIQUE)")
    yield made
    made.close()


def noted(database):
    return {row["words"] for row in database.execute("SELECT words FROM note")}


async def test_what_was_awaited_is_stored(database):
    await Commits(database).store((INSERT, ("a",)), (INSERT, ("b",)))
    assert noted(database) == {"a", "b"}
    assert not database.in_transaction


async def test_notes_that_come_together_are_one_transaction(database):
    begun = []
    database.set_trace_callback(lambda sql: begun.append(sql) if "BEGIN" in sql else None)
    commits = Commits(database)
    await asyncio.gather(*(commits.store((INSERT, (str(n),))) for n in range(20)))
    assert len(noted(database)) == 20
    assert len(begun) == 1


async def test_a_fault_is_everyone_s_and_leaves_nothing_half(database):
    commits = Commits(database)
    results = await asyncio.gather(
        *(commits.store((INSERT, ("same",))) for _ in range(2)), return_exceptions=True
    )
    assert [type(result) for result in results] == [sqlite3.IntegrityError] * 2
    assert noted(database) == set()
    await commits.store((INSERT, ("later",)))
    assert noted(database) == {"later"}


async def test_a_caller_that_left_is_stored_at_the_latest_by_a_flush(database):
    commits = Commits(database)
    task = asyncio.ensure_future(commits.store((INSERT, ("a",))))
    await asyncio.sleep(0)
    task.cancel()
    commits.flush()
    assert noted(database) == {"a"}
    with pytest.raises(asyncio.CancelledError):
        await task
