import msgspec

from app.domain.wire import console as rep
from app.domain.wire.base import Ack
from app.domain.wire.events import Offered, Posted, Snapshot
from app.domain.wire.records import RoutingRule
from app.domain.wire.visitor import VisitorHello
from app.hub import inputs, restore
from app.hub.rows import SessionRow
from app.hub.storage.sqlite import open_store
from app.hub.store import StoredWorld
from app.hub.world import Tuning
from tests.hub.playbook import ADA, START, Play, view


async def reborn(folder, play, later=5.0):
    """Store what the engine wrote, and start another from the database."""
    store = open_store(folder / "hub.db")
    store.write(play.rows)
    world = await store.world()
    stored = await store.visitor("vera")
    await store.close()
    again = Play(world, now=play.now + later)
    again.known = stored
    return again


async def test_an_open_chat_goes_on(tmp_path):
    play = Play()
    _, _, conversation = play.chat()
    play.wait(10)
    again = await reborn(tmp_path, play)
    console = again.console(ADA)
    snapshot = again.events(console, Snapshot)[0]
    assert [m.text for m in snapshot.conversations[0].messages] == ["hello?"]
    visitor = again.visit()
    say = rep.RepSay(id="r9", conversation=conversation, text="still here")
    assert again.ask(console, say) == Ack(id="r9", seq=2)
    assert again.events(visitor, Posted)[-1].message.text == "still here"


async def test_clients_resume_and_commands_are_still_answered_once(tmp_path):
    play = Play()
    visitor, console, conversation = play.chat()
    seen = [[m.q for m in play.heard(c) if hasattr(m, "q")][-1] for c in (visitor, console)]
    command = rep.RepSay(id="r1", conversation=conversation, text="hi")
    first = play.ask(console, command)
    again = await reborn(tmp_path, play)
    visitor = again.visit(epoch="db1", seq=seen[0])
    console = again.console(ADA, epoch="db1", seq=seen[1])
    assert again.ready(visitor).resumed
    assert again.ready(console).resumed
    assert [e.message.text for e in again.events(visitor, Posted)] == ["hi"]
    assert again.ask(console, command) == first
    assert again.say(visitor, "hello?", id="id1") == Ack(id="id1", seq=1)


async def test_an_open_offer_stands_and_times_out(tmp_path):
    play = Play()
    play.console(ADA)
    play.say(play.visit(), "hello?")
    again = await reborn(tmp_path, play)
    console = again.console(ADA)
    offer = again.events(console, Snapshot)[0].offers[0]
    assert offer.text == "hello?"
    again.wait(30)
    assert again.events(console, Offered)[0].offer != offer.offer


async def test_a_waiting_visitor_is_offered_when_a_rep_comes(tmp_path):
    play = Play()
    play.say(play.visit(), "anybody?")
    again = await reborn(tmp_path, play)
    assert again.offered(again.console(ADA)).text == "anybody?"


async def test_a_session_survives_the_hub(tmp_path):
    play = Play()
    play.visit()
    play.wait(100)
    again = await reborn(tmp_path, play, later=20)
    assert not again.engine.knows("vera")
    conn = again._conn(console=False)
    hello = VisitorHello(v=1, site="main", client="tab1", view=view("p1"))
    again.give(inputs.VisitorOpened(conn, "vera", hello, stored=again.known))
    visit = again.engine._world.visitors["vera"].visit
    assert (visit.session.started, visit.pages, visit.session.left) == (START, 1, None)


async def test_a_session_whose_visitor_never_comes_back_ends_when_the_hub_last_lived(tmp_path):
    play = Play()
    play.visit()
    play.wait(100)
    again = await reborn(tmp_path, play)
    again.wait(300, step=30)
    last = again.stored(SessionRow)[-1]
    assert (last.end_reason, last.started) == ("left", START)
    assert START + 90 <= last.ended <= START + 100


async def test_rules_survive(tmp_path):
    rules = [RoutingRule(id="all", name="All")]
    stored = StoredWorld(rules=msgspec.json.encode(rules), rules_version=4)
    made = restore.world("db1", Tuning(), stored, START)
    assert (made.rules, made.rules_version) == (rules, 4)


async def test_rules_that_this_version_does_not_understand_are_not_used(tmp_path):
    odd = [RoutingRule(id="all", name="All", conditions=[{"field": "x", "operator": "sounds"}])]
    stored = StoredWorld(rules=msgspec.json.encode(odd), rules_version=4)
    made = restore.world("db1", Tuning(), stored, START)
    assert [rule.id for rule in made.rules] == ["default"]
