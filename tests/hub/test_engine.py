import pytest

from app.domain.wire import codec
from app.domain.wire import console as rep
from app.domain.wire import visitor as browser
from app.domain.wire.base import Ack, CloseCode, Err, Ping, Pong, Resync
from app.domain.wire.events import Closed, Joined, Offered, Posted, Snapshot, Withdrawn
from app.hub import inputs
from app.hub.rows import CommandRow, FormRow, MessageRow, MetaRow
from app.hub.world import Tuning
from tests.hub.playbook import ADA, BOB, Play, view

DAY = 24 * 3600.0


def test_a_new_visitor_is_greeted_with_a_snapshot():
    play = Play()
    conn = play.visit(page=view())
    ready = play.ready(conn)
    assert (ready.visitor, ready.epoch, ready.resumed) == ("vera", "db1", False)
    assert play.events(conn) == [Snapshot()]


def test_numbers_of_a_fresh_connection_have_no_gap():
    play = Play()
    conn = play.visit()
    play.say(conn, "hi")
    numbers = [m.q for m in play.heard(conn) if hasattr(m, "q")]
    assert numbers == list(range(play.ready(conn).seq + 1, play.ready(conn).seq + 1 + len(numbers)))


def test_the_main_way_from_question_to_goodbye():
    play = Play()
    visitor, console, conversation = play.chat()
    play.ask(console, rep.RepSay(id="r1", conversation=conversation, text="hello!"))
    play.ask(console, rep.Close(id="r2", conversation=conversation, disposition="won"))
    said = [(e.message.author, e.message.text) for e in play.events(visitor, Posted)]
    assert said == [("visitor", "hello?"), ("rep", "hello!")]
    assert [e.conversation.rep_name for e in play.events(visitor, Joined)] == ["Ada"]
    assert play.events(visitor, Closed) == [Closed(conversation=conversation, by="rep")]
    assert play.events(console, Closed)[0].disposition == "won"


def test_the_same_command_again_gets_the_same_answer_and_no_second_effect():
    play = Play()
    conn = play.visit()
    first = play.say(conn, "hi", id="c1")
    again = play.say(conn, "hi", id="c1")
    assert first == again == Ack(id="c1", seq=1)
    assert len(play.stored(MessageRow)) == 1


def test_an_answer_waits_for_its_rows():
    play = Play()
    conn = play.visit()
    effects = play.send(conn, browser.Say(id="c1", text="hi"))
    assert effects.rows
    assert effects.at_once == []
    assert [frame for c, frame in effects.committed if c == conn and b'"ack"' in frame]


def test_commands_without_a_row_of_their_own_are_remembered():
    play = Play()
    conn = play.visit()
    play.ask(conn, browser.Consent(id="c1", choice="granted"))
    play.ask(conn, browser.FormData(id="c2", fields={"email": "a@b.co"}))
    assert [row.id for row in play.stored(CommandRow)] == ["c1"]
    assert [row.command for row in play.stored(FormRow)] == ["c2"]


@pytest.mark.parametrize("id", ["", "x" * 65])
def test_a_command_needs_a_usable_id(id):
    play = Play()
    conn = play.visit()
    play.send(conn, browser.Say(id=id, text="hi"))
    assert play.last(conn, Err).code == "bad_request"
    assert play.stored(MessageRow) == []


def test_a_second_hello_is_refused():
    play = Play()
    visitor, console = play.visit(), play.console()
    play.send(visitor, browser.VisitorHello(v=1, site="main", client="x"))
    play.send(console, rep.ConsoleHello(v=1, ticket="", client="x"))
    assert [play.last(conn, Err).code for conn in (visitor, console)] == ["bad_request"] * 2


def test_a_broken_connection_resumes_where_it_was():
    play = Play()
    visitor, console, conversation = play.chat()
    seen = [m.q for m in play.heard(visitor) if hasattr(m, "q")][-1]
    play.leave(visitor)
    play.ask(console, rep.RepSay(id="r1", conversation=conversation, text="still there?"))
    again = play.visit(epoch="db1", seq=seen, page=view("p1"))
    assert play.ready(again).resumed
    assert [e.message.text for e in play.events(again, Posted)] == ["still there?"]
    assert play.events(again, Snapshot) == []


@pytest.mark.parametrize(("epoch", "seq"), [("other", 3), ("db1", 99), ("db1", 0), ("db1", -1)])
def test_a_place_that_cannot_be_resumed_gets_a_snapshot(epoch, seq):
    play = Play()
    play.chat()
    again = play.visit(client="tab2", epoch=epoch, seq=seq)
    assert not play.ready(again).resumed
    assert len(play.events(again, Snapshot)[0].conversations) == 1


def test_a_gap_is_sent_again():
    play = Play()
    visitor, console, _ = play.chat()
    count = len(play.events(visitor, Posted))
    play.send(visitor, Resync(since=1))
    assert len(play.events(visitor, Posted)) == 2 * count
    play.send(visitor, Resync(since=77))
    assert len(play.events(visitor, Snapshot)) == 2
    play.send(console, Resync(since=1))
    assert len(play.events(console, Offered)) == 2


