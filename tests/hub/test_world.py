from app.hub.rows import RepRow, VisitorRow
from app.hub.world import Conversation, Lane, Rep, Tab, Visitor, World


def rep(**fields):
    return Rep(RepRow(id="ada", name="Ada", email="", role="rep", **fields), Lane("r", True), {})


def test_a_rep_without_console_cannot_be_reached():
    made = rep()
    assert (made.presence, made.reachable) == ("available", False)
    made.lane.conns.append(1)
    assert made.reachable


def test_a_rep_who_is_gone_counts_as_away_whatever_they_chose():
    made = rep()
    made.away = True
    assert made.presence == "away"
    made = rep(status="offline")
    made.away = True
    assert made.presence == "offline"


def test_waiting_conversations_come_longest_first():
    world = World("db1")
    for id, opened, status in (("b", 2, "waiting"), ("a", 1, "waiting"), ("c", 0, "open")):
        world.conversations[id] = Conversation(id, "vera", opened, status)
    assert [each.id for each in world.waiting()] == ["a", "b"]


def test_a_visitor_is_here_while_a_tab_is_open_and_has_one_current_conversation():
    visitor = Visitor(VisitorRow(id="vera", site="main", first_seen=0.0), Lane("v", False), {})
    assert not visitor.here
    assert visitor.current is None
    visitor.tabs["t"] = Tab("t", conn=1, here=True)
    visitor.conversations = [Conversation("c", "vera", 0.0)]
    assert visitor.here
    assert visitor.current.id == "c"
    visitor.conversations[0].status = "closed"
    assert visitor.current is None


def test_touching_marks_the_live_row():
    world = World("db1", now=5.0)
    world.visitors["vera"] = Visitor(
        VisitorRow(id="vera", site="m", first_seen=0), Lane("v", False), {}
    )
    world.touch("vera")
    world.touch("nobody")
    assert world.live == {"vera", "nobody"}
    assert world.visitors["vera"].changed == 5.0
