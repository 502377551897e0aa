import pytest

from app.core import paths
from app.core.database import connect, migrate
from app.domain.wire.shared import Job
from app.hub.jobs import row_of
from app.hub.rows import CommandRow, LogRow, SecretRow
from app.hub.storage.trim import AT_MOST, COMMANDS_S, JOBS_S, LOG_S, SPENT_S, trim
from app.hub.storage.writer import write
from app.hub.world import Task

NOW = 1_800_000_000.0


@pytest.fixture
def database(tmp_path):
    made = connect(tmp_path / "hub.db")
    migrate(made, paths.resources() / "sql" / "hub")
    yield made
    made.close()


def logged(database):
    rows = database.execute("SELECT recipient, q FROM log ORDER BY recipient, q").fetchall()
    return [(row["recipient"], row["q"]) for row in rows]


def log(recipient, q, age_s):
    return LogRow(recipient=recipient, q=q, at=NOW - age_s, event="{}")


def test_old_events_go_but_for_the_newest_of_each_recipient(database):
    old = LOG_S + 1
    rows = [log("v:a", 2, old), log("v:a", 3, old), log("v:b", 2, old), log("v:b", 3, 5)]
    write(database, rows)
    assert not trim(database, NOW)
    assert logged(database) == [("v:a", 3), ("v:b", 3)]


def test_old_commands_and_tokens_go(database):
    write(
        database,
        [
            CommandRow(sender="a", id="old", at=NOW - COMMANDS_S - 1),
            CommandRow(sender="a", id="new", at=NOW - COMMANDS_S + 1),
            SecretRow(hash="old", kind="refresh", grant_id="g", expires=NOW - SPENT_S - 1),
            SecretRow(hash="new", kind="refresh", grant_id="g", expires=NOW - SPENT_S + 1),
        ],
    )
    trim(database, NOW)
    assert [row["id"] for row in database.execute("SELECT id FROM commands")] == ["new"]
    assert [row["hash"] for row in database.execute("SELECT hash FROM secrets")] == ["new"]


def test_the_history_of_jobs_goes_and_open_ones_stay(database):
    def job(id, ended):
        work = Job(id=id, workflow="w", version=1, trigger="meeting", visitor="v", created=1.0)
        return row_of(Task(work), ended=ended)

    write(
        database,
        [job("old", NOW - JOBS_S - 1), job("new", NOW - JOBS_S + 1), job("open", None)],
    )
    trim(database, NOW)
    left = [row["id"] for row in database.execute("SELECT id FROM jobs ORDER BY id")]
    assert left == ["new", "open"]


def test_a_go_has_a_most(database):
    write(database, [log("v:a", q, LOG_S + 1) for q in range(AT_MOST + 10)])
    assert trim(database, NOW)
    assert not trim(database, NOW)
    assert len(logged(database)) == 1
