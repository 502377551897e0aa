import pytest

from app.domain.wire import console as rep
from app.domain.wire import visitor as browser
from app.domain.wire.records import VisitorCard
from app.hub.knowledge import signed_identity
from app.hub.storage.sqlite import open_store
from tests.hub.playbook import ADA, START, Play, view


@pytest.fixture
async def store(tmp_path):
    made = open_store(tmp_path / "hub.db")
    yield made
    await made.close()


def story():
    """A visitor with two sessions, a form, an event, and a chat that was closed."""
    play = Play(keys={"main": "k"})
    visitor, console, conversation = play.chat()
    play.ask(visitor, browser.FormData(id="f1", fields={"email": "v@example.com", "city": "Bern"}))
    play.ask(visitor, browser.Track(id="t1", name="signup"))
    play.ask(visitor, browser.Page(id="c1", view=view("p2", "/about")))
    play.ask(console, rep.RepSay(id="r1", conversation=conversation, text="hi", kind="note"))
    play.ask(console, rep.Close(id="r2", conversation=conversation, disposition="won"))
    play.leave(visitor)
    play.wait(400, step=20)
    return play, conversation


async def test_a_profile_has_everything_known(store):
    play, conversation = story()
    store.write(play.rows)
    profile = await store.profile("vera", None)
    assert [s.end_reason for s in profile.sessions] == ["left"]
    assert [p.path for p in profile.sessions[0].pages] == ["/", "/about"]
    assert profile.sessions[0].pages[0].left == START
    assert {f.field: (f.value, f.source) for f in profile.facts}["city"] == ("Bern", "form")
    assert [c.id for c in profile.conversations] == [conversation]
    assert profile.conversations[0].rep_name == "Ada"
    assert profile.decisions[0].candidates[0].name == "Ada"
    assert (profile.card.email, profile.first_seen) == ("v@example.com", START)
    live = VisitorCard(visitor="vera", page="/now")
    assert (await store.profile("vera", live)).card == live
    assert await store.profile("nobody", None) is None


async def test_conversations_are_listed_by_scope(store):
    play, conversation = story()
    play.say(play.visit("paul"), "hello?")
    store.write(play.rows)

    async def listed(scope, who="ada"):
        return [c.visitor for c in await store.conversations(scope, who)]

    assert await listed("closed") == ["vera"]
    assert await listed("waiting") == ["paul"]
    assert await listed("mine") == []
    assert await listed("all") == ["paul", "vera"]
    one = await store.conversation(conversation)
    assert [m.kind for m in one.messages] == ["text", "note"]
    assert one.disposition == "won"
    assert await store.conversation("none") is None


async def test_a_visitor_is_remembered_with_answers_and_log(store):
    play, _ = story()
    store.write(play.rows)
    known = await store.visitor("vera")
    assert known.session is None
    assert {"f1": None, "t1": None, "c1": None, "id1": 1}.items() <= known.answers.items()
    assert [row.q for row in known.log] == list(range(2, 2 + len(known.log)))
    assert [m.text for m in known.conversations[0].messages] == ["hello?", "hi"]


async def test_earlier_conversations_are_found_by_proved_identity_only(store):
    play, _ = story()
    conn = play.visit(page=view("p9"))
    signature = signed_identity("k", "v@example.com")
    fields = {"email": "v@example.com"}
    play.ask(conn, browser.Identify(id="i", fields=fields, signature=signature))
    store.write(play.rows)
    found = await store.earlier("main:email:v@example.com")
    assert [c.visitor for c in found] == ["vera"]
    assert await store.earlier("main:email:other@example.com") == []
    assert await store.earlier("") == []


async def test_the_world_has_what_is_open(store):
    play = Play()
    play.console(ADA)
    play.say(play.visit(), "hello?")
    play.visit("paul")
    play.wait(12)
    store.write(play.rows)
    world = await store.world()
    assert [r.row.id for r in world.reps] == ["ada"]
    assert [v.row.id for v in world.visitors] == ["vera"]
    assert {s.visitor for s in world.sessions} == {"vera", "paul"}
    assert [o.rep for o in world.offers] == ["ada"]
    assert world.alive > START
    assert (world.rules, world.rules_version) == (b"", 0)
