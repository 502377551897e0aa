"""Rows of the outbox."""

import pytest

from app.services.console_database import console_database
from app.services.outbox_store import Draft, OutboxStore, Outcome, RowState


@pytest.fixture
def store(tmp_path):
    database = console_database(tmp_path)
    yield OutboxStore(database)
    database.close()


def draft(key, subject="kim"):
    return Draft("crm.push", key, subject, {"key": key}, "crm", "http://org")


def postpone(store, key, due):
    entry = store.get(key)
    store.settle(key, Outcome(entry.state, {}, "", "", due=due, attempts=1), 1.0)


def keys(entries):
    return [entry.key for entry in entries]


def test_a_key_is_stored_once(store):
    assert store.add(draft("k"), 1.0)
    assert not store.add(draft("k", "other"), 2.0)
    entry = store.get("k")
    assert (entry.subject, entry.body, entry.state) == ("kim", {"key": "k"}, RowState.NEW)
    assert store.get("nothing") is None


def test_rows_of_one_subject_wait_for_the_first(store):
    for key, subject in (("a1", "a"), ("a2", "a"), ("b1", "b")):
        store.add(draft(key, subject), 1.0)
    assert keys(store.due("crm", 1.0)) == ["a1", "b1"]
    store.mark("a1", RowState.UNCERTAIN, 1.0)
    assert keys(store.due("crm", 1.0)) == ["a1", "b1"]
    postpone(store, "a1", 9.0)
    assert keys(store.due("crm", 1.0)) == ["b1"]
    store.mark("a1", RowState.REFUSED, 1.0)
    assert keys(store.due("crm", 1.0)) == ["a2", "b1"]


def test_waits_end_by_time_or_by_hurry(store):
    store.add(draft("a"), 1.0)
    postpone(store, "a", 50.0)
    assert (store.next_due("crm", 49.0), store.due("crm", 49.0)) == (50.0, [])
    store.hurry("crm")
    assert keys(store.due("crm", 1.0)) == ["a"]
    store.mark("a", RowState.DONE, 2.0)
    assert (store.next_due("crm", 2.0), store.waiting("crm"), store.waiting()) == (None, 0, 0)


def test_what_a_dead_process_sent_is_uncertain(store):
    for key, state in (("a", RowState.SENT), ("b", RowState.NEW)):
        store.add(draft(key, key), 1.0)
        store.mark(key, state, 1.0)
    assert store.recover("crm") == 1
    assert store.get("a").state is RowState.UNCERTAIN
    assert store.get("b").state is RowState.NEW


def test_progress_reason_and_org_are_kept(store):
    store.add(draft("a"), 1.0)
    store.mark("a", RowState.LOOKED_UP, 2.0, {"trips": 1})
    store.settle("a", Outcome(RowState.REFUSED, {"trips": 1}, "00D", "", "X", "why"), 3.0)
    store.bind("a", "00D", "http://other")
    entry = store.get("a")
    assert (entry.progress, entry.code, entry.reason) == ({"trips": 1}, "X", "why")
    assert (entry.org, entry.host, entry.changed) == ("00D", "http://other", 3.0)


def test_only_finished_rows_are_opened_again(store):
    store.add(draft("a"), 1.0)
    store.reopen("a", {"new": 1}, {})
    assert store.get("a").body == {"key": "a"}
    store.settle("a", Outcome(RowState.REFUSED, {}, "", "", "X", "why"), 1.0)
    store.reopen("a", {"new": 1}, {"trips": 2})
    entry = store.get("a")
    assert (entry.state, entry.body, entry.code) == (RowState.UNCERTAIN, {"new": 1}, None)


def test_rows_are_listed_oldest_first_and_discarded(store):
    for key in ("b", "a"):
        store.add(draft(key, key), 1.0)
    assert keys(store.rows("crm")) == ["b", "a"]
    assert store.discard("b", 2.0)
    assert keys(store.rows("crm")) == ["a"]


def test_a_discarded_row_is_kept_and_can_come_back(store):
    for key in ("new", "sent", "refused"):
        store.add(draft(key, key), 1.0)
    store.mark("sent", RowState.SENT, 1.0)
    store.mark("refused", RowState.REFUSED, 1.0)
    assert all(store.discard(key, 2.0) for key in ("new", "sent", "refused"))
    assert not store.discard("new", 3.0)
    assert store.waiting("crm") == 0
    assert store.due("crm", 9.0) == []
    assert all(store.restore(key, 4.0) for key in ("new", "sent", "refused"))
    states = {key: store.get(key).state for key in ("new", "sent", "refused")}
    assert states == {"new": "new", "sent": "uncertain", "refused": "refused"}
    assert not store.restore("new", 5.0)


def test_a_row_discarded_while_it_was_tried_is_done_if_it_was_and_else_stays(store):
    for key in ("done", "later"):
        store.add(draft(key, key), 1.0)
        store.discard(key, 2.0)
        store.mark(key, RowState.SENT, 3.0)
    store.settle("done", Outcome(RowState.DONE, {}, "", ""), 4.0)
    store.settle("later", Outcome(RowState.UNCERTAIN, {}, "", ""), 4.0)
    assert store.get("done").state == "done"
    assert store.get("later").state == "discarded"


def test_only_what_is_over_and_old_is_trimmed(store):
    for key in ("old", "young", "waits"):
        store.add(draft(key, key), 1.0)
    store.settle("old", Outcome(RowState.DONE, {}, "", ""), 10.0)
    store.settle("young", Outcome(RowState.DONE, {}, "", ""), 30.0)
    assert store.trim(20.0) == 1
    assert [entry.key for entry in store.page(None, 9)] == ["waits", "young"]
    assert [entry.key for entry in store.page(3, 9)] == ["young"]
    assert store.refused() == 0


def test_kinds_of_others_are_left_alone_when_asked(store):
    store.add(draft("a", "a"), 1.0)
    kind = store.get("a").kind
    assert store.kinds("crm") == {kind}
    assert store.due("crm", 9.0, skip={kind}) == []
    assert store.next_due("crm", 9.0, {kind}) is None
    assert store.next_due("crm", 9.0, {"other"}) == 0.0


def test_a_wait_ends_when_the_clock_is_set_back(store):
    store.add(draft("a"), 1000.0)
    postpone(store, "a", 1060.0)
    store.mark("a", RowState.UNCERTAIN, 1000.0)
    assert (store.next_due("crm", 1001.0), store.due("crm", 1001.0)) == (1060.0, [])
    assert (store.next_due("crm", 10.0), keys(store.due("crm", 10.0))) == (0.0, ["a"])
