"""What workflows say reaches the rep, once, and waits for one who is away."""

from app.domain.wire.base import Ack, Err
from app.domain.wire.events import Told
from app.domain.wire.shared import TellRep
from tests.hub.playbook import ADA, BOB, Play


def tell(play, console, rep="ada", text="Acme is back", id=""):
    command = TellRep(id=id or play.id(), rep=rep, conversation="c", title="Hot", text=text)
    return play.ask(console, command)


def told(play, console):
    return [event for event in play.events(console) if isinstance(event, Told)]


def test_a_rep_is_told_once_however_often_it_is_sent():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    for _ in range(2):
        assert isinstance(tell(play, bob, id="same"), Ack)
    [event] = told(play, ada)
    assert (event.title, event.text, event.at) == ("Hot", "Acme is back", play.now)
    assert told(play, bob) == []


def test_what_cannot_be_told_is_refused():
    play = Play()
    bob = play.console(BOB)
    assert tell(play, bob, rep="nobody").code == "not_found"
    assert isinstance(tell(play, bob, text=" "), Err)


def test_long_words_are_cut():
    play = Play()
    ada = play.console(ADA)
    tell(play, ada, text="x" * 5000)
    assert len(told(play, ada)[0].text) == 1000
