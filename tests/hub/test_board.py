from app.domain.wire import console as rep
from app.domain.wire import meetings as wire
from app.domain.wire.events import Posted
from app.domain.wire.shared import PutDocument
from app.hub.board import REMEMBERED_S, SAID
from app.hub.meeting_rows import MeetingRow
from app.hub.rows import JobRow
from tests.hub.meeting_rig import NINE, Meet
from tests.hub.playbook import ADA, ADMIN, BOB


def chatting(play, staff=ADA):
    """Browser and conversation of a chat that a rep took."""
    visitor = play.visit()
    play.say(visitor, "hello?")
    offer = play.offered(play.consoles[staff.id])
    play.ask(play.consoles[staff.id], rep.Accept(id=play.id(), offer=offer.offer))
    return visitor, offer.conversation


def said(play, conn):
    posted = [e.message for e in play.events(conn, Posted) if e.message.kind == "meeting"]
    return [(m.text, m.data["state"], m.data["start"]) for m in posted]


def with_chat():
    play = Meet(ADA)
    play.send(play.eve, rep.SetPresence(id="p", status="offline"))
    return play, *chatting(play)


def test_the_visitor_reads_of_a_new_time_as_a_new_time():
    play, visitor, conversation = with_chat()
    held = play.planned(conversation=conversation)
    play.keep(ADA, held.record)
    play.change(ADMIN, "m0", "move", start=NINE + 3600)
    play.keep(ADA, held.record, start=NINE + 3600, end=NINE + 5400)
    assert said(play, visitor) == [
        (SAID["booked"], "booked", "2027-01-18T09:00:00Z"),
        (SAID["moved"], "moved", "2027-01-18T10:00:00Z"),
    ]


def test_the_visitor_reads_in_the_chat_what_became_of_it():
    play, visitor, conversation = with_chat()
    held = play.planned(conversation=conversation)
    assert held.record.visitor == "vera"
    assert said(play, visitor) == []
    play.keep(ADA, held.record, join_url="https://meet.example/1")
    play.keep(ADA, held.record)
    play.keep(ADA, held.record, "cancelled")
    assert said(play, visitor) == [
        (SAID["booked"], "booked", "2027-01-18T09:00:00Z"),
        (SAID["cancelled"], "cancelled", "2027-01-18T09:00:00Z"),
    ]
    first = next(e.message for e in play.events(visitor, Posted) if e.message.kind == "meeting")
    assert (first.author, first.data["join_url"]) == ("bot", "https://meet.example/1")
    assert first.data["meeting"] == "m0"
    assert said(play, play.consoles["ada"]) == said(play, visitor)


def test_a_new_time_is_told_and_what_a_console_booked_itself_is_not():
    play, visitor, conversation = with_chat()
    held = play.booked(conversation=conversation)
    play.change(ADA, "m0", "move", start=NINE + 3600)
    play.keep(ADA, held.record, start=NINE + 3600, end=NINE + 5400)
    assert [start[11:16] for *_, start in said(play, visitor)] == ["09:00", "10:00"]
    own = wire.MeetingRecord(id="own", booking="own")
    times = {"start": NINE, "end": NINE + 1800}
    play.keep(ADA, own, conversation=conversation, **times)
    assert play.record("own").visitor == "vera"
    assert len(said(play, visitor)) == 2


def test_a_chat_that_is_over_stays_as_it_is():
    play, visitor, conversation = with_chat()
    held = play.planned(conversation=conversation)
    play.ask(play.consoles["ada"], rep.Close(id="c", conversation=conversation))
    play.keep(ADA, held.record)
    assert said(play, visitor) == []


def test_a_chat_of_somebody_else_is_not_written_to():
    play, visitor, _conversation = with_chat()
    own = wire.MeetingRecord(id="own", booking="own")
    play.keep(ADA, own, conversation="none", visitor="vera", start=NINE, end=NINE + 1800)
    play.planned(start=NINE + 3600, visitor="paul", conversation="none")
    play.keep(ADA, play.record("m1"))
    assert said(play, visitor) == []


def test_workflows_hear_of_what_is_settled_once():
    play = Meet(ADA)
    body = {"enabled": True, "trigger": "meeting"}
    play.ask(play.eve, PutDocument(id="w", kind="workflow", name="w", body=body))
    held = play.planned(visitor="vera")
    play.keep(ADA, held.record, "pending")
    assert play.stored(JobRow) == []
    play.keep(ADA, held.record)
    play.keep(ADA, held.record, join_url="https://meet.example/1")
    play.keep(ADA, held.record, start=NINE + 3600, end=NINE + 5400)
    play.keep(ADA, held.record, "cancelled")
    made = {row.id: row for row in play.stored(JobRow)}.values()
    assert next(row.data for row in made) == (
        '{"state":"booked","start":"2027-01-18T09:00:00Z","end":"2027-01-18T09:30:00Z",'
        '"booking":"m0"}'
    )
    assert [row.data.split('"')[3] for row in made] == ["booked", "booked", "cancelled"]
    assert {row.prefers for row in made} == {"ada"}


def test_a_console_that_resumes_is_not_asked_twice_but_a_fresh_one_is():
    play = Meet(ADA)
    play.planned()
    seen = [m.q for m in play.heard(play.consoles["ada"]) if hasattr(m, "q")][-1]
    play.leave(play.consoles["ada"])
    play.consoles["ada"] = play.console(ADA, client="console-ada", epoch="db1", seq=seen)
    assert play.asked(ADA) == []
    play.consoles["ada"] = play.console(ADA, client="new")
    assert play.asked(ADA) == [("book", "m0", NINE)]


def test_what_was_given_up_is_asked_for_until_it_is_gone():
    play = Meet(ADA)
    held = play.planned()
    play.engine._meetings._board.give_up(held, "m0-9", "bob")
    play.come(BOB)
    assert play.asked(BOB) == [("cancel", "m0-9", NINE)]
    play.keep(BOB, wire.MeetingRecord(id="m0", booking="m0-9"))
    assert [what for what, *_ in play.asked(BOB)] == ["cancel", "cancel"]
    play.keep(BOB, wire.MeetingRecord(id="m0", booking="m0-9"), "cancelled")
    assert held.kept.former == {}


def test_meetings_are_forgotten_a_week_after_their_end():
    play = Meet(ADA)
    play.booked()
    play.now = NINE + 1800 + REMEMBERED_S - 10
    play.wait(5)
    assert "m0" in play.engine._world.meets.meetings
    play.wait(20)
    assert play.engine._world.meets.meetings == {}


def test_no_row_holds_the_secret():
    play = Meet(ADA)
    play.booked()
    assert all("#" not in row.record + row.kept for row in play.stored(MeetingRow))
