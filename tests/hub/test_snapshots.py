from app.domain.wire import console as rep
from app.domain.wire.events import Snapshot
from app.domain.wire.records import ConversationRecord
from app.hub import snapshots
from app.hub.rows import VisitorRow
from app.hub.world import Lane, Visitor
from tests.hub.playbook import ADA, Play


def test_a_reps_snapshot_has_chats_visitors_offers_and_presence():
    play = Play()
    _, console, conversation = play.chat()
    play.say(play.visit("paul"), "me too")
    again = play.console(ADA, client="console2")
    shown = play.events(again, Snapshot)[0]
    assert [c.id for c in shown.conversations] == [conversation]
    assert [m.text for m in shown.conversations[0].messages] == ["hello?"]
    assert [card.visitor for card in shown.visitors] == ["vera"]
    assert shown.offers == [play.offered(console)]
    assert shown.presence == "available"


def test_a_visitors_snapshot_has_the_last_conversations_newest_first():
    play = Play()
    visitor, console, first = play.chat()
    play.ask(console, rep.Close(id="c", conversation=first))
    play.say(visitor, "again")
    again = play.visit(client="tab2")
    shown = play.events(again, Snapshot)[0].conversations
    assert [(c.status, c.messages[0].text) for c in shown] == [
        ("offered", "again"),
        ("closed", "hello?"),
    ]


def test_earlier_conversations_are_added_once_and_closed():
    visitor = Visitor(VisitorRow(id="vera", site="main", first_seen=0.0), Lane("v", False), {})
    old = ConversationRecord(id="old", visitor="then", status="waiting", opened=0.0)
    assert snapshots.add_earlier(visitor, [old])
    assert not snapshots.add_earlier(visitor, [old])
    assert [each.status for each in visitor.conversations] == ["closed"]
