from app.domain.wire.base import Err
from app.domain.wire.events import Answer
from app.domain.wire.shared import AskClaim, AskLists
from tests.hub.playbook import Play


def test_a_question_is_answered_and_a_refused_one_says_why():
    play = Play()
    console = play.console()
    play.send(console, AskLists(id="q1"))
    assert play.last(console, Answer) == Answer(id="q1", result=[])
    play.send(console, AskClaim(id="q2", key=""))
    assert (play.last(console, Err).id, play.last(console, Err).code) == ("q2", "bad_request")