def test_who_is_hasty_is_read_more_slowly_and_floods_are_cut_off():
    play = Play(tuning=Tuning(commands_per_s=1, commands_burst=3))
    conn = play.visit()
    answers = [play.ask(conn, browser.Track(id=f"t{n}", name="x")) for n in range(5)]
    assert [type(answer) for answer in answers] == [Ack] * 5
    assert play.engine.pause_s(conn) == 2.0
    for n in range(20):
        play.send(conn, browser.Track(id=f"u{n}", name="x"))
    assert play.closes[conn] == CloseCode.RATE
    assert play.engine.pause_s(conn) == 0.0


def test_pongs_count_too():
    play = Play(tuning=Tuning(commands_per_s=1, commands_burst=3))
    conn = play.visit()
    for _ in range(5):
        play.send(conn, Pong(q=1))
    assert play.engine.pause_s(conn) == 2.0


def test_a_beacon_with_too_many_commands_is_told_to_wait():
    play = Play(tuning=Tuning(commands_per_s=1, commands_burst=3))
    play.visit()
    commands = [browser.Track(id=f"t{n}", name="x") for n in range(25)]
    beacon = browser.Beacon(site="main", token="", client="tab1", commands=commands)
    effects = play.give(inputs.Beaconed(99, "vera", beacon))
    answers = [codec.from_hub_json(frame) for _, frame in effects.committed]
    assert [type(answer) for answer in answers] == [Ack] * 23 + [Err] * 2
    assert (answers[-1].code, answers[-1].id, answers[-1].retryable) == ("rate", "t24", True)


def test_pings_come_at_the_greetings_interval_and_silence_ends_the_connection():
    play = Play()
    conn = play.console()
    play.mute.add(conn)
    play.wait(12)
    assert any(isinstance(m, Ping) for m in play.heard(conn))
    play.wait(13)
    assert play.closes[conn] == CloseCode.NO_PONG


def test_a_client_that_answers_stays():
    play = Play()
    conn = play.console()
    play.wait(60)
    assert conn not in play.closes


def test_signing_out_closes_the_consoles_of_that_sign_in_only():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    play.give(inputs.SignedOut("grant-ada"))
    assert play.closes == {ada: CloseCode.BAD_TOKEN}
    assert bob not in play.closes


def test_commands_by_beacon_have_the_same_effect_once():
    play = Play()
    conn = play.visit()
    form = browser.FormData(id="f1", fields={"email": "a@b.co"})
    play.ask(conn, form)
    beacon = browser.Beacon(site="main", token="", client="tab1", commands=[form], leave=True)
    effects = play.give(inputs.Beaconed(99, "vera", beacon))
    assert effects.committed == [(99, b'{"t":"ack","id":"f1"}')]
    assert len(play.stored(FormRow)) == 1


def test_the_hub_notes_now_and_then_that_it_is_alive():
    play = Play()
    play.wait(25)
    assert [row.key for row in play.stored(MetaRow)] == ["alive"] * 3


def test_a_connection_that_is_gone_is_not_listened_to():
    play = Play()
    conn = play.visit()
    play.leave(conn)
    play.send(conn, browser.Say(id="c1", text="hi"))
    play.give(inputs.Malformed(conn, Err(code="x", message="y")))
    play.leave(conn)
    assert play.stored(MessageRow) == []


def test_what_cannot_be_read_is_answered():
    play = Play()
    conn = play.visit()
    play.give(inputs.Malformed(conn, Err(code="unknown_kind", message="?", id="c1")))
    assert play.last(conn, Err).code == "unknown_kind"


def test_a_rep_can_act_without_a_socket():
    play = Play()
    conn = play.visit()
    play.give(inputs.RepActed(0, ADA, rep.Start(id="s1", visitor="vera", text="May I help?")))
    assert play.events(conn, Posted)[0].message.text == "May I help?"
    assert play.engine.rep_of("vera").id == "ada"
    assert play.engine.rep_of("nobody") is None


def test_the_shell_can_ask_what_is_in_memory():
    play = Play()
    play.visit()
    assert play.engine.knows("vera")
    assert play.engine.card("vera").page == "/"
    assert play.engine.card("nobody") is None
    assert play.engine.rules[0].id == "default"


@pytest.mark.parametrize("alive_s", [0, 7, 13, 20])
def test_a_browser_that_died_at_any_moment_is_found_within_25_seconds(alive_s):
    play = Play()
    conn = play.visit()
    play.wait(alive_s)
    play.mute.add(conn)
    play.wait(25)
    assert play.closes[conn] == CloseCode.NO_PONG


@pytest.mark.parametrize("jump", [-DAY, 365 * DAY])
def test_a_clock_that_jumps_and_comes_back_stops_nothing(jump):
    play = Play()
    console, visitor = play.console(), play.visit()
    play.wait(30)
    play.say(visitor, "hello?")
    play.wait(5)
    for there in (jump, -jump):
        play.now += there
        frames, rows = len(play.frames[visitor]), len(play.stored(MetaRow))
        play.wait(40)
        assert any(isinstance(each, Ping) for each in play.heard(visitor)[frames:])
        assert len(play.stored(MetaRow)) > rows
    assert play.events(console, Withdrawn)
    assert play.closes == {}
