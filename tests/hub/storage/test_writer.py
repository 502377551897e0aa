import sqlite3
import threading

import pytest

from app.core import paths
from app.core.database import connect, migrate
from app.hub.rows import LogRow, MessageRow, MetaRow, Row
from app.hub.storage.writer import MAX_ROWS, Writer, write


@pytest.fixture
def database(tmp_path):
    made = connect(tmp_path / "hub.db")
    migrate(made, paths.resources() / "sql" / "hub")
    yield made
    made.close()


def log(q, event="{}"):
    return LogRow(recipient="v:vera", q=q, at=1.0, event=event)


def count(database, table):
    return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


@pytest.mark.parametrize("rows", [1, 7, 8, 63, 64, 65, 341, 1000])
def test_any_number_of_rows_is_written(database, rows):
    write(database, [log(q) for q in range(rows)])
    assert count(database, "log") == rows


def test_of_rows_with_the_same_key_the_last_one_stays(database):
    write(database, [log(1, "a"), log(2), log(1, "b")])
    write(database, [log(2, "c")])
    found = database.execute("SELECT event FROM log ORDER BY q").fetchall()
    assert [row["event"] for row in found] == ["b", "c"]


def test_a_transaction_is_whole_or_not_at_all(database):
    bad = MessageRow(
        conversation=None,
        seq=1,
        author="",
        sender="",
        client_id="",
        text="",
        ts=0.0,
        name="",
        kind="",
        data="",
    )
    with pytest.raises(sqlite3.IntegrityError):
        write(database, [log(1), bad])
    assert count(database, "log") == 0
    write(database, [log(1)])


def test_every_column_of_every_table_has_its_field(database):
    for kind in Row.__subclasses__():
        columns = [row["name"] for row in database.execute(f"PRAGMA table_info({kind.TABLE})")]
        assert columns == list(kind.__struct_fields__), kind.TABLE


class Reports:
    def __init__(self):
        self.safe, self.errors, self.news = [], [], threading.Condition()

    def __call__(self, safe, error):
        with self.news:
            self.safe.append(safe)
            self.errors.append(error)
            self.news.notify_all()

    def wait(self, fits):
        with self.news:
            assert self.news.wait_for(lambda: fits(self), timeout=10)


def test_several_requests_share_a_commit_and_tickets_grow(database):
    reports = Reports()
    writer = Writer(database, reports)
    for ticket in range(1, 101):
        writer.put(ticket, [log(ticket)])
    writer.start()
    reports.wait(lambda r: r.safe and r.safe[-1] == 100)
    writer.stop()
    assert reports.safe == sorted(set(reports.safe))
    assert len(reports.safe) < 10
    assert count(database, "log") == 100


def test_a_transaction_has_a_most(database):
    reports = Reports()
    writer = Writer(database, reports)
    for ticket in range(1, 5):
        writer.put(ticket, [log(ticket * 1000 + n) for n in range(MAX_ROWS - 1)])
    writer.put(5, [log(q) for q in range(MAX_ROWS * 2)])
    writer.start()
    reports.wait(lambda r: r.safe and r.safe[-1] == 5)
    writer.stop()
    assert reports.safe == [1, 2, 3, 4, 5]


def test_what_is_queued_is_written_before_it_stops(database):
    reports = Reports()
    writer = Writer(database, reports)
    writer.start()
    for ticket in range(1, 30):
        writer.put(ticket, [MetaRow(key=f"k{ticket}", value="v")])
    writer.stop()
    writer.stop()
    assert reports.safe[-1] == 29


def test_a_failure_is_reported_and_nothing_is_called_safe(database):
    reports = Reports()
    writer = Writer(database, reports)
    database.execute("DROP TABLE log")
    writer.start()
    writer.put(1, [log(1)])
    reports.wait(lambda r: r.errors)
    writer.stop()
    assert reports.safe == [0]
    assert isinstance(reports.errors[0], sqlite3.Error)


def test_what_cannot_be_stored_at_all_is_reported_too(database):
    reports = Reports()
    writer = Writer(database, reports)
    writer.start()
    writer.put(1, [log(1, "\ud800")])
    reports.wait(lambda r: r.errors)
    writer.stop()
    assert isinstance(reports.errors[0], ValueError)
    assert not database.in_transaction


def test_old_rows_are_deleted_between_commits(database):
    reports = Reports()
    writer = Writer(database, reports)
    write(database, [log(1), log(2)])
    writer.tidy(now=1e9)
    writer.start()
    writer.put(1, [MetaRow(key="k", value="v")])
    writer.put(2, [MetaRow(key="k", value="v")])
    writer.stop()
    assert count(database, "log") == 1
