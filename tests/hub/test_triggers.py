"""What makes a job, and what does not."""

from app.domain.wire import console as rep
from app.domain.wire.base import Ack
from app.domain.wire.shared import DropDocument, PutDocument
from app.domain.wire.visitor import Leave
from app.hub.rows import JobRow
from app.hub.storage.sqlite import open_store
from tests.hub.playbook import ADA, ADMIN, BOB, Play
from tests.hub.workflows import Works


def jobs(play):
    """Trigger and workflow of each job that was made."""
    made = {row.id: row for row in play.stored(JobRow)}
    return [(row.cause, row.workflow) for row in made.values()]


def test_an_email_makes_a_job_once():
    play = Works({"trigger": "identified"})
    visitor = play.visit()
    play.known(visitor)
    play.known(visitor, city="Bern")
    play.known(visitor, email="KIM@example.com")
    assert jobs(play) == [("identified", "w0")]
    play.known(visitor, email="kim@other.example")
    assert jobs(play) == [("identified", "w0")] * 2


def test_a_chat_with_a_rep_that_ended_makes_a_job_with_its_conversation():
    play = Works({"trigger": "chat_ended"})
    _, console, conversation = play.chat()
    play.ask(console, rep.Close(id="x", conversation=conversation))
    (row,) = play.stored(JobRow)
    assert (row.conversation, row.prefers, row.visitor) == (conversation, "ada", "vera")
    assert row.session


def test_a_session_that_ended_counts_for_somebody_known_only():
    play = Works({"trigger": "session_ended"})
    known, unknown = play.visit("kim"), play.visit("anon")
    play.known(known)
    for conn in (known, unknown):
        play.send(conn, Leave())
        play.leave(conn)
    play.wait(400, step=20)
    assert [row.visitor for row in play.stored(JobRow)] == ["kim"]
    assert [row.session for row in play.stored(JobRow)] != [""]


async def test_a_session_that_a_hub_before_left_open_counts_too(tmp_path):
    play = Works({"trigger": "session_ended"})
    for name in ("kim", "anon"):
        conn = play.visit(name)
        if name == "kim":
            play.known(conn)
    store = open_store(tmp_path / "hub.db")
    store.write(play.rows)
    again = Play(await store.world(), now=play.now + 10)
    await store.close()
    again.wait(4000, step=100)
    assert [row.visitor for row in again.stored(JobRow)] == ["kim"]


def test_a_changed_field_makes_a_job_each_time_it_changes():
    play = Works({"trigger": "field_changed", "field": "city"}, {"trigger": "field_changed"})
    visitor = play.visit()
    play.known(visitor, city="Bern")
    play.now += 1
    play.known(visitor, city="Basel")
    play.now += 1
    play.known(visitor, city="Bern")
    play.known(visitor, city="Bern")
    rows = [row for row in play.stored(JobRow) if row.workflow == "w0"]
    assert [row.data for row in rows] == [
        '{"field":"city","old":"","new":"Bern"}',
        '{"field":"city","old":"Bern","new":"Basel"}',
        '{"field":"city","old":"Basel","new":"Bern"}',
    ]
    assert len(jobs(play)) == 6


def test_a_meeting_makes_a_job_for_each_state_of_a_booking():
    play = Works({"trigger": "meeting"})
    console = play.console()
    play.meeting(console)
    play.meeting(console)
    play.meeting(console, state="cancelled")
    play.meeting(console, booking="b2")
    assert [row.prefers for row in play.stored(JobRow)] == ["ada"] * 3


def test_a_meeting_of_no_visitor_makes_no_job():
    play = Works({"trigger": "meeting"})
    assert isinstance(play.meeting(play.console(), visitor=""), Ack)
    assert play.stored(JobRow) == []


def test_nothing_is_made_without_workflows_or_after_they_were_dropped():
    play = Works({"trigger": "identified"})
    eve = play.console(ADMIN)
    play.ask(eve, DropDocument(id="d", kind="workflow", name="w0", base=1))
    play.known(play.visit())
    body = {"enabled": True, "trigger": "identified"}
    put = PutDocument(id="p", kind="workflow", name="w0", body=body, base=2)
    play.ask(eve, put)
    assert jobs(play) == []
    play.known(play.visit("paul"))
    assert [row.version for row in play.stored(JobRow)] == [3]


def test_what_happens_during_a_chat_belongs_to_it():
    play = Works({"trigger": "identified"})
    visitor, _, conversation = play.chat(staff=BOB)
    play.known(visitor)
    (row,) = play.stored(JobRow)
    assert (row.conversation, row.prefers) == (conversation, "bob")


async def test_workflows_are_known_to_the_hub_that_comes_after(tmp_path):
    play = Works({"trigger": "identified"})
    store = open_store(tmp_path / "hub.db")
    store.write(play.rows)
    again = Works(stored=await store.world())
    await store.close()
    again.known(again.visit())
    assert jobs(again) == [("identified", "w0")]
    assert again.console(ADA)
