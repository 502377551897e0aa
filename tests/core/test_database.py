"""SQLite opened and migrated."""

import sqlite3
import threading

import pytest

from app.core.database import connect, migrate


@pytest.fixture
def scripts(tmp_path):
    folder = tmp_path / "sql"
    folder.mkdir()
    (folder / "001_first.sql").write_text("CREATE TABLE a (x);")
    (folder / "002_second.sql").write_text("CREATE TABLE b (x); INSERT INTO a VALUES (1);")
    return folder


@pytest.fixture
def database(tmp_path):
    opened = connect(tmp_path / "test.db")
    yield opened
    opened.close()


def test_migrations_run_once_each_and_in_order(database, scripts):
    assert migrate(database, scripts) == 2
    assert migrate(database, scripts) == 2
    assert database.execute("SELECT count(*) FROM a").fetchone()[0] == 1


def test_a_failed_migration_leaves_no_trace_of_itself(database, scripts):
    (scripts / "003_broken.sql").write_text("CREATE TABLE c (x); INSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError):
        migrate(database, scripts)
    tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
    assert tables == {"a", "b", "migrations"}
    assert database.execute("PRAGMA user_version").fetchone()[0] == 2


def test_a_number_below_the_highest_is_applied_later(database, scripts):
    (scripts / "010_tenth.sql").write_text("CREATE TABLE j (x);")
    assert migrate(database, scripts) == 10
    (scripts / "005_fifth.sql").write_text("CREATE TABLE e (x);")
    assert migrate(database, scripts) == 10
    assert database.execute("SELECT count(*) FROM e").fetchone()[0] == 0
    assert database.execute("PRAGMA user_version").fetchone()[0] == 10


def test_a_database_that_remembers_only_its_highest_number_goes_on(database, scripts):
    database.executescript("CREATE TABLE a (x); CREATE TABLE b (x); PRAGMA user_version = 10;")
    (scripts / "003_third.sql").write_text("CREATE TABLE c (x);")
    (scripts / "010_tenth.sql").write_text("CREATE TABLE a (x);")
    assert migrate(database, scripts) == 10
    assert database.execute("SELECT count(*) FROM c").fetchone()[0] == 0


def test_what_is_committed_is_synced_to_disk(database):
    assert database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert database.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_a_read_only_connection_cannot_write(database, tmp_path):
    database.execute("CREATE TABLE a (x)")
    reader = connect(tmp_path / "test.db", read_only=True)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("INSERT INTO a VALUES (1)")
    reader.close()


def test_a_close_waits_for_whoever_uses_the_connection(database):
    """Closed under a running statement, SQLite takes the process down."""
    closing = threading.Thread(target=database.close)
    with database.turn:
        closing.start()
        closing.join(0.2)
        assert closing.is_alive()
        assert database.execute("SELECT 1").fetchone()[0] == 1
    closing.join(10)
    with pytest.raises(sqlite3.ProgrammingError):
        database.execute("SELECT 1")


def test_a_statement_that_comes_after_the_close_is_an_error_and_no_crash(tmp_path):
    opened = connect(tmp_path / "late.db")
    opened.close()
    with pytest.raises(sqlite3.ProgrammingError):
        opened.execute("SELECT 1")
