from app.domain.wire import visitor as browser
from app.domain.wire.base import VERSION
from app.domain.wire.live import Show
from app.domain.wire.records import Fact
from app.domain.wire.shared import PutListPart
from app.hub.inputs import VisitorOpened
from app.hub.rows import VisitorRow
from app.hub.store import StoredVisitor
from app.hub.world import Tuning
from tests.hub.playbook import ADMIN, Play, view

WELCOMES = {"experience-1": ("Tier-1",), "experience-2": ("elsewhere",)}


def playing(welcomes=WELCOMES):
    play = Play(tuning=Tuning(welcomes=welcomes))
    console = play.console(ADMIN)
    entries = [("acme.example", "001")]
    more = {"part": 0, "parts": 1, "entries": entries, "at": play.now, "generation": "g"}
    play.ask(console, PutListPart(id=play.id(), name="tier-1", title="Tier 1", **more))
    return play, console


def shown(play, conn):
    return [m.name for m in play.heard(conn) if isinstance(m, Show)]


def tell(play, conn, email):
    play.ask(conn, browser.Identify(id=play.id(), fields={"email": email}))


def test_a_known_visitor_of_a_listed_company_is_greeted_on_arrival():
    play, _ = playing()
    row = VisitorRow(id="vera", site="main", first_seen=0.0)
    fact = Fact(field="email", value="kim@acme.example", source="form", at=1.0)
    hello = browser.VisitorHello(v=VERSION, site="main", client="tab1", view=view())
    stored = StoredVisitor(row, facts=[fact])
    conn = play._conn(console=False)
    play.give(VisitorOpened(conn, "vera", hello, stored=stored))
    assert shown(play, conn) == ["experience-1"]


def test_a_visitor_who_says_so_later_is_greeted_then_and_once():
    play, _ = playing()
    visitor = play.visit()
    assert shown(play, visitor) == []
    tell(play, visitor, "kim@acme.example")
    tell(play, visitor, "kim.osei@acme.example")
    assert shown(play, visitor) == ["experience-1"]
    assert shown(play, play.visit(client="tab2")) == []


def test_others_are_not_greeted():
    play, _ = playing()
    visitor = play.visit()
    tell(play, visitor, "kim@other.example")
    assert shown(play, visitor) == []
    bare, _ = playing({})
    visitor = bare.visit()
    tell(bare, visitor, "kim@acme.example")
    assert shown(bare, visitor) == []


def test_nobody_is_greeted_into_a_chat():
    play, _ = playing()
    visitor = play.visit()
    play.say(visitor, "hello?")
    tell(play, visitor, "kim@acme.example")
    assert shown(play, visitor) == []
