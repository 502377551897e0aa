import pytest

from app.domain.wire import visitor as browser
from app.domain.wire.base import Ack, Err
from app.hub import inputs
from app.hub.rows import MessageRow, PageViewRow
from app.hub.world import Tuning
from tests.hub.playbook import Play, view


def test_messages_into_one_conversation_are_limited_and_may_be_sent_again():
    play = Play(tuning=Tuning(says_per_s=1, says_burst=2))
    conn = play.visit()
    answers = [play.say(conn, "hi", id=f"c{n}") for n in range(3)]
    assert [type(a) for a in answers] == [Ack, Ack, Err]
    assert (answers[2].code, answers[2].retryable) == ("rate", True)
    play.wait(2)
    assert play.say(conn, "hi", id="c2") == Ack(id="c2", seq=3)
    play.wait(60)
    assert len(play.stored(MessageRow)) == 3


@pytest.mark.parametrize("id", ["", "x" * 65])
def test_a_page_view_needs_an_id(id):
    play = Play()
    conn = play.visit()
    assert play.ask(conn, browser.Page(id="c", view=view(id))).code == "bad_request"
    assert len(play.stored(PageViewRow)) == 1


def test_a_page_command_sent_twice_counts_once():
    play = Play()
    conn = play.visit()
    command = browser.Page(id="c1", view=view("p2"))
    assert play.ask(conn, command) == play.ask(conn, command) == Ack(id="c1")
    assert len({row.id for row in play.stored(PageViewRow)}) == 2


def test_a_site_without_chat_takes_no_messages_but_everything_else():
    play = Play()
    conn = play._conn(console=False)
    hello = browser.VisitorHello(v=1, site="main", client="tab1")
    play.give(inputs.VisitorOpened(conn, "vera", hello, chat=False))
    assert not play.ready(conn).chat
    assert play.say(conn, "hi").code == "forbidden"
    assert play.ask(conn, browser.Track(id="t", name="x")) == Ack(id="t")


def test_a_conversation_is_not_endless(monkeypatch):
    monkeypatch.setattr("app.hub.visitor_commands.MAX_MESSAGES", 2)
    play = Play()
    conn = play.visit()
    answers = [play.say(conn, "hi") for _ in range(3)]
    assert [type(a) for a in answers] == [Ack, Ack, Err]
    assert answers[2].code == "forbidden"


def test_no_message_overtakes_one_that_was_refused_for_haste():
    play = Play(tuning=Tuning(says_per_s=1, says_burst=1))
    conn = play.visit()
    assert isinstance(play.say(conn, "1", id="c1"), Ack)
    assert isinstance(play.say(conn, "2", id="c2"), Err)
    play.wait(2)
    assert isinstance(play.say(conn, "3", id="c3"), Err)
    assert isinstance(play.say(conn, "2", id="c2"), Ack)
    play.wait(2)
    assert isinstance(play.say(conn, "3", id="c3"), Ack)


def test_who_gives_a_refused_message_up_may_go_on_after_a_while():
    play = Play(tuning=Tuning(says_per_s=1, says_burst=1))
    conn = play.visit()
    play.say(conn, "1", id="c1")
    assert isinstance(play.say(conn, "2", id="c2"), Err)
    play.wait(6)
    assert isinstance(play.say(conn, "3", id="c3"), Ack)
