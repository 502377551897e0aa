"""A list is in force whole or not at all, whatever happens in between."""

import sqlite3

import pytest

from app.services.console_database import console_database
from app.services.list_store import STALE_S, Kept, ListStore


@pytest.fixture
def database(tmp_path):
    made = console_database(tmp_path)
    yield made
    made.close()


@pytest.fixture
def store(database):
    return ListStore(database)


def page(*numbers):
    return [(f"001{n:03}", (f"c{n}.example",)) for n in numbers]


def whole(store, *numbers, name="a", fingerprint="f", now=100.0):
    reading = store.begin(name, fingerprint, "high", now)
    store.finish(store.add(reading, page(*numbers)))


def test_a_list_comes_into_force_when_it_is_whole(store):
    assert store.kept("a") == Kept()
    reading = store.begin("a", "f", "2026", 100.0)
    reading = store.add(reading, page(1, 2))
    assert store.entries("a") == []
    reading = store.add(reading, page(3))
    store.finish(reading)
    assert store.entries("a") == page(1, 2, 3)
    assert store.entries("a", "001001", 1) == page(2)
    assert store.kept("a") == Kept("f", 1, "2026", 100.0, 100.0)
    assert store.names() == ["a"]


def test_a_reading_goes_on_where_it_was(store, database):
    whole(store, 1)
    store.add(store.begin("a", "g", "h", 200.0), page(2, 3))
    again = ListStore(database).begin("a", "g", "other", 300.0)
    assert (again.after, again.count) == ("001003", 2)
    assert store.entries("a") == page(1)
    store.finish(store.add(again, page(4)))
    assert store.entries("a") == page(2, 3, 4)
    assert store.kept("a").high == "h"


@pytest.mark.parametrize(("fingerprint", "later"), [("other", 1.0), ("g", STALE_S)])
def test_another_query_or_an_old_reading_begins_anew(store, fingerprint, later):
    store.add(store.begin("a", "g", "h", 200.0), page(2, 3))
    again = store.begin("a", fingerprint, "i", 200.0 + later)
    assert (again.after, again.count) == ("", 0)
    store.finish(store.add(again, page(5)))
    assert store.entries("a") == page(5)


def test_a_page_that_cannot_be_stored_changes_nothing(store):
    reading = store.add(store.begin("a", "f", "", 1.0), page(1))
    with pytest.raises(sqlite3.Error):
        store.add(reading, [("001002", ("b.example",)), (object(), ("x",))])
    assert store.begin("a", "f", "", 2.0).after == "001001"


def test_changes_are_taken_in_together(store):
    whole(store, 1, 2)
    before = store.contents("a")
    store.change("a", [("001002", ("new.example",)), *page(3)], ["001001"], "later", 500.0)
    assert store.entries("a") == [("001002", ("new.example",)), *page(3)]
    assert (store.kept("a").high, store.kept("a").read_at) == ("later", 500.0)
    assert store.contents("a").digest != before.digest


def test_two_consoles_agree_on_what_is_in_a_list(store):
    whole(store, 1, 2, name="a")
    whole(store, 1, 2, name="b", fingerprint="g", now=5.0)
    assert store.contents("a") == store.contents("b")
    assert store.contents("nothing").records == 0
    store.change("b", [("001009", ())], [], "", 6.0)
    assert store.contents("a").digest == store.contents("b").digest


def test_a_list_is_forgotten(store, database):
    whole(store, 1)
    store.drop("a")
    assert store.names() == []
    assert database.execute("SELECT count(*) FROM crm_list_entry").fetchone()[0] == 0
