import pytest

from app.domain.wire import console as rep
from app.domain.wire.base import Err
from app.domain.wire.live import LivePart
from tests.hub.playbook import Play


@pytest.mark.parametrize("scope", ["mine", "waiting", "all", "closed"])
def test_conversations_are_read_by_scope(scope):
    play = Play()
    console = play.console()
    play.send(console, rep.AskConversations(id="q", scope=scope))
    assert [(read.conn, read.question.scope) for read in play.reads] == [(console, scope)]


def test_an_unknown_scope_is_refused():
    play = Play()
    console = play.console()
    play.send(console, rep.AskConversations(id="q", scope="drop table"))
    assert play.reads == []
    assert play.last(console, Err).code == "bad_request"


def test_live_view_is_sent_while_it_is_wanted():
    play = Play()
    console = play.console()
    play.send(console, rep.Subscribe(topic="all"))
    play.wait(1)
    sent = [m for m in play.heard(console) if isinstance(m, LivePart)]
    assert len(sent) == 1
    play.send(console, rep.Unsubscribe())
    play.visit()
    before = len(play.frames[console])
    play.wait(1)
    assert len([m for m in play.heard(console)[before:] if isinstance(m, LivePart)]) == 0
