"""Commands and events are rows, in order, for one rep at a time."""

import sqlite3

import pytest

from app.domain.wire.console import RepSay
from app.domain.wire.events import Event, PresenceSet, Snapshot
from app.services.console_database import console_database
from app.services.link.journal import Journal


@pytest.fixture
def database(tmp_path):
    opened = console_database(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def journal(database):
    return Journal(database, "lena")


def say(name):
    return RepSay(id=name, conversation="c", text="hi")


def presence(q):
    return Event(q=q, e=PresenceSet(status="away", reason=str(q), by="rep"))


def test_commands_are_kept_in_order_until_settled(journal):
    for name in ("b", "a", "c"):
        journal.write(say(name), "c", 1.0)
    journal.settle("a")
    assert [w.command for w in journal.unsettled()] == [say("b"), say("c")]
    assert (journal.find("a"), journal.find("b").command) == (None, say("b"))


def test_the_same_command_again_is_one_row(journal):
    journal.write(say("a"), "c", 1.0)
    journal.write(say("a"), "c", 2.0)
    assert len(journal.unsettled()) == 1


def test_a_refused_command_keeps_the_words(journal):
    journal.write(say("a"), "c", 1.0)
    journal.refuse("a", "Not your chat.")
    assert journal.find("a").refused == "Not your chat."


def test_a_refused_command_waits_again_as_the_last_one(journal):
    for name in ("a", "b"):
        journal.write(say(name), "c", 1.0)
    journal.refuse("a", "No.")
    assert journal.again("a").command == say("a")
    assert [(w.id, w.refused) for w in journal.unsettled()] == [("b", None), ("a", None)]
    assert journal.again("gone") is None


def test_events_and_place_are_stored_together(journal):
    assert journal.place() == ("", 0, 0)
    journal.append("e1", [presence(1), presence(2)])
    journal.handled(1)
    assert journal.place() == ("e1", 2, 1)
    assert journal.events() == [presence(1), presence(2)]


def test_a_snapshot_replaces_all_events_and_is_not_yet_handled(journal):
    journal.append("e1", [presence(1), presence(2)])
    journal.handled(2)
    snapshot = Event(q=1, e=Snapshot(presence="away"))
    journal.restart("e2", snapshot)
    assert (journal.place(), journal.events()) == (("e2", 1, 0), [snapshot])


def test_an_unknown_event_only_moves_the_place(journal):
    journal.skip("e1", 5)
    assert (journal.place(), journal.events()) == (("e1", 5, 0), [])


def test_another_rep_sees_nothing_of_it(journal, database):
    journal.write(say("a"), "c", 1.0)
    journal.append("e1", [presence(1)])
    other = Journal(database, "tom")
    assert (other.unsettled(), other.events(), other.place()) == ([], [], ("", 0, 0))


def test_a_transaction_that_fails_leaves_nothing(journal):
    def write_and_fail():
        with journal.transaction():
            journal.write(say("a"), "c", 1.0)
            journal.append("e1", [presence(1)])
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    assert (journal.unsettled(), journal.place()) == ([], ("", 0, 0))


def test_closing_closes_the_database(tmp_path):
    journal = Journal(console_database(tmp_path), "lena")
    journal.close()
    with pytest.raises(sqlite3.ProgrammingError):
        journal.place()


def test_events_that_cannot_be_read_are_asked_for_anew(journal, database):
    journal.append("e1", [presence(1), presence(2)])
    database.execute("UPDATE link_events SET body = x'00c1' WHERE q = 2")
    assert (journal.events(), journal.place()) == ([], ("", 0, 0))


def test_a_command_that_cannot_be_read_blocks_no_other(journal, database):
    journal.write(say("a"), "c", 1.0)
    journal.write(say("b"), "c", 1.0)
    database.execute("UPDATE link_commands SET body = x'00c1' WHERE id = 'a'")
    assert [w.id for w in journal.unsettled()] == ["b"]
    assert journal.find("a") is None
