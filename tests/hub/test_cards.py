import pytest

from app.domain.wire import visitor as browser
from app.hub import cards
from app.hub.rows import SessionRow
from app.hub.world import Conversation
from tests.hub.playbook import START, Play, view


def session(**fields):
    return SessionRow(id="s", visitor="v", started=0.0, last_activity=0.0, **fields)


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ({"utm": '{"source":"google"}', "referrer": "https://bing.com/"}, "google"),
        ({"referrer": "https://www.bing.com/search?q=x"}, "www.bing.com"),
        ({"referrer": "http://["}, ""),
        ({}, ""),
    ],
)
def test_the_source_is_the_utm_source_or_the_referrers_host(fields, source):
    assert cards.source_of(session(**fields)) == source


def test_a_card_shows_the_visitor_in_one_glance():
    play = Play()
    page = view(path="/pricing", title="Pricing", utm={"source": "google"})
    conn = play.visit(page=page)
    fields = {"first_name": "Vera", "last_name": "Roe", "company": "Acme", "city": "Bern"}
    play.ask(conn, browser.Identify(id="i", fields=fields | {"country": "Switzerland"}))
    card = play.engine.card("vera")
    assert (card.name, card.company, card.place) == ("Vera Roe", "Acme", "Bern, Switzerland")
    assert (card.page, card.pages, card.since, card.source) == ("/pricing", 1, START, "google")


def test_routing_sees_facts_page_and_utm():
    play = Play()
    page = view(path="/pricing", utm={"source": "google", "medium": "cpc"}, gclid="G")
    conn = play.visit(page=page)
    play.ask(conn, browser.FormData(id="f", fields={"country": "Italy"}))
    seen = cards.routing_view(play.engine._world.visitors["vera"])
    assert (seen["country"], seen["utm_medium"], seen["page"]) == ("Italy", "cpc", "/pricing")
    assert (seen["url"], seen["landing"]) == ("https://shop.example/pricing",) * 2
    assert (seen["pages"], seen["gclid"], seen["source"]) == ("1", "G", "google")


def test_without_a_visit_only_facts_are_seen():
    play = Play()
    conn = play.visit()
    play.ask(conn, browser.FormData(id="f", fields={"country": "Italy"}))
    visitor = play.engine._world.visitors["vera"]
    visitor.visit = None
    assert cards.routing_view(visitor)["country"] == "Italy"
    assert cards.card(visitor).page == ""
    assert cards.live_row(play.engine._world, visitor) is None


def test_the_visitor_is_not_told_the_reps_id_or_the_disposition():
    play = Play()
    play.chat()
    world = play.engine._world
    conversation = next(iter(world.conversations.values()))
    conversation.disposition = "nuisance"
    shown = cards.record(world, conversation, for_visitor=True)
    assert (shown.rep, shown.rep_name, shown.disposition) == (None, "Ada", "")
    own = cards.record(world, conversation, for_visitor=False, messages=False)
    assert (own.rep, own.disposition, own.messages) == ("ada", "nuisance", [])


def test_the_row_of_a_conversation_holds_all_but_its_messages():
    row = cards.row(Conversation("c", "vera", 1.0, "open", "ada"))
    assert (row.id, row.visitor, row.opened, row.status, row.rep) == (
        "c",
        "vera",
        1.0,
        "open",
        "ada",
    )
    assert cards.place({}) == ""
